import 'server-only'
import { and, asc, count, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { decision, donor, donorGiving, grant, organisation, user } from '#db/schema/index.ts'
import type { givingScopes, goldenStatuses } from '#db/vocabulary/donors.ts'
import { addMonths, type Day, yearOf } from '#lib/day.ts'
import { type YearClass, yearClassOf } from '#lib/donors/calendar/rules.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { givingColumns, givingSettingsOn, outlookOf, statusCondition } from '#lib/donors/giving/data.ts'
import type { GivingSettings } from '#lib/donors/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

export type Scope = (typeof givingScopes)[number]
type Status = (typeof goldenStatuses)[number]

const shownRows = 100
const secondWithinMonths = 36

/** The golden review is for those who keep the relations; a member sees only its own history, on the givers' pages. */
export const maySeeGolden = (viewer: Viewer) => viewer.role !== 'enterprise'

const given = (viewer: Viewer, scope: Scope): SQL =>
  and(visibleDonors(viewer), isNull(donor.archivedAt), eq(donorGiving.scope, scope), gt(donorGiving.awards, 0)) ?? sql`false`

/** Givers who have given, those to think of first on top: at risk, due, in rhythm by day, resting. At most 100, and how many there are. */
export async function goldenRows(viewer: Viewer, scope: Scope, status: Status | null) {
  const db = await read()
  const settings = await givingSettingsOn(viewer.today)
  const is = (name: Status) => statusCondition(name, viewer.today, settings)
  const rank = sql`case when ${is('at_risk')} then 0 when ${is('due')} then 1 when ${is('in_rhythm')} then 2 else 3 end`
  const where = and(given(viewer, scope), status ? is(status) : undefined)
  const rows = await db
    .select({
      id: donor.id,
      name: organisation.name,
      type: donor.type,
      owner: user.name,
      nextStep: donor.nextStep,
      ...givingColumns,
      expectedDay: donorGiving.expectedDay,
    })
    .from(donorGiving)
    .innerJoin(donor, eq(donor.id, donorGiving.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(user, eq(user.id, donor.ownerId))
    .where(where)
    .orderBy(rank, asc(donorGiving.expectedDay), asc(donor.id))
    .limit(shownRows)
  const [total] = await db.select({ total: count() }).from(donorGiving).innerJoin(donor, eq(donor.id, donorGiving.donorId)).where(where)
  return { total: total?.total ?? 0, rows: rows.map((row) => ({ ...row, outlook: outlookOf(row, viewer.today, settings) })) }
}

export type GoldenRow = Awaited<ReturnType<typeof goldenRows>>['rows'][number]

/** The awards of these givers in a scope, for their timelines: one query. Øre in the decision's currency. */
export async function awardDots(viewer: Viewer, scope: Scope, donorIds: string[]) {
  if (donorIds.length === 0 || !maySeeGolden(viewer)) return []
  const db = await read()
  return db
    .select({ donorId: decision.donorId, day: decision.day, ore: decision.amountOre, currency: decision.currency, grantId: grant.id })
    .from(decision)
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .where(
      and(
        inArray(decision.donorId, donorIds),
        isNull(decision.voidedBy),
        inArray(decision.outcome, ['awarded', 'partially_awarded']),
        gt(decision.amountOre, 0),
        scope === 'network' ? eq(decision.isNetwork, true) : undefined,
      ),
    )
    .orderBy(asc(decision.day), asc(decision.id))
    .limit(5000)
}

export type YearRow = { year: number; classes: Record<YearClass, number>; kept: number; base: number; totalOre: number }
export type GoldenFigures = {
  goldenOre: number
  totalOre: number
  otherOre: Record<string, number>
  golden: number
  givers: number
  known: number
  secondKept: number
  secondBase: number
  success: { won: number; answered: number }
  statuses: Record<Status, number>
  years: YearRow[]
}

/**
 * The figures of the review at the viewer's day (product.md §4): golden share by kroner, repeat donors, retention and classes by
 * year, second award within 36 months over cohorts fully observed, success by count. One pass over the givers' derived rows.
 */
export async function goldenFigures(viewer: Viewer, scope: Scope): Promise<GoldenFigures> {
  const db = await read()
  const [settings, rows, known, answers] = await Promise.all([
    givingSettingsOn(viewer.today),
    db
      .select({ ...givingColumns, firstDay: donorGiving.firstDay, secondDay: donorGiving.secondDay, latestDay: donorGiving.latestDay })
      .from(donorGiving)
      .innerJoin(donor, eq(donor.id, donorGiving.donorId))
      .where(given(viewer, scope)),
    db
      .select({ total: count() })
      .from(donor)
      .where(and(visibleDonors(viewer), isNull(donor.archivedAt))),
    db
      .select({ outcome: decision.outcome, total: count() })
      .from(decision)
      .where(
        and(
          isNull(decision.voidedBy),
          sql`${decision.day} <= ${viewer.today}`,
          scope === 'network' ? eq(decision.isNetwork, true) : undefined,
        ),
      )
      .groupBy(decision.outcome),
  ])
  const answered = (...outcomes: string[]) =>
    answers.filter((row) => outcomes.includes(row.outcome)).reduce((sum, row) => sum + row.total, 0)
  const golden = rows.filter((row) => row.awardDays >= 2)
  const observed = rows.filter((row) => row.firstDay !== null && addMonths(row.firstDay, secondWithinMonths) <= viewer.today)
  return {
    goldenOre: sum(golden),
    totalOre: sum(rows),
    otherOre: besides(rows),
    golden: golden.length,
    givers: rows.length,
    known: known[0]?.total ?? 0,
    secondBase: observed.length,
    secondKept: observed.filter((row) => row.firstDay && row.secondDay && row.secondDay <= addMonths(row.firstDay, secondWithinMonths))
      .length,
    success: { won: answered('awarded', 'partially_awarded'), answered: answered('awarded', 'partially_awarded', 'declined') },
    statuses: statusCounts(rows, known[0]?.total ?? 0, viewer.today, settings),
    years: yearRows(
      rows.map((row) => new Map(Object.entries(row.years).map(([year, ore]) => [Number(year), ore]))),
      viewer.today,
    ),
  }
}

type Given = { totalOre: number; otherOre: Record<string, number> }
const sum = (rows: Given[]): number => rows.reduce((total, row) => total + row.totalOre, 0)

function besides(rows: Given[]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const row of rows) for (const [currency, ore] of Object.entries(row.otherOre)) total[currency] = (total[currency] ?? 0) + ore
  return total
}

function statusCounts(
  rows: Parameters<typeof outlookOf>[0][],
  known: number,
  today: Day,
  settings: GivingSettings,
): Record<Status, number> {
  const counts: Record<Status, number> = { never: known - rows.length, in_rhythm: 0, due: 0, at_risk: 0, lapsed: 0 }
  for (const row of rows) counts[outlookOf(row, today, settings).status] += 1
  return counts
}

/** The last five years, each giver in one class a year; `kept` of `base` gave the year before and again. */
function yearRows(givers: Map<number, number>[], today: Day): YearRow[] {
  const last = yearOf(today)
  const first = Math.max(Math.min(last - 1, ...givers.flatMap((sums) => [...sums.keys()])), last - 4)
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at
    const classes: Record<YearClass, number> = {
      upgraded: 0,
      maintained: 0,
      downgraded: 0,
      reactivated: 0,
      new: 0,
      lybunt: 0,
      sybunt: 0,
      later: 0,
      never: 0,
    }
    for (const sums of givers) classes[yearClassOf(sums, year)] += 1
    const before = givers.filter((sums) => sums.has(year - 1))
    return {
      year,
      classes,
      base: before.length,
      kept: before.filter((sums) => sums.has(year)).length,
      totalOre: givers.reduce((total, sums) => total + (sums.get(year) ?? 0), 0),
    }
  })
}
