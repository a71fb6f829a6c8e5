import 'server-only'
import { and, asc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, amendment, decision, donor, donorGroup, enterprise, grant, importBatch, payment } from '#db/schema/index.ts'
import { type Day, sameText } from '#lib/day.ts'
import { isGift, replacedOn } from '#lib/donors/giving/data.ts'
import { poolTypes } from '#lib/donors/readiness/rules.ts'
import { divisionsFor, isFor } from '#lib/donors/review/division/data.ts'
import { divisionOf } from '#lib/donors/review/division/rules.ts'
import type { Receipt, ReviewAward, ReviewDonor, ReviewGroup } from '#lib/donors/review/rules.ts'
import { isThere } from '#lib/under-way.ts'

export type Awards = { gifts: ReviewAward[]; loans: ReviewAward[] }
export type FactScope = { scope: 'network' | 'all'; enterpriseId: string | null }
/** What the awards and the givers below are read from; an import's end makes its rows be there. */
export const factTables = [decision, grant, amendment, payment, allocation, donor, donorGroup, enterprise, importBatch]

const awarded = inArray(decision.outcome, ['awarded', 'partially_awarded'])
const signedOre = sql<number>`case when ${payment.kind} = 'receipt' then ${payment.amountOre} else -${payment.amountOre} end`.mapWith(
  Number,
)
const signedKroner = sql<
  number | null
>`case when ${payment.kind} = 'receipt' then ${payment.kronerOre} else -${payment.kronerOre} end`.mapWith(payment.kronerOre)

/**
 * Every award with what later changed it, whatever the day and the network asked about, in order of giver and day. A decision that another
 * replaced is annulled on that one's day; one that was taken back was never given. A grant cancelled with nothing received stands until its
 * cancelling (an amendment to nothing) says so; where no day is known it was never given. Loans come apart. Of all givers or of one.
 */
export async function awardFacts(enterpriseId: string | null, donorId?: string): Promise<Awards> {
  const db = await read()
  const theirs = donorId === undefined ? undefined : eq(grant.donorId, donorId)
  const divisions = enterpriseId === null ? null : await divisionsFor(enterpriseId)
  const [decided, changes, paid] = await Promise.all([
    db
      .select({
        decisionId: decision.id,
        donorId: decision.donorId,
        day: decision.day,
        precision: decision.dayPrecision,
        amountOre: decision.amountOre,
        currency: decision.currency,
        kronerOre: decision.kronerOre,
        isNetwork: decision.isNetwork,
        replacedOn,
        isLoan: sql<boolean>`not ${isGift}`.mapWith(Boolean),
        grantId: grant.id,
        state: grant.state,
        periodFrom: grant.periodFrom,
        periodTo: grant.periodTo,
        recipientId: grant.recipientOrganisationId,
      })
      .from(decision)
      .innerJoin(donor, eq(donor.id, decision.donorId))
      .leftJoin(grant, eq(grant.decisionId, decision.id))
      .where(
        and(
          awarded,
          gt(decision.amountOre, 0),
          isThere(decision.id),
          or(isNull(decision.voidedBy), ne(decision.voidedBy, decision.id)),
          enterpriseId === null ? undefined : isFor(enterpriseId),
          donorId === undefined ? undefined : eq(decision.donorId, donorId),
        ),
      ),
    db
      .select({ grantId: amendment.grantId, day: amendment.day, amountOre: amendment.amountOre, periodTo: amendment.periodTo })
      .from(amendment)
      .where(and(isNull(amendment.voidedBy), theirs && inArray(amendment.grantId, db.select({ id: grant.id }).from(grant).where(theirs))))
      .orderBy(asc(amendment.day), asc(amendment.id)),
    receivedOf(and(eq(grant.state, 'cancelled'), theirs)),
  ])
  const changesOf = Map.groupBy(changes, ({ grantId }) => grantId)
  const awards: Awards = { gifts: [], loans: [] }
  for (const row of decided.toSorted(byGiverAndDay)) {
    const { decisionId, donorId, grantId, currency, kronerOre, amountOre, periodFrom, periodTo } = row
    let standing = amountOre
    const amendments = (changesOf.get(grantId ?? '') ?? none).map((change) => ({
      day: change.day,
      amountOre: (standing += change.amountOre),
      periodTo: change.periodTo,
    }))
    const isCancelled = row.state === 'cancelled' && standing > 0 && !paid.get(grantId ?? '')?.some(({ isReceipt }) => isReceipt)
    const division =
      divisions && divisionOf(divisions.piecesOf.get(grantId ?? '') ?? [], standing, row.recipientId === divisions.organisationId)
    if (division === undefined) continue
    ;(row.isLoan ? awards.loans : awards.gifts).push({
      decisionId,
      donorId,
      grantId,
      currency,
      kronerOre,
      isNetwork: row.isNetwork,
      decidedOre: amountOre,
      amountOre,
      decidedOn: sameText(row.day),
      periodFrom: periodFrom && sameText(periodFrom),
      periodTo: periodTo && sameText(periodTo),
      annulledOn: isCancelled ? row.day : row.replacedOn,
      amendments,
      isRough: row.precision !== 'day',
      ...(division && { division }),
    })
  }
  return awards
}

const none: readonly never[] = []

/** Quicker here than in the database, which would look each row up by itself. */
function byGiverAndDay(one: Placed, other: Placed): number {
  if (one.donorId !== other.donorId) return one.donorId < other.donorId ? -1 : 1
  if (one.day !== other.day) return one.day < other.day ? -1 : 1
  return one.decisionId < other.decisionId ? -1 : 1
}
type Placed = { donorId: string; day: Day; decisionId: string }

/** What is known of the givers that have given, by id, and of the donor groups. */
export async function giverFacts(): Promise<{ donors: Map<string, ReviewDonor>; groups: Map<string, ReviewGroup> }> {
  const db = await read()
  const given = db.select({ id: decision.donorId }).from(decision).where(gt(decision.amountOre, 0))
  const [donors, groups] = await Promise.all([
    db
      .select({
        id: donor.id,
        sortKey: donor.sortKey,
        groupId: donor.groupId,
        cycleMonths: donor.cycleMonths,
        isArchived: sql<boolean>`${donor.archivedAt} is not null`.mapWith(Boolean),
        isSilent: sql<boolean>`(${inArray(donor.type, [...poolTypes])} or coalesce(not ${donor.acceptsThanks}, false))`.mapWith(Boolean),
      })
      .from(donor)
      .where(inArray(donor.id, given)),
    db
      .select({
        id: donorGroup.id,
        name: donorGroup.name,
        sortKey: donorGroup.sortKey,
        isArchived: sql<boolean>`count(${donor.id}) = 0`.mapWith(Boolean),
      })
      .from(donorGroup)
      .leftJoin(donor, and(eq(donor.groupId, donorGroup.id), isNull(donor.archivedAt)))
      .groupBy(donorGroup.id, donorGroup.name, donorGroup.sortKey),
  ])
  return { donors: new Map(donors.map((one) => [one.id, one])), groups: new Map(groups.map((one) => [one.id, one])) }
}

/** How many givers are known and not put away; with groups as one, each group once. */
export async function knownGivers(asGroup: boolean): Promise<number> {
  const db = await read()
  const one = asGroup ? sql`count(distinct coalesce(${donor.groupId}, ${donor.id}))` : sql`count(*)`
  const [found] = await db
    .select({ total: one.mapWith(Number) })
    .from(donor)
    .where(and(isThere(donor.id), isNull(donor.archivedAt)))
  return found?.total ?? 0
}

/** What was received of every grant, repayments negative, by grant. */
export const receiptFacts = (): Promise<ReadonlyMap<string, readonly Receipt[]>> => receivedOf(undefined)

async function receivedOf(grants: SQL | undefined): Promise<Map<string, (Receipt & { isReceipt: boolean })[]>> {
  const db = await read()
  const rows = await db
    .select({
      grantId: payment.grantId,
      day: payment.day,
      ore: signedOre,
      currency: payment.currency,
      kronerOre: signedKroner,
      isReceipt: sql<boolean>`${payment.kind} = 'receipt'`.mapWith(Boolean),
    })
    .from(payment)
    .innerJoin(grant, eq(grant.id, payment.grantId))
    .where(and(isNull(payment.voidedBy), grants))
    .orderBy(asc(payment.day), asc(payment.id))
  return Map.groupBy(rows, ({ grantId }) => grantId)
}
