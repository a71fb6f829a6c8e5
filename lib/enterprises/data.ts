import 'server-only'
import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import {
  applicationAssignee,
  applicationPartner,
  bottomLine,
  businessIdea,
  enterprise,
  membership,
  organisation,
  pilot,
  pilotEnterprise,
} from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { enterpriseFilters } from '#lib/enterprises/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { isThere } from '#lib/under-way.ts'
import type { Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof enterpriseFilters>

/** The public profile of every enterprise is for everybody in the network. Money, papers and courses have rules of their own. */
export function visibleEnterprises(_viewer: Viewer): SQL {
  return isThere(enterprise.id)
}

/**
 * Whose money and papers one may see, for a column that holds an enterprise's id: all for coordinators and readers, their own for
 * members, those in the applications they are assigned to for fundraisers.
 */
export function visibleInside(viewer: Viewer, enterpriseId: SQLiteColumn): SQL {
  if (viewer.role === 'coordinator' || viewer.role === 'auditor') return sql`true`
  if (viewer.role === 'enterprise') return viewer.enterpriseIds.length > 0 ? sql`${enterpriseId} in ${viewer.enterpriseIds}` : sql`false`
  return sql`${enterpriseId} in (select ${applicationPartner.enterpriseId} from ${applicationPartner} join ${applicationAssignee}
    on ${applicationAssignee.applicationId} = ${applicationPartner.applicationId} where ${applicationAssignee.userId} = ${viewer.id})`
}

/** True for an enterprise whose money and papers the viewer may see. */
export async function maySeeInside(viewer: Viewer, enterpriseId: string): Promise<boolean> {
  const db = await read()
  return (await db.$count(enterprise, and(eq(enterprise.id, enterpriseId), visibleInside(viewer, enterprise.id)))) > 0
}

/**
 * An enterprise counts toward the network's goal on a day: an open member, inside the area, with all three sentences (product.md
 * §9; `countsTowardGoal` says the same of one).
 */
export function countsOn(day: Day): SQL {
  return sql`(${enterprise.isInsideArea} and (${enterprise.status} not in ('closed', 'closed_orderly') or ${enterprise.closedDay} > ${day})
    and exists (select 1 from ${membership} where ${membership.enterpriseId} = ${enterprise.id} and ${membership.fromDay} <= ${day} and coalesce(${membership.toDay}, '9999-12-31') >= ${day})
    and (select count(*) from ${bottomLine} where ${bottomLine.enterpriseId} = ${enterprise.id}) = 3)`
}

/** One enterprise with the organisation it is, or undefined when it is not there for this viewer. */
export async function enterpriseById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ enterprise, organisation })
    .from(enterprise)
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleEnterprises(viewer), isNull(enterprise.mergedIntoId), eq(enterprise.id, id)))
  return (
    found && { ...found.enterprise, enterpriseId: found.enterprise.id, name: found.organisation.name, organisation: found.organisation }
  )
}

export type Enterprise = NonNullable<Awaited<ReturnType<typeof enterpriseById>>>

/**
 * What else is public about an enterprise: its memberships, newest first, its three bottom lines and its business ideas. What was
 * noted about a membership is for those who may see inside.
 */
export async function enterpriseProfile(viewer: Viewer, id: string) {
  const db = await read()
  const of = (column: SQLiteColumn) => and(isThere(column), eq(column, id))
  const [isInside, memberships, bottomLines, ideas] = await Promise.all([
    maySeeInside(viewer, id),
    db.select().from(membership).where(of(membership.enterpriseId)).orderBy(desc(membership.fromDay), desc(membership.id)),
    db.select().from(bottomLine).where(of(bottomLine.enterpriseId)).orderBy(asc(bottomLine.kind)),
    db.select().from(businessIdea).where(of(businessIdea.enterpriseId)).orderBy(asc(businessIdea.fromDay), asc(businessIdea.id)),
  ])
  return { memberships: isInside ? memberships : memberships.map((one) => ({ ...one, note: null })), bottomLines, ideas }
}

/** The trials an enterprise has or takes part in, newest first; for those who may see its inside. */
export async function enterprisePilots(viewer: Viewer, id: string) {
  const db = await read()
  const shared = sql`${pilot.id} in (select ${pilotEnterprise.pilotId} from ${pilotEnterprise} where ${pilotEnterprise.enterpriseId} = ${id})`
  return db
    .select({ id: pilot.id, title: pilot.title, phase: pilot.phase, decision: pilot.decision, startDay: pilot.startDay })
    .from(pilot)
    .innerJoin(enterprise, eq(enterprise.id, id))
    .where(and(visibleInside(viewer, enterprise.id), isNull(pilot.archivedAt), or(eq(pilot.enterpriseId, id), shared)))
    .orderBy(desc(pilot.startDay), desc(pilot.id))
    .limit(50)
}

/** One period of membership, or undefined where its enterprise is not the viewer's to see. */
export async function membershipById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ membership })
    .from(membership)
    .innerJoin(enterprise, eq(enterprise.id, membership.enterpriseId))
    .where(and(visibleEnterprises(viewer), eq(membership.id, id)))
  return found?.membership
}

/** Every enterprise not archived by name, for fields that pick one: all, or with `mine` only those the viewer acts for. */
export async function enterpriseChoices(viewer: Viewer, mine = false) {
  const db = await read()
  const own =
    mine && viewer.role !== 'coordinator'
      ? viewer.enterpriseIds.length > 0
        ? sql`${enterprise.id} in ${viewer.enterpriseIds}`
        : sql`false`
      : undefined
  return db
    .select({ id: enterprise.id, name: organisation.name })
    .from(enterprise)
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleEnterprises(viewer), isNull(enterprise.archivedAt), own))
    .orderBy(enterprise.sortKey, enterprise.id)
    .limit(1000)
}

/** How many enterprises count toward the goal on a day, of how many in the register. */
export async function goalCount(viewer: Viewer, day: Day): Promise<{ counted: number; known: number }> {
  const db = await read()
  const [found] = await db
    .select({ counted: sql`coalesce(sum(case when ${countsOn(day)} then 1 else 0 end), 0)`.mapWith(Number), known: count() })
    .from(enterprise)
    .where(and(visibleEnterprises(viewer), isNull(enterprise.archivedAt)))
  return found ?? { counted: 0, known: 0 }
}

export const enterpriseColumns = [
  { id: 'name', kind: 'name' },
  { id: 'type', kind: 'code', words: 'enterpriseTypes', isUnsorted: true },
  { id: 'generation', kind: 'count', isUnsorted: true },
  { id: 'status', kind: 'code', words: 'enterpriseStatuses', isUnsorted: true },
  { id: 'livesOf', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'memberFrom', kind: 'day', isUnsorted: true },
  { id: 'counts', kind: 'flag', isUnsorted: true },
  { id: 'municipality', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'cvr', kind: 'text', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

/** The list of enterprises and initiatives; *counts* is asked of the viewer's today. */
export const enterpriseList = defineList<Filters>({
  name: 'enterprises',
  path: '/enterprises',
  columns: enterpriseColumns,
  initial: { sort: 'name' },
  parse: (given) => z.parse(enterpriseFilters, { ...blank, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, sql`${enterprise.sortKey}`, enterprise.id)
    const memberFrom =
      sql`(select min(${membership.fromDay}) from ${membership} where ${membership.enterpriseId} = ${enterprise.id})`.mapWith(
        (day: string | null) => day,
      )
    const found = await db
      .select({
        id: enterprise.id,
        name: organisation.name,
        type: enterprise.type,
        generation: enterprise.generation,
        status: enterprise.status,
        livesOf: enterprise.livesOf,
        memberFrom,
        counts: sql`(${countsOn(viewer.today)})`.mapWith(Boolean),
        municipality: organisation.municipality,
        cvr: organisation.cvr,
        order: enterprise.sortKey,
      })
      .from(enterprise)
      .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    return { ...ends, rows: rows.map(({ order: _order, ...row }) => row) }
  },
  async count(viewer, filters) {
    const db = await read()
    return db.$count(enterprise, narrowed(viewer, filters))
  },
})

const blank: Record<keyof Filters, null> = { q: null, type: null, status: null, generation: null, counts: null, archived: null }

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleEnterprises(viewer),
    filters.archived ? and(isNotNull(enterprise.archivedAt), isNull(enterprise.mergedIntoId)) : isNull(enterprise.archivedAt),
    filters.type ? eq(enterprise.type, filters.type) : undefined,
    filters.status ? eq(enterprise.status, filters.status) : undefined,
    filters.generation ? eq(enterprise.generation, Number(filters.generation)) : undefined,
    filters.counts ? (filters.counts === 'yes' ? countsOn(viewer.today) : sql`not ${countsOn(viewer.today)}`) : undefined,
    hasWords('enterprise', enterprise.id, filters.q),
  )
}
