import 'server-only'
import { and, asc, gt, inArray } from 'drizzle-orm'
import { engine, read } from '#db/open.ts'
import { donor, donorGiving } from '#db/schema/index.ts'
import { givingScopes } from '#db/vocabulary/donors.ts'
import type { Write } from '#db/write.ts'
import { addDays, addMonths, type Day, yearOf } from '#lib/day.ts'
import { awardsOf, givingSettingsOn, type KnownAward } from '#lib/donors/giving/data.ts'
import { awardDays as daysOf, awardsAt, givingAt, type GivingSettings, kronerOf, rhythmOf } from '#lib/donors/rules.ts'
import { openWrite } from '#lib/verb.ts'
import { systemViewer } from '#lib/viewer.ts'

const batch = 200

/** Rewrites the derived giving of these givers, in the transaction that changed what they gave. */
export async function refreshGiving(write: Write, donorIds: string[]): Promise<void> {
  const ids = [...new Set(donorIds)]
  const settings = await givingSettingsOn(write.today)
  for (let from = 0; from < ids.length; from += batch) await refresh(write, ids.slice(from, from + batch), settings)
}

/** Rewrites every giver's, in small transactions: after a change of settings, and as a check. Gives how many givers. */
export async function rebuildGiving(): Promise<number> {
  const { today } = await systemViewer('giving')
  let done = 0
  for (let after = ''; ;) {
    const ids = (
      await engine().reader.select({ id: donor.id }).from(donor).where(gt(donor.id, after)).orderBy(asc(donor.id)).limit(batch)
    ).map((row) => row.id)
    if (ids.length === 0) return done
    await engine().transact((db) => refreshGiving(openWrite(db, 'system:giving', 'rebuildGiving', today), ids))
    after = ids.at(-1) ?? ''
    done += ids.length
  }
}

async function refresh(write: Write, donorIds: string[], settings: GivingSettings): Promise<void> {
  const db = await read()
  const cycles = new Map(
    (await db.select({ id: donor.id, cycleMonths: donor.cycleMonths }).from(donor).where(inArray(donor.id, donorIds))).map((row) => [
      row.id,
      row.cycleMonths,
    ]),
  )
  const awards = await awardsOf(donorIds)
  const rows = donorIds.flatMap((donorId) =>
    givingScopes.flatMap((scope) => {
      const own = awards.filter((award) => award.donorId === donorId && (scope === 'all' || award.isNetwork))
      return own.length > 0 ? [{ donorId, scope, ...summary(own, write.today, cycles.get(donorId) ?? null, settings) }] : []
    }),
  )
  await write.derive(donorGiving, rows, and(inArray(donorGiving.donorId, donorIds)))
}

function summary(own: KnownAward[], today: Day, cycleMonths: number | null, settings: GivingSettings) {
  const standing = awardsAt(own, today)
  const { awards, awardDays, firstDay, latestDay, medianGapDays } = givingAt(own, today)
  const inKroner = standing.filter((award) => kronerOf(award) !== null)
  const rhythm = rhythmOf({ medianGapDays }, cycleMonths, settings)
  const after = (times: number) =>
    latestDay && ('days' in rhythm ? addDays(latestDay, rhythm.days * times) : addMonths(latestDay, rhythm.months * times))
  return {
    awards,
    awardDays,
    firstDay,
    secondDay: daysOf(standing)[1] ?? null,
    latestDay,
    medianGapDays,
    expectedDay: after(1),
    restsDay: after(settings.lapseFactor),
    totalOre: inKroner.reduce((sum, award) => sum + (kronerOf(award) ?? 0), 0),
    otherOre: sums(standing.filter((award) => kronerOf(award) === null).map((award) => [award.currency, award.amountOre])),
    years: sums(inKroner.map((award) => [String(yearOf(award.decidedOn)), kronerOf(award) ?? 0])),
    ...lastRunning(standing, today),
  }
}

function sums(pairs: [string, number][]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const [name, ore] of pairs) total[name] = (total[name] ?? 0) + ore
  return total
}

/** The grant that runs longest of those begun; else the next to begin. */
function lastRunning(awards: KnownAward[], today: Day): { runningFrom: Day | null; runningUntil: Day | null } {
  const periods = awards.flatMap(({ periodFrom, periodTo, decidedOn }) =>
    periodTo ? [{ runningFrom: periodFrom ?? decidedOn, runningUntil: periodTo }] : [],
  )
  const begun = periods.filter((period) => period.runningFrom <= today).toSorted((a, b) => (a.runningUntil < b.runningUntil ? 1 : -1))
  const coming = periods.filter((period) => period.runningFrom > today).toSorted((a, b) => (a.runningFrom < b.runningFrom ? -1 : 1))
  return begun[0] ?? coming[0] ?? { runningFrom: null, runningUntil: null }
}
