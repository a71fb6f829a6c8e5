import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { GivingTimeline, TimelineAxis } from '#app/ui/giving-timeline.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { type Day, daysBetween, yearOf } from '#lib/day.ts'
import type { GiverAward } from '#lib/donors/awards/data.ts'
import type { donorGivingOf } from '#lib/donors/data.ts'
import type { Outlook } from '#lib/donors/rules.ts'
import { formatAmount } from '#lib/money.ts'
import { statusTone } from '../donor-cells.ts'
import { GivingLine } from './giving-line.tsx'

type Giving = Awaited<ReturnType<typeof donorGivingOf>>
type Props = {
  awards: readonly GiverAward[]
  giving: Given | undefined
  /** The stored giving of those who are told it whole. */
  network: Giving['network']
  other: Giving['all']
  outlook: Outlook | undefined
  today: Day
  name: string
  donorId: string
  isMember: boolean
}

/** What the drawing needs of a giver's giving: the network's, or a member's own. */
export type Given = { awards: number; awardDays: number; runningFrom: Day | null; runningUntil: Day | null }

/**
 * What was given: along the years, then row by row as it stands today. Known grants outside the network stand apart; a loan and what was
 * called off are told, and are no dots.
 */
export function DonorGrants({ awards: all, giving, network, other, outlook, today, name, donorId, isMember }: Props) {
  const t = useTranslations('donors.page')
  const locale = useLocale()
  const shown = all.filter((award) => award.isNetwork)
  const beside = Object.entries(other?.otherOre ?? {}).map(([currency, ore]) => formatAmount(ore, currency, locale))
  const outside = (other?.awards ?? 0) - (giving?.awards ?? 0)
  const rows = shown.length > 0 ? shown : all
  const awards = shown.filter(isCounted)
  const counted = rows.filter(isCounted)
  return (
    <section>
      <SectionHead
        title={t('grants')}
        count={giving?.awards ?? other?.awards ?? rows.length}
        actions={
          rows.length > 0 && (
            <>
              <AppLink href={`/grants?donor=${donorId}${shown.length > 0 ? '' : '&scope=all'}`} className="text-sm">
                {t('all')}
              </AppLink>
              <AppLink href={`/outcomes/krone?donor=${donorId}${shown.length > 0 ? '' : '&scope=all'}`} className="text-sm">
                {t('krone')}
              </AppLink>
            </>
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
            awards={awards.map((award) => ({ day: award.day, ore: award.amountOre }))}
            expected={
              outlook?.expectedDay && outlook.status !== 'lapsed' ? { day: outlook.expectedDay, tone: statusTone[outlook.status] } : null
            }
            running={giving.runningFrom && giving.runningUntil ? { from: giving.runningFrom, to: giving.runningUntil } : null}
            label={name}
            words={{ awards: t('grants'), expected: t('expected'), none: t('noGrants') }}
            locale={locale}
          />
        </div>
      )}
      {network && <GivingLine giving={network} gifts={awards} today={today} />}
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
          rows={rows.map((award) => ({
            id: award.decisionId,
            cells: [
              award.grantId ? (
                <AppLink key="day" href={`/grants/${award.grantId}`}>
                  <DayText day={award.day} locale={locale} />
                </AppLink>
              ) : (
                <DayText key="day" day={award.day} locale={locale} />
              ),
              <span key="money">
                <Money ore={award.amountOre} currency={award.currency} locale={locale} />
                {besideOf(award) && <span className="sub">{besideOf(award)}</span>}
              </span>,
              sinceBefore(award),
              award.to.join(', '),
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

  function sinceBefore(award: GiverAward): number | null {
    const before = counted[counted.indexOf(award) + 1]
    return isCounted(award) && before ? daysBetween(before.day, award.day) : null
  }

  function besideOf({ counts, wasOre, currency }: GiverAward): string | null {
    if (counts !== 'gift') return t(counts)
    if (wasOre === null) return null
    return t(isMember ? 'partOf' : 'amendedFrom', { amount: formatAmount(wasOre, currency, locale, { decimals: 0 }) })
  }

  function fromYear(): number {
    return Math.max(yearOf(today) - 8, Math.min(yearOf(today) - 4, yearOf(awards.at(-1)?.day ?? today)))
  }
}

const isCounted = ({ counts }: GiverAward) => counts === 'gift'
