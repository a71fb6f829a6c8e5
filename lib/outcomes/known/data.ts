import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, decision, donor, enterprise, grant, organisation, organisationAlias } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { isCalledOff } from '#lib/grants/data.ts'
import type { KroneFilters } from '#lib/outcomes/krone/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

const giversShown = 50

/** Which known grants: of one giver, of one year, or all. */
export type KnownFilters = { donor: string | null; year: number | null }

/*
 * Everything known to have been given, members of the network or not (product.md §3.11). A grant of 0 is kept and is no award;
 * one to a private person has no recipient. What has no rate to kroner is summed in its own currency.
 */

/**
 * How many grants are known, what they were and who gave and got them. `ofZero` are grants of 0, `awards` the others, on `days`
 * different days; `bothSides` are organisations that have given and got. `sums` are hundredths of each currency without a rate:
 * kroner are summed elsewhere, never here. Members of the network do not see what others were given.
 */
export async function knownGiving(viewer: Viewer, filters: KnownFilters) {
  return viewer.role === 'enterprise' ? undefined : kept(keyOf(viewer, filters), () => counted(viewer, filters))
}

/** The same by giver, of what has no rate to kroner: the largest first, and how many more there are. */
export async function knownGivers(viewer: Viewer, filters: KnownFilters) {
  return viewer.role === 'enterprise' ? [] : keptGivers(keyOf(viewer, filters), () => byGiver(viewer, filters))
}

/** A yes that stands today, whatever its amount: not voided, not cancelled before anything came. For a query over decision and grant. */
export function given(viewer: Viewer, { year, donor: donorId, scope }: Pick<KroneFilters, 'year' | 'donor' | 'scope'>): SQL {
  return (
    and(
      isNull(decision.voidedBy),
      inArray(decision.outcome, ['awarded', 'partially_awarded']),
      lte(decision.day, viewer.today),
      sql`not ${isCalledOff}`,
      scope === 'network' ? isForNetwork : undefined,
      donorId ? eq(decision.donorId, donorId) : undefined,
      year ? sql`${decision.day} between ${`${year}-01-01`} and ${`${year}-12-31`}` : undefined,
    ) ?? sql`false`
  )
}

const isForNetwork = sql`(case when ${decision.isNetwork} then 1 else 0 end) = 1`
const kept = whileUnchanged<Awaited<ReturnType<typeof counted>>>()
const keptGivers = whileUnchanged<Awaited<ReturnType<typeof byGiver>>>()
const keyOf = (viewer: Viewer, { donor: donorId, year }: KnownFilters) => JSON.stringify([viewer.today, donorId, year])

const ofZero = sql`sum(case when ${decision.amountOre} = 0 then 1 else 0 end)`.mapWith(Number)
const days = sql`count(distinct case when ${decision.amountOre} > 0 then ${decision.day} end)`.mapWith(Number)
const toPeople = sql`sum(case when ${grant.isToIndividual} then 1 else 0 end)`.mapWith(Number)
const grants = sql`count(*)`.mapWith(Number)
const ore = sql`sum(${decision.amountOre})`
const hasNoRate = sql`${decision.currency} <> 'DKK' and ${decision.kronerOre} is null`

async function counted(viewer: Viewer, filters: KnownFilters) {
  const db = await read()
  const known = knownGrants(viewer, filters)
  const recipients = db.$with('recipients').as(
    db
      .select({ id: grant.recipientOrganisationId })
      .from(grant)
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .where(and(known, isNotNull(grant.recipientOrganisationId)))
      .union(
        db
          .select({ id: enterprise.organisationId })
          .from(allocation)
          .innerJoin(grant, eq(grant.id, allocation.grantId))
          .innerJoin(decision, eq(decision.id, grant.decisionId))
          .innerJoin(enterprise, eq(enterprise.id, allocation.enterpriseId))
          .where(known),
      ),
  )
  const [[all], sums, [got]] = await Promise.all([
    db
      .select({ grants, ofZero, days, toPeople, givers: sql`count(distinct ${decision.donorId})`.mapWith(Number) })
      .from(grant)
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .where(known),
    db
      .select({ currency: decision.currency, ore: ore.mapWith(Number) })
      .from(grant)
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .where(and(known, hasNoRate))
      .groupBy(decision.currency)
      .orderBy(asc(decision.currency)),
    db
      .with(recipients)
      .select({
        recipients: sql`count(*)`.mapWith(Number),
        spellings:
          sql`count(*) + coalesce(sum((select count(*) from ${organisationAlias} where ${organisationAlias.organisationId} = ${recipients.id})), 0)`.mapWith(
            Number,
          ),
        bothSides:
          sql`coalesce(sum(case when exists (select 1 from ${donor} where ${donor.organisationId} = ${recipients.id}) then 1 else 0 end), 0)`.mapWith(
            Number,
          ),
      })
      .from(recipients),
  ])
  const figures = all && all.grants > 0 ? all : { grants: 0, ofZero: 0, days: 0, toPeople: 0, givers: 0 }
  return { ...figures, awards: figures.grants - figures.ofZero, ...(got ?? { recipients: 0, spellings: 0, bothSides: 0 }), sums }
}

async function byGiver(viewer: Viewer, filters: KnownFilters) {
  const db = await read()
  return db
    .select({
      donorId: decision.donorId,
      name: organisation.name,
      currency: decision.currency,
      grants,
      ofZero,
      days,
      toPeople,
      recipients: sql`count(distinct ${grant.recipientOrganisationId})`.mapWith(Number),
      ore: ore.mapWith(Number),
      more: sql`count(*) over () - ${giversShown}`.mapWith(Number),
    })
    .from(grant)
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(donor, eq(donor.id, decision.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(knownGrants(viewer, filters), hasNoRate))
    .groupBy(decision.donorId, organisation.name, decision.currency)
    .orderBy(desc(ore), asc(decision.donorId))
    .limit(giversShown)
}

function knownGrants(viewer: Viewer, filters: KnownFilters): SQL {
  return and(given(viewer, { ...filters, scope: 'all' }), isNull(grant.voidedAt)) ?? sql`false`
}
