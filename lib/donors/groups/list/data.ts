import 'server-only'
import * as z from 'zod/mini'
import { donorGroups } from '#lib/donors/groups/data.ts'
import { groupFilters } from '#lib/donors/groups/schema.ts'
import type { ListColumn } from '#lib/list.ts'
import { hasText, shortList } from '#lib/short-list.ts'

const groupColumns = [
  { id: 'name', kind: 'name' },
  { id: 'givers', kind: 'count' },
  { id: 'awards', kind: 'count' },
  { id: 'totalOre', kind: 'ore' },
] as const satisfies readonly ListColumn[]
const sums: readonly string[] = ['awards', 'totalOre']

export const groupList = shortList<z.output<typeof groupFilters>>({
  name: 'groups',
  path: '/donors/groups',
  columns: groupColumns,
  columnsFor: (viewer) => (viewer.role === 'enterprise' ? groupColumns.filter(({ id }) => !sums.includes(id)) : groupColumns),
  initial: { sort: 'name' },
  parse: (given) => z.parse(groupFilters, { q: null, ...given }),
  all: async (viewer, { q }) => (await donorGroups(viewer)).filter(({ name }) => hasText(q, name)),
})
