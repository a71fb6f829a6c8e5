import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { formatDay, todayInCopenhagen } from '#lib/day.ts'
import type { Idea } from '#lib/donors/ideas/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** Whose it is, with whom, where it came from and where it went. */
export function IdeaFacts({ row, locale }: { row: Idea; locale: Locale }) {
  const t = useTranslations('ideas')
  return (
    <Card title={t('page.facts')}>
      <DescriptionList
        items={[
          {
            name: t('page.giver'),
            value: row.donorId ? <AppLink href={`/donors/${row.donorId}`}>{row.donorName}</AppLink> : t('page.noGiver'),
          },
          {
            name: t('columns.enterprise'),
            value: row.enterpriseId && <AppLink href={`/enterprises/${row.enterpriseId}`}>{row.enterpriseName}</AppLink>,
          },
          { name: t('columns.origin'), value: row.origin },
          { name: t('columns.destination'), value: row.destination },
          {
            name: t('page.from'),
            value: t('page.by', { name: row.by ?? '–', day: formatDay(todayInCopenhagen(row.createdAt), locale, 'long') }),
          },
        ]}
      />
    </Card>
  )
}
