import 'server-only'
import type { Write } from '#db/write.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'

/** Makes a record findable by its title and whatever else people would search for. Reading it still goes through its own visibility. */
export function findable(
  write: Write,
  recordKind: string,
  recordId: string,
  words: { title: string; subtitle?: string; body?: string },
): Promise<void> {
  const { title, subtitle = '', body = '' } = words
  const tokens = searchTerms([title, subtitle, body].join(' ')).join(' ')
  return write.findable({ recordKind, recordId, title, subtitle, tokens, sortKey: danishSortKey(title) })
}
