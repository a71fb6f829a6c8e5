import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { organisationAlias } from '#db/schema/index.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The other names of an organisation, in Danish order. Names are public. */
export async function aliasesOf(_viewer: Viewer, organisationId: string) {
  const db = await read()
  return db
    .select()
    .from(organisationAlias)
    .where(eq(organisationAlias.organisationId, organisationId))
    .orderBy(asc(organisationAlias.sortKey), asc(organisationAlias.id))
    .limit(200)
}
