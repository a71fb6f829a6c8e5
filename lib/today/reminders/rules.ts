import { type Day, daysBetween } from '#lib/day.ts'

/** A day that is due: how many days it is to it (below 0: since) is one of those the network reminds on. */
export function isToBeReminded(day: Day, today: Day, reminderDays: readonly number[]): boolean {
  return reminderDays.includes(daysBetween(today, day))
}

/** `30,14,3,0,-1,-7` as numbers. */
export const reminderDaysOf = (setting: string): number[] => setting.split(',').map(Number)
