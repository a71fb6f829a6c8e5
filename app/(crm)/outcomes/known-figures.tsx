import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Figure, FigureRow } from '#app/ui/figure.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { formatCount, formatFigure } from '#lib/money.ts'
import { knownGiving, type KnownFilters } from '#lib/outcomes/known/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Everything known to have been given, by one giver or by all, in a row of figures; nothing where nothing is known. */
export async function KnownFigures({ viewer, filters, actions }: { viewer: Viewer; filters: KnownFilters; actions?: ReactNode }) {
  const [t, locale, known] = await Promise.all([getTranslations('known'), getLocale(), knownGiving(viewer, filters)])
  if (!known || known.grants === 0) return null
  const number = (count: number) => formatCount(count, locale)
  return (
    <section className="mb-8">
      <SectionHead title={t('title')} note={t('note')} actions={actions} />
      <FigureRow label={t('title')}>
        <Figure
          name={t('grants')}
          value={number(known.grants)}
          base={t('ofZero', { count: known.ofZero })}
          tip={{ text: t('grantsTip') }}
        />
        <Figure name={t('awards')} value={number(known.awards)} base={t('days', { count: known.days })} tip={{ text: t('awardsTip') }} />
        {filters.donor === null && (
          <Figure
            name={t('givers')}
            value={number(known.givers)}
            base={t('bothSides', { count: known.bothSides })}
            tip={{ text: t('giversTip') }}
          />
        )}
        <Figure
          name={t('recipients')}
          value={number(known.recipients)}
          base={`${t('spellings', { count: known.spellings })} · ${t('toPeople', { count: known.toPeople })}`}
          tip={{ text: t('recipientsTip') }}
        />
        {known.sums.length > 0 && (
          <Figure
            name={t('beside')}
            value={formatFigure(known.sums[0]?.ore ?? 0, locale, { decimals: 0 })}
            unit={known.sums[0]?.currency}
            base={known.sums.slice(1).map(({ currency, ore }) => (
              <Money key={currency} ore={ore} currency={currency} locale={locale} />
            ))}
            tip={{ text: t('besideTip') }}
          />
        )}
      </FigureRow>
    </section>
  )
}
