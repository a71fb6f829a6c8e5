import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { user, userEnterprise } from '#db/schema/index.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'
import { openWrite } from '#lib/verb.ts'
import { viewerOf } from '#lib/viewer.ts'
import type { bareQueries } from './bare.ts'
import { dice, enterpriseIdAt, firsts, lasts, places } from './generate.ts'
import { inTurns, type Sample, sampleOf, timed } from './measure.ts'

export type Searched = { who: string; ours: Sample; bare: Sample; typed: Sample }

/** P3: two words with æøå over everything visible, the best 20, and the same while it is being typed (3 to 14 letters). */
export async function measureSearch(bare: ReturnType<typeof bareQueries>): Promise<Searched[]> {
  const searched: Searched[] = []
  for (const [who, viewer] of [['coordinator', await karla()] as const, ['member', await mona()] as const]) {
    const [ours, theirs] = await inTurns(
      4,
      50,
      (n) => findEverywhere(viewer, words(n)),
      (n) => bare.search(searchTerms(words(n)), danishSortKey(words(n))),
    )
    const typed = sampleOf(await timed(200, (n) => findEverywhere(viewer, words(n).slice(0, 3 + (n % 12)))))
    searched.push({ who, ours, bare: theirs, typed })
  }
  return searched
}

function words(n: number): string {
  const random = dice(n)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  return `${pick(firsts)}${pick(lasts)} ${pick(places)}`.split(' ').slice(0, 2).join(' ')
}

async function karla() {
  const [found] = await engine().reader.select({ id: user.id }).from(user).where(eq(user.role, 'coordinator'))
  return known(found?.id)
}

async function mona() {
  const made = await engine().transact(async (db) => {
    const write = openWrite(db, 'system:bench', 'bench')
    const facts = {
      name: 'Mona',
      email: 'mona@example.dk',
      role: 'enterprise',
      locale: 'da',
      isActive: true,
      organisationId: null,
    } as const
    const member = await write.insert(user, facts)
    await write.insert(userEnterprise, { userId: member.id, enterpriseId: enterpriseIdAt(0) })
    return member
  })
  return known(made.id)
}

async function known(id: string | undefined) {
  const viewer = id ? await viewerOf(id) : null
  if (!viewer) throw new Error('nobody to search as')
  return viewer
}
