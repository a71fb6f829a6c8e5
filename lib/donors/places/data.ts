import 'server-only'
import { and, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, importBatch } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

const keptPlaces = whileUnchanged<string[]>({ of: [donor, importBatch] })

/** The places givers have, for the list's filter; kept while no giver is changed. At most 200. */
export function donorPlaces(viewer: Viewer): Promise<string[]> {
  return keptPlaces(sightOf(viewer), () => readPlaces(viewer))
}

// One leap in the index from each to the next, not every giver read.
async function readPlaces(viewer: Viewer): Promise<string[]> {
  const db = await read()
  const least = (place: SQL) =>
    sql`select min(${donor.municipality}) from ${donor} where ${and(visibleDonors(viewer), isNull(donor.archivedAt), place)}`
  const places = sql`(
    with recursive place(name) as (
      ${least(isNotNull(donor.municipality))}
      union all
      select (${least(sql`${donor.municipality} > place.name`)}) from place where place.name is not null
    )
    select name from place where name is not null limit 200
  ) as places`
  const found = await db.select({ name: sql`name`.mapWith(String) }).from(places)
  return found.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'da'))
}
