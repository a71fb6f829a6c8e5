import 'server-only'
import { partners } from '#db/demo/partners.ts'
import { partner } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { organisationOf } from '#lib/demo/network/mutations.ts'
import { idOf, type Known } from '#lib/demo/rules.ts'
import { danishSortKey } from '#lib/sort-key.ts'

export async function writePartners(write: Write, known: Known): Promise<void> {
  for (const { name, kind, sector, enterprise } of partners) {
    const organisationId = enterprise ? idOf(known, `${enterprise} organisation`) : await organisationOf(write, name)
    known.set(name, (await write.insert(partner, { organisationId, sortKey: danishSortKey(name), kind, sector, note: null })).id)
  }
}
