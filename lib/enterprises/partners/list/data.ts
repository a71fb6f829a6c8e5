import 'server-only'
import { and, count, eq, isNull, like, type SQL } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { organisation, partner } from '#db/schema/index.ts'
import { visiblePartners } from '#lib/enterprises/partners/data.ts'
import { partnerFilters } from '#lib/enterprises/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import type { Viewer } from '#lib/viewer.ts'

const partnerColumns = [
  { id: 'name', kind: 'name' },
  { id: 'kind', kind: 'code', words: 'partnerKinds', isUnsorted: true },
  { id: 'sector', kind: 'code', words: 'sectors', isUnsorted: true },
  { id: 'municipality', kind: 'text', isUnsorted: true },
  { id: 'cvr', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'note', kind: 'text', isUnsorted: true },
] as const satisfies readonly ListColumn[]

type Filters = z.output<typeof partnerFilters>

export const partnerList = defineList<Filters>({
  name: 'partners',
  path: '/enterprises/partners',
  columns: partnerColumns,
  initial: { sort: 'name' },
  parse: (given) => z.parse(partnerFilters, { q: null, kind: null, sector: null, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, partner.sortKey, partner.id)
    const found = await db
      .select({
        id: partner.id,
        name: organisation.name,
        kind: partner.kind,
        sector: partner.sector,
        municipality: organisation.municipality,
        cvr: organisation.cvr,
        note: partner.note,
        order: partner.sortKey,
      })
      .from(partner)
      .innerJoin(organisation, eq(organisation.id, partner.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    return { ...ends, rows: rows.map(({ order: _order, ...row }) => row) }
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db.select({ total: count() }).from(partner).where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

function narrowed(viewer: Viewer, { q, kind, sector }: Filters): SQL | undefined {
  return and(
    visiblePartners(viewer),
    isNull(partner.mergedIntoId),
    kind ? eq(partner.kind, kind) : undefined,
    sector ? eq(partner.sector, sector) : undefined,
    q ? like(partner.sortKey, `%${danishSortKey(q)}%`) : undefined,
  )
}
