import 'server-only'
import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { engine, read } from '#db/open.ts'
import { application, call, contact, donor, enterprise, grant, pilot, searchEntry, theory } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { visibleCalls } from '#lib/donors/calls/data.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { visibleEnterprises } from '#lib/enterprises/data.ts'
import { visibleGrants } from '#lib/grants/data.ts'
import { visiblePilots } from '#lib/pilots/data.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'
import { visibleTheories } from '#lib/theories/data.ts'
import type { Viewer } from '#lib/viewer.ts'

export type Hit = { recordKind: string; recordId: string; title: string; subtitle: string }

const places: Record<string, string> = {
  donor: '/donors',
  contact: '/donors/contacts',
  application: '/applications',
  enterprise: '/enterprises',
  grant: '/grants',
  call: '/donors/calls',
  pilot: '/pilots',
  theory: '/theories',
}

/**
 * What the viewer may see that has all the words, each as a prefix: exact name first, then names that begin so, then the newest.
 * A hit is read through its own kind's visibility, so a right that ends is gone from the next search.
 */
export async function findEverywhere(viewer: Viewer, text: string, limit = 20): Promise<Hit[]> {
  const terms = searchTerms(text)
  if (terms.length === 0) return []
  const db = await read()
  const key = danishSortKey(text)
  const rank = sql`case when ${searchEntry.sortKey} = ${key} then 0 when substr(${searchEntry.sortKey}, 1, ${key.length}) = ${key} then 1 else 2 end`
  return db
    .select({
      recordKind: searchEntry.recordKind,
      recordId: searchEntry.recordId,
      title: searchEntry.title,
      subtitle: searchEntry.subtitle,
    })
    .from(searchEntry)
    .where(and(engine().matches(terms), visibleHits(viewer)))
    .orderBy(rank, desc(searchEntry.row))
    .limit(limit)
}

export const hitHref = ({ recordKind, recordId }: Hit) => `${places[recordKind] ?? ''}/${recordId}`

function visibleHits(viewer: Viewer): SQL {
  const kinds = [
    seen('application', application, visibleApplications(viewer)),
    seen('contact', contact, visibleContacts(viewer)),
    seen('call', call, visibleCalls(viewer)),
    seen('donor', donor, visibleDonors(viewer)),
    seen('enterprise', enterprise, visibleEnterprises(viewer)),
    seen('grant', grant, visibleGrants(viewer)),
    seen('pilot', pilot, visiblePilots(viewer)),
    seen('theory', theory, visibleTheories(viewer)),
  ]
  return or(...kinds) ?? sql`false`
}

function seen(
  kind: string,
  table: typeof application | typeof call | typeof contact | typeof donor | typeof enterprise | typeof grant | typeof pilot | typeof theory,
  visible: SQL,
): SQL {
  return (
    and(
      eq(searchEntry.recordKind, kind),
      sql`exists (select 1 from ${table} where ${table.id} = ${searchEntry.recordId} and ${visible})`,
    ) ?? sql`false`
  )
}
