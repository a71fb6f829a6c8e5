import 'server-only'
import { formatDay, formatInstant } from '#lib/day.ts'
import type { HeldAbout } from '#lib/donors/contacts/access/data.ts'
import type { Part, printableHtml } from '#lib/formats/printable.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The file in the reader's language: what, why, how long, and everything that was written. */
export function accessFile(
  { person, settings, talks, named, mails, changes, lookUps }: HeldAbout,
  viewer: Viewer,
): Parameters<typeof printableHtml>[0] {
  const { locale, today } = viewer
  const t = translator(locale)
  const [word, field, say] = [wordsIn(locale), labelsIn(locale, 'people', 'fields'), labelsIn(locale, 'people', 'access')]
  const { contact, organisation } = person
  const facts = {
    name: contact.name,
    title: contact.title,
    email: contact.email,
    phone: contact.phone,
    note: contact.note,
    giver: organisation.name,
  }
  const parts: Part[] = [
    { title: say('facts'), pairs: Object.entries(facts).flatMap(([name, value]) => (value ? [[field(name), value]] : [])) },
    {
      title: say('why'),
      note: t('people.access.howLong', { months: settings.contactReviewMonths }),
      pairs: [
        [field('legalBasis'), word('legalBases', contact.legalBasis)],
        [field('source'), contact.source],
        [field('reviewDay'), contact.reviewDay ? formatDay(contact.reviewDay, locale) : '–'],
        [say('purpose'), t('people.access.purposeText', { network: settings.networkName })],
        [say('recipients'), say('recipientsText')],
        [say('rights'), say('rightsText')],
      ],
    },
    {
      title: say('talks'),
      empty: say('none'),
      table: {
        head: [say('day'), say('kind'), say('text')],
        rows: talks.map((talk) => [formatDay(talk.day, locale), word('logKinds', talk.kind), talk.text]),
      },
    },
    {
      title: say('named'),
      empty: say('none'),
      table: { head: [say('day'), say('text')], rows: named.map((one) => [one.day ? formatDay(one.day, locale) : '–', one.text]) },
    },
    {
      title: say('mails'),
      empty: say('none'),
      table: {
        head: [say('day'), say('to'), say('subject'), say('text')],
        rows: mails.map((mail) => [formatInstant(mail.sentAt ?? mail.at, locale), mail.to, mail.subject, mail.text]),
      },
    },
    {
      title: say('changes'),
      note: say('changesNote'),
      table: {
        head: [say('day'), say('by'), say('change')],
        rows: changes.map((one) => [formatInstant(one.at, locale), one.by ?? 'Gylden', changeText(one.changes, field)]),
      },
    },
    {
      title: say('lookUps'),
      empty: say('none'),
      table: {
        head: [say('day'), say('kind')],
        rows: lookUps.map((one) => [formatInstant(one.at, locale), labelsIn(locale, 'people', 'purposes')(one.purpose)]),
      },
    },
  ]
  return {
    locale,
    title: t('people.access.title', { name: contact.name }),
    line: t('people.access.line', { day: formatDay(today, locale, 'long'), network: settings.networkName }),
    parts,
  }
}

function changeText(changes: Record<string, [unknown, unknown]>, field: (name: string) => string): string {
  const shown = (value: unknown) => (value === null || value === undefined || value === '' ? '–' : String(value))
  return Object.entries(changes)
    .filter(([name]) => name !== 'id' && name !== 'organisationId')
    .map(([name, [before, after]]) => `${field(name)}: ${shown(before)} → ${shown(after)}`)
    .join('\n')
}
