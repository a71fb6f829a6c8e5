import { useLocale, useTranslations } from 'next-intl'
import { Figure, FigureRow } from '#app/ui/figure.tsx'
import { Money } from '#app/ui/money.tsx'
import { formatDay } from '#lib/day.ts'
import type { Share } from '#lib/donors/calendar/rules.ts'
import type { GoldenFigureName } from '#lib/donors/golden/schema.ts'
import type { ReviewFigures } from '#lib/donors/review/data.ts'
import type { SearchParams } from '#lib/list.ts'
import { percentOf, unfinishedYear } from './figure-text.ts'
import { behindHref } from './hrefs.ts'

/** What the givers have done: each figure with its base, definition, period and the way to its rows. An empty base is a dash, never a zero. */
export function GivingFigures({ figures, params }: { figures: ReviewFigures; params: SearchParams }) {
  const t = useTranslations('golden')
  const f = useTranslations('golden.figures')
  const locale = useLocale()
  const [now, before] = [figures.years.at(-1), figures.years.at(-2)]
  const day = formatDay(figures.day, locale, 'long')
  const isOver = unfinishedYear(figures.day) === null
  const years = { year: String(now?.year), before: String((now?.year ?? 1) - 1) }
  const soFar = isOver ? years.year : t('soFar', years)
  const { share, repeat, second } = figures
  const months = String(figures.secondMonths)
  const [retention, revenue] = [now?.retention, now?.revenueRetention]
  const earlier = before && percentOf(before.revenueRetention, locale)
  return (
    <FigureRow label={f('label')}>
      <Figure
        isGolden
        name={f('share')}
        value={percentOf(share, locale) ?? <Nobody />}
        tip={tip('share', f('shareTip', { day }))}
        base={
          share.whole > 0 &&
          f.rich('shareBase', {
            golden: () => <Money ore={share.part} locale={locale} />,
            total: () => <Money ore={share.whole} locale={locale} />,
          })
        }
      />
      <Figure
        name={f('repeat')}
        value={repeat.whole > 0 ? repeat.part : <Nobody />}
        unit={repeat.whole > 0 ? f('of', { total: repeat.whole }) : undefined}
        tip={tip('repeat', f('repeatTip', { day }))}
        base={repeat.whole > 0 && f('percentBase', { percent: percentOf(repeat, locale) ?? '' })}
      />
      <Figure
        name={f('second', { months })}
        value={second.whole > 0 ? second.part : <Nobody />}
        unit={second.whole > 0 ? f('of', { total: second.whole }) : undefined}
        tip={tip('second', f('secondTip', { day, months }))}
        base={f('secondBase', { months })}
      />
      <Figure
        name={f('retention')}
        value={retention && retention.whole > 0 ? retention.part : <Nobody />}
        unit={retention && retention.whole > 0 ? f('of', { total: retention.whole }) : undefined}
        tip={tip('retention', inYear(f('retentionTip', years)), { year: years.year })}
        base={
          <>
            {before && before.retention.whole > 0
              ? f('retentionBase', { now: soFar, before: years.before, kept: before.retention.part, base: before.retention.whole })
              : soFar}
            {now && now.retention.whole > 0 && (
              <span className="block">
                {f('retentionSplit', { fresh: ofAll(now.newDonorRetention), earlier: ofAll(now.repeatDonorRetention) })}
              </span>
            )}
          </>
        }
      />
      <Figure
        name={f('revenueRetention')}
        value={(revenue && percentOf(revenue, locale)) ?? <Nobody />}
        tip={tip('revenueRetention', inYear(f('revenueTip', years)), { year: years.year })}
        base={earlier ? f('revenueBase', { now: soFar, before: years.before, percent: earlier }) : soFar}
      />
    </FigureRow>
  )

  function ofAll({ part, whole }: Share): string {
    return whole > 0 ? `${part} ${f('of', { total: whole })}` : '–'
  }

  /** A year that is not over says so. */
  function inYear(text: string): string {
    return isOver ? text : `${text} ${f('notOver')}`
  }

  function tip(figure: GoldenFigureName, text: string, more: Record<string, string> = {}) {
    return { text, href: behindHref(params, figure, more), linkLabel: t('rows') }
  }
}

/** Our own work with the givers: what was sent in time, how often the answer was yes, and to those who see the talks how soon they were thanked. */
export function WorkFigures({
  figures,
  params,
  isPart,
  knowsThanks,
}: {
  figures: ReviewFigures
  params: SearchParams
  isPart: boolean
  knowsThanks: boolean
}) {
  const t = useTranslations('golden')
  const f = useTranslations('golden.figures')
  const locale = useLocale()
  const day = formatDay(figures.day, locale, 'long')
  const { success, reliability, thanks } = figures
  const seen = (text: string) => (isPart ? `${text} ${f('fewSeen')}` : text)
  return (
    <FigureRow label={f('work')}>
      <Figure
        name={f('success')}
        value={percentOf(success.count, locale) ?? <Nobody />}
        tip={tip('success', seen(f('successTip', { day })))}
        base={
          success.count.whole + success.leftOut > 0 &&
          `${f('successBase', { won: success.count.part, answered: success.count.whole })} · ${f('leftOut', { count: success.leftOut })}`
        }
      />
      <Figure
        name={f('successKroner')}
        value={percentOf(success.kroner, locale) ?? <Nobody />}
        tip={tip('success', seen(f('successKronerTip', { day })))}
        base={
          success.kroner.whole > 0 &&
          f.rich('shareBase', {
            golden: () => <Money ore={success.kroner.part} locale={locale} />,
            total: () => <Money ore={success.kroner.whole} locale={locale} />,
          })
        }
      />
      <Figure
        name={f('reliability')}
        value={percentOf(reliability, locale) ?? <Nobody />}
        tip={tip('reliability', seen(f('reliabilityTip', { day })))}
        base={reliability.whole > 0 && f('reliabilityBase', { met: reliability.part, due: reliability.whole })}
      />
      {knowsThanks && (
        <Figure
          name={f('thanks')}
          value={thanks.medianDays ?? <Nobody />}
          unit={thanks.medianDays === null ? undefined : f('thanksUnit', { count: thanks.medianDays })}
          tip={tip('thanks', seen(f('thanksTip', { day })))}
          base={thanks.thanked + thanks.waiting > 0 && f('thanksBase', { thanked: thanks.thanked, waiting: thanks.waiting })}
        />
      )}
    </FigureRow>
  )

  function tip(figure: GoldenFigureName, text: string) {
    return { text, href: behindHref(params, figure), linkLabel: t('rows') }
  }
}

/** An empty base in its own words: smaller than a number, on as many lines as it takes, and on a phone no wider than one. */
function Nobody() {
  const f = useTranslations('golden.figures')
  return (
    <span className="block pt-2 text-md leading-snug font-medium tracking-normal whitespace-normal text-ink-2 max-sm:max-w-28 max-sm:pt-0">
      {f('nobody')}
    </span>
  )
}
