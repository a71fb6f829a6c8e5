import 'server-only'
import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { decision, donor, grant, organisation, payment, tranche } from '#db/schema/index.ts'
import { visibleGrants } from '#lib/grants/data.ts'
import { trancheFilters } from '#lib/grants/tranches/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof trancheFilters>
export const openTrancheStates = ['planned', 'awaiting_condition', 'requested', 'withheld'] as const

/** What has come of a rate, øre. For queries over rates. */
export const trancheReceivedOre =
  sql`coalesce((select sum(${payment.amountOre}) from ${payment} where ${payment.trancheId} = ${tranche.id} and ${payment.kind} = 'receipt' and ${payment.voidedBy} is null), 0)`.mapWith(
    Number,
  )
const receivedDay =
  sql`(select max(${payment.day}) from ${payment} where ${payment.trancheId} = ${tranche.id} and ${payment.kind} = 'receipt' and ${payment.voidedBy} is null)`.mapWith(
    payment.day,
  )
const rates = sql`(select count(*) from ${tranche} as other where other.grant_id = ${tranche.grantId})`.mapWith(Number)

/** A grant's rates in order, with what has come of each. */
export async function grantTranches(viewer: Viewer, grantId: string) {
  const db = await read()
  const found = await db
    .select({ tranche, receivedOre: trancheReceivedOre, receivedDay })
    .from(tranche)
    .innerJoin(grant, eq(grant.id, tranche.grantId))
    .where(and(visibleGrants(viewer), eq(tranche.grantId, grantId)))
    .orderBy(asc(tranche.position), asc(tranche.id))
  return found.map((row) => ({ ...row.tranche, receivedOre: row.receivedOre, receivedDay: row.receivedDay }))
}

/** One rate as its row. Whose grant it is, is asked separately. */
export async function trancheById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ tranche, receivedOre: trancheReceivedOre })
    .from(tranche)
    .innerJoin(grant, eq(grant.id, tranche.grantId))
    .where(and(visibleGrants(viewer), eq(tranche.id, id)))
  return found && { ...found.tranche, row: found.tranche, receivedOre: found.receivedOre }
}

export const trancheColumns = [
  { id: 'name', kind: 'name', isUnsorted: true },
  { id: 'giver', kind: 'text', isUnsorted: true },
  { id: 'rate', kind: 'text', isUnsorted: true },
  { id: 'plannedDay', kind: 'day' },
  { id: 'amountOre', kind: 'ore', isUnsorted: true },
  { id: 'trigger', kind: 'code', words: 'trancheTriggers', isUnsorted: true },
  { id: 'state', kind: 'code', words: 'trancheStates', isUnsorted: true },
] as const satisfies readonly ListColumn[]

// Rates without a day come last.
const dayOrder = sql`coalesce(${tranche.plannedDay}, '9999-12-31')`

/** *Rater*: every rate of the grants one may see, next first; open ones unless all are asked for. */
export const trancheList = defineList<Filters>({
  name: 'tranches',
  path: '/grants/tranches',
  columns: trancheColumns,
  initial: { sort: 'plannedDay' },
  parse: (given) => z.parse(trancheFilters, { state: null, all: null, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, dayOrder, tranche.id)
    const found = await db
      .select({
        id: tranche.id,
        grantId: tranche.grantId,
        name: grant.title,
        number: grant.number,
        giver: organisation.name,
        position: tranche.position,
        rates,
        plannedDay: tranche.plannedDay,
        requestedDay: tranche.requestedDay,
        amountOre: tranche.amountOre,
        currency: decision.currency,
        receivedOre: trancheReceivedOre,
        receivedDay,
        trigger: tranche.trigger,
        state: tranche.state,
        order: dayOrder.mapWith(String),
      })
      .from(tranche)
      .innerJoin(grant, eq(grant.id, tranche.grantId))
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .innerJoin(donor, eq(donor.id, grant.donorId))
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    return { ...ends, rows: rows.map(({ order: _order, ...row }) => ({ ...row, rate: `${row.position}/${row.rates}` })) }
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db
      .select({ total: count() })
      .from(tranche)
      .innerJoin(grant, eq(grant.id, tranche.grantId))
      .where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleGrants(viewer),
    isNull(grant.voidedAt),
    filters.state ? eq(tranche.state, filters.state) : filters.all ? undefined : inArray(tranche.state, [...openTrancheStates]),
  )
}
