import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, amendment, decision, donor, donorGiving, donorGroup, enterprise, grant, payment } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { isGift } from '#lib/donors/giving/data.ts'
import type { Receipt, ReviewAward, ReviewDonor, ReviewGroup } from '#lib/donors/review/rules.ts'

export type FactScope = { scope: 'network' | 'all'; enterpriseId: string | null }

const awarded = inArray(decision.outcome, ['awarded', 'partially_awarded'])
const signedOre = sql<number>`case when ${payment.kind} = 'receipt' then ${payment.amountOre} else -${payment.amountOre} end`.mapWith(
  Number,
)
const signedKroner = sql<
  number | null
>`case when ${payment.kind} = 'receipt' then ${payment.kronerOre} else -${payment.kronerOre} end`.mapWith(payment.kronerOre)

/**
 * Every award with what later changed it, whatever the day asked about, in order of giver and day. A decision that another replaced is
 * annulled on that one's day; one that was taken back was never given. A grant cancelled with nothing received is given as annulled.
 */
export async function awardFacts({ scope, enterpriseId }: FactScope, withMoney: boolean): Promise<ReviewAward[]> {
  const db = await read()
  const shares = enterpriseId === null ? null : await sharesOf(enterpriseId)
  const [decided, replacing, changes, paid] = await Promise.all([
    db
      .select({
        decisionId: decision.id,
        donorId: decision.donorId,
        day: decision.day,
        precision: decision.dayPrecision,
        amountOre: decision.amountOre,
        currency: decision.currency,
        kronerOre: decision.kronerOre,
        voidedBy: decision.voidedBy,
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
          isGift,
          or(isNull(decision.voidedBy), ne(decision.voidedBy, decision.id)),
          scope === 'network' ? eq(decision.isNetwork, true) : undefined,
          enterpriseId === null ? undefined : isFor(enterpriseId),
        ),
      )
      .orderBy(asc(decision.donorId), asc(decision.day), asc(decision.id)),
    replacingDays(),
    db
      .select({ grantId: amendment.grantId, day: amendment.day, amountOre: amendment.amountOre, periodTo: amendment.periodTo })
      .from(amendment)
      .where(isNull(amendment.voidedBy))
      .orderBy(asc(amendment.day), asc(amendment.id)),
    receipts(withMoney),
  ])
  const changesOf = Map.groupBy(changes, ({ grantId }) => grantId)
  return decided.flatMap((row): ReviewAward[] => {
    const { decisionId, donorId, grantId, currency, kronerOre, amountOre, periodFrom, periodTo } = row
    let standing = amountOre
    const amendments = (changesOf.get(grantId ?? '') ?? []).map((change) => ({
      day: change.day,
      amountOre: (standing += change.amountOre),
      periodTo: change.periodTo,
    }))
    const own = paid.get(grantId ?? '') ?? []
    const isCancelled = row.state === 'cancelled' && !own.some(({ isReceipt }) => isReceipt)
    const shareOre = shares && (shares.byGrant.get(grantId ?? '') ?? (row.recipientId === shares.organisationId ? standing : 0))
    if (shareOre !== null && shareOre <= 0) return []
    return [
      {
        decisionId,
        donorId,
        grantId,
        currency,
        kronerOre,
        decidedOre: amountOre,
        amountOre,
        decidedOn: row.day,
        periodFrom,
        periodTo,
        annulledOn: isCancelled ? row.day : row.voidedBy ? (replacing.get(row.voidedBy) ?? row.day) : null,
        amendments,
        isRough: row.precision !== 'day',
        receipts: own,
        ...(shareOre !== null && { shareOre }),
      },
    ]
  })
}

/** What is known of the givers that have given, by id, and of the donor groups. */
export async function giverFacts(): Promise<{ donors: Map<string, ReviewDonor>; groups: Map<string, ReviewGroup> }> {
  const db = await read()
  const given = db.select({ id: donorGiving.donorId }).from(donorGiving)
  const [donors, groups] = await Promise.all([
    db
      .select({
        id: donor.id,
        sortKey: donor.sortKey,
        groupId: donor.groupId,
        cycleMonths: donor.cycleMonths,
        isArchived: sql<boolean>`${donor.archivedAt} is not null`.mapWith(Boolean),
      })
      .from(donor)
      .where(inArray(donor.id, given)),
    db.select({ id: donorGroup.id, name: donorGroup.name, sortKey: donorGroup.sortKey }).from(donorGroup),
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
    .where(isNull(donor.archivedAt))
  return found?.total ?? 0
}

/** Loans and social investment in the scope, kept apart from the figures: how many, and their kroner. */
export async function loansBeside({ scope }: FactScope, day: Day): Promise<{ count: number; ore: number }> {
  const db = await read()
  const [found] = await db
    .select({ count: sql`count(*)`.mapWith(Number), ore: sql`coalesce(sum(${decision.kronerOre}), 0)`.mapWith(Number) })
    .from(decision)
    .innerJoin(donor, eq(donor.id, decision.donorId))
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .where(
      and(
        awarded,
        gt(decision.amountOre, 0),
        isNull(decision.voidedBy),
        sql`${decision.day} <= ${day}`,
        sql`not ${isGift}`,
        scope === 'network' ? eq(decision.isNetwork, true) : undefined,
      ),
    )
  return found ?? { count: 0, ore: 0 }
}

/** Awards with a part for the enterprise: divided to it, or given to its organisation. */
function isFor(enterpriseId: string): SQL | undefined {
  return or(
    sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${allocation.enterpriseId} = ${enterpriseId})`,
    sql`${grant.recipientOrganisationId} = (select ${enterprise.organisationId} from ${enterprise} where ${enterprise.id} = ${enterpriseId})`,
  )
}

async function sharesOf(enterpriseId: string) {
  const db = await read()
  const [parts, [home]] = await Promise.all([
    db
      .select({ grantId: allocation.grantId, ore: sql`sum(${allocation.amountOre})`.mapWith(Number) })
      .from(allocation)
      .where(eq(allocation.enterpriseId, enterpriseId))
      .groupBy(allocation.grantId),
    db.select({ organisationId: enterprise.organisationId }).from(enterprise).where(eq(enterprise.id, enterpriseId)),
  ])
  return { byGrant: new Map(parts.map(({ grantId, ore }) => [grantId, ore])), organisationId: home?.organisationId ?? '' }
}

/** The day of every decision that took another's place. */
async function replacingDays(): Promise<Map<string, Day>> {
  const db = await read()
  const replaced = db
    .select({ id: decision.voidedBy })
    .from(decision)
    .where(and(isNotNull(decision.voidedBy), ne(decision.voidedBy, decision.id), awarded))
  const rows = await db.select({ id: decision.id, day: decision.day }).from(decision).where(inArray(decision.id, replaced))
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** Payments by grant, repayments negative; without the money only those of cancelled grants, which tell an annulment. */
async function receipts(withMoney: boolean): Promise<Map<string, (Receipt & { isReceipt: boolean })[]>> {
  const db = await read()
  const rows = await db
    .select({
      grantId: payment.grantId,
      day: payment.day,
      ore: signedOre,
      currency: payment.currency,
      kronerOre: signedKroner,
      kind: payment.kind,
    })
    .from(payment)
    .innerJoin(grant, eq(grant.id, payment.grantId))
    .where(and(isNull(payment.voidedBy), withMoney ? undefined : eq(grant.state, 'cancelled')))
    .orderBy(asc(payment.day), asc(payment.id))
  return Map.groupBy(
    rows.map(({ kind, ...row }) => ({ ...row, isReceipt: kind === 'receipt' })),
    ({ grantId }) => grantId,
  )
}
