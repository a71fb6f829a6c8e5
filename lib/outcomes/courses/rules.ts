import { type endPositions, hourBands, ladderSteps, type progressions } from '#db/vocabulary/outcomes.ts'

/* A person's way on the ladder (product.md §9). Steps may be skipped, stand side by side, or go back. */

type Step = (typeof ladderSteps)[number]
type EndPosition = (typeof endPositions)[number]

// Where an end stands on the ladder; those that say nothing of it keep the last step.
const endSteps: Partial<Record<EndPosition, number>> = {
  ordinary_job: 6,
  flex_job: 6,
  self_employment: 6,
  education: 6,
  wage_subsidy: 5,
  paid_hours: 4,
  internship_elsewhere: 3,
  volunteering: 0,
}

/**
 * Forward, unchanged or back, from the first step to where the course ended: the end's own place on the ladder, or the last
 * step where the end has none (a further course, stopped early, unknown). A proposal; people may know better.
 */
export function progressionOf(startStep: Step, lastStep: Step, endPosition: EndPosition): (typeof progressions)[number] {
  const from = ladderSteps.indexOf(startStep)
  const to = Math.max(endSteps[endPosition] ?? -1, endPosition === 'volunteering' ? -1 : ladderSteps.indexOf(lastStep))
  if (to === from) return 'unchanged'
  return to > from ? 'forward' : 'back'
}

/** The likely next step: one up from the highest reached; the last one stays. */
export function likelyStep(steps: readonly Step[]): Step {
  const highest = Math.max(-1, ...steps.map((step) => ladderSteps.indexOf(step)))
  return ladderSteps[Math.min(highest + 1, ladderSteps.length - 1)] ?? 'community'
}

/** The band a number of paid hours a week falls in. */
export function hourBandOf(hours: number): (typeof hourBands)[number] {
  return hourBands.findLast((band) => hours >= Number.parseInt(band, 10)) ?? '1-4'
}
