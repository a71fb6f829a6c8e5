import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { amendment, grant } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'

/** What a grant has been amended by, to the day where one is said; 0 without a grant. For a query that has the grant. Øre of its currency. */
export function amendedOre(until?: Day): SQL {
  const inTime = until === undefined ? sql`` : sql` and ${amendment.day} <= ${until}`
  return sql`coalesce((select sum(${amendment.amountOre}) from ${amendment} where ${amendment.grantId} = ${grant.id} and ${amendment.voidedBy} is null${inTime}), 0)`
}
