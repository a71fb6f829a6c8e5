import 'server-only'
import * as z from 'zod/mini'
import type { ListColumn } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { allTemplates } from '#lib/settings/templates/data.ts'
import { templateFilters } from '#lib/settings/templates/schema.ts'
import { hasText, shortList } from '#lib/short-list.ts'

const columns = [
  { id: 'name', kind: 'name' },
  { id: 'subjectDa', kind: 'text' },
  { id: 'subjectEn', kind: 'text', isOptional: true },
  { id: 'english', kind: 'flag' },
  { id: 'archived', kind: 'flag' },
] as const satisfies readonly ListColumn[]

const is = (asked: 'yes' | 'no' | null, held: boolean) => asked === null || (asked === 'yes') === held

export const templateList = shortList<z.output<typeof templateFilters>>({
  name: 'templates',
  path: '/settings/templates',
  columns,
  isFor: (viewer) => can(viewer, 'network:manage', viewer),
  initial: { sort: 'order' },
  parse: (given) => z.parse(templateFilters, { q: null, english: null, archived: null, ...given }),
  async all(viewer, { q, english, archived }) {
    const found = await allTemplates(viewer)
    return found
      .map(({ id, name, subjectDa, subjectEn, textEn, archivedAt }) => {
        const archived = archivedAt !== null
        // Those put away stand last.
        return { id, name, subjectDa, subjectEn, english: textEn !== null, archived, order: `${Number(archived)} ${name}` }
      })
      .filter((one) => is(english, one.english) && is(archived, one.archived) && hasText(q, one.name, one.subjectDa, one.subjectEn))
  },
})
