import { useLocale, useTranslations } from 'next-intl'
import { formatDay, isDay } from '#lib/day.ts'
import type { ListViews } from '#lib/records/views/rules.ts'

/** Whose a view is, and when anybody last looked at it. */
export function ViewFacts({ view }: { view: ListViews['saved'][number] }) {
  const t = useTranslations('views')
  const locale = useLocale()
  const whose = view.isOwn ? (view.isShared ? t('ownShared') : t('own')) : t('by', { name: view.ownerName ?? '–' })
  const looked =
    view.lookedDay !== null && isDay(view.lookedDay) ? t('looked', { day: formatDay(view.lookedDay, locale) }) : t('neverLooked')
  return <>{[whose, looked, ...(view.isStart ? [t('isStart')] : [])].join(' · ')}</>
}
