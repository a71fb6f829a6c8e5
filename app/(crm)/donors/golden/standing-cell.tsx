import { useLocale, useTranslations } from 'next-intl'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { type Day, daysBetween, formatDay, yearOf } from '#lib/day.ts'
import type { GoldenRow } from '#lib/donors/golden/data.ts'
import { rhythmMonths } from '#lib/donors/review/figures/rules.ts'
import type { GivingSettings } from '#lib/donors/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { statusTone } from '../donor-cells.ts'

/** Where the giver stands by its own rhythm, when it is expected, and which rhythm that is. */
export function StandingCell({ row, day, settings }: { row: GoldenRow; day: Day; settings: GivingSettings }) {
  const t = useTranslations('golden.row')
  const locale = useLocale()
  const { status, expectedDay } = row.outlook
  const { months, kind } = rhythmMonths(row, settings)
  return (
    <>
      <StatusMark tone={statusTone[status]} label={wordsIn(locale)('goldenStatuses', status)} sub={when().join(' · ')} />
      {row.awards > 0 && <span className="sub block text-xs text-ink-3">{t(kind, { months })}</span>}
    </>
  )

  function when(): string[] {
    if (status === 'lapsed' && row.latestDay) return [t('restsSince', { year: String(yearOf(row.latestDay)) })]
    if (expectedDay === null) return []
    return [
      formatDay(expectedDay, locale, 'monthYear'),
      ...(status === 'at_risk' ? [t('over', { count: Math.max(1, Math.round(daysBetween(expectedDay, day) / 30.44)) })] : []),
      ...(row.running ? [t('running')] : []),
    ]
  }
}
