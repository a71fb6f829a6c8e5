import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { donor, donorGiving } from '#db/schema/index.ts'
import { addDays, type Day } from '#lib/day.ts'
import { type GivingSettings, type GoldenStatus, outlookAt } from '#lib/donors/rules.ts'
import { settingsOn } from '#lib/settings/data.ts'

/** What a list of givers shows of their giving, from the derived row. Kroner in øre; `years` is kroner øre per award year. */
export const givingColumns = {
  awards: donorGiving.awards, awardDays: donorGiving.awardDays, totalOre: donorGiving.totalOre, latestDay: donorGiving.latestDay, years: donorGiving.years,
  medianGapDays: donorGiving.medianGapDays, runningFrom: donorGiving.runningFrom, runningUntil: donorGiving.runningUntil, cycleMonths: donor.cycleMonths,
}

type Stored = { latestDay: Day | null; medianGapDays: number | null; runningFrom: Day | null; runningUntil: Day | null; cycleMonths: number | null }

/** How a giver stands at a day, from its stored giving (product.md §4). */
export function outlookOf(stored: Stored, today: Day, settings: GivingSettings) {
  const isRunning = stored.runningFrom !== null && stored.runningFrom <= today
  return outlookAt({ latestDay: stored.latestDay, medianGapDays: stored.medianGapDays, runningUntil: isRunning ? stored.runningUntil : null }, today, stored.cycleMonths, settings)
}

export async function givingSettingsOn(day: Day): Promise<GivingSettings> {
  const { goldenDefaultMonths, goldenWindowDays, goldenLapseFactor } = await settingsOn(day)
  return { defaultMonths: goldenDefaultMonths, windowDays: goldenWindowDays, lapseFactor: goldenLapseFactor }
}

/** The same status as a condition on the stored row, for a filter. */
export function statusCondition(status: GoldenStatus, today: Day, { windowDays }: GivingSettings): SQL {
  const running = sql`(coalesce(${donorGiving.runningFrom} <= ${today}, false) and coalesce(${donorGiving.runningUntil} >= ${today}, false))`
  const expected = sql`(case when ${donorGiving.medianGapDays} is null and ${running} and ${donorGiving.runningUntil} > ${donorGiving.expectedDay} then ${donorGiving.runningUntil} else ${donorGiving.expectedDay} end)`
  const isBefore = sql`${expected} > ${addDays(today, windowDays)}`
  const isWithin = sql`${expected} >= ${addDays(today, -windowDays)}`
  if (status === 'never') return sql`${donorGiving.latestDay} is null`
  if (status === 'in_rhythm') return isBefore
  if (status === 'due') return sql`(not (${isBefore}) and (${isWithin} or ${running}))`
  const isPast = sql`(not (${isWithin}) and not ${running})`
  return status === 'lapsed' ? sql`(${isPast} and ${donorGiving.restsDay} < ${today})` : sql`(${isPast} and ${donorGiving.restsDay} >= ${today})`
}
