import { addMonths, type Day } from '#lib/day.ts'

export type WhyExpired = { because: 'ended' | 'unreviewed' | 'never'; since: Day }

/** The last day that is too long ago: whoever left on it, or was to be looked at on it and was not, is kept no longer. `months` is the network's own setting. */
export function retentionCutoff(today: Day, months: number): Day {
  return addMonths(today, -months)
}

/**
 * Why a person is no longer to be kept, and since when: they left, or nobody has looked whether they are still needed. Who never got a
 * day to be looked at is due from the day they were written down. Null where they may stay.
 */
export function whyExpired(
  { reviewDay, endedDay, writtenDay }: { reviewDay: Day | null; endedDay: Day | null; writtenDay: Day },
  cutoff: Day,
): WhyExpired | null {
  if (endedDay !== null && endedDay <= cutoff) return { because: 'ended', since: endedDay }
  if (reviewDay !== null) return reviewDay <= cutoff ? { because: 'unreviewed', since: reviewDay } : null
  return endedDay === null && writtenDay <= cutoff ? { because: 'never', since: writtenDay } : null
}
