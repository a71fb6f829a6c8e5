import 'server-only'
import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import {
  allocation,
  application,
  applicationAssignee,
  applicationPartner,
  call,
  decision,
  donor,
  enterprise,
  grant,
  organisation,
  payment,
  reportDue,
  tranche,
  user,
} from '#db/schema/index.ts'
import { amendedOre } from '#lib/grants/amendments/data.ts'
import { grantFilters } from '#lib/grants/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { isThere } from '#lib/under-way.ts'
import type { Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof grantFilters>

const own = alias(grant, 'own')

/**
 * All grants for coordinators and the reader; a fundraiser's own by assignment; a member's where it has a share or is a partner. `id` is
 * the grant's, or what points at it: asked of the pointer, a list begins with the viewer's few grants and not with everybody's rows.
 */
export function visibleGrants(viewer: Viewer, id: SQLiteColumn = grant.id): SQL {
  const there = isThere(id)
  if (viewer.role === 'coordinator' || viewer.role === 'auditor') return there
  if (viewer.role === 'fundraiser')
    return sql`(${there} and ${id} in (select ${own.id} from ${grant} as own where ${own.applicationId} in (select ${applicationAssignee.applicationId} from ${applicationAssignee} where ${applicationAssignee.userId} = ${viewer.id})))`
  if (viewer.enterpriseIds.length === 0) return sql`false`
  const hasShare = sql`select ${allocation.grantId} from ${allocation} where ${inArray(allocation.enterpriseId, [...viewer.enterpriseIds])}`
  const asked = sql`select ${applicationPartner.applicationId} from ${applicationPartner} where ${inArray(applicationPartner.enterpriseId, [...viewer.enterpriseIds])}`
  return sql`(${there} and ${id} in (${hasShare} union all select ${own.id} from ${grant} as own where ${own.applicationId} in (${asked})))`
}

/** The same of one grant at a time: where few are looked at, as in a search, a list of the viewer's own would cost more than it saves. */
export function isVisibleGrant(viewer: Viewer): SQL {
  const there = isThere(grant.id)
  if (viewer.role === 'coordinator' || viewer.role === 'auditor') return there
  if (viewer.role === 'fundraiser')
    return sql`(${there} and exists (select 1 from ${applicationAssignee} where ${applicationAssignee.applicationId} = ${grant.applicationId} and ${applicationAssignee.userId} = ${viewer.id}))`
  if (viewer.enterpriseIds.length === 0) return sql`false`
  const mine = [...viewer.enterpriseIds]
  const hasShare = sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${inArray(allocation.enterpriseId, mine)})`
  const isPartner = sql`exists (select 1 from ${applicationPartner} where ${applicationPartner.applicationId} = ${grant.applicationId} and ${inArray(applicationPartner.enterpriseId, mine)})`
  return sql`(${there} and (${hasShare} or ${isPartner}))`
}

/** A grant that was taken back or called off before anything came owes the giver no report. */
export const owesReports: SQL = sql`(${grant.voidedAt} is null and ${grant.state} <> 'cancelled')`

/** A report that nobody has sent, or that came back: said as its index says it (`report_due_unsent`). */
export const isUnsent: SQL = sql`${reportDue.state} not in ('approved', 'submitted')`

/** A grant called off before anything came: no award. For a query that may have no grant. */
export const isCalledOff: SQL = sql`(coalesce(${grant.state} = 'cancelled', false) and not exists (select 1 from ${payment} where ${payment.grantId} = ${grant.id} and ${payment.kind} = 'receipt' and ${payment.voidedBy} is null))`

/** A grant's shares: a member sees its own, not what others were given. */
export function visibleAllocations(viewer: Viewer): SQL {
  if (viewer.role !== 'enterprise') return sql`true`
  return viewer.enterpriseIds.length === 0 ? sql`false` : inArray(allocation.enterpriseId, [...viewer.enterpriseIds])
}

/** The decision's amount as amended; receipts less repayments. In the decision's currency, øre. */
const awardedOre = sql`(${decision.amountOre} + ${amendedOre()})`.mapWith(Number)
const receivedOre =
  sql`coalesce((select sum(case when ${payment.kind} = 'receipt' then ${payment.amountOre} else -${payment.amountOre} end) from ${payment} where ${payment.grantId} = ${grant.id} and ${payment.voidedBy} is null), 0)`.mapWith(
    Number,
  )
const openRate = sql`${tranche.grantId} = ${grant.id} and ${tranche.state} in ('planned', 'awaiting_condition', 'requested', 'withheld')`
const nextDay = sql`(select min(${tranche.plannedDay}) from ${tranche} where ${openRate})`.mapWith(tranche.plannedDay)

/** The fee rule a grant was given under: its call's own where the call has one, else the giver's. */
export const feeRuleOfGrant =
  sql`coalesce((select ${call.feeRule} from ${call} inner join ${application} as asked on asked.call_id = ${call.id} where asked.id = ${grant.applicationId}), ${donor.feeRule})`.mapWith(
    donor.feeRule,
  )

/** One grant with its giver, decision, money so far, and who may work with it; undefined when it is not there for this viewer. */
export async function grantById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({
      grant,
      decision,
      giver: organisation.name,
      feeRule: feeRuleOfGrant,
      awardedOre,
      receivedOre,
      applicationTitle: application.title,
      sentDay: application.sentDay,
      appliedOre: application.appliedOre,
      ledBy: application.ledBy,
    })
    .from(grant)
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(application, eq(application.id, grant.applicationId))
    .where(and(visibleGrants(viewer), eq(grant.id, id)))
  if (!found) return undefined
  const { grant: row, ...around } = found
  const assignees = row.applicationId
    ? await db
        .select({ id: user.id, name: user.name })
        .from(applicationAssignee)
        .innerJoin(user, eq(user.id, applicationAssignee.userId))
        .where(eq(applicationAssignee.applicationId, row.applicationId))
    : []
  return { ...row, ...around, row, assignees, assigneeIds: assignees.map((person) => person.id) }
}

export type Grant = NonNullable<Awaited<ReturnType<typeof grantById>>>

/** Enterprises a share can go to: every one that is not archived, by name. */
export async function allocatableEnterprises(_viewer: Viewer) {
  const db = await read()
  return db
    .select({ id: enterprise.id, name: organisation.name })
    .from(enterprise)
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(isNull(enterprise.archivedAt))
    .orderBy(asc(enterprise.sortKey), asc(enterprise.id))
    .limit(500)
}

export const grantColumns = [
  { id: 'name', kind: 'name', isUnsorted: true },
  { id: 'giver', kind: 'text', isUnsorted: true },
  { id: 'decidedDay', kind: 'day' },
  { id: 'awardedOre', kind: 'ore', isUnsorted: true },
  { id: 'receivedOre', kind: 'ore', isUnsorted: true },
  { id: 'nextDay', kind: 'day', isUnsorted: true },
  { id: 'state', kind: 'code', words: 'grantStates', isUnsorted: true },
  { id: 'periodFrom', kind: 'day', isOptional: true, isUnsorted: true },
  { id: 'periodTo', kind: 'day', isOptional: true, isUnsorted: true },
  { id: 'letterReference', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'currency', kind: 'text', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

/** The list of grants, newest decision first; without a scope only what went to the network. */
export const grantList = defineList<Filters>({
  name: 'grants',
  path: '/grants',
  columns: grantColumns,
  initial: { sort: 'decidedDay', direction: 'desc' },
  parse: (given) => z.parse(grantFilters, { ...blank, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, grant.decidedDay, grant.id)
    const found = await db
      .select({
        id: grant.id,
        name: grant.title,
        number: grant.number,
        giver: organisation.name,
        donorId: grant.donorId,
        decidedDay: grant.decidedDay,
        awardedOre,
        receivedOre,
        nextDay,
        state: grant.state,
        periodFrom: grant.periodFrom,
        periodTo: grant.periodTo,
        letterReference: grant.letterReference,
        currency: decision.currency,
        isRepayable: grant.isRepayable,
      })
      .from(grant)
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .innerJoin(donor, eq(donor.id, grant.donorId))
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    return page(state, found, (row) => ({ value: row.decidedDay, id: row.id }), size)
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db
      .select({ total: count() })
      .from(grant)
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

const blank: Record<keyof Filters, null> = { q: null, state: null, donor: null, enterprise: null, year: null, scope: null }

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleGrants(viewer),
    isNull(grant.voidedAt),
    filters.scope ? undefined : eq(decision.isNetwork, true),
    filters.state ? eq(grant.state, filters.state) : undefined,
    filters.donor ? eq(grant.donorId, filters.donor) : undefined,
    filters.year
      ? and(sql`${grant.decidedDay} >= ${`${filters.year}-01-01`}`, sql`${grant.decidedDay} <= ${`${filters.year}-12-31`}`)
      : undefined,
    filters.enterprise
      ? sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${allocation.enterpriseId} = ${filters.enterprise} and ${visibleAllocations(viewer)})`
      : undefined,
    hasWords('grant', grant.id, filters.q),
  )
}
