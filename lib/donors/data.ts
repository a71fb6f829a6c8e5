import 'server-only'
import { and, count, eq, getTableColumns, gt, inArray, is, isNotNull, isNull, Placeholder, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import * as z from 'zod/mini'
import { hot } from '#db/hot.ts'
import { engine, read } from '#db/open.ts'
import { donor, donorCode, donorGiving, donorGroup, organisation, searchEntry, user } from '#db/schema/index.ts'
import { donorColumns, publicColumns, unknown } from '#lib/donors/columns/rules.ts'
import { fieldColumns } from '#lib/donors/fields/rules.ts'
import { givingColumns, givingSettingsOn, outlookOf, statusCondition, unknownGiving } from '#lib/donors/giving/data.ts'
import type { GivingSettings } from '#lib/donors/rules.ts'
import { donorFilters } from '#lib/donors/schema.ts'
import { defineList, keyset, type ListState, page } from '#lib/list.ts'
import { hasTag, tagsOf } from '#lib/records/tags/data.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { searchTerms } from '#lib/sort-key.ts'
import { isThere } from '#lib/under-way.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof donorFilters>

/** Givers are public facts to everyone in the network; what is private about them (notes, contacts) has its own rule. `id` is the giver's, or what points at it. */
export function visibleDonors(_viewer: Viewer, id: SQLiteColumn = donor.id): SQL {
  return isThere(id)
}

const oneDonor = hot((db, viewer: Viewer) =>
  db
    .select({ donor, organisation, ownerName: user.name, groupName: donorGroup.name })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(user, eq(user.id, donor.ownerId))
    .leftJoin(donorGroup, eq(donorGroup.id, donor.groupId))
    .where(and(visibleDonors(viewer), isNull(donor.mergedIntoId), eq(donor.id, sql.placeholder('id')))),
)

/** Whether there is a giver at all: a network that has none is new. */
export async function hasDonors(viewer: Viewer): Promise<boolean> {
  const db = await read()
  const [found] = await db.select({ id: donor.id }).from(donor).where(visibleDonors(viewer)).limit(1)
  return found !== undefined
}

/** One giver with the organisation it is, or undefined when it is not there for this viewer. One that was merged is the other now. */
export async function donorById(viewer: Viewer, id: string) {
  const [found] = await oneDonor({ id }, sightOf(viewer), viewer)
  if (!found) return undefined
  const { donor: own, organisation: house, ownerName, groupName } = found
  const { name, cvr, orgId, website, address } = house
  return { ...own, name, cvr, orgId, website, address, ownerName, groupName, organisation: house }
}

const givingOfOne = hot((db, viewer: Viewer) =>
  db
    .select({ ...getTableColumns(donorGiving), cycleMonths: donor.cycleMonths })
    .from(donorGiving)
    .innerJoin(donor, eq(donor.id, donorGiving.donorId))
    .where(and(visibleDonors(viewer), eq(donor.id, sql.placeholder('donorId')))),
)

/**
 * One giver's giving as its page shows it: the derived row of a scope, or undefined where nothing was given. What a giver gave others
 * is not a member's to know, so a member has neither.
 */
export async function donorGivingOf(viewer: Viewer, donorId: string) {
  if (viewer.role === 'enterprise') return { network: undefined, all: undefined }
  const rows = await givingOfOne({ donorId }, sightOf(viewer), viewer)
  return { network: rows.find((row) => row.scope === 'network'), all: rows.find((row) => row.scope === 'all') }
}

export type Donor = NonNullable<Awaited<ReturnType<typeof donorById>>>

/** Givers whose name begins like the text, for a field that picks one. At most 12. */
export async function suggestDonors(viewer: Viewer, text: string) {
  const terms = searchTerms(text)
  const db = await read()
  const matching =
    terms.length > 0
      ? sql`exists (select 1 from ${searchEntry} where ${searchEntry.recordKind} = 'donor' and ${searchEntry.recordId} = ${donor.id} and ${engine().matches(terms)})`
      : undefined
  return db
    .select({ id: donor.id, label: organisation.name, hint: donor.municipality })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleDonors(viewer), isNull(donor.archivedAt), matching))
    .orderBy(donor.sortKey, donor.id)
    .limit(12)
}

/** A member reads public facts and its own history with a giver: not what others were given, nor how the relation is kept. */
const knowsRelation = (viewer: Viewer) => viewer.role !== 'enterprise'
const givenInNetwork = and(eq(donorGiving.donorId, donor.id), eq(donorGiving.scope, 'network'))
/** What givers are ordered by of what they gave, and what stands for nothing. */
const givingOrders: Partial<Record<string, { column: SQLiteColumn; nothing: SQL }>> = {
  awards: { column: donorGiving.awards, nothing: sql`0` },
  totalOre: { column: donorGiving.totalOre, nothing: sql`0` },
  latestDay: { column: donorGiving.latestDay, nothing: sql`''` },
}

type Shape = { viewer: Viewer; held: Held; settings: GivingSettings | null }
/** Those who have given any are in the order of an index, and the others are all the same: asked for apart, neither has to be sorted. */
type Part = 'given' | 'others' | null

/** Whether the filters leave only those who have given: the statement may then begin with them. */
const areGivers = (viewer: Viewer, { status, golden, given }: Held) =>
  knowsRelation(viewer) && (golden !== null || given !== null || (status !== null && status !== 'never'))

const donorRows = hot((db, { viewer, held, settings, state, part }: Shape & { state: ListState; part: Part }) => {
  const giving = givingOrders[state.sort]
  const order = giving && part ? (part === 'given' ? sql`${giving.column}` : giving.nothing) : sql`${donor.sortKey}`
  const { where, orderBy } = keyset(state, order, part === 'given' ? donorGiving.donorId : donor.id, {
    first: part || Object.values(held).some((value) => value !== null) ? undefined : donor.archivedAt, // a filter has an index of its own
  })
  const isOfPart =
    giving && part
      ? part === 'given'
        ? gt(giving.column, giving.nothing)
        : sql`coalesce(${giving.column}, ${giving.nothing}) = ${giving.nothing}`
      : undefined
  const ways = part === 'others' ? orderBy.slice(1) : orderBy
  const narrowing = and(narrowed(viewer, held, settings), isOfPart, where)
  const isOfGivers = areGivers(viewer, held)
  // Where no index has the order, a row's place is found without reading what is shown, and that is read of the page's rows alone.
  const places = db.select({ id: donor.id }).from(donor)
  const placed = (isOfGivers ? places.innerJoin(donorGiving, givenInNetwork) : places.leftJoin(donorGiving, givenInNetwork))
    .where(narrowing)
    .orderBy(...ways)
    .limit(sql.placeholder('most'))
  return db
    .select({ ...fieldsIn(state.columns), ...shown, order: order.mapWith((value: string | number) => value) })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(user, eq(user.id, donor.ownerId))
    .leftJoin(donorGroup, eq(donorGroup.id, donor.groupId))
    .leftJoin(donorGiving, givenInNetwork)
    .where(isOfGivers || held.q !== null ? inArray(donor.id, placed) : narrowing)
    .orderBy(...ways)
    .limit(sql.placeholder('most'))
})

const donorCount = hot((db, { viewer, held, settings, hasGiven }: Shape & { hasGiven: boolean }) => {
  const query = db.select({ total: count() }).from(donor)
  const joined = hasGiven || areGivers(viewer, held) ? query.innerJoin(donorGiving, givenInNetwork) : query
  return joined.where(and(narrowed(viewer, held, settings), hasGiven ? isNotNull(donorGiving.latestDay) : undefined))
})

async function counted(viewer: Viewer, filters: Filters, hasGiven = false): Promise<number> {
  const settings = filters.status ? await givingSettingsOn(viewer.today) : null
  const { key, held, values } = asked(viewer, filters, settings)
  const [found] = await donorCount(values, JSON.stringify([key, hasGiven]), { viewer, held, settings, hasGiven })
  return found?.total ?? 0
}

const donorIds = hot((db, { viewer, held, settings }: Shape) =>
  db
    .select({ id: donor.id })
    .from(donor)
    .leftJoin(donorGiving, givenInNetwork)
    .where(
      and(narrowed(viewer, held, settings), sql`${donor.id} > ${sql.placeholder('after')}`, sql`${donor.id} < ${sql.placeholder('until')}`),
    )
    .orderBy(donor.id)
    .limit(sql.placeholder('size')),
)

/** The list of givers: filter, order and columns as its URL asks; the same for the screen, the count and the export. */
export const donorList = defineList<Filters>({
  name: 'donors',
  path: '/donors',
  columns: donorColumns,
  columnsFor: (viewer) => (knowsRelation(viewer) ? donorColumns : publicColumns),
  withheldFrom: (viewer) => (knowsRelation(viewer) ? [] : ['stage', 'owner', 'status', 'golden', 'given', 'tag']),
  initial: { sort: 'name' },
  parse: (given) => z.parse(donorFilters, { ...blank, ...given }),
  async rows(viewer, filters, state, size) {
    const settings = await givingSettingsOn(viewer.today)
    const { key, held, values } = asked(viewer, filters, settings)
    const { sort, direction, after, before, columns } = state
    const shape = { viewer, held, settings, state }
    const ask = (part: Part, most: number) =>
      donorRows({ ...values, most }, JSON.stringify([key, sort, direction, after, before, columns, part]), { ...shape, part })
    const isRising = (direction === 'asc') !== (before !== null)
    const isByGiving = knowsRelation(viewer) && sort in givingOrders
    const [first, second]: [Part, Part] = isByGiving ? (isRising ? ['others', 'given'] : ['given', 'others']) : [null, null]
    const found = await ask(first, size + 1)
    if (second && found.length <= size) found.push(...(await ask(second, size + 1 - found.length)))
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    const ids = rows.map(({ id }) => id)
    const tags = state.columns.includes('tags') ? await tagsOf(viewer, 'donor', ids) : null
    return {
      ...ends,
      rows: rows.map(({ order: _order, ...row }) =>
        knowsRelation(viewer)
          ? { ...row, status: outlookOf(row, viewer.today, settings).status, tags: tags?.get(row.id)?.join(', ') ?? null }
          : { ...row, ...unknown, ...unknownGiving },
      ),
    }
  },
  async count(viewer, filters) {
    if (filters.status !== 'never' || !knowsRelation(viewer)) return counted(viewer, filters)
    // Who has no awards is in no index: all there are, less those who have given.
    const others = { ...filters, status: null }
    const [all, gave] = await Promise.all([counted(viewer, others), counted(viewer, others, true)])
    return all - gave
  },
  async ids(viewer, filters, { after, until, size }) {
    const settings = await givingSettingsOn(viewer.today)
    const { key, held, values } = asked(viewer, filters, settings)
    const range = { after: after ?? '', until: until ?? '~', size }
    const found = await donorIds({ ...values, ...range }, key, { viewer, held, settings })
    return found.map(({ id }) => id)
  },
})

const blank: Record<keyof Filters, null> = {
  q: null,
  type: null,
  stage: null,
  municipality: null,
  owner: null,
  fee: null,
  group: null,
  status: null,
  golden: null,
  given: null,
  supports: null,
  archived: null,
  tag: null,
  only: null,
}

const ownColumns: Record<string, SQLiteColumn> = { ...getTableColumns(organisation), ...getTableColumns(donor) }
const fieldIds = fieldColumns.map(({ id }) => id)

/** The fields among the columns a list shows: no others are read. */
const fieldsIn = (columns: readonly string[]) =>
  Object.fromEntries(Object.entries(ownColumns).filter(([name]) => fieldIds.includes(name) && columns.includes(name)))

const shown = {
  id: donor.id,
  version: donor.version,
  name: organisation.name,
  type: donor.type,
  group: donorGroup.name,
  owner: user.name,
  nextStep: donor.nextStep,
  nextStepDay: donor.nextStepDay,
  ...givingColumns,
}

const compared = ['type', 'stage', 'municipality', 'owner', 'fee', 'group', 'tag'] as const
type Held = Omit<Filters, (typeof compared)[number]> & Record<(typeof compared)[number], Placeholder | null>

/** The filters as a statement that can be kept: what is only compared becomes a placeholder, the rest is in the key. */
function asked(viewer: Viewer, filters: Filters, settings: GivingSettings | null): { key: string; held: Held; values: Filters } {
  const holder = (name: (typeof compared)[number]) => (filters[name] === null ? null : sql.placeholder(name))
  const held: Held = {
    ...filters,
    type: holder('type'),
    stage: holder('stage'),
    municipality: holder('municipality'),
    owner: holder('owner'),
    fee: holder('fee'),
    group: holder('group'),
    tag: holder('tag'),
  }
  const shape = Object.entries(held).map(([name, value]) => (is(value, Placeholder) ? name : [name, value]))
  const values = { ...filters, owner: filters.owner === 'me' ? viewer.id : filters.owner }
  return { key: JSON.stringify([sightOf(viewer), shape, filters.status && settings]), held, values }
}

function narrowed(viewer: Viewer, filters: Held, settings: GivingSettings | null): SQL | undefined {
  return and(
    visibleDonors(viewer),
    filters.archived ? and(isNotNull(donor.archivedAt), isNull(donor.mergedIntoId)) : isNull(donor.archivedAt),
    filters.type ? eq(donor.type, filters.type) : undefined,
    knowsRelation(viewer) && filters.stage ? eq(donor.stage, filters.stage) : undefined,
    filters.municipality ? eq(donor.municipality, filters.municipality) : undefined,
    filters.supports ? hasCode(filters.supports) : undefined,
    knowsRelation(viewer) && filters.owner ? eq(donor.ownerId, filters.owner) : undefined,
    filters.fee ? eq(donor.feeRule, filters.fee) : undefined,
    filters.group ? eq(donor.groupId, filters.group) : undefined,
    hasTag(viewer, 'donor', donor.id, filters.tag),
    filters.only ? inArray(donor.id, filters.only.split('.')) : undefined,
    knowsRelation(viewer) && filters.given ? sql`${donorGiving.awardDays} >= 1` : undefined,
    knowsRelation(viewer) && filters.golden ? sql`${donorGiving.awardDays} >= 2` : undefined,
    knowsRelation(viewer) && filters.status && settings ? statusCondition(filters.status, viewer.today, settings) : undefined,
    hasWords('donor', donor.id, filters.q),
  )
}

function hasCode(value: string): SQL {
  const [list = '', code = ''] = value.split(':')
  return sql`${donor.id} in (select ${donorCode.donorId} from ${donorCode} where ${donorCode.list} = ${list} and ${donorCode.code} = ${code} and ${donorCode.relation} = 'supports')`
}
