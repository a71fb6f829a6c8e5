import type { Day } from '#lib/day.ts'

/** Whether somebody must look if a person is still there and needed: the day has come, or none was ever set. Who has left is not looked at. */
export function isToBeReviewed({ endedAt, reviewDay }: { endedAt: Date | null; reviewDay: Day | null }, today: Day): boolean {
  return endedAt === null && (reviewDay === null || reviewDay <= today)
}
