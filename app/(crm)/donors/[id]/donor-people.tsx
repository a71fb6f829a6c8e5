import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import type { donorContacts } from '#lib/donors/contacts/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The people at the giver: how to reach them, why we may know them, and when to look again. */
export function DonorPeople({
  viewer,
  donorId,
  people,
}: {
  viewer: Viewer
  donorId: string
  people: Awaited<ReturnType<typeof donorContacts>>
}) {
  const [t, cards, letters] = [useTranslations('donors.page'), useTranslations('cards'), useTranslations('letters')]
  const locale = useLocale()
  const mayEdit = can(viewer, 'contact:edit', viewer)
  return (
    <Card
      title={t('people')}
      actions={
        mayEdit && (
          <AppLink href={`/donors/${donorId}/contacts`} className="text-sm">
            {t('addPerson')}
          </AppLink>
        )
      }
    >
      {people.length === 0 && <p className="text-ink-2">{t('noPeople')}</p>}
      <ul className="divide-y divide-line">
        {people.map((person) => (
          <li key={person.id} className="py-2.5 first:pt-0 last:pb-0">
            <p className="font-medium">
              {mayEdit ? <AppLink href={`/donors/${donorId}/contacts?id=${person.id}`}>{person.name}</AppLink> : person.name}
            </p>
            {person.title && <p className="text-sm text-ink-2">{person.title}</p>}
            {person.email && (
              <p className="text-sm text-ink-2 wrap-break-word">
                {mayEdit && !person.noMailSince ? (
                  <AppLink href={`/donors/contacts/${person.id}/mail`} aria-label={`${letters('write')}: ${person.name}, ${person.email}`}>
                    {person.email}
                  </AppLink>
                ) : (
                  person.email
                )}
              </p>
            )}
            {person.phone && <p className="text-sm text-ink-2">{person.phone}</p>}
            {person.note && <p className="text-sm text-ink-2">{person.note}</p>}
            <p className="text-sm text-ink-3">
              {wordsIn(locale)('legalBases', person.legalBasis)}
              {' · '}
              {t('source', { source: person.source })}
              {' · '}
              {person.reviewDay ? t.rich('review', { day: () => <DayText day={person.reviewDay} locale={locale} /> }) : t('noReview')}
            </p>
          </li>
        ))}
      </ul>
      {(mayEdit || people.length > 0) && (
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
          {mayEdit && <AppLink href={`/donors/${donorId}/contacts/cards`}>{cards('bring')}</AppLink>}
          {people.length > 0 && (
            <a href={`/api/contacts/cards?giver=${donorId}`} download>
              {cards(people.length > 1 ? 'takeAll' : 'take')}
            </a>
          )}
        </p>
      )}
    </Card>
  )
}
