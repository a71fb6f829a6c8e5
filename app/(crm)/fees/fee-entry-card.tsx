import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Money } from '#app/ui/money.tsx'
import { Note } from '#app/ui/note.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { type StoryLine, TimelineList } from '#app/ui/timeline-list.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatDay, todayInCopenhagen } from '#lib/day.ts'
import type { FeeEntry } from '#lib/fees/data.ts'
import { mayApprove } from '#lib/fees/guard/rules.ts'
import { calculationText, isCalculation } from '#lib/fees/ledger/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { formatOre } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { approveFee } from './actions.ts'
import { entryTitle, entryTone } from './fee-words.ts'

type Props = { viewer: Viewer; entry: FeeEntry; approvers: { id: string; name: string }[]; isLinked?: boolean }

/** One entry of the ledger: the sentence first, then the sum as lines, then who has yet to say yes. */
export function FeeEntryCard({ viewer, entry, approvers, isLinked }: Props) {
  const t = useTranslations('fees')
  const locale = useLocale()
  const word = wordsIn(locale)
  const names = approvers.map((person) => person.name).join(', ') || t('approvers')
  const calculation = isCalculation(entry.steps) ? entry.steps : null
  const title = entryTitle(entry, locale)
  const waits = entry.state === 'accrued'
  return (
    <Card
      title={isLinked ? <AppLink href={`/fees/entries/${entry.id}`}>{title}</AppLink> : title}
      actions={<Badge tone={entryTone[entry.state]}>{waits ? t('accruedWaits', { name: names }) : t(`state.${entry.state}`)}</Badge>}
    >
      <p className="max-w-form text-md leading-read">{calculation ? calculationText(calculation, locale) : entry.calculation}</p>
      <div className="my-5">
        <SimpleTable
          isBare
          caption={`${title}: ${t('columns.amount')}`}
          mode="scroll"
          columns={[
            { id: 'what', label: <span className="sr-only">{t('columns.what')}</span>, name: t('columns.what') },
            { id: 'amount', label: <span className="sr-only">{t('columns.amount')}</span>, name: t('columns.amount'), isNumber: true },
          ]}
          rows={lines()}
          foot={[
            t(entry.amountOre < 0 ? 'lines.back' : 'lines.now'),
            <Money key="now" ore={entry.amountOre} locale={locale} decimals={2} />,
          ]}
        />
      </div>
      {waits && <Approval />}
      <div className="mt-5">
        <TimelineList items={story()} />
      </div>
    </Card>
  )

  function Approval() {
    if (entry.fundraiserId === viewer.id) return <Note title={t('yourOwn')} />
    if (!can(viewer, 'fee:approve', entry)) return null
    if (!mayApprove(entry.source, entry.feeRule)) return <Note kind="risk">{t('refused', { giver: entry.giver })}</Note>
    if (entry.createdBy === viewer.id && approvers.length > 0)
      return <Note title={t('ownWorkTitle')}>{t('ownWork', { name: names, fundraiser: entry.fundraiserName ?? '' })}</Note>
    return (
      <VerbButton kind="main" action={approveFee} input={{ id: entry.id }} busyLabel={t('approving')} done={t('approved')}>
        {t('approve')}
      </VerbButton>
    )
  }

  function lines() {
    const due = calculation?.steps.find((step) => step.step === 'due')
    const before = calculation?.steps.find((step) => step.step === 'entry')
    if (!calculation || !before) return []
    const total = calculation.steps.findLast((step) => step.step !== 'due' && step.step !== 'entry')?.ore ?? 0
    const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
    return [
      {
        id: 'due',
        cells: [
          due?.step === 'due' && due.trigger === 'receipt'
            ? t('lines.due', { total: kroner(total), received: kroner(due.receivedOre), awarded: kroner(due.awardedOre) })
            : t('lines.dueAlone'),
          <Money key="due" ore={due?.ore ?? total} locale={locale} decimals={2} />,
        ],
      },
      { id: 'before', cells: [t('lines.before'), <Money key="before" ore={-before.accruedOre} locale={locale} decimals={2} />] },
    ]
  }

  function story(): StoryLine[] {
    const long = (day: string) => formatDay(day, locale, 'long')
    const steps = ['accrued', 'approved', 'invoiced', 'paid'] as const
    const reached = steps.indexOf(entry.state)
    const whenOf = {
      accrued: long(entry.day),
      approved: entry.approvedAt && long(todayInCopenhagen(entry.approvedAt)),
      invoiced: entry.invoicedAs && t('stateLine.invoiced', { number: entry.invoicedAs }),
      paid: entry.paidDay && long(entry.paidDay),
    }
    const approvedLine =
      entry.approverName &&
      (entry.approvedAlone ? t('stateLine.approvedAlone', { name: entry.approverName, day: '' }).replace(', ', '') : entry.approverName)
    return steps.map((step, at) => ({
      id: step,
      when: (at <= reached ? whenOf[step] : null) ?? t(at === reached + 1 ? 'steps.waits' : 'steps.then'),
      kind: at <= reached ? 'done' : at === reached + 1 ? 'next' : 'later',
      text: step === 'accrued' && entry.kind !== 'accrual' ? word('feeEntryKinds', entry.kind) : t(`steps.${step}`),
      detail: step === 'approved' ? approvedLine : undefined,
    }))
  }
}
