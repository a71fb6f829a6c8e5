import 'server-only'
import { asc, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, enterprise, grant } from '#db/schema/index.ts'
import type { Piece } from '#lib/donors/review/division/rules.ts'

export type Divisions = { organisationId: string; piecesOf: ReadonlyMap<string, Piece[]> }

/** The division of every grant that the enterprise has a part in, by grant, the largest piece first; and which organisation it is. */
export async function divisionsFor(enterpriseId: string): Promise<Divisions> {
  const db = await read()
  const [pieces, [home]] = await Promise.all([
    db
      .select({ grantId: allocation.grantId, ore: allocation.amountOre, enterpriseId: allocation.enterpriseId })
      .from(allocation)
      .innerJoin(grant, eq(grant.id, allocation.grantId))
      .where(isFor(enterpriseId))
      .orderBy(desc(allocation.amountOre), asc(allocation.id)),
    db.select({ organisationId: enterprise.organisationId }).from(enterprise).where(eq(enterprise.id, enterpriseId)),
  ])
  const marked = pieces.map(({ grantId, ore, enterpriseId: id }) => ({ grantId, ore, isOwn: id === enterpriseId }))
  return { organisationId: home?.organisationId ?? '', piecesOf: Map.groupBy(marked, ({ grantId }) => grantId) }
}

/** Grants with a part for the enterprise: divided to it, or given to its organisation. */
export function isFor(enterpriseId: string): SQL | undefined {
  return or(
    sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${allocation.enterpriseId} = ${enterpriseId})`,
    sql`${grant.recipientOrganisationId} = (select ${enterprise.organisationId} from ${enterprise} where ${enterprise.id} = ${enterpriseId})`,
  )
}
