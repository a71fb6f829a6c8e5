import { useLocale, useTranslations } from 'next-intl'
import { formatFigure } from '#lib/money.ts'
import type { KroneFilters } from '#lib/outcomes/krone/schema.ts'
import type { StrandLine } from './strand-lines.ts'

/** What a strand became, in words: counts for those who see the rows, the agreement's published figures for others, the trial's decision for all; `isShort` keeps the first. */
export function useResultText(counting: KroneFilters['counting'], threshold: number, isShort = false): (line: StrandLine) => string {
  const t = useTranslations('krone.result')
  const cell = useTranslations('outcomes.cell')
  const locale = useLocale()
  return ({ counts, decision, published }) => {
    const years = published
      .flatMap((one) => one.years.map((year, at) => ({ year: String(year), cell: one.cells[at] })))
      .map(({ year, cell: found }) =>
        t('publishedYear', {
          year,
          count: !found ? '–' : 'shown' in found ? found.shown : found.small ? cell('under', { threshold }) : cell('hidden'),
        }),
      )
    const people =
      counts &&
      (counting === 'whole'
        ? t('counts', { courses: counts.courses, people: counts.people })
        : t('shares', { courses: inShares(counts.coursesBps), people: inShares(counts.peopleBps) }))
    if (isShort) return people ?? decision ?? ''
    return [people, years.length > 0 && t('published', { years: years.join(' · ') }), decision].filter(Boolean).join(' · ')
  }

  function inShares(bps: number): string {
    return formatFigure(Math.round(bps / 100), locale).replace(/[.,]?0+$/, '') || '0'
  }
}
