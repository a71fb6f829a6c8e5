import { useTranslations } from 'next-intl'
import { Tabs } from '#app/ui/tabs.tsx'

/** The pages of one giver. */
export function DonorTabs({ donorId, current }: { donorId: string; current: 'overview' | 'story' | 'map' }) {
  const t = useTranslations('relation.tabs')
  const items = { overview: `/donors/${donorId}`, story: `/donors/${donorId}/timeline`, map: `/donors/${donorId}/map` }
  return (
    <Tabs
      label={t('label')}
      items={(['overview', 'story', 'map'] as const).map((name) => ({ href: items[name], label: t(name), isCurrent: name === current }))}
    />
  )
}
