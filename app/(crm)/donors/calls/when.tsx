import { useLocale, useTranslations } from 'next-intl'
import { DayText } from '#app/ui/day-text.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import { formatTime } from '#lib/time.ts'

type Moment = { day: string; time: string | null; round: string | null }

/** A deadline in words: the day, the time of day, and of which round. */
export function Deadline({ at: { day, time, round }, form = 'short' }: { at: Moment; form?: 'short' | 'long' }) {
  const t = useTranslations('calls.page')
  const locale = useLocale()
  return (
    <>
      <DayText day={day} locale={locale} form={form} />
      {time && ` ${t('clock', { time: formatTime(time, locale) })}`}
      {round && ` · ${wordsIn(locale)('callRoundKinds', round)}`}
    </>
  )
}
