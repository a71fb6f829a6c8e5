import { useTranslations } from 'next-intl'
import { Figure, FigureRow } from '#app/ui/figure.tsx'
import { Money } from '#app/ui/money.tsx'
import { type Day, yearOf } from '#lib/day.ts'
import type { GoldenFigures } from '#lib/donors/golden/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatAmount, formatPercent, roundHalfUp } from '#lib/money.ts'

/** The five figures, each with its base and its definition. An empty base is a dash, never a zero. */
export function GoldenFigureRow({ figures, today, locale }: { figures: GoldenFigures; today: Day; locale: Locale }) {
  const t = useTranslations('golden')
  const f = useTranslations('golden.figures')
  const [now, before] = [figures.years.at(-1), figures.years.at(-2)]
  const beside = Object.entries(figures.otherOre).map(([currency, ore]) => formatAmount(ore, currency, locale))
  const [share, percent] = [percentOf(figures.goldenOre, figures.totalOre), percentOf(figures.golden, figures.givers)]
  const success = percentOf(figures.success.won, figures.success.answered)
  return (
    <>
      <FigureRow label={t('title')}>
        <Figure
          isGolden
          name={f('share')}
          value={share ?? f('nobody')}
          tip={{ text: f('shareTip') }}
          base={f.rich('shareBase', {
            golden: () => <Money ore={figures.goldenOre} locale={locale} />,
            total: () => <Money ore={figures.totalOre} locale={locale} />,
          })}
        />
        <Figure
          name={f('repeat')}
          value={figures.golden}
          unit={f('of', { total: figures.givers })}
          tip={{ text: f('repeatTip') }}
          base={percent && f('repeatBase', { percent })}
        />
        <Figure
          name={f('retention')}
          value={now && now.base > 0 ? now.kept : f('nobody')}
          unit={now && now.base > 0 ? f('of', { total: now.base }) : undefined}
          tip={{ text: f('retentionTip') }}
          base={
            before && f('retentionBase', { year: String(yearOf(today)), before: String(before.year), kept: before.kept, base: before.base })
          }
        />
        <Figure
          name={f('second')}
          value={figures.secondBase > 0 ? figures.secondKept : f('nobody')}
          unit={figures.secondBase > 0 ? f('of', { total: figures.secondBase }) : undefined}
          tip={{ text: f('secondTip') }}
          base={f('secondBase')}
        />
        <Figure
          name={f('success')}
          value={success ?? f('nobody')}
          tip={{ text: f('successTip') }}
          base={f('successBase', { won: figures.success.won, answered: figures.success.answered })}
        />
      </FigureRow>
      {beside.length > 0 && <p className="-mt-5 mb-8 text-sm text-ink-2">{t('beside', { amounts: beside.join(' · ') })}</p>}
    </>
  )

  function percentOf(part: number, whole: number): string | null {
    return whole === 0 ? null : formatPercent(roundHalfUp(part * 10_000, whole), locale, { decimals: 1 })
  }
}
