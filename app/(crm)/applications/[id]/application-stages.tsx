import { useTranslations } from 'next-intl'
import { DayText } from '#app/ui/day-text.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { openStages } from '#db/vocabulary/applications.ts'
import type { Application } from '#lib/applications/data.ts'
import { isOpen, type Stage } from '#lib/applications/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { stageHelp } from '../stage-help.ts'

/** Where it is on its way: what is behind, where it stands and since when, what is ahead. */
export function ApplicationStages({ row, awardedOre, locale }: { row: Application; awardedOre: number | null; locale: Locale }) {
  const help = stageHelp(row, awardedOre, locale)
  const t = useTranslations('applications.page')
  const word = wordsIn(locale)
  const way: Stage[] = isOpen(row.stage)
    ? [...openStages].filter((stage) => stage !== 'more_info' || row.stage === 'more_info')
    : ['submitted', row.stage]
  const at = way.indexOf(row.stage)
  return (
    <div className="mb-8">
      <ol aria-label={t('stages')} className="flex flex-wrap gap-x-2 gap-y-2 text-sm">
        {way.map((stage, place) => (
          <li
            key={stage}
            aria-current={stage === row.stage ? 'step' : undefined}
            className={`inline-flex min-h-(--chip) items-center gap-1.5 rounded-pill border px-2.5 ${stage === row.stage ? 'border-ink-2 bg-selected font-medium text-ink' : 'border-line text-ink-3'}`}
          >
            {place < at && <Icon name="check" size={14} />}
            {word('applicationStages', stage)}
            {stage === row.stage && (
              <span className="font-regular text-ink-2">
                {t.rich('since', { day: () => <DayText key="day" day={row.stageSince} locale={locale} /> })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {help && <p className="mt-2 text-sm text-ink-2">{help}</p>}
    </div>
  )
}
