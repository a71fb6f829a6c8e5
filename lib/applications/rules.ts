import { type applicationStages, openStages } from '#db/vocabulary/applications.ts'
import { addMonths, type Day } from '#lib/day.ts'
import { bpsOf } from '#lib/money.ts'

/* Stages, amounts and outcomes of an application (product.md §5). What stands before sending: ready/rules.ts. */

export type Stage = (typeof applicationStages)[number]

/** Before the list is green: moved between as people like. */
export const draftStages = ['idea', 'dialogue', 'drafting', 'review'] as const satisfies readonly Stage[]
export const outcomeStages = ['awarded', 'partially_awarded', 'declined', 'unanswered', 'withdrawn'] as const satisfies readonly Stage[]
export type Outcome = (typeof outcomeStages)[number]

/** How likely money is at each stage, basis points, where nobody has said otherwise. */
export const defaultProbabilityBps: Record<Stage, number> = {
  idea: 500,
  dialogue: 1_000,
  drafting: 2_000,
  review: 3_000,
  ready: 3_500,
  submitted: 4_000,
  more_info: 6_000,
  awarded: 10_000,
  partially_awarded: 10_000,
  declined: 0,
  withdrawn: 0,
  unanswered: 0,
}

export const isDraft = (stage: Stage) => draftStages.some((draft) => draft === stage)
export const isOpen = (stage: Stage) => openStages.some((open) => open === stage)
export const isWithGiver = (stage: Stage) => stage === 'submitted' || stage === 'more_info'
/** Text and budget may change until it is sent, and while the giver asks; what was sent is frozen anyway. */
export const writableStages = [...draftStages, 'ready', 'more_info'] as const satisfies readonly Stage[]
export const isWritable = (stage: Stage) => writableStages.some((writable) => writable === stage)
export const isAward = (outcome: Stage) => outcome === 'awarded' || outcome === 'partially_awarded'

/** The chance of money in basis points: what people said while it is open, else the stage's own. */
export function probabilityOf(stage: Stage, statedBps: number | null): number {
  return isOpen(stage) && statedBps !== null ? statedBps : defaultProbabilityBps[stage]
}

/** What to expect of an application: applied × probability, half up to the øre (product.md §5). */
export function weightedOre(appliedOre: number | null, stage: Stage, statedBps: number | null = null): number {
  return bpsOf(appliedOre ?? 0, probabilityOf(stage, statedBps))
}

/** Where an application may be moved by hand. Sending, answers and outcomes are acts of their own. */
export function movesFrom(stage: Stage): Stage[] {
  if (!isDraft(stage) && stage !== 'ready') return []
  return [...draftStages, 'ready' as const].filter((to) => to !== stage)
}

/** Which answers may be noted now: money and refusals only to what was sent; withdrawing as long as it is open. */
export function outcomesFrom(stage: Stage): Outcome[] {
  if (isWithGiver(stage)) return [...outcomeStages]
  if (stage === 'unanswered') return outcomeStages.filter((outcome) => outcome !== 'unanswered')
  return isOpen(stage) ? ['withdrawn'] : []
}

export type Rival = { id: string; title: string; stage: Stage; leadName: string | null; decidedOn: Day | null }

/**
 * What the network already has with a giver: an application that is open or sent, or an answer so recent that the giver's
 * wait period runs. The one furthest along first.
 */
export function clashesWith(rivals: readonly Rival[], today: Day, waitMonths: number | null): Rival[] {
  const order: readonly Stage[] = [...openStages].reverse()
  const isWaiting = ({ stage, decidedOn }: Rival) =>
    waitMonths !== null && decidedOn !== null && stage !== 'withdrawn' && addMonths(decidedOn, waitMonths) > today
  const place = (rival: Rival) => (isOpen(rival.stage) ? order.indexOf(rival.stage) : order.length)
  return rivals.filter((rival) => (isOpen(rival.stage) ? rival.stage !== 'idea' : isWaiting(rival))).toSorted((a, b) => place(a) - place(b))
}

/** Applications summed up: how many, and what they asked for in øre. */
export type Sums = { count: number; appliedOre: number }
export type Success = { awarded: number; decided: number; awardedOre: number; askedOre: number; leftOut: number }

/**
 * Success rate = awarded / (awarded + declined), by count and by kroner (awarded / applied for in those), from the applications of each
 * stage. Pending and withdrawn are outside; unanswered is a refusal where silence means no (`silent`, some of the unanswered), else left
 * out and counted in `leftOut`.
 */
export function successRate(answers: readonly (Sums & { stage: Stage })[], silent: Sums, awardedOre: number): Success {
  const won = answers.filter(({ stage }) => isAward(stage))
  const decided = [...won, ...answers.filter(({ stage }) => stage === 'declined'), silent]
  const countOf = (some: readonly Sums[]) => some.reduce((sum, { count }) => sum + count, 0)
  return {
    awarded: countOf(won),
    decided: countOf(decided),
    awardedOre,
    askedOre: decided.reduce((sum, { appliedOre }) => sum + appliedOre, 0),
    leftOut: countOf(answers.filter(({ stage }) => stage === 'unanswered')) - silent.count,
  }
}
