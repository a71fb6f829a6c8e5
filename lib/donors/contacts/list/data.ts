import 'server-only'
import { and, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { contact, donor, organisation, user } from '#db/schema/index.ts'
import { dueForReview, visibleContacts } from '#lib/donors/contacts/data.ts'
import { contactFilters } from '#lib/donors/contacts/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { hasWords } from '#lib/search/words/data.ts'
import type { Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof contactFilters>

/** Notes about a person are no column: they are for those who open the person, and never leave. */
const columns = [
  { id: 'name', kind: 'name' },
  { id: 'giver', kind: 'text' },
  { id: 'email', kind: 'text', isUnsorted: true },
  { id: 'phone', kind: 'text', isUnsorted: true },
  { id: 'reviewDay', kind: 'day' },
  { id: 'owner', kind: 'text', isUnsorted: true },
  { id: 'title', kind: 'text', isUnsorted: true, isOptional: true },
  { id: 'legalBasis', kind: 'code', words: 'legalBases', isUnsorted: true, isOptional: true },
  { id: 'source', kind: 'text', isUnsorted: true, isOptional: true },
] as const satisfies readonly ListColumn[]

const orders: Record<string, SQL> = {
  name: sql`${contact.sortKey}`,
  giver: sql`${organisation.sortKey}`,
  reviewDay: sql`coalesce(${contact.reviewDay}, '9999')`,
}

/** The people at givers: those who are there, or who were. */
export const contactList = defineList<Filters>({
  name: 'contacts',
  path: '/donors/contacts',
  columns,
  initial: { sort: 'name' },
  parse: (given) =>
    z.parse(contactFilters, { q: null, giver: null, basis: null, owner: null, due: null, ended: null, only: null, ...given }),
  async rows(viewer, filters, state, size) {
    const order = orders[state.sort] ?? sql`${contact.sortKey}`
    const { where, orderBy } = keyset(state, order, contact.id)
    const db = await read()
    // The place of a row is found by what the indexes hold, and what is shown is read of the page's rows alone.
    const placing = db.select({ id: contact.id }).from(contact).leftJoin(donor, eq(donor.organisationId, contact.organisationId))
    const joined = state.sort === 'giver' ? placing.innerJoin(organisation, eq(organisation.id, contact.organisationId)) : placing
    const placed = joined
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const found = await db
      .select({
        id: contact.id,
        name: contact.name,
        title: contact.title,
        giver: organisation.name,
        donorId: donor.id,
        email: contact.email,
        phone: contact.phone,
        legalBasis: contact.legalBasis,
        source: contact.source,
        reviewDay: contact.reviewDay,
        owner: user.name,
        order: order.mapWith(String),
      })
      .from(contact)
      .innerJoin(organisation, eq(organisation.id, contact.organisationId))
      .leftJoin(donor, eq(donor.organisationId, contact.organisationId))
      .leftJoin(user, eq(user.id, donor.ownerId))
      .where(inArray(contact.id, placed))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    return { ...ends, rows: rows.map(({ order: _order, ...row }) => row) }
  },
  async count(viewer, filters) {
    const db = await read()
    const query = db.select({ total: count() }).from(contact)
    const isJoined = filters.giver !== null || filters.owner !== null
    const joined = isJoined ? query.leftJoin(donor, eq(donor.organisationId, contact.organisationId)) : query
    const [found] = await joined.where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleContacts(viewer),
    filters.ended ? and(isNotNull(contact.endedAt), isNull(contact.mergedIntoId)) : isNull(contact.endedAt),
    filters.due ? dueForReview(viewer) : undefined,
    filters.basis ? eq(contact.legalBasis, filters.basis) : undefined,
    filters.giver ? eq(donor.id, filters.giver) : undefined,
    filters.owner ? eq(donor.ownerId, filters.owner) : undefined,
    filters.only ? inArray(contact.id, filters.only.split('.')) : undefined,
    hasWords('contact', contact.id, filters.q),
  )
}
