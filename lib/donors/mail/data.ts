import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, inArray, isNull, like, or } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { contact, donor, organisation, user } from '#db/schema/index.ts'
import { visibleContacts } from '#lib/donors/contacts/data.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { domainsOf, isAt } from '#lib/donors/mail/rules.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Day } from '#lib/day.ts'
import type { Viewer } from '#lib/viewer.ts'

const shown = { id: donor.id, label: organisation.name, hint: donor.municipality }

/** Whose mail it is: the giver where a contact has one of its addresses, else the one whose website is at one of their domains. */
export async function giverOfMail(viewer: Viewer, addresses: readonly string[]) {
  if (addresses.length === 0) return undefined
  const db = await read()
  const [byContact] = await db
    .select(shown)
    .from(contact)
    .innerJoin(donor, eq(donor.organisationId, contact.organisationId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(
      and(
        visibleContacts(viewer),
        visibleDonors(viewer),
        isNull(contact.endedAt),
        isNull(donor.archivedAt),
        inArray(contact.email, [...addresses]),
      ),
    )
    .limit(1)
  if (byContact) return byContact
  const ours = await db
    .select({ email: user.email })
    .from(user)
    .where(inArray(user.email, [...addresses]))
  const domains = domainsOf(
    addresses,
    ours.map(({ email }) => email),
  )
  if (domains.length === 0) return undefined
  // A domain of two names and the one above a longer one: what is found too much is sorted out by `isAt`.
  const tails = [...new Set(domains.map((domain) => domain.split('.').slice(-2).join('.')))]
  const near = await db
    .select({ ...shown, website: organisation.website })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleDonors(viewer), isNull(donor.archivedAt), or(...tails.map((tail) => like(organisation.website, `%${tail}%`)))))
    .orderBy(donor.sortKey, donor.id)
    .limit(200)
  const found = domains.flatMap((domain) => near.filter((row) => isAt(row.website, domain))).at(0)
  return found && { id: found.id, label: found.label, hint: found.hint }
}

/** How large a mail may be, in bytes. */
export async function largestMail(day: Day): Promise<number> {
  return (await settingsOn(day)).mailMegabytes * 1_000_000
}

/** By what the same mail is known again: its Message-ID, or all its bytes where it has none. */
export function mailHash(bytes: Uint8Array, messageId: string | null): string {
  return createHash('sha256')
    .update(messageId ?? bytes)
    .digest('hex')
}
