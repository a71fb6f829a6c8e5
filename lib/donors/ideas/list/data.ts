import 'server-only'
import { and, asc, count, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { application, donor, enterprise, idea, importBatch, organisation, user } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { todayInCopenhagen } from '#lib/day.ts'
import { visibleIdeas } from '#lib/donors/ideas/data.ts'
import { ideaFilters } from '#lib/donors/ideas/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof ideaFilters>

const ideaColumns = [
  { id: 'title', kind: 'name' },
  { id: 'donor', kind: 'text', isUnsorted: true },
  { id: 'enterprise', kind: 'text', isUnsorted: true },
  { id: 'stage', kind: 'code', words: 'ideaStages', isUnsorted: true },
  { id: 'expectedOre', kind: 'ore' },
  { id: 'applications', kind: 'count', isUnsorted: true },
  { id: 'createdDay', kind: 'day' },
  { id: 'by', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'origin', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'destination', kind: 'text', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

const giver = alias(organisation, 'giver')
const doer = alias(organisation, 'doer')

/** The list of ideas, the newest first; the same for screen, count and export. */
export const ideaList = defineList<Filters>({
  name: 'ideas',
  path: '/donors/ideas',
  columns: ideaColumns,
  initial: { sort: 'createdDay', direction: 'desc' },
  parse: (given) => z.parse(ideaFilters, { ...blank, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const order = orders[state.sort] ?? sql`${idea.id}`
    const { where, orderBy } = keyset(state, order, idea.id)
    const found = await db
      .select({ ...shown, order: order.mapWith((value: string | number) => value) })
      .from(idea)
      .leftJoin(donor, eq(donor.id, idea.donorId))
      .leftJoin(giver, eq(giver.id, donor.organisationId))
      .leftJoin(enterprise, eq(enterprise.id, idea.enterpriseId))
      .leftJoin(doer, eq(doer.id, enterprise.organisationId))
      .leftJoin(user, eq(user.id, idea.createdBy))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    const asked = await applicationsOf(
      viewer,
      rows.map(({ id }) => id),
    )
    return {
      ...ends,
      rows: rows.map(({ order: _order, createdAt, ...row }) => ({
        ...row,
        createdDay: todayInCopenhagen(createdAt),
        applications: asked.get(row.id) ?? 0,
      })),
    }
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db.select({ total: count() }).from(idea).where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

const keptGivers = whileUnchanged<{ id: string; name: string }[]>({ of: [idea, donor, organisation, importBatch] })

/** The givers that have ideas one may see, for the list's filter. At most 300. */
export function ideaGivers(viewer: Viewer) {
  return keptGivers(sightOf(viewer), () => readGivers(viewer))
}

async function readGivers(viewer: Viewer) {
  const db = await read()
  return db
    .selectDistinct({ id: donor.id, name: organisation.name, sortKey: donor.sortKey })
    .from(idea)
    .innerJoin(donor, eq(donor.id, idea.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(visibleIdeas(viewer))
    .orderBy(asc(donor.sortKey))
    .limit(300)
}

const blank: Record<keyof Filters, null> = { q: null, donor: null, enterprise: null, stage: null, open: null, mine: null }

// An id begins with the time it was made.
const orders: Record<string, SQL> = {
  title: sql`${idea.sortKey}`,
  expectedOre: sql`coalesce(${idea.expectedOre}, 0)`,
  createdDay: sql`${idea.id}`,
}

const shown = {
  id: idea.id,
  title: idea.title,
  donor: giver.name,
  enterprise: doer.name,
  stage: idea.stage,
  expectedOre: idea.expectedOre,
  createdAt: idea.createdAt,
  by: user.name,
  origin: idea.origin,
  destination: idea.destination,
}

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleIdeas(viewer),
    filters.donor ? eq(idea.donorId, filters.donor) : undefined,
    filters.enterprise ? eq(idea.enterpriseId, filters.enterprise) : undefined,
    filters.stage ? eq(idea.stage, filters.stage) : undefined,
    filters.open ? notInArray(idea.stage, ['used', 'parked']) : undefined,
    filters.mine ? eq(idea.createdBy, viewer.id) : undefined,
    hasWords('idea', idea.id, filters.q),
  )
}

/** How many applications one may see came of each of these ideas. */
async function applicationsOf(viewer: Viewer, ideaIds: string[]): Promise<Map<string, number>> {
  if (ideaIds.length === 0) return new Map()
  const db = await read()
  const found = await db
    .select({ ideaId: application.ideaId, total: count() })
    .from(application)
    .where(and(visibleApplications(viewer), inArray(application.ideaId, ideaIds)))
    .groupBy(application.ideaId)
  return new Map(found.map(({ ideaId, total }) => [ideaId ?? '', total]))
}
