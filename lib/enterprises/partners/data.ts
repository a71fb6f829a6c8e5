import 'server-only'
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { organisation, partner } from '#db/schema/index.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Partners are known to everybody in the network. */
export function visiblePartners(_viewer: Viewer): SQL {
  return sql`true`
}

/** The network's partners by name, at most 500. */
export async function partners(viewer: Viewer) {
  const db = await read()
  return db
    .select({
      id: partner.id,
      name: organisation.name,
      kind: partner.kind,
      sector: partner.sector,
      municipality: organisation.municipality,
      note: partner.note,
    })
    .from(partner)
    .innerJoin(organisation, eq(organisation.id, partner.organisationId))
    .where(and(visiblePartners(viewer), isNull(partner.mergedIntoId)))
    .orderBy(asc(partner.sortKey), asc(partner.id))
    .limit(500)
}

/** One partner with the organisation it is, or undefined where it is not the viewer's to see. */
export async function partnerById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ partner, organisation })
    .from(partner)
    .innerJoin(organisation, eq(organisation.id, partner.organisationId))
    .where(and(visiblePartners(viewer), isNull(partner.mergedIntoId), eq(partner.id, id)))
  return found && { ...found.partner, name: found.organisation.name, organisation: found.organisation }
}
