import 'server-only'
import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { application, call, callDeadline, callDismissal, callFollow, donor, importBatch, organisation } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { addDays, type Day, todayInCopenhagen } from '#lib/day.ts'
import { deadlinesOf } from '#lib/donors/calls/data.ts'
import { dismissalsOf } from '#lib/donors/calls/dismissals/data.ts'
import { followersOf } from '#lib/donors/calls/follows/data.ts'
import { callStateOn } from '#lib/donors/calls/rules.ts'
import { callFilters } from '#lib/donors/calls/schema.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { defineList, keyset, type ListColumn, type ListState, page } from '#lib/list.ts'
import { hasWords } from '#lib/search/words/data.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof callFilters>

const callColumns = [
  { id: 'title', kind: 'name' },
  { id: 'donor', kind: 'text', isUnsorted: true },
  { id: 'nextDay', kind: 'day' },
  { id: 'time', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'round', kind: 'code', words: 'callRoundKinds', isOptional: true, isUnsorted: true },
  { id: 'state', kind: 'code', words: 'callStates', isUnsorted: true },
  { id: 'kind', kind: 'code', words: 'callKinds', isUnsorted: true },
  { id: 'minOre', kind: 'ore', isOptional: true, isUnsorted: true },
  { id: 'maxOre', kind: 'ore', isUnsorted: true },
  { id: 'feeRule', kind: 'code', words: 'feeRules', isOptional: true, isUnsorted: true },
  { id: 'applications', kind: 'count', isUnsorted: true },
  { id: 'followers', kind: 'text', isUnsorted: true },
  { id: 'opensDay', kind: 'day', isOptional: true, isUnsorted: true },
  { id: 'link', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'reason', kind: 'text', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

/** The list of calls: filter, order and columns as its URL asks; the same for screen, count and export. */
export const callList = defineList<Filters>({
  name: 'calls',
  path: '/donors/calls',
  columns: callColumns,
  initial: { sort: 'nextDay' },
  parse: (given) => z.parse(callFilters, { ...blank, ...given }),
  async rows(viewer, filters, state, size) {
    const isRising = (state.direction === 'asc') !== (state.before !== null)
    const [first, second]: [Part, Part | null] =
      state.sort === 'title' ? ['titles', null] : isRising ? ['ahead', 'rest'] : ['rest', 'ahead']
    const found = await partOf(viewer, filters, state, first, size + 1)
    if (second && found.length <= size) found.push(...(await partOf(viewer, filters, state, second, size + 1 - found.length)))
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    const ids = rows.map(({ id }) => id)
    const [deadlines, dismissals, followers, asked] = await Promise.all([
      deadlinesOf(viewer, ids),
      dismissalsOf(viewer, ids),
      followersOf(viewer, ids),
      applicationsTo(viewer, ids),
    ])
    return {
      ...ends,
      rows: rows.map(({ order: _order, lastDay, ...row }) => {
        const next = deadlines.find(({ callId, day }) => callId === row.id && day === row.nextDay)
        const dismissal = dismissals.get(row.id)
        return {
          ...row,
          time: next?.time ?? null,
          round: next?.round ?? null,
          state: callStateOn({ ...row, lastDay }, viewer.today),
          applications: asked.get(row.id) ?? 0,
          followers: followers.flatMap(({ callId, name }) => (callId === row.id ? [name] : [])).join(', ') || null,
          reason: dismissal?.reason ?? null,
          dismissedBy: dismissal?.by ?? null,
          dismissedDay: dismissal ? todayInCopenhagen(dismissal.at) : null,
        }
      }),
    }
  },
  async count(viewer, filters) {
    const db = await read()
    return db.$count(call, narrowed(viewer, filters))
  },
})

/** Those with a deadline ahead stand in the order of its index, and the others come after all of them: asked for apart, the first pages sort nothing. */
type Part = 'titles' | 'ahead' | 'rest'

async function partOf(viewer: Viewer, filters: Filters, state: ListState, part: Part, limit: number) {
  const db = await read()
  const order = part === 'titles' ? sql`${call.sortKey}` : part === 'ahead' ? sql`${callDeadline.day}` : restOrder
  const { where, orderBy } = keyset(state, order, part === 'ahead' ? callDeadline.callId : call.id)
  const rows = db
    .select({ ...shown, nextDay: nextDay(viewer.today), lastDay, order: order.mapWith(String) })
    .from(call)
    .innerJoin(donor, eq(donor.id, call.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
  const joined = part === 'ahead' ? rows.innerJoin(callDeadline, and(eq(callDeadline.callId, call.id), isNext(viewer.today))) : rows
  return joined
    .where(and(narrowed(viewer, filters), part === 'rest' ? sql`not ${isAhead(viewer.today)}` : undefined, where))
    .orderBy(...orderBy)
    .limit(limit)
}

/** Fravalgt: the same list of those we have said no to, with the reason. */
export const dismissedCalls = defineList<Filters>({
  ...callList,
  name: 'dismissed',
  path: '/applications/dismissed',
  columns: callColumns.map((column): ListColumn => ({
    ...column,
    isOptional: !['title', 'donor', 'reason', 'nextDay'].includes(column.id),
  })),
  initial: { sort: 'title' },
  parse: (given) => ({ ...callList.parse(given), dismissed: '1' }),
})

const keptGivers = whileUnchanged<{ id: string; name: string }[]>({ of: [call, donor, organisation, importBatch] })

/** The givers that have calls, for the list's filter. At most 300. */
export function callGivers(viewer: Viewer) {
  return keptGivers(sightOf(viewer), () => readGivers(viewer))
}

async function readGivers(viewer: Viewer) {
  const db = await read()
  return db
    .selectDistinct({ id: donor.id, name: organisation.name, sortKey: donor.sortKey })
    .from(call)
    .innerJoin(donor, eq(donor.id, call.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(visibleDonors(viewer))
    .orderBy(asc(donor.sortKey))
    .limit(300)
}

const blank: Record<keyof Filters, null> = { q: null, donor: null, kind: null, open: null, within: null, mine: null, dismissed: null }

const shown = {
  id: call.id,
  title: call.title,
  donorId: donor.id,
  donor: organisation.name,
  kind: call.kind,
  opensDay: call.opensDay,
  link: call.link,
  minOre: sql<number | null>`coalesce(${call.minOre}, ${donor.minOre})`.mapWith(call.minOre),
  maxOre: sql<number | null>`coalesce(${call.maxOre}, ${donor.maxOre})`.mapWith(call.maxOre),
  feeRule: sql<string>`coalesce(${call.feeRule}, ${donor.feeRule})`.mapWith(String),
}

const deadlines = sql`from ${callDeadline} as of_call where of_call.call_id = ${call.id}`
const nextDay = (today: Day) => sql`(select min(of_call.day) ${deadlines} and of_call.day >= ${today})`.mapWith(callDeadline.day)
const lastDay = sql`(select max(of_call.day) ${deadlines})`.mapWith(callDeadline.day)
const isAhead = (today: Day, until?: Day) =>
  sql`exists (select 1 ${deadlines} and of_call.day >= ${today} ${until ? sql`and of_call.day <= ${until}` : sql``})`

/** The first deadline of its call from a day on; of several on one day the first of them. */
const isNext = (today: Day) =>
  sql`${callDeadline.day} >= ${today} and not exists (select 1 from ${callDeadline} as sooner where sooner.call_id = ${callDeadline.callId} and sooner.day >= ${today} and (sooner.day, sooner.id) < (${callDeadline.day}, ${callDeadline.id}))`

/** Without a deadline ahead: first what is open all the time, then what one is invited to, then what is over. */
const restOrder = sql`case when ${call.kind} = 'rolling' then '9999-12-29' when ${lastDay} is null then '9999-12-30' else '9999-12-31' end`

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  const isDismissed = sql`exists (select 1 from ${callDismissal} where ${callDismissal.callId} = ${call.id} and ${callDismissal.voidedBy} is null)`
  return and(
    visibleDonors(viewer, call.donorId),
    // Looked for by name they are found too: else the next one writes it in again.
    filters.dismissed ? isDismissed : filters.q ? undefined : sql`not ${isDismissed}`,
    filters.donor ? eq(call.donorId, filters.donor) : undefined,
    filters.kind ? eq(call.kind, filters.kind) : undefined,
    filters.mine
      ? sql`${call.id} in (select ${callFollow.callId} from ${callFollow} where ${callFollow.userId} = ${viewer.id})`
      : undefined,
    filters.within ? isAhead(viewer.today, addDays(viewer.today, Number(filters.within))) : undefined,
    filters.open
      ? sql`(${call.opensDay} is null or ${call.opensDay} <= ${viewer.today}) and (${call.kind} = 'rolling' or ${isAhead(viewer.today)} or ${lastDay} is null)`
      : undefined,
    hasWords('call', call.id, filters.q),
  )
}

/** How many of the applications one may see went, or go, to each of these calls. */
async function applicationsTo(viewer: Viewer, callIds: string[]): Promise<Map<string, number>> {
  if (callIds.length === 0) return new Map()
  const db = await read()
  const found = await db
    .select({ callId: application.callId, total: count() })
    .from(application)
    .where(and(visibleApplications(viewer), inArray(application.callId, callIds)))
    .groupBy(application.callId)
  return new Map(found.map(({ callId, total }) => [callId ?? '', total]))
}
