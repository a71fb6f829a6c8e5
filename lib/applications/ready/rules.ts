import type { Day } from '#lib/day.ts'
import { budgetGuard, type FeeRule } from '#lib/fees/guard/rules.ts'
import { roundHalfUp } from '#lib/money.ts'
import { type CountingRule, countText } from '#lib/text-count.ts'
import {
  type AnnexFile,
  type Demands,
  fileFindings,
  formFindings,
  loginFindings,
  pageFindings,
  paperFindings,
} from '#lib/applications/ready/demands/rules.ts'
import { consider, type Finding, stops } from '#lib/applications/ready/findings/rules.ts'
import { hardLimit } from '#lib/applications/sections/rules.ts'
import type { BudgetSums } from '#lib/applications/budget/rules.ts'

/* Ready to send (product.md §5, words.da.md §6): one list of what stops, what to consider and what is in order. */

export type ReadySection = {
  id: string
  question: string
  text: string
  limit: number | null
  toleranceBps: number | null
  rule: CountingRule
  /** Whether the giver's form wants an answer: yes, no, or that it is a question people wrote themselves. */
  wants: 'answer' | 'nothing' | 'own'
}
export type ReadyPart = { kind: string; missing: readonly string[] }
export type ReadyAttachment = AnnexFile & { expiresOn: Day | null }

export type ReadyFacts = {
  donorName: string
  appliedOre: number | null
  /** Above this the four parts stop; below they are worth considering (setting, 50.000 kr.). */
  fourPartsAboveOre: number
  /** What the giver's form asks for; `null` where nobody has written one down. */
  form: Demands | null
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
  /** Who signs in to the giver's portal, and the fundraisers who are on it. */
  loginBy: string | null
  fundraisers: readonly string[]
  startDateRule: 'any' | 'after_decision' | 'unknown'
  feeRule: FeeRule
  claimsWithoutSource: number
  today: Day
}

export const readyLines = [
  'form',
  'sections',
  'pages',
  'theory',
  'attachments',
  'files',
  'partners',
  'signature',
  'amount',
  'ownFinancing',
  'budget',
  'startDate',
  'fee',
  'claims',
  'login',
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
  form: formFindings,
  pages: ({ form, sections }) => pageFindings({ form, texts: sections.map(({ text }) => text) }),
  files: ({ form, attachments: files }) => fileFindings({ form, files }),
  login: loginFindings,
  sections: ({ sections }) => (sections.length === 0 ? null : sections.flatMap(sectionFindings)),
  theory: (facts) => theoryFindings(facts),
  attachments: ({ form, attachments: files, today }) => {
    const isAsked = form !== null && (form.papers.length > 0 || form.needsBudgetSheet)
    if (files.length === 0 && !isAsked) return null
    const expired = files.flatMap(({ id, name, expiresOn }) =>
      expiresOn !== null && expiresOn < today ? [stops('attachments.expired', { name, day: expiresOn }, id)] : [],
    )
    return [...paperFindings({ form, files }), ...expired]
  },
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

function sectionFindings({ id, question, text, limit, toleranceBps, rule, wants }: ReadySection): Finding[] {
  if (text.trim() === '') {
    if (wants === 'nothing') return []
    return [
      wants === 'answer' ? stops('sections.unanswered', { field: question }, id) : consider('sections.empty', { field: question }, id),
    ]
  }
  const count = countText(text, rule)
  if (limit === null || count <= limit) return []
  const values = { field: question, n: count - limit }
  return [
    count <= hardLimit(limit, toleranceBps) ? consider(toleratedSays[rule.unit], values, id) : stops(`sections.${rule.unit}`, values, id),
  ]
}

const toleratedSays = {
  characters: 'sections.charactersTolerated',
  characters_without_spaces: 'sections.charactersWithoutSpacesTolerated',
  words: 'sections.wordsTolerated',
} as const

function theoryFindings({ form, parts, appliedOre, fourPartsAboveOre }: ReadyFacts): Finding[] {
  const say = form?.needsTheory || (appliedOre ?? 0) > fourPartsAboveOre ? stops : consider
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
