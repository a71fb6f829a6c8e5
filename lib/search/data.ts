import 'server-only'
import { and, count, desc, eq, min, or, type SQL, sql } from 'drizzle-orm'
import { engine, read } from '#db/open.ts'
import { application, call, contact, donor, enterprise, grant, idea, pilot, searchEntry, theory } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { visibleCalls } from '#lib/donors/calls/data.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { visibleIdeas } from '#lib/donors/ideas/data.ts'
import { visibleEnterprises } from '#lib/enterprises/data.ts'
import { isVisibleGrant } from '#lib/grants/data.ts'
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
  idea: '/donors/ideas',
  pilot: '/pilots',
  theory: '/theories',
}

/**
 * What the viewer may see that has all the words, each as a prefix: exact name first, then names that begin so, then the rest, the
 * newest first in each. A hit is read through its own kind's visibility, so a right that ends is gone from the next search.
 */
export async function findEverywhere(viewer: Viewer, text: string, limit = 20): Promise<Hit[]> {
  const terms = searchTerms(text)
  if (terms.length === 0) return []
  const key = danishSortKey(text)
  const named = (condition: SQL) => (before: number, size: number) =>
    sql`${searchEntry.row} in (select row from ${searchEntry} where ${condition} and row < ${before} order by row desc limit ${size})`
  // A word of other letters than a sort key has would leave a key that says less than was typed.
  const byName = terms.every((term) => danishSortKey(term).trim() !== '')
    ? [named(sql`sort_key = ${key}`), named(sql`sort_key > ${key} and sort_key < ${`${key}~`}`)] // "~" is above every sign of a sort key
    : []
  const tiers = [...byName, (before: number, size: number) => engine().newest(terms, before, size)]
  const found = new Map<number, Hit>()
  for (const tier of tiers) await gather(viewer, tier, limit, found)
  return [...found.values()].slice(0, limit)
}

const portion = 3000

/**
 * Adds a tier's visible hits until there are enough or no more. Looked at in portions, each only as far as is needed, so that three
 * letters that half the network begins with cost no more than the twenty hits that are shown.
 */
async function gather(viewer: Viewer, tier: (before: number, size: number) => SQL, limit: number, found: Map<number, Hit>): Promise<void> {
  const db = await read()
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null && found.size < limit;) {
    const inPortion = tier(before, portion)
    const hits = await db
      .select({ row: searchEntry.row, ...shown })
      .from(searchEntry)
      .where(and(inPortion, visibleHits(viewer)))
      .orderBy(desc(searchEntry.row))
      .limit(limit)
    for (const { row, ...hit } of hits) found.set(row, found.get(row) ?? hit)
    if (found.size >= limit) return
    const [end] = await db
      .select({ looked: count(), last: min(searchEntry.row) })
      .from(searchEntry)
      .where(inPortion)
    before = end && end.looked === portion ? end.last : null
  }
}

const shown = {
  recordKind: searchEntry.recordKind,
  recordId: searchEntry.recordId,
  title: searchEntry.title,
  subtitle: searchEntry.subtitle,
}

export const hitHref = ({ recordKind, recordId }: Pick<Hit, 'recordKind' | 'recordId'>) => `${places[recordKind] ?? ''}/${recordId}`

function visibleHits(viewer: Viewer): SQL {
  const kinds = [
    seen('application', application, visibleApplications(viewer, { oneByOne: true })),
    seen('contact', contact, visibleContacts(viewer)),
    seen('call', call, visibleCalls(viewer)),
    seen('donor', donor, visibleDonors(viewer)),
    seen('enterprise', enterprise, visibleEnterprises(viewer)),
    seen('grant', grant, isVisibleGrant(viewer)),
    seen('idea', idea, visibleIdeas(viewer)),
    seen('pilot', pilot, visiblePilots(viewer)),
    seen('theory', theory, visibleTheories(viewer)),
  ]
  return or(...kinds) ?? sql`false`
}

function seen(
  kind: string,
  table:
    | typeof application
    | typeof call
    | typeof contact
    | typeof donor
    | typeof enterprise
    | typeof grant
    | typeof idea
    | typeof pilot
    | typeof theory,
  visible: SQL,
): SQL {
  return (
    and(
      eq(searchEntry.recordKind, kind),
      sql`exists (select 1 from ${table} where ${table.id} = ${searchEntry.recordId} and ${visible})`,
    ) ?? sql`false`
  )
}
