import 'server-only'
import { and, count, desc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, decision, donor, donorGiving, enterprise, grant, organisation, pilot } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { isGift } from '#lib/donors/giving/data.ts'
import { amendedOre } from '#lib/grants/amendments/data.ts'
import { given } from '#lib/outcomes/known/data.ts'
import type { KroneFilters } from '#lib/outcomes/krone/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

const strandsShown = 30
const restsShown = 12

/*
 * The money's side of *Følg kronen*: awards as they stand today, by giver, where they went, and what is left. Grouped and cut in the
 * database; what is cut is one row, so that the parts always sum to the whole.
 */

export const targets = ['enterprise', 'recipient', 'individuals', 'unallocated', 'fondsmoms', 'others'] as const
export type Strand = {
  donorId: string | null
  grantId: string | null
  target: (typeof targets)[number]
  /** The enterprise's id, or the organisation's for a recipient outside the network. */
  targetId: string | null
  pilotId: string | null
  ore: number
  /** How many grants (of *others*: how many rows) are in it. */
  count: number
}

/**
 * Where the awarded kroner went, largest first: `strands` sum to `totalOre` exactly (an award as amended by today; what is not
 * allocated and fondsmoms are rows of their own). `beside` holds awards without a rate, per currency, never inside. A member gets
 * the strands of its own enterprises alone.
 */
export async function followMoney(viewer: Viewer, filters: KroneFilters) {
  return keptMoney(kroneKey(viewer, filters), () => moneyOf(viewer, filters))
}

/** What an answer about the chain depends on, beside the rows. */
export const kroneKey = ({ role, enterpriseIds, today }: Viewer, { year, donor: donorId, scope }: KroneFilters) =>
  JSON.stringify([role, role === 'enterprise' ? enterpriseIds.toSorted() : [], today, year, donorId, scope])

const keptMoney = whileUnchanged<Awaited<ReturnType<typeof moneyOf>>>()

async function moneyOf(viewer: Viewer, filters: KroneFilters) {
  const isDetailed = filters.donor !== null && viewer.role !== 'fundraiser'
  const [allocated, rests, beside] = await Promise.all([
    allocatedStrands(viewer, filters, isDetailed),
    viewer.role === 'enterprise' ? [] : restStrands(viewer, filters, isDetailed),
    besideKroner(viewer, filters),
  ])
  const strands: Strand[] = [
    ...allocated.map(({ allOre: _allOre, allRows: _allRows, ...row }) => ({ ...row, target: 'enterprise' as const })),
    ...rests.flatMap((row): Strand[] => {
      const { donorId, grantId } = row
      const rest: Strand = { donorId, grantId, ...restTarget(row), pilotId: null, ore: row.restOre, count: row.restCount }
      const fondsmoms: Strand = {
        donorId,
        grantId,
        target: 'fondsmoms',
        targetId: null,
        pilotId: null,
        ore: row.fondsmomsOre,
        count: row.fondsmomsCount,
      }
      return [rest, fondsmoms].filter(({ ore }) => ore !== 0)
    }),
  ]
  const totalOre = (allocated[0]?.allOre ?? 0) + (rests[0]?.allOre ?? 0)
  const othersOre = totalOre - strands.reduce((sum, { ore }) => sum + ore, 0)
  const othersCount = (allocated[0]?.allRows ?? 0) - allocated.length + (rests[0]?.allRows ?? 0) - rests.length
  const others: Strand[] =
    othersCount > 0
      ? [{ donorId: null, grantId: null, target: 'others', targetId: null, pilotId: null, ore: othersOre, count: othersCount }]
      : []
  return { strands: [...strands.toSorted((a, b) => b.ore - a.ore), ...others], totalOre, beside, isDetailed }
}

/** The names the strands are shown by, and which givers are golden in the scope: to a member those that gave its own enterprises twice. */
export async function strandNames(viewer: Viewer, strands: readonly Strand[], scope: KroneFilters['scope']) {
  const db = await read()
  const own = ownGrants(viewer)
  const awardDays = own
    ? sql`(select count(distinct ${decision.day}) from ${decision} join ${grant} on ${grant.decisionId} = ${decision.id} where ${decision.donorId} = ${donor.id} and ${standing(viewer, { scope, year: null, donor: null })} and ${isGift} and ${own})`
    : sql`coalesce(${donorGiving.awardDays}, 0)`
  const ids = (pick: (strand: Strand) => string | null) => [...new Set(strands.map(pick).filter((id) => id !== null))]
  const [donors, enterprises, recipients, pilots, grants] = await Promise.all([
    db
      .select({ id: donor.id, name: organisation.name, isGolden: sql`${awardDays} >= 2`.mapWith(Boolean) })
      .from(donor)
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .leftJoin(donorGiving, and(eq(donorGiving.donorId, donor.id), eq(donorGiving.scope, scope)))
      .where(
        inArray(
          donor.id,
          ids((strand) => strand.donorId),
        ),
      ),
    db
      .select({ id: enterprise.id, name: organisation.name })
      .from(enterprise)
      .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(
        inArray(
          enterprise.id,
          ids((strand) => (strand.target === 'enterprise' ? strand.targetId : null)),
        ),
      ),
    db
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(
        inArray(
          organisation.id,
          ids((strand) => (strand.target === 'recipient' ? strand.targetId : null)),
        ),
      ),
    db
      .select({ id: pilot.id, name: pilot.title, decision: pilot.decision })
      .from(pilot)
      .where(
        inArray(
          pilot.id,
          ids((strand) => strand.pilotId),
        ),
      ),
    db
      .select({ id: grant.id, name: grant.title })
      .from(grant)
      .where(
        inArray(
          grant.id,
          ids((strand) => strand.grantId),
        ),
      ),
  ])
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))
  return { donors: byId(donors), places: byId([...enterprises, ...recipients]), pilots: byId(pilots), grants: byId(grants) }
}

/** Givers with an award under the filters' year and scope, the largest 60, for the filter; a member's are those of its own strands. */
export async function kroneChoices(viewer: Viewer, filters: KroneFilters) {
  const db = await read()
  const own = ownGrants(viewer)
  const [givers, [span]] = await Promise.all([
    db
      .select({ id: donorGiving.donorId, name: organisation.name })
      .from(donorGiving)
      .innerJoin(donor, eq(donor.id, donorGiving.donorId))
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(
        and(
          eq(donorGiving.scope, filters.scope),
          gt(donorGiving.awards, 0),
          own && sql`${donorGiving.donorId} in (select ${grant.donorId} from ${grant} where ${own})`,
        ),
      )
      .orderBy(...(own ? [donor.sortKey] : [desc(donorGiving.totalOre), desc(donorGiving.awards)]), donorGiving.donorId)
      .limit(60),
    db
      .select({
        first: sql`min(${decision.day})`.mapWith((day: string | null) => day),
        last: sql`max(${decision.day})`.mapWith((day: string | null) => day),
      })
      .from(decision)
      .leftJoin(grant, eq(grant.decisionId, decision.id))
      .where(and(standing(viewer, { ...filters, year: null, donor: null }), own)),
  ])
  return {
    givers,
    firstYear: span?.first ? Number(span.first.slice(0, 4)) : null,
    lastYear: span?.last ? Number(span.last.slice(0, 4)) : null,
  }
}

/** Money a person may follow: members their own enterprises' allocations, everyone else all. */
export function ownAllocations(viewer: Viewer): SQL {
  if (viewer.role !== 'enterprise') return sql`true`
  return viewer.enterpriseIds.length > 0 ? sql`${allocation.enterpriseId} in ${viewer.enterpriseIds}` : sql`false`
}

/** Grants a member has a part of; nothing to add for everyone else. */
function ownGrants(viewer: Viewer): SQL | undefined {
  if (viewer.role !== 'enterprise') return undefined
  return sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${ownAllocations(viewer)})`
}

/** An award that stands today, under the filters: more than nothing was given. For a query over decision and grant. */
export function standing(viewer: Viewer, filters: Pick<KroneFilters, 'scope' | 'year' | 'donor'>): SQL {
  return and(given(viewer, filters), gt(decision.amountOre, 0)) ?? sql`false`
}

// Most rows are read: an index on the network or the giver would only take them out of order, one by one.
const inRowOrder = (column: typeof decision.donorId) => sql`coalesce(${column}, '')`
// A bound that no table reaches: with it SQLite works a subquery out once, and not again for every sum over it.
const everyRow = 2_000_000_000
const isInKroner = or(eq(decision.currency, 'DKK'), sql`${decision.kronerOre} is not null`) ?? sql`false`
const inKroner = (ore: SQL | typeof allocation.amountOre) =>
  sql`(case when ${decision.currency} = 'DKK' then ${ore} else (${ore} * coalesce(${decision.rateMicro}, 0) + 500000) / 1000000 end)`

async function allocatedStrands(viewer: Viewer, filters: KroneFilters, isDetailed: boolean) {
  const db = await read()
  const ore = sql`sum(${inKroner(allocation.amountOre)})`
  const grantId = isDetailed ? sql`${grant.id}` : sql`null`
  return db
    .select({
      donorId: inRowOrder(decision.donorId).mapWith(String),
      grantId: grantId.mapWith((id: string | null) => id),
      targetId: allocation.enterpriseId,
      pilotId: allocation.pilotId,
      ore: ore.mapWith(Number),
      count: sql`count(distinct ${grant.id})`.mapWith(Number),
      allOre: sql`sum(${ore}) over ()`.mapWith(Number),
      allRows: sql`count(*) over ()`.mapWith(Number),
    })
    .from(allocation)
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .where(and(standing(viewer, filters), isInKroner, ownAllocations(viewer)))
    .groupBy(inRowOrder(decision.donorId), allocation.enterpriseId, allocation.pilotId, ...(isDetailed ? [grant.id] : []))
    .orderBy(desc(ore), inRowOrder(decision.donorId), allocation.enterpriseId)
    .limit(strandsShown)
}

/** What of the awards went to no enterprise of the network: to organisations and people outside, to the state, or nowhere yet. */
async function restStrands(viewer: Viewer, filters: KroneFilters, isDetailed: boolean) {
  const db = await read()
  const awarded = sql`(case when ${decision.currency} = 'DKK' then ${decision.amountOre} + ${amendedOre(viewer.today)} else ${decision.kronerOre} end)`
  const allocated = sql`coalesce((select sum(${inKroner(allocation.amountOre)}) from ${allocation} where ${allocation.grantId} = ${grant.id}), 0)`
  const fondsmoms = sql`coalesce(${grant.fondsmomsOre}, 0)`
  const each = db
    .select({
      donorId: decision.donorId,
      grantId: sql`${isDetailed ? grant.id : sql`null`}`.mapWith((id: string | null) => id).as('one_grant'),
      recipientId: grant.recipientOrganisationId,
      isToIndividual: sql`coalesce(${grant.isToIndividual}, false)`.mapWith(Boolean).as('to_individual'),
      rest: sql`${awarded} - ${allocated} - ${fondsmoms}`.mapWith(Number).as('rest'),
      fondsmoms: fondsmoms.mapWith(Number).as('fondsmoms'),
    })
    .from(decision)
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .where(and(standing(viewer, filters), isInKroner))
    .limit(everyRow)
    .as('each')
  const restOre = sql`sum(${each.rest})`
  const fondsmomsOre = sql`sum(${each.fondsmoms})`
  return db
    .select({
      donorId: each.donorId,
      grantId: each.grantId,
      recipientId: each.recipientId,
      isToIndividual: each.isToIndividual,
      restOre: restOre.mapWith(Number),
      fondsmomsOre: fondsmomsOre.mapWith(Number),
      restCount: sql`sum(case when ${each.rest} <> 0 then 1 else 0 end)`.mapWith(Number),
      fondsmomsCount: sql`sum(case when ${each.fondsmoms} <> 0 then 1 else 0 end)`.mapWith(Number),
      allOre: sql`sum(${restOre} + ${fondsmomsOre}) over ()`.mapWith(Number),
      allRows: sql`count(*) over ()`.mapWith(Number),
    })
    .from(each)
    .where(sql`(${each.rest} <> 0 or ${each.fondsmoms} <> 0)`)
    .groupBy(each.donorId, sql`${each.grantId}`, each.recipientId, sql`${each.isToIndividual}`)
    .orderBy(desc(sql`${restOre} + ${fondsmomsOre}`), each.donorId)
    .limit(restsShown)
}

function restTarget({
  recipientId,
  isToIndividual,
}: {
  recipientId: string | null
  isToIndividual: boolean
}): Pick<Strand, 'target' | 'targetId'> {
  if (recipientId) return { target: 'recipient', targetId: recipientId }
  return { target: isToIndividual ? 'individuals' : 'unallocated', targetId: null }
}

/** Awards in a currency without a rate: how many and how much of each, in hundredths of it. */
async function besideKroner(viewer: Viewer, filters: KroneFilters) {
  const db = await read()
  const own = ownGrants(viewer)
  const ore = own
    ? sql`sum((select sum(${allocation.amountOre}) from ${allocation} where ${allocation.grantId} = ${grant.id} and ${ownAllocations(viewer)}))`
    : sql`sum(${decision.amountOre})`
  return db
    .select({ currency: decision.currency, awards: count(), ore: ore.mapWith(Number) })
    .from(decision)
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .where(and(standing(viewer, filters), sql`not ${isInKroner}`, own))
    .groupBy(decision.currency)
    .orderBy(decision.currency)
}
