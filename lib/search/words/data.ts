import 'server-only'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { type SQL, sql } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { searchEntry } from '#db/schema/index.ts'
import { searchTerms } from '#lib/sort-key.ts'

/** Rows of a kind that have all the words of the text, each as a prefix; no condition where nothing was typed. */
export function hasWords(kind: string, id: SQLiteColumn, text: string | null): SQL | undefined {
  const terms = searchTerms(text ?? '')
  return terms.length === 0
    ? undefined
    : sql`${id} in (select ${searchEntry.recordId} from ${searchEntry} where ${searchEntry.recordKind} = ${kind} and ${engine().matches(terms)})`
}
