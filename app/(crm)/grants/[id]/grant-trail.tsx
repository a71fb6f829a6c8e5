import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { type StoryLine, TimelineList } from '#app/ui/timeline-list.tsx'
import { type Day, formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { formatAmount } from '#lib/money.ts'
import { rateStanding } from '../rate-standing.ts'
import { type TrailRows, trailOf, type TrailStep } from './trail.ts'

/** *Sporet*: who asked for what and when, the decision, the money, the reports, and what is agreed ahead. */
export function GrantTrail({
  rows,
  today,
  isGolden,
  mayPay,
  mayThank,
}: {
  rows: TrailRows
  today: Day
  isGolden: boolean
  mayPay: boolean
  mayThank: boolean
}) {
  const t = useTranslations('grants.trail')
  const page = useTranslations('grants')
  const locale = useLocale()
  const word = wordsIn(locale)
  const { grant, rates } = rows
  const money = (ore: number) => formatAmount(ore, grant.decision.currency, locale, { decimals: ore % 100 === 0 ? 0 : 2 })
  return (
    <section>
      <SectionHead title={page('page.trail')} />
      <TimelineList items={trailOf(rows, today).map(lineOf)} />
    </section>
  )

  function lineOf(step: TrailStep): StoryLine {
    const when = <DayText day={step.day} locale={locale} form="long" />
    const base = { id: step.id, when }
    switch (step.what) {
      case 'today':
        return { ...base, kind: 'small', text: <b>{t('today')}</b> }
      case 'sent':
        return {
          ...base,
          kind: 'done',
          text: t('sent', { giver: grant.giver }),
          detail: grant.applicationId && (
            <>
              <AppLink href={`/applications/${grant.applicationId}`}>{grant.applicationTitle}</AppLink>
              {grant.appliedOre !== null && ` · ${page('page.applied', { amount: money(grant.appliedOre) })}`}
            </>
          ),
        }
      case 'award':
        return {
          ...base,
          kind: isGolden ? 'golden' : 'done',
          text: <b>{t('award', { giver: grant.giver, amount: money(grant.decision.amountOre) })}</b>,
          detail: grant.letterReference && t('letter', { reference: grant.letterReference }),
          actions: mayThank && (
            <AppLink href={`/donors/${grant.donorId}/log`} className="text-sm">
              {page('receive.thank')}
            </AppLink>
          ),
        }
      case 'payment':
        return paymentLine(step, base)
      case 'amendment':
        return {
          ...base,
          kind: 'small',
          text:
            step.amendment.amountOre !== 0
              ? t('amendment', { amount: money(step.amendment.amountOre) })
              : t('amendedPeriod', { day: step.amendment.periodTo ? formatDay(step.amendment.periodTo, locale) : '–' }),
          detail: [word('amendmentCauses', step.amendment.cause), step.amendment.reason, step.amendment.donorAnswer]
            .filter(Boolean)
            .join(' · '),
        }
      case 'planned':
        return {
          ...base,
          kind: step.day < today ? 'next' : 'later',
          text: t('planned', { rate: step.rate.position, rates: rates.length, amount: money(step.rate.amountOre - step.rate.receivedOre) }),
          detail: plannedDetail(step.rate),
        }
      case 'due':
        return {
          ...base,
          kind: step.day < today ? 'next' : 'later',
          text: (
            <AppLink href={`/grants/${grant.id}/reports/${step.report.id}`}>
              {t('due', { kind: word('reportKinds', step.report.kind) })}
            </AppLink>
          ),
          detail: step.report.ownerName,
        }
      default:
        return {
          ...base,
          kind: step.what === 'approved' ? 'done' : 'small',
          text: (
            <AppLink href={`/grants/${grant.id}/reports/${step.report.id}`}>
              {t(step.what, { kind: word('reportKinds', step.report.kind) })}
            </AppLink>
          ),
          detail: step.what === 'returned' ? step.report.returnedText : undefined,
        }
    }
  }

  function plannedDetail(rate: TrailRows['rates'][number]): string {
    const { label, sub } = rateStanding(rate, grant.decision.currency, locale)
    return [label, sub].filter(Boolean).join(' · ')
  }

  function paymentLine(step: TrailStep & { what: 'payment' }, base: Pick<StoryLine, 'id' | 'when'>): StoryLine {
    const { payment } = step
    const amount = money(payment.amountOre)
    const text =
      payment.kind === 'repayment'
        ? t('repayment', { amount })
        : payment.position
          ? t('receiptOfRate', { amount, rate: payment.position, rates: rates.length })
          : t('receipt', { amount })
    return {
      ...base,
      kind: 'done',
      text,
      detail: [payment.note, payment.enteredBy && t('by', { name: payment.enteredBy })].filter(Boolean).join(' · '),
      actions: mayPay && payment.kind === 'receipt' && (
        <AppLink href={`/grants/${grant.id}/payments/${payment.id}`} className="text-sm">
          {page('receive.void')}
        </AppLink>
      ),
    }
  }
}
