import { useLocale, useTranslations } from 'next-intl'
import { formatDay, yearOf } from '#lib/day.ts'
import type { BehindFilters } from '#lib/donors/golden/schema.ts'
import type { Switches } from '#lib/donors/review/data.ts'

type Asked = { filters: BehindFilters; switches: Switches }

/** What the rows are behind, with the year, class or month that was pressed. */
export function FigureTitle({ filters, switches }: Asked) {
  const t = useTranslations('golden')
  const locale = useLocale()
  const { figure, month, streak } = filters
  const months = String(switches.settings.secondMonths)
  const year = filters.year === null ? '' : ` · ${filters.year}`
  switch (figure) {
    case 'class':
      return `${filters.class ? t(`classes.${filters.class}`) : t('movement')}${year}`
    case 'year':
      return `${t('gave')}${year}`
    case 'streak':
      return streak ? t('streakLine', { years: streak }) : t('streaks')
    case 'expected':
      if (month === null) return t('charts.expected')
      return month === 'overdue' ? t('charts.overdue') : t('behind.expectedIn', { month: formatDay(`${month}-01`, locale, 'monthYear') })
    default:
      return `${t(`figures.${figure}`, { months })}${year}`
  }
}

/** How the figure is reckoned, in the same words as beside it. */
export function FigureDefinition({ filters, switches }: Asked) {
  const t = useTranslations('golden')
  const locale = useLocale()
  const { figure } = filters
  const year = filters.year ?? yearOf(switches.day)
  const told = {
    day: formatDay(switches.day, locale, 'long'),
    months: String(switches.settings.secondMonths),
    year: String(year),
    before: String(year - 1),
  }
  switch (figure) {
    case 'class':
      return filters.class ? t(`classTips.${filters.class}`, told) : null
    case 'year':
      return t('yearTip', told)
    case 'streak':
      return t('streakTip')
    case 'expected':
      return t('charts.expectedNote')
    case 'newDonorRetention':
    case 'repeatDonorRetention':
      return t(`yearTips.${figure}`, told)
    case 'revenueRetention':
      return t('figures.revenueTip', told)
    default:
      return t(`figures.${figure}Tip`, told)
  }
}
