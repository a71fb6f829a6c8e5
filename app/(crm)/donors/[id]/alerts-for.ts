import { type Day, daysBetween } from '#lib/day.ts'
import { type Alert, type AlertFacts, alertsOf } from '#lib/donors/alerts/rules.ts'
import type { Donor, donorGivingOf } from '#lib/donors/data.ts'
import type { Outlook } from '#lib/donors/rules.ts'

/** The alerts of one giver from what its page has read. */
export function alertsFor(read: {
  donor: Donor
  giving: Awaited<ReturnType<typeof donorGivingOf>>['network']
  outlook: Outlook | undefined
  overdue: AlertFacts['overdue']
  rival: AlertFacts['rival'] | undefined
  today: Day
}): Alert[] {
  const { donor, giving, today } = read
  const { latestDay, medianGapDays } = giving ?? {}
  const isLate = read.outlook?.status === 'at_risk' && latestDay && medianGapDays
  const late = isLate
    ? { goneDays: daysBetween(latestDay, today), rhythmDays: medianGapDays, restsFrom: read.outlook?.restsFrom ?? null }
    : null
  return alertsOf({ ...donor, latestAward: latestDay ?? null, overdue: read.overdue, rival: read.rival ?? null, late }, today)
}
