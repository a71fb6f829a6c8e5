import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { GivingTimeline, TimelineAxis } from '#app/ui/giving-timeline.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { type Day, daysBetween, yearOf } from '#lib/day.ts'
import type { donorGivingOf } from '#lib/donors/data.ts'
import type { Outlook } from '#lib/donors/rules.ts'
import type { donorGrants } from '#lib/donors/story/data.ts'
import { formatAmount } from '#lib/money.ts'
import { statusTone } from '../donor-cells.ts'

type Giving = Awaited<ReturnType<typeof donorGivingOf>>
type Props = {
  grants: Awaited<ReturnType<typeof donorGrants>>
  giving: Giving['network']
  other: Giving['all']
  outlook: Outlook | undefined
  today: Day
  name: string
  donorId: string
}

/** What was given: along the years, then row by row. Known grants outside the network stand apart. */
export function DonorGrants({ grants, giving, other, outlook, today, name, donorId }: Props) {
  const t = useTranslations('donors.page')
  const locale = useLocale()
  const shown = grants.filter((grant) => grant.isNetwork)
  const awards = shown.filter((grant) => grant.amountOre > 0)
  const beside = Object.entries(other?.otherOre ?? {}).map(([currency, ore]) => formatAmount(ore, currency, locale))
  const outside = (other?.awards ?? 0) - (giving?.awards ?? 0)
  const rows = shown.length > 0 ? shown : grants
  return (
    <section>
      <SectionHead
        title={t('grants')}
        count={giving?.awards ?? other?.awards ?? rows.length}
        actions={
          rows.length > 0 && (
            <AppLink href={`/outcomes/krone?donor=${donorId}`} className="text-sm">
              {t('krone')}
            </AppLink>
          )
        }
      />
      {awards.length > 0 && giving && (
        <div className="mb-2 overflow-x-auto rounded-3 border border-line bg-surface px-5 py-4 max-sm:hidden">
          <TimelineAxis fromYear={fromYear()} toYear={yearOf(today) + 2} />
          <GivingTimeline
            fromYear={fromYear()}
            toYear={yearOf(today) + 2}
            today={today}
            isGolden={giving.awardDays >= 2}
            awards={awards.map((grant) => ({ day: grant.day, ore: grant.amountOre }))}
            expected={outlook?.expectedDay ? { day: outlook.expectedDay, tone: statusTone[outlook.status] } : null}
            running={giving.runningFrom && giving.runningUntil ? { from: giving.runningFrom, to: giving.runningUntil } : null}
            label={name}
            words={{ awards: t('grants'), expected: t('expected'), none: t('noGrants') }}
            locale={locale}
          />
        </div>
      )}
      {rows.length === 0 ? (
        <p className="text-ink-2">{t('noGrants')}</p>
      ) : (
        <SimpleTable
          caption={t('grants')}
          columns={[
            { id: 'decided', label: t('decided') },
            { id: 'awarded', label: t('awarded'), isNumber: true },
            { id: 'since', label: t('sinceLast'), isNumber: true, onPhone: 'away' },
            { id: 'to', label: t('to'), onPhone: 'full' },
          ]}
          rows={rows.map((grant, at) => ({
            id: grant.id,
            cells: [
              <AppLink key="day" href={`/grants/${grant.id}`}>
                <DayText day={grant.day} locale={locale} />
              </AppLink>,
              <Money key="money" ore={grant.amountOre} currency={grant.currency} locale={locale} />,
              sinceBefore(at),
              grant.to.join(', '),
            ],
          }))}
        />
      )}
      {outside > 0 && (
        <p className="mt-2 text-sm text-ink-2">
          {t('outsideNote', { count: outside })}
          {beside.length > 0 && ` ${t('beside', { amounts: beside.join(' · ') })}`}
        </p>
      )}
    </section>
  )

  function sinceBefore(at: number): number | null {
    const [now, before] = [rows[at], rows[at + 1]]
    return now && before ? daysBetween(before.day, now.day) : null
  }

  function fromYear(): number {
    return Math.max(yearOf(today) - 8, Math.min(yearOf(today) - 4, yearOf(awards.at(-1)?.day ?? today)))
  }
}
