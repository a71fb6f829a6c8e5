import { addMonths, type Day } from '#lib/day.ts'
import { splitEvenly } from '#lib/money.ts'

export type PlannedTranche = { plannedDay: Day; amountOre: number }

/** The schedule helper (product.md §7): `parts` rates from the first day, so many months apart; floor each, the remainder last. Sums to the total. */
export function scheduleOf(totalOre: number, parts: number, firstDay: Day, intervalMonths: number): PlannedTranche[] {
  return splitEvenly(totalOre, parts).map((amountOre, at) => ({ plannedDay: addMonths(firstDay, at * intervalMonths), amountOre }))
}

/** A rate's state as it is shown: *received* when its payments reach its amount, else what was last said of it. */
export function trancheStateOf<S extends string>(said: S, amountOre: number, receivedOre: number): S | 'received' {
  return amountOre > 0 && receivedOre >= amountOre ? 'received' : said
}

/** Whether a rate may still be planned anew: nothing has come of it, it has not been asked for and has not lapsed. */
export function isReplannable(rate: { state: string; receivedOre: number }): boolean {
  return rate.receivedOre === 0 && (rate.state === 'planned' || rate.state === 'awaiting_condition' || rate.state === 'withheld')
}

/** Whether some of a rate has come and the rest is still awaited. What is withheld says so first. */
export function isPartlyReceived({ state, amountOre, receivedOre }: { state: string; amountOre: number; receivedOre: number }): boolean {
  return receivedOre > 0 && receivedOre < amountOre && (state === 'planned' || state === 'awaiting_condition' || state === 'requested')
}
