import 'server-only'
import * as z from 'zod/mini'
import type { ListColumn } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { codeItems } from '#lib/settings/codes/data.ts'
import { holdsOn } from '#lib/settings/codes/rules.ts'
import { codeFilters } from '#lib/settings/codes/schema.ts'
import { hasText, shortList } from '#lib/short-list.ts'

const columns = [
  { id: 'word', kind: 'name' },
  { id: 'english', kind: 'text' },
  { id: 'list', kind: 'code', words: 'codeLists' },
  { id: 'from', kind: 'day' },
  { id: 'to', kind: 'day' },
  { id: 'ended', kind: 'flag', isOptional: true },
  { id: 'givers', kind: 'count' },
] as const satisfies readonly ListColumn[]

/** The network's own words, for those who keep them: each list in its own order until another is asked for. */
export const codeList = shortList<z.output<typeof codeFilters>>({
  name: 'codes',
  path: '/settings/codes',
  columns,
  isFor: (viewer) => can(viewer, 'network:manage', viewer),
  initial: { sort: 'order' },
  parse: (given) => z.parse(codeFilters, { q: null, list: null, ended: null, ...given }),
  async all(viewer, { q, list: asked, ended }) {
    const found = await codeItems(viewer)
    return found
      .map((item, order) => {
        const { id, list, labelDa: word, labelEn: english, validFrom: from, validTo: to, givers } = item
        return { id, word, english, list, from, to, ended: !holdsOn(item, viewer.today), givers, order }
      })
      .filter((one) => (!asked || one.list === asked) && (!ended || one.ended === (ended === 'yes')) && hasText(q, one.word, one.english))
  },
})
