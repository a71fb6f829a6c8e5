import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Face, Line, LineList } from '#app/ui/line-list.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { acquaintances, PersonAtGiver } from '#lib/donors/contacts/data.ts'
import { formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { setMailing } from '../../actions.ts'

type Props = { person: PersonAtGiver; knownBy: Awaited<ReturnType<typeof acquaintances>>; mayEdit: boolean; mayErase: boolean }

/** How to reach the person, who of us knows them, and what lets us keep what we have. */
export function PersonFacts({ person: { contact, ownerName }, knownBy, mayEdit, mayErase }: Props) {
  const [t, cards, letters] = [useTranslations('people.page'), useTranslations('cards'), useTranslations('letters')]
  const locale = useLocale()
  const word = wordsIn(locale)
  return (
    <>
      <Card title={t('reach')}>
        <DescriptionList
          items={[
            { name: t('email'), value: contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a> },
            { name: t('phone'), value: contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a> },
            ...(contact.note ? [{ name: t('note'), value: <span className="whitespace-pre-line">{contact.note}</span> }] : []),
          ]}
        />
        {contact.noMailSince && (
          <p className="mt-3 text-sm font-medium">{letters('noMailSince', { day: formatDay(contact.noMailSince, locale, 'long') })}</p>
        )}
        {mayEdit && (
          <p className="mt-2 -ml-2 print:hidden">
            <VerbButton
              isSmall
              kind="quiet"
              action={setMailing}
              input={{ id: contact.id, isWanted: contact.noMailSince !== null }}
              done={letters(contact.noMailSince ? 'allowed' : 'stopped')}
              undo={{ action: setMailing, input: { id: contact.id, isWanted: contact.noMailSince === null } }}
            >
              {letters(contact.noMailSince ? 'allow' : 'stop')}
            </VerbButton>
          </p>
        )}
        {!contact.endedAt && (
          <p className="mt-2 text-sm print:hidden">
            <a href={`/api/contacts/cards?only=${contact.id}`} download>
              {cards('take')}
            </a>
          </p>
        )}
      </Card>
      <Card title={t('knownBy')}>
        {knownBy.length === 0 && !ownerName && <p className="text-ink-2">{t('knownByNobody')}</p>}
        <LineList isBare>
          {ownerName && !knownBy.some((one) => one.name === ownerName) && (
            <Line start={<Face name={ownerName} />} title={ownerName} meta={t('owns')} />
          )}
          {knownBy.map((one) => (
            <Line
              key={one.id}
              start={<Face name={one.name} />}
              title={one.name}
              meta={t.rich('talked', { count: one.talks, day: () => <DayText day={one.latestDay} locale={locale} /> })}
            />
          ))}
        </LineList>
      </Card>
      <Card title={t('kept')}>
        <DescriptionList
          items={[
            { name: t('basis'), value: word('legalBases', contact.legalBasis) },
            { name: t('source'), value: contact.source },
            {
              name: t('reviewDay'),
              value: contact.reviewDay ? <DayText day={contact.reviewDay} locale={locale} form="long" /> : t('noReviewDay'),
            },
          ]}
        />
        {mayErase && (
          <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
            <a href={`/api/contacts/${contact.id}/access`}>{t('access')}</a>
            <a href={`/api/contacts/${contact.id}/access?format=json`}>{t('accessJson')}</a>
            <AppLink href={`/donors/contacts/${contact.id}/erase`}>{t('erase')}</AppLink>
          </p>
        )}
      </Card>
    </>
  )
}
