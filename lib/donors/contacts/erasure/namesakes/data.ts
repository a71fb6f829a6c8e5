import 'server-only'
import { and, inArray, isNull, not, or } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { contact, user } from '#db/schema/index.ts'

/** What others are called: our own people and the giver's (`here`), with who has the same name at another giver too (`anywhere`). */
export type OthersNames = { here: readonly string[]; anywhere: readonly string[] }

/** Who else may be meant where only the name, or a part of it, stands. */
export async function othersNames(people: readonly (typeof contact.$inferSelect)[]): Promise<OthersNames> {
  const db = await read()
  const houses = people.map(({ organisationId }) => organisationId)
  const isNamesake = inArray(
    contact.sortKey,
    people.map(({ sortKey }) => sortKey),
  )
  const isTheirs = inArray(
    contact.id,
    people.map(({ id }) => id),
  )
  const [ours, theirs] = await Promise.all([
    db.select({ name: user.name }).from(user),
    db
      .select({ name: contact.name, organisationId: contact.organisationId })
      .from(contact)
      .where(
        and(or(inArray(contact.organisationId, houses), isNamesake), not(isTheirs), isNull(contact.erasedAt), isNull(contact.mergedIntoId)),
      ),
  ])
  const names = (found: readonly { name: string }[]) => [...new Set(found.map(({ name }) => name))]
  return { here: names([...ours, ...theirs.filter((one) => houses.includes(one.organisationId))]), anywhere: names([...ours, ...theirs]) }
}
