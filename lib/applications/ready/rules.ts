import type { Day } from '#lib/day.ts'
import { budgetGuard, type FeeRule } from '#lib/fees/guard/rules.ts'
import { roundHalfUp } from '#lib/money.ts'
import { type CountingRule, countText } from '#lib/text-count.ts'
import type { BudgetSums } from '#lib/applications/budget/rules.ts'

/* Ready to send (product.md §5, words.da.md §6): one list of what stops, what to consider and what is in order. */

export type ReadySection = { id: string; question: string; text: string; limit: number | null; rule: CountingRule }
export type ReadyPart = { kind: string; missing: readonly string[] }
export type ReadyAttachment = { name: string; isPresent: boolean; expiresOn: Day | null }

export type ReadyFacts = {
  donorName: string
  appliedOre: number | null
  /** Above this the four parts stop; below they are worth considering (setting, 50.000 kr.). */
  fourPartsAboveOre: number
  sections: readonly ReadySection[]
  /** `null`: no theory is linked. */
  parts: readonly ReadyPart[] | null
  attachments: readonly ReadyAttachment[]
  partners: readonly { id: string; name: string; isSignedOff: boolean }[]
  /** Who must sign, where a signature is needed; `signedOn` once it is there. */
  signature: { name: string | null; isSigned: boolean } | null
  minOre: number | null
  maxOre: number | null
  ownFinancingBps: number | null
  budget: BudgetSums
  startDay: Day | null
  answerDay: Day | null
  startDateRule: 'any' | 'after_decision' | 'unknown'
  feeRule: FeeRule
  claimsWithoutSource: number
  today: Day
}

export const readyLines = [
  'sections',
  'theory',
  'attachments',
  'partners',
  'signature',
  'amount',
  'ownFinancing',
  'budget',
  'startDate',
  'fee',
  'claims',
] as const
export type ReadyLine = (typeof readyLines)[number]
/** From worst to best: the order of the list. */
export const readyKinds = ['stops', 'consider', 'ok'] as const
export type ReadyKind = (typeof readyKinds)[number]
/** `id` is stable (a frozen point says which it was); `say` names the sentence, `values` fill it (amounts in øre, shares in basis points, days). */
export type ReadyPoint = {
  id: string
  line: ReadyLine
  kind: ReadyKind
  say: string
  values: Record<string, string | number>
  recordId?: string
}

type Finding = Omit<ReadyPoint, 'line' | 'id'>

/** The list: what stops first, then what to consider, then what is in order; within each as words.da.md has them. */
export function readyToSend(facts: ReadyFacts): ReadyPoint[] {
  const points = readyLines.flatMap((line) => {
    const found = checks[line](facts)
    if (found === null) return []
    if (found.length === 0) return [{ id: line, line, kind: 'ok' as const, say: `${line}.ok`, values: { giver: facts.donorName } }]
    return found.map((finding, at) => ({
      id: `${line}:${finding.recordId ?? finding.say}${finding.recordId ? '' : at || ''}`,
      line,
      ...finding,
    }))
  })
  return points.toSorted((a, b) => readyKinds.indexOf(a.kind) - readyKinds.indexOf(b.kind))
}

/** How many stop and how many to consider, for the headline. */
export function readyCount(points: readonly ReadyPoint[]): { stops: number; considers: number } {
  return { stops: points.filter(({ kind }) => kind === 'stops').length, considers: points.filter(({ kind }) => kind === 'consider').length }
}

/** Whether the fee guard holds the application back: only a coordinator may then let it go. */
export function isHeldByFee(points: readonly ReadyPoint[]): boolean {
  return points.some(({ line, kind }) => line === 'fee' && kind === 'stops')
}

export type PartFacts = {
  kind: 'people' | 'movement' | 'closeness' | 'anchoring'
  text: string
  peopleCount: number | null
  steps: string | null
  carriedBy: string | null
  carriedFromDay: Day | null
  indicators: number
  hasBaseline: boolean
}

/** What a theory part still lacks, as words.da.md §7 names it; `text` where nothing is written. */
export function partGaps(part: PartFacts): string[] {
  const gaps: Record<PartFacts['kind'], (string | false)[]> = {
    people: [part.peopleCount === null && 'peopleCount'],
    movement: [part.steps === null && 'steps'],
    closeness: [part.indicators === 0 && 'measure', part.indicators > 0 && !part.hasBaseline && 'baseline'],
    anchoring: [part.carriedBy === null && 'carriedBy', part.carriedFromDay === null && 'carriedFromDay'],
  }
  return [part.text.trim() === '' && 'text', ...gaps[part.kind]].filter((gap) => gap !== false)
}

// No finding is in order; `null` is a line that does not apply here.
const checks: Record<ReadyLine, (facts: ReadyFacts) => Finding[] | null> = {
  sections: ({ sections }) => (sections.length === 0 ? null : sections.flatMap(sectionFindings)),
  theory: (facts) => theoryFindings(facts),
  attachments: ({ attachments, today }) =>
    attachments.length === 0
      ? null
      : attachments.flatMap((file) => {
          if (!file.isPresent) return [stops('attachments.missing', { name: file.name })]
          return file.expiresOn !== null && file.expiresOn < today
            ? [stops('attachments.expired', { name: file.name, day: file.expiresOn })]
            : []
        }),
  partners: ({ partners }) =>
    partners.length === 0
      ? null
      : partners.filter(({ isSignedOff }) => !isSignedOff).map(({ id, name }) => stops('partners.missing', { name }, id)),
  signature: ({ signature }) => signature && (signature.isSigned ? [] : [consider('signature.missing', { name: signature.name ?? '' })]),
  amount: ({ appliedOre, minOre, maxOre }) => amountFindings(appliedOre, minOre, maxOre),
  ownFinancing: ({ ownFinancingBps, budget }) => ownFinancingFindings(ownFinancingBps, budget),
  budget: ({ budget }) => budgetFindings(budget),
  startDate: (facts) => startFindings(facts),
  fee: ({ budget, feeRule, donorName }) => {
    const guard = budgetGuard(budget.hasFee, feeRule)
    return guard === 'clear' ? [] : [stops(guard === 'ask' ? 'fee.unknown' : 'fee.notAllowed', { giver: donorName })]
  },
  claims: ({ claimsWithoutSource }) => (claimsWithoutSource > 0 ? [consider('claims.without', { n: claimsWithoutSource })] : []),
}

function sectionFindings({ id, question, text, limit, rule }: ReadySection): Finding[] {
  if (text.trim() === '') return [consider('sections.empty', { field: question }, id)]
  const over = limit === null ? 0 : countText(text, rule) - limit
  return over > 0 ? [stops(`sections.${rule.unit}`, { field: question, n: over }, id)] : []
}

function theoryFindings({ parts, appliedOre, fourPartsAboveOre }: ReadyFacts): Finding[] {
  const say = (appliedOre ?? 0) > fourPartsAboveOre ? stops : consider
  if (parts === null) return [say('theory.none', {})]
  return parts.flatMap(({ kind, missing }) => missing.slice(0, 1).map((point) => say('theory.missing', { part: kind, point }, kind)))
}

function amountFindings(appliedOre: number | null, minOre: number | null, maxOre: number | null): Finding[] {
  if (appliedOre === null) return [stops('amount.none', {})]
  if (maxOre !== null && appliedOre > maxOre) return [stops('amount.over', { amount: appliedOre, limit: maxOre })]
  return minOre !== null && appliedOre < minOre ? [stops('amount.under', { amount: appliedOre, limit: minOre })] : []
}

function ownFinancingFindings(demandedBps: number | null, { costOre, ownOre }: BudgetSums): Finding[] | null {
  if (demandedBps === null || demandedBps === 0) return null
  const hasEnough = costOre > 0 && BigInt(ownOre) * 10_000n >= BigInt(costOre) * BigInt(demandedBps)
  const shareBps = costOre === 0 ? 0 : roundHalfUp(BigInt(ownOre) * 10_000n, costOre)
  return hasEnough ? [] : [stops('ownFinancing.low', { share: shareBps, demanded: demandedBps })]
}

function budgetFindings({ lines, gapOre }: BudgetSums): Finding[] {
  if (lines === 0) return [consider('budget.none', {})]
  return gapOre === 0 ? [] : [stops(gapOre > 0 ? 'budget.missing' : 'budget.twice', { amount: Math.abs(gapOre) })]
}

function startFindings({ startDateRule, startDay, answerDay, donorName }: ReadyFacts): Finding[] | null {
  if (startDateRule === 'any' || startDay === null || answerDay === null) return null
  if (startDay >= answerDay) return []
  return [
    (startDateRule === 'after_decision' ? stops : consider)('startDate.before', { start: startDay, answer: answerDay, giver: donorName }),
  ]
}

function stops(say: string, values: Finding['values'], recordId?: string): Finding {
  return { kind: 'stops', say, values, ...(recordId && { recordId }) }
}

function consider(say: string, values: Finding['values'], recordId?: string): Finding {
  return { kind: 'consider', say, values, ...(recordId && { recordId }) }
}
