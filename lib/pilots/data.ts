import 'server-only'
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import {
  allocation,
  application,
  applicationPilot,
  decision,
  donor,
  enterprise,
  grant,
  learning,
  organisation,
  pilot,
  pilotBarrier,
  pilotEnterprise,
  pilotPartner,
} from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { visibleAllocations, visibleGrants } from '#lib/grants/data.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { pilotFilters } from '#lib/pilots/schema.ts'
import { hasWords } from '#lib/search/words/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Coordinators and the reader see all; a member its own; a fundraiser those in the applications it works on. */
export function visiblePilots(viewer: Viewer): SQL {
  if (viewer.role === 'coordinator' || viewer.role === 'auditor') return sql`true`
  const inWork = sql`exists (select 1 from ${applicationPilot} inner join ${application} on ${application.id} = ${applicationPilot.applicationId} where ${applicationPilot.pilotId} = ${pilot.id} and ${visibleApplications(viewer)})`
  if (viewer.role === 'fundraiser' || viewer.enterpriseIds.length === 0) return inWork
  const own = [...viewer.enterpriseIds]
  return (
    or(
      inArray(pilot.enterpriseId, own),
      sql`exists (select 1 from ${pilotEnterprise} where ${pilotEnterprise.pilotId} = ${pilot.id} and ${inArray(pilotEnterprise.enterpriseId, own)})`,
      inWork,
    ) ?? sql`false`
  )
}

/** One pilot with whose it is, or undefined where there is none for this viewer. */
export async function pilotById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ pilot, owner: organisation.name })
    .from(pilot)
    .leftJoin(enterprise, eq(enterprise.id, pilot.enterpriseId))
    .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visiblePilots(viewer), eq(pilot.id, id)))
  return found && { ...found.pilot, ownerName: found.owner, enterpriseIds: found.pilot.enterpriseId ? [found.pilot.enterpriseId] : [] }
}

export type Pilot = NonNullable<Awaited<ReturnType<typeof pilotById>>>

/** The growth line: the pilot it came from and those that came of it. */
export async function pilotFamily(viewer: Viewer, row: Pick<Pilot, 'id' | 'parentId'>) {
  const db = await read()
  return db
    .select({
      id: pilot.id,
      title: pilot.title,
      phase: pilot.phase,
      decision: pilot.decision,
      isParent: sql`${pilot.id} = ${row.parentId ?? ''}`.mapWith(Boolean),
    })
    .from(pilot)
    .where(and(visiblePilots(viewer), or(eq(pilot.parentId, row.id), eq(pilot.id, row.parentId ?? ''))))
    .orderBy(asc(pilot.startDay), asc(pilot.id))
    .limit(20)
}

/** What was learned from a pilot the viewer may see. */
export async function pilotLearnings(viewer: Viewer, pilotId: string) {
  const db = await read()
  return db
    .select({ id: learning.id, kind: learning.kind, text: learning.text, year: learning.year })
    .from(learning)
    .innerJoin(pilot, eq(pilot.id, learning.recordId))
    .where(and(visiblePilots(viewer), eq(learning.recordKind, 'pilot'), eq(learning.recordId, pilotId)))
    .orderBy(desc(learning.createdAt), desc(learning.id))
    .limit(50)
}

/** Who is in it, and what stands in the way. */
export async function pilotAround(viewer: Viewer, pilotId: string) {
  const db = await read()
  const mine = and(visiblePilots(viewer), eq(pilot.id, pilotId))
  const [partners, barriers] = await Promise.all([
    db
      .select({ id: pilotPartner.id, sector: pilotPartner.sector, name: pilotPartner.name })
      .from(pilotPartner)
      .innerJoin(pilot, eq(pilot.id, pilotPartner.pilotId))
      .where(mine)
      .limit(50),
    db
      .select({ id: pilotBarrier.id, kind: pilotBarrier.kind, text: pilotBarrier.text })
      .from(pilotBarrier)
      .innerJoin(pilot, eq(pilot.id, pilotBarrier.pilotId))
      .where(mine)
      .limit(50),
  ])
  return { partners, barriers }
}

/** The grants that paid for the pilot, as far as the viewer may see them. Øre. */
export async function pilotFunding(viewer: Viewer, pilotId: string) {
  const db = await read()
  return db
    .select({
      id: allocation.id,
      grantId: grant.id,
      title: grant.title,
      donorId: donor.id,
      giver: organisation.name,
      day: decision.day,
      amountOre: allocation.amountOre,
      currency: decision.currency,
    })
    .from(allocation)
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleGrants(viewer), visibleAllocations(viewer), eq(allocation.pilotId, pilotId)))
    .orderBy(asc(decision.day), asc(allocation.id))
    .limit(50)
}

export const pilotColumns = [
  { id: 'title', kind: 'name' },
  { id: 'owner', kind: 'text', isUnsorted: true },
  { id: 'phase', kind: 'code', words: 'pilotPhases', isUnsorted: true },
  { id: 'decision', kind: 'code', words: 'pilotDecisions', isUnsorted: true },
  { id: 'startDay', kind: 'day', isUnsorted: true },
  { id: 'endDay', kind: 'day', isUnsorted: true, isOptional: true },
] as const satisfies readonly ListColumn[]

type Filters = z.output<typeof pilotFilters>

export const pilotList = defineList<Filters>({
  name: 'pilots',
  path: '/pilots',
  columns: pilotColumns,
  initial: { sort: 'title' },
  parse: (given) => z.parse(pilotFilters, { q: null, phase: null, enterprise: null, archived: null, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, pilot.sortKey, pilot.id)
    const found = await db
      .select({
        id: pilot.id,
        title: pilot.title,
        owner: organisation.name,
        phase: pilot.phase,
        decision: pilot.decision,
        startDay: pilot.startDay,
        endDay: pilot.endDay,
        order: pilot.sortKey,
      })
      .from(pilot)
      .leftJoin(enterprise, eq(enterprise.id, pilot.enterpriseId))
      .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    return { ...ends, rows: rows.map(({ order: _order, ...row }) => row) }
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db.select({ total: count() }).from(pilot).where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visiblePilots(viewer),
    filters.archived ? isNotNull(pilot.archivedAt) : isNull(pilot.archivedAt),
    filters.phase ? eq(pilot.phase, filters.phase) : undefined,
    filters.enterprise ? eq(pilot.enterpriseId, filters.enterprise) : undefined,
    hasWords('pilot', pilot.id, filters.q),
  )
}
