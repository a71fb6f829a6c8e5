import 'server-only'
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { engine, read } from '#db/open.ts'
import { derivation, donor, donorGiving } from '#db/schema/index.ts'
import { givingScopes } from '#db/vocabulary/donors.ts'
import type { Write } from '#db/write.ts'
import { addDays, addMonths, type Day, yearOf } from '#lib/day.ts'
import { awardsOf, givingDerivation, givingKey, givingSettingsOn, type KnownAward, outlookOf } from '#lib/donors/giving/data.ts'
import { reviewPlaceOf } from '#lib/donors/golden/ranked/rules.ts'
import { awardDays as daysOf, awardsAt, givingAt, type GivingSettings, kronerOf, rhythmOf } from '#lib/donors/rules.ts'
import { openWrite } from '#lib/verb.ts'
import { systemViewer } from '#lib/viewer.ts'

const batch = 200
const mostAtOnce = 1000

/** Rewrites the derived giving of these givers, in the transaction that changed what they gave. */
export async function refreshGiving(write: Write, donorIds: string[]): Promise<void> {
  const ids = [...new Set(donorIds)]
  const settings = await givingSettingsOn(write.today)
  for (let from = 0; from < ids.length; from += batch) await refresh(write, ids.slice(from, from + batch), settings)
}

/**
 * What follows when a setting that giving depends on is decided: everybody's is rewritten in the same transaction where they are few. Where
 * they are many, the job does it within a minute, and the review is worked out from the awards until then.
 */
export async function rederiveGiving(write: Write): Promise<void> {
  const db = await read()
  const given = await db
    .selectDistinct({ id: donorGiving.donorId })
    .from(donorGiving)
    .limit(mostAtOnce + 1)
  const isDone = given.length <= mostAtOnce
  if (isDone)
    await refreshGiving(
      write,
      given.map(({ id }) => id),
    )
  await madeUnder(write, isDone ? givingKey(write.today, await givingSettingsOn(write.today)) : '')
}

/**
 * What these gave changed at once, as when an import appears: rewritten here where they are few. Of many it is noted that the stored rows
 * are of two minds, and the answer is what `givingCounted` takes when `refreshGiving` has been over them all.
 */
export async function givingChanged(write: Write, donorIds: readonly string[]): Promise<string | null> {
  if (donorIds.length <= batch) {
    await refreshGiving(write, [...donorIds])
    return null
  }
  const db = await read()
  const [made] = await db.select().from(derivation).where(eq(derivation.name, givingDerivation))
  await madeUnder(write, '')
  return made?.key ?? ''
}

/**
 * All that changed were counted, and the stored rows are what they were made under before. Where it never comes to that the job counts
 * everybody, and the review is worked out from the awards until then.
 */
export async function givingCounted(write: Write, madeBefore: string): Promise<void> {
  await madeUnder(write, madeBefore)
}

/** Rewrites everybody's when the day or the settings are others than the stored rows were made under: the job's every minute. */
export async function keepGiving(): Promise<number> {
  const { today } = await systemViewer('giving')
  const [made] = await engine().reader.select().from(derivation).where(eq(derivation.name, givingDerivation))
  return made?.key === givingKey(today, await givingSettingsOn(today)) ? 0 : rebuildGiving()
}

/** Rewrites every giver's, in small transactions. Gives how many givers. */
export async function rebuildGiving(): Promise<number> {
  const { today } = await systemViewer('giving')
  const before = givingKey(today, await givingSettingsOn(today))
  let done = 0
  for (let after = ''; ;) {
    const ids = (
      await engine().reader.select({ id: donor.id }).from(donor).where(gt(donor.id, after)).orderBy(asc(donor.id)).limit(batch)
    ).map((row) => row.id)
    if (ids.length === 0) break
    await inTurn((write) => refreshGiving(write, ids))
    after = ids.at(-1) ?? ''
    done += ids.length
  }
  // Decided anew meanwhile: the rows are of two minds, and the next turn makes them one.
  await inTurn(async (write) => {
    if (before === givingKey(today, await givingSettingsOn(today))) await madeUnder(write, before)
  })
  return done
}

/** One of many small transactions, so that others get the lock between. */
async function inTurn(work: (write: Write) => Promise<void>): Promise<void> {
  const { today } = await systemViewer('giving')
  await engine().transact((db) => work(openWrite(db, 'system:giving', 'rebuildGiving', today)))
  await engine().giveWay()
}

const madeUnder = (write: Write, key: string) =>
  write.derive(derivation, [{ name: givingDerivation, key }], eq(derivation.name, givingDerivation))

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
  const { awards, awardDays, firstDay, latestDay, medianGapDays } = givingAt(own, today, settings)
  const inKroner = standing.filter((award) => kronerOf(award) !== null)
  const rhythm = rhythmOf({ medianGapDays }, cycleMonths, settings)
  const after = (times: number) =>
    latestDay && ('days' in rhythm ? addDays(latestDay, rhythm.days * times) : addMonths(latestDay, rhythm.months * times))
  const running = lastRunning(standing, today)
  const { status, expectedDay } = outlookOf({ latestDay, medianGapDays, cycleMonths, ...running }, today, settings)
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
    ...running,
    reviewPlace: latestDay === null ? null : reviewPlaceOf(status, expectedDay),
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
