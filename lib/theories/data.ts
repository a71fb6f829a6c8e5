import 'server-only'
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import {
  application,
  enterprise,
  grant,
  indicator,
  indicatorTarget,
  measurement,
  organisation,
  pilot,
  theory,
  theoryEnterprise,
  theoryPart,
  theoryPartVersion,
  user,
} from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { theoryFilters } from '#lib/theories/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Coordinators and the reader see all; a member its own and those shared with it; a fundraiser those in the applications it works on. */
export function visibleTheories(viewer: Viewer): SQL {
  if (viewer.role === 'coordinator' || viewer.role === 'auditor') return sql`true`
  const inWork = sql`exists (select 1 from ${application} where ${application.theoryId} = ${theory.id} and ${visibleApplications(viewer)})`
  if (viewer.role === 'fundraiser' || viewer.enterpriseIds.length === 0) return inWork
  const own = [...viewer.enterpriseIds]
  return (
    or(
      inArray(theory.enterpriseId, own),
      sql`exists (select 1 from ${theoryEnterprise} where ${theoryEnterprise.theoryId} = ${theory.id} and ${inArray(theoryEnterprise.enterpriseId, own)})`,
      inWork,
    ) ?? sql`false`
  )
}

/** One theory with whose it is, and which enterprises share it; `enterpriseIds` is what the right to write is asked about. */
export async function theoryById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ theory, owner: organisation.name })
    .from(theory)
    .leftJoin(enterprise, eq(enterprise.id, theory.enterpriseId))
    .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleTheories(viewer), eq(theory.id, id)))
  if (!found) return undefined
  const shared = await db
    .select({ id: theoryEnterprise.enterpriseId, name: organisation.name })
    .from(theoryEnterprise)
    .innerJoin(enterprise, eq(enterprise.id, theoryEnterprise.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(eq(theoryEnterprise.theoryId, id))
    .orderBy(asc(organisation.sortKey))
  return {
    ...found.theory,
    ownerName: found.owner,
    shared,
    enterpriseIds: [found.theory.enterpriseId, ...shared.map((one) => one.id)].filter((one) => one !== null),
  }
}

export type Theory = NonNullable<Awaited<ReturnType<typeof theoryById>>>

/** The four parts as far as they are begun, with who writes them. */
export async function theoryParts(viewer: Viewer, theoryId: string) {
  const db = await read()
  const rows = await db
    .select({ part: theoryPart, ownerName: user.name })
    .from(theoryPart)
    .innerJoin(theory, eq(theory.id, theoryPart.theoryId))
    .leftJoin(user, eq(user.id, theoryPart.ownerId))
    .where(and(visibleTheories(viewer), eq(theoryPart.theoryId, theoryId)))
  return rows.map(({ part, ownerName }) => ({ ...part, ownerName }))
}

/** The versions of one part, newest first; at most 50. */
export async function partVersions(viewer: Viewer, theoryId: string, kind: (typeof theoryPart.$inferSelect)['kind']) {
  const db = await read()
  return db
    .select({
      id: theoryPartVersion.id,
      number: theoryPartVersion.number,
      text: theoryPartVersion.text,
      at: theoryPartVersion.createdAt,
      by: user.name,
    })
    .from(theoryPartVersion)
    .innerJoin(theoryPart, eq(theoryPart.id, theoryPartVersion.theoryPartId))
    .innerJoin(theory, eq(theory.id, theoryPart.theoryId))
    .leftJoin(user, eq(user.id, theoryPartVersion.createdBy))
    .where(and(visibleTheories(viewer), eq(theoryPart.theoryId, theoryId), eq(theoryPart.kind, kind)))
    .orderBy(desc(theoryPartVersion.number))
    .limit(50)
}

/** What a theory measures: baseline, target, and the latest reading. */
export async function theoryIndicators(viewer: Viewer, theoryId: string) {
  const db = await read()
  const latest = (column: SQL) =>
    sql`(select ${column} from ${measurement} where ${measurement.indicatorId} = ${indicator.id} order by ${measurement.day} desc, ${measurement.id} desc limit 1)`
  return db
    .select({
      id: indicator.id,
      title: indicator.title,
      unit: indicator.unit,
      baseline: indicator.baseline,
      target:
        sql`(select ${indicatorTarget.value} from ${indicatorTarget} where ${indicatorTarget.indicatorId} = ${indicator.id} order by ${indicatorTarget.day} desc limit 1)`.mapWith(
          indicatorTarget.value,
        ),
      latest: latest(sql`${measurement.value}`).mapWith(measurement.value),
      latestDay: latest(sql`${measurement.day}`).mapWith(measurement.day),
    })
    .from(indicator)
    .innerJoin(theory, eq(theory.id, indicator.theoryId))
    .where(and(visibleTheories(viewer), eq(indicator.theoryId, theoryId)))
    .orderBy(asc(indicator.id))
    .limit(50)
}

/** Where the theory is at work: applications that carry it, the grants they became, and the pilot that taught its last revision. */
export async function theoryUses(viewer: Viewer, row: Pick<Theory, 'id' | 'taughtByPilotId'>) {
  const db = await read()
  const applications = await db
    .select({ id: application.id, title: application.title, stage: application.stage, grantId: grant.id })
    .from(application)
    .leftJoin(grant, eq(grant.applicationId, application.id))
    .where(and(visibleApplications(viewer), eq(application.theoryId, row.id)))
    .orderBy(desc(application.id))
    .limit(50)
  const [taught] = row.taughtByPilotId
    ? await db.select({ id: pilot.id, title: pilot.title }).from(pilot).where(eq(pilot.id, row.taughtByPilotId))
    : []
  return { applications, taught }
}

export const theoryColumns = [
  { id: 'title', kind: 'name' },
  { id: 'owner', kind: 'text', isUnsorted: true },
  { id: 'state', kind: 'code', words: 'theoryStates', isUnsorted: true },
  { id: 'number', kind: 'count', isUnsorted: true },
  { id: 'parts', kind: 'count', isUnsorted: true },
  { id: 'applications', kind: 'count', isUnsorted: true, isOptional: true },
] as const satisfies readonly ListColumn[]

type Filters = z.output<typeof theoryFilters>

/** The list of theories; `parts` counts the approved ones of the four. */
export const theoryList = defineList<Filters>({
  name: 'theories',
  path: '/theories',
  columns: theoryColumns,
  initial: { sort: 'title' },
  parse: (given) => z.parse(theoryFilters, { q: null, enterprise: null, archived: null, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, theory.sortKey, theory.id)
    const found = await db
      .select({
        id: theory.id,
        title: theory.title,
        owner: organisation.name,
        state: theory.state,
        number: theory.number,
        order: theory.sortKey,
        parts:
          sql`(select count(*) from ${theoryPart} where ${theoryPart.theoryId} = ${theory.id} and ${theoryPart.state} = 'approved')`.mapWith(
            Number,
          ),
        applications:
          sql`(select count(*) from ${application} where ${application.theoryId} = ${theory.id} and ${visibleApplications(viewer)})`.mapWith(
            Number,
          ),
      })
      .from(theory)
      .leftJoin(enterprise, eq(enterprise.id, theory.enterpriseId))
      .leftJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    return { ...ends, rows: rows.map(({ order: _order, ...row }) => row) }
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db.select({ total: count() }).from(theory).where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleTheories(viewer),
    filters.archived ? isNotNull(theory.archivedAt) : isNull(theory.archivedAt),
    filters.enterprise ? eq(theory.enterpriseId, filters.enterprise) : undefined,
    hasWords('theory', theory.id, filters.q),
  )
}
