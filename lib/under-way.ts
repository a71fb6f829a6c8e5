import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { importRun } from '#db/schema/index.ts'

/**
 * False for rows of an import that is still being written. They all have ids of one range, so the database compares two texts
 * a row and asks for the range once a query; the import's end takes the range away, and they are there all at once.
 */
export function isThere(id: SQLiteColumn): SQL {
  const low = sql`coalesce((select ${importRun.lowId} from ${importRun} where ${importRun.isHidden} limit 1), '~')`
  const high = sql`coalesce((select ${importRun.highId} from ${importRun} where ${importRun.isHidden} limit 1), '')`
  return sql`not (${id} between ${low} and ${high})`
}
