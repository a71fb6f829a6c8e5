import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Money } from '#app/ui/money.tsx'
import { Rings } from '#app/ui/rings.tsx'
import { formatDay } from '#lib/day.ts'
import type { GoldenRow } from '#lib/donors/golden/data.ts'
import { formatAmount, formatOre } from '#lib/money.ts'

/** Who it is, how often and how much; opened, the awards of its timeline one by one. */
export function GiverCell({ row }: { row: GoldenRow }) {
  const t = useTranslations('golden.row')
  const locale = useLocale()
  const others = Object.entries(row.otherOre).map(([currency, ore]) => formatAmount(ore, currency, locale))
  const kroner = row.totalOre !== 0 || others.length === 0 ? [formatOre(row.totalOre, locale, { decimals: 0 })] : []
  return (
    <>
      <span className="inline-flex items-start gap-1.5 font-medium">
        {row.isGolden && (
          <span className="mt-0.5 shrink-0">
            <Rings size={13} isGolden />
          </span>
        )}
        {row.isGroup ? row.name : <AppLink href={`/donors/${row.id}`}>{row.name}</AppLink>}
      </span>
      {row.awards > 0 && (
        <details className="text-xs font-regular text-ink-3">
          <summary className="min-h-6 cursor-pointer">
            <span className="underline decoration-line-strong decoration-dotted underline-offset-3 print:no-underline">
              {t('times', { count: row.awards, total: [...kroner, ...others].join(' + ') })}
            </span>
            {row.latestDay && <span className="block">{t('latest', { day: formatDay(row.latestDay, locale) })}</span>}
          </summary>
          <dl aria-label={t('timelineTable')} className="mt-1 mb-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm text-ink">
            {row.dots.toReversed().map((dot) => (
              <div key={dot.decisionId} className="contents">
                <dt>
                  <DayText day={dot.day} locale={locale} />
                  {dot.isRough && ` (${t('rough')})`}
                </dt>
                <dd className="text-right">
                  <Money ore={dot.ore} locale={locale} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {row.isGroup && (
        <span className="sub">
          {row.members.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ' · '}
              <AppLink href={`/donors/${id}`}>{name}</AppLink>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
