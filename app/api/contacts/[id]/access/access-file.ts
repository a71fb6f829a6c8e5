import 'server-only'
import { formatDay, formatInstant } from '#lib/day.ts'
import type { HeldAbout } from '#lib/donors/contacts/access/data.ts'
import { unescaped } from '#lib/donors/contacts/erasure/rules.ts'
import type { Part, printableHtml } from '#lib/formats/printable.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The file in the reader's language: what, why, how long, and everything that was written. */
export function accessFile(held: HeldAbout, viewer: Viewer): Parameters<typeof printableHtml>[0] {
  const { locale, today } = viewer
  const t = translator(locale)
  const { contact } = held.person
  return {
    locale,
    title: t('people.access.title', { name: contact.name }),
    line: t('people.access.line', { day: formatDay(today, locale, 'long'), network: held.kept.by }),
    parts: [...whoAndWhy(held, locale), ...whatWasWritten(held, locale), ...whatHappened(held, locale)],
  }
}

function whoAndWhy({ person: { contact, organisation }, merged, kept }: HeldAbout, locale: Locale): Part[] {
  const t = translator(locale)
  const { word, field, say } = labels(locale)
  const facts = {
    name: contact.name,
    title: contact.title,
    email: contact.email,
    phone: contact.phone,
    note: contact.note,
    giver: organisation.name,
  }
  const columns = ['name', 'title', 'email', 'phone', 'note', 'source'] as const
  return [
    { title: say('facts'), pairs: Object.entries(facts).flatMap(([name, value]) => (value ? [[field(name), value]] : [])) },
    ...(merged.length > 0
      ? [{ title: say('merged'), table: { head: columns.map(field), rows: merged.map((one) => columns.map((name) => one[name] ?? '–')) } }]
      : []),
    {
      title: say('why'),
      note: t('people.access.howLong', { months: kept.reviewMonths }),
      pairs: [
        [field('legalBasis'), word('legalBases', contact.legalBasis)],
        [field('source'), contact.source],
        [field('reviewDay'), contact.reviewDay ? formatDay(contact.reviewDay, locale) : '–'],
        [say('kept'), t('people.access.keptText', { months: kept.keptMonths })],
        ...(kept.neededUntil ? [[say('needed'), t('people.access.neededText', { year: kept.neededUntil.slice(0, 4) })] as const] : []),
        [say('purpose'), t('people.access.purposeText', { network: kept.by })],
        [say('recipients'), say('recipientsText')],
        [say('rights'), say('rightsText')],
      ],
    },
  ]
}

function whatWasWritten(
  { talks, named, texts, earlier, mails, known, files, insides, drafts, imports }: HeldAbout,
  locale: Locale,
): Part[] {
  const { word, say, record } = labels(locale)
  const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): Part => ({
    title: say(title),
    empty: say('none'),
    table: { head: head.map(say), rows },
  })
  const lines = (...texts: (string | null)[]) => texts.filter(Boolean).join('\n')
  return [
    table(
      'talks',
      ['day', 'kind', 'text'],
      talks.map((talk) => [
        formatDay(talk.day, locale),
        lines(word('logKinds', talk.kind), talk.archivedAt && say('laidAway')),
        lines(talk.text, talk.nextStep, talk.mailSender, talk.mailText),
      ]),
    ),
    table(
      'named',
      ['day', 'text'],
      named.map((one) => [one.day ? formatDay(one.day, locale) : '–', one.text]),
    ),
    table(
      'texts',
      ['where', 'text'],
      texts.map((one) => [record(one.kind), one.text]),
    ),
    table(
      'earlier',
      ['day', 'where', 'text'],
      earlier.map((one) => [formatInstant(one.at, locale), record(one.kind), one.text]),
    ),
    table(
      'mails',
      ['day', 'to', 'subject', 'text'],
      mails.map((mail) => [formatInstant(mail.sentAt ?? mail.at, locale), mail.to, mail.subject, mail.text]),
    ),
    table(
      'known',
      ['day', 'by', 'text'],
      known.map((one) => [formatInstant(one.at, locale), one.by ?? one.house ?? '–', one.note ?? '–']),
    ),
    table(
      'files',
      ['day', 'where', 'file', 'text'],
      files.map((one) => [formatInstant(one.at, locale), record(one.recordKind), one.fileName, one.description ?? '–']),
    ),
    {
      ...table(
        'insides',
        ['day', 'where', 'file', 'state'],
        insides.map((one) => [
          formatInstant(one.at, locale),
          record(one.recordKind),
          one.fileName,
          say(one.names === null ? 'unread' : one.names ? 'namedIn' : 'unnamed'),
        ]),
      ),
      note: say('insidesNote'),
    },
    table(
      'drafts',
      ['day', 'text'],
      drafts.map((one) => [formatInstant(one.at, locale), one.text]),
    ),
    table(
      'imports',
      ['day', 'file', 'text'],
      imports.map((one) => [formatInstant(one.at, locale), one.fileName ?? '–', unescaped(one.content)]),
    ),
  ]
}

function whatHappened({ changes, lookUps }: HeldAbout, locale: Locale): Part[] {
  const { field, say } = labels(locale)
  return [
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
}

const labels = (locale: Locale) => ({
  word: wordsIn(locale),
  field: labelsIn(locale, 'people', 'fields'),
  say: labelsIn(locale, 'people', 'access'),
  record: labelsIn(locale, 'log', 'records'),
})

function changeText(changes: Record<string, [unknown, unknown]>, field: (name: string) => string): string {
  const shown = (value: unknown) => (value === null || value === undefined || value === '' ? '–' : String(value))
  return Object.entries(changes)
    .filter(([name]) => name !== 'id' && name !== 'organisationId')
    .map(([name, [before, after]]) => `${field(name)}: ${shown(before)} → ${shown(after)}`)
    .join('\n')
}
