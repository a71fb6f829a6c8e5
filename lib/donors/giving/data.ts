import 'server-only'
import { and, asc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { amendment, decision, derivation, donor, donorGiving, grant, payment } from '#db/schema/index.ts'
import { addDays, type Day } from '#lib/day.ts'
import { type Award, type GivingSettings, type GoldenStatus, outlookAt } from '#lib/donors/rules.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { isThere } from '#lib/under-way.ts'

/** What a list of givers shows of their giving, from the derived row. Kroner in øre; `years` is kroner øre per award year. */
export const givingColumns = {
  awards: donorGiving.awards,
  awardDays: donorGiving.awardDays,
  totalOre: donorGiving.totalOre,
  otherOre: donorGiving.otherOre,
  latestDay: donorGiving.latestDay,
  years: donorGiving.years,
  medianGapDays: donorGiving.medianGapDays,
  runningFrom: donorGiving.runningFrom,
  runningUntil: donorGiving.runningUntil,
  cycleMonths: donor.cycleMonths,
}

/** The same for who is not told: a member knows only what a giver gave its own. */
export const unknownGiving = {
  awards: null,
  awardDays: null,
  totalOre: null,
  otherOre: null,
  latestDay: null,
  years: null,
  medianGapDays: null,
  runningFrom: null,
  runningUntil: null,
  cycleMonths: null,
} satisfies Record<keyof typeof givingColumns, null>

type Stored = {
  latestDay: Day | null
  medianGapDays: number | null
  runningFrom: Day | null
  runningUntil: Day | null
  cycleMonths: number | null
}

/** How a giver stands at a day, from its stored giving (product.md §4). */
export function outlookOf(stored: Stored, today: Day, settings: GivingSettings) {
  const isRunning = stored.runningFrom !== null && stored.runningFrom <= today
  return outlookAt(
    { latestDay: stored.latestDay, medianGapDays: stored.medianGapDays, runningUntil: isRunning ? stored.runningUntil : null },
    today,
    stored.cycleMonths,
    settings,
  )
}

/** How giving is judged on a day: the settings in force then. */
export async function givingSettingsOn(day: Day): Promise<GivingSettings> {
  const set = await settingsOn(day)
  return {
    defaultMonths: set.goldenDefaultMonths,
    windowDays: set.goldenWindowDays,
    lapseFactor: set.goldenLapseFactor,
    ownRhythmDays: set.goldenOwnRhythmDays,
    secondMonths: set.goldenSecondMonths,
  }
}

export const givingDerivation = 'donor_giving'

/** What the stored giving depends on beside the rows: the day, and the settings that go into it. */
export const givingKey = (day: Day, { defaultMonths, windowDays, lapseFactor, ownRhythmDays }: GivingSettings) =>
  [day, defaultMonths, windowDays, lapseFactor, ownRhythmDays].join(' ')

const madeUnder = hot((db) => db.select({ key: derivation.key }).from(derivation).where(eq(derivation.name, givingDerivation)))

/** Whether the stored giving is that of the day under these settings. Where it was never made whole it is not. */
export async function isGivingCurrent(day: Day, settings: GivingSettings): Promise<boolean> {
  const [made] = await madeUnder({})
  return made?.key === givingKey(day, settings)
}

const isRunningOn = (today: Day): SQL =>
  sql`(coalesce(${donorGiving.runningFrom} <= ${today}, false) and coalesce(${donorGiving.runningUntil} >= ${today}, false))`

/** The day a giver is expected again as it stands on the day: not before the grant that runs ends, unless its rhythm is its own. */
export function effectiveExpected(today: Day): SQL {
  return sql`(case when ${donorGiving.medianGapDays} is null and ${isRunningOn(today)} and ${donorGiving.runningUntil} > ${donorGiving.expectedDay} then ${donorGiving.runningUntil} else ${donorGiving.expectedDay} end)`
}

/** The same status as a condition on the stored row, for a filter. */
export function statusCondition(status: GoldenStatus, today: Day, { windowDays }: GivingSettings): SQL {
  const [running, expected] = [isRunningOn(today), effectiveExpected(today)]
  const isBefore = sql`${expected} > ${addDays(today, windowDays)}`
  const isWithin = sql`${expected} >= ${addDays(today, -windowDays)}`
  if (status === 'never') return sql`${donorGiving.latestDay} is null`
  if (status === 'in_rhythm') return isBefore
  if (status === 'due') return sql`(not (${isBefore}) and (${isWithin} or ${running}))`
  const isPast = sql`(not (${isWithin}) and not ${running})`
  return status === 'lapsed'
    ? sql`(${isPast} and ${donorGiving.restsDay} < ${today})`
    : sql`(${isPast} and ${donorGiving.restsDay} >= ${today})`
}

/** An award as the rules take it, with what the derived row needs beside them. Amounts in øre of `currency`; `kronerOre` is null without a rate. */
export type KnownAward = Award & {
  donorId: string
  decisionId: string
  grantId: string | null
  isNetwork: boolean
  currency: string
  kronerOre: number | null
  /** As it was decided; `amountOre` is what stands at the day asked about. */
  decidedOre: number
  /** The day is known by month or year only, and counts as the middle. */
  isRough: boolean
}

/** The day another decision took this one's place. For queries that join. */
export const replacedOn =
  sql<Day | null>`(select later.day from ${decision} later where later.id = ${decision.voidedBy} and later.id <> ${decision.id})`.mapWith(
    decision.day,
  )

/** Loans and social investment are kept apart: they are no gift, and never golden (product.md §4). */
export const isGift: SQL = sql`(${donor.fundingKind} <> 'social_investment' and coalesce(${grant.isRepayable}, false) = false)`

/**
 * All awards of these givers in order of day; one that another replaced is annulled on that one's day, one taken back was never given.
 * Amendments carry the amount as it then stood.
 */
export async function awardsOf(donorIds: string[]): Promise<KnownAward[]> {
  const db = await read()
  const decided = await db
    .select({ decision, grant, replacedOn })
    .from(decision)
    .innerJoin(donor, eq(donor.id, decision.donorId))
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .where(
      and(
        isGift,
        inArray(decision.donorId, donorIds),
        or(isNull(decision.voidedBy), ne(decision.voidedBy, decision.id)),
        isThere(decision.id),
        inArray(decision.outcome, ['awarded', 'partially_awarded']),
        gt(decision.amountOre, 0),
      ),
    )
    .orderBy(asc(decision.day), asc(decision.id))
  const grantIds = decided.flatMap((row) => row.grant?.id ?? [])
  if (decided.length === 0) return []
  const changes = await db
    .select()
    .from(amendment)
    .where(and(inArray(amendment.grantId, grantIds), isNull(amendment.voidedBy)))
    .orderBy(asc(amendment.day), asc(amendment.id))
  const cancelled = decided.flatMap((row) => (row.grant?.state === 'cancelled' ? row.grant.id : []))
  const paid =
    cancelled.length === 0
      ? []
      : await db
          .selectDistinct({ grantId: payment.grantId })
          .from(payment)
          .where(and(inArray(payment.grantId, cancelled), eq(payment.kind, 'receipt'), isNull(payment.voidedBy)))
  return decided.map((row) => {
    let standing = row.decision.amountOre
    const amendments = changes
      .filter((change) => change.grantId === row.grant?.id)
      .map((change) => ({ day: change.day, amountOre: (standing += change.amountOre), periodTo: change.periodTo }))
    // Cancelled by an amendment to nothing: that one says from when.
    const isAnnulled = row.grant?.state === 'cancelled' && standing > 0 && !paid.some((found) => found.grantId === row.grant?.id)
    return {
      donorId: row.decision.donorId,
      decisionId: row.decision.id,
      grantId: row.grant?.id ?? null,
      isNetwork: row.decision.isNetwork,
      currency: row.decision.currency,
      kronerOre: row.decision.kronerOre,
      decidedOre: row.decision.amountOre,
      isRough: row.decision.dayPrecision !== 'day',
      decidedOn: row.decision.day,
      amountOre: row.decision.amountOre,
      periodFrom: row.grant?.periodFrom ?? null,
      periodTo: row.grant?.periodTo ?? null,
      annulledOn: isAnnulled ? row.decision.day : row.replacedOn,
      amendments,
    }
  })
}
