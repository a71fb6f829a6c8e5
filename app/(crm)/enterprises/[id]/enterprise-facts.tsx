import { useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import type { Enterprise, enterpriseProfile } from '#lib/enterprises/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** What anybody in the network may know of an enterprise. */
export function EnterpriseFacts({
  enterprise,
  ideas,
  locale,
}: {
  enterprise: Enterprise
  ideas: Awaited<ReturnType<typeof enterpriseProfile>>['ideas']
  locale: Locale
}) {
  const t = useTranslations('enterprises')
  const { organisation } = enterprise
  const place = [organisation.postalCode, organisation.municipality].filter(Boolean).join(' ')
  return (
    <Card title={t('page.facts')}>
      <DescriptionList
        items={[
          { name: t('page.livesOf'), value: enterprise.livesOf },
          {
            name: t('fields.startedDay'),
            value: enterprise.startedDay && <DayText day={enterprise.startedDay} locale={locale} form="long" />,
          },
          ...(enterprise.closedDay
            ? [{ name: t('fields.closedDay'), value: <DayText day={enterprise.closedDay} locale={locale} form="long" /> }]
            : []),
          { name: t('fields.address'), value: [organisation.address, place].filter(Boolean).join(', ') },
          { name: t('fields.cvr'), value: organisation.cvr },
          {
            name: t('fields.website'),
            value: organisation.website && (
              <a href={organisation.website} rel="noreferrer">
                {organisation.website.replace(/^https?:\/\//, '')}
              </a>
            ),
          },
          { name: t('page.goals'), value: enterprise.sdgs?.split(',').join(' · ') },
          ...(ideas.length > 0 ? [{ name: t('page.ideas'), value: ideas.map((idea) => idea.title).join(' · ') }] : []),
        ]}
      />
    </Card>
  )
}
