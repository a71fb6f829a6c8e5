import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Face, Line, LineList } from '#app/ui/line-list.tsx'
import type { acquaintances, PersonAtGiver } from '#lib/donors/contacts/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'

type Props = { person: PersonAtGiver; knownBy: Awaited<ReturnType<typeof acquaintances>>; mayErase: boolean }

/** How to reach the person, who of us knows them, and what lets us keep what we have. */
export function PersonFacts({ person: { contact, ownerName }, knownBy, mayErase }: Props) {
  const [t, cards] = [useTranslations('people.page'), useTranslations('cards')]
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
        {!contact.endedAt && (
          <p className="mt-3 text-sm print:hidden">
            <a href={`/api/contacts/cards?only=${contact.id}`} download>
              {cards('take')}
            </a>
          </p>
        )}
      </Card>
      <Card title={t('knownBy')}>
        {knownBy.length === 0 && !ownerName && <p className="text-ink-2">{t('knownByNobody')}</p>}
        <LineList>
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
            { name: t('reviewDay'), value: contact.reviewDay && <DayText day={contact.reviewDay} locale={locale} form="long" /> },
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
