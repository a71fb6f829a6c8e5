import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, donorGroup, organisation, user } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { ranked, rankedCount } from '#lib/donors/golden/ranked/data.ts'
import { type GoldenFilters, parseGolden } from '#lib/donors/golden/schema.ts'
import { type Standing, standingsOf } from '#lib/donors/golden/standing/data.ts'
import { tableHere, type TablePage } from '#lib/donors/golden/table/data.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { missingCount, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { openPlans, type OpenPlan } from '#lib/donors/renewals/data.ts'
import { type Switches, switchesOf } from '#lib/donors/review/data.ts'
import { rhythmMonths } from '#lib/donors/review/figures/rules.ts'
import { defineList, type ListColumn, type ListRow, type ListState, type Page } from '#lib/list.ts'
import { inThread } from '#lib/thread.ts'
import type { Viewer } from '#lib/viewer.ts'

const keepsRelation = (viewer: Viewer) => viewer.role !== 'enterprise'

/** A row of the review: the standing with who the giver is and what we mean to do. For a group the relation is the giver's that gave last. */
export type GoldenRow = Standing & {
  name: string
  type: string | null
  members: { id: string; name: string }[]
  /** The giver whose relation is shown. */
  leadId: string
  owner: string | null
  nextStep: string | null
  nextStepDay: Day | null
  plan: OpenPlan | null
  ready: ReadyLine[] | null
}

/** A page of the table under its switches, filters and order, and how many rows there are. */
export async function goldenPage(
  viewer: Viewer,
  filters: GoldenFilters,
  state: ListState,
  size: number,
  { withReady = true } = {},
): Promise<Page<GoldenRow> & { total: number }> {
  const switches = await switchesOf(viewer, filters)
  if (!switches) return { rows: [], next: null, previous: null, total: 0 }
  const { rows, ...ends } = switches.isEveryday
    ? await everydayPage(viewer, switches, filters, state, size)
    : await switchedPage(viewer, filters, state, size)
  return { ...ends, rows: await dressed(viewer, rows, withReady) }
}

async function everydayPage(
  viewer: Viewer,
  switches: Switches,
  filters: GoldenFilters,
  state: ListState,
  size: number,
): Promise<TablePage> {
  const found = await ranked(viewer, switches, { filters, state, size })
  const rows = await standingsOf(
    found.rows.map(({ id }) => id),
    switches,
  )
  return { ...found, rows }
}

function switchedPage(viewer: Viewer, filters: GoldenFilters, state: ListState, size: number): Promise<TablePage> {
  const question = { filters, state, size }
  return inThread('goldenTable', viewer, question, () => tableHere(viewer, question))
}

/** Names, relation, plan and checklist of a page of standings: a handful of queries, whatever their number. */
async function dressed(viewer: Viewer, standings: readonly Standing[], withReady: boolean): Promise<GoldenRow[]> {
  if (standings.length === 0) return []
  const db = await read()
  const ids = [...new Set(standings.flatMap(({ donorIds }) => donorIds))]
  const groupIds = standings.flatMap(({ id, isGroup }) => (isGroup ? id : []))
  const leads = standings.map(({ donorIds }) => donorIds.at(-1) ?? '')
  const [givers, groups, plans, ready] = await Promise.all([
    db
      .select({
        id: donor.id,
        name: organisation.name,
        type: donor.type,
        owner: user.name,
        nextStep: donor.nextStep,
        nextStepDay: donor.nextStepDay,
      })
      .from(donor)
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .leftJoin(user, eq(user.id, donor.ownerId))
      .where(inArray(donor.id, ids)),
    groupIds.length === 0
      ? []
      : db.select({ id: donorGroup.id, name: donorGroup.name }).from(donorGroup).where(inArray(donorGroup.id, groupIds)),
    openPlans(viewer, leads),
    withReady && keepsRelation(viewer) ? readinessOf(viewer, leads) : new Map<string, ReadyLine[]>(),
  ])
  const [known, groupNames] = [new Map(givers.map((one) => [one.id, one])), new Map(groups.map(({ id, name }) => [id, name]))]
  return standings.map((standing, at): GoldenRow => {
    const leadId = leads[at] ?? ''
    const lead = known.get(leadId)
    const members = standing.isGroup ? standing.donorIds.map((id) => ({ id, name: known.get(id)?.name ?? '' })) : []
    return {
      ...standing,
      name: groupNames.get(standing.id) ?? lead?.name ?? '',
      type: standing.isGroup ? null : (lead?.type ?? null),
      members,
      leadId,
      owner: keepsRelation(viewer) ? (lead?.owner ?? null) : null,
      nextStep: keepsRelation(viewer) ? (lead?.nextStep ?? null) : null,
      nextStepDay: keepsRelation(viewer) ? (lead?.nextStepDay ?? null) : null,
      plan: plans.get(leadId) ?? null,
      ready: ready.get(leadId) ?? null,
    }
  })
}

const readyIds = ['obligations', 'report', 'thanked', 'contact', 'wait', 'idea', 'amount'] as const
const relationColumns = ['ready', 'owner', 'nextStep', 'nextStepDay', 'plan', ...readyIds]
const columns = [
  { id: 'name', kind: 'name' },
  { id: 'type', kind: 'code', words: 'donorTypes', isUnsorted: true },
  { id: 'status', kind: 'code', words: 'goldenStatuses' },
  { id: 'awards', kind: 'count', isUnsorted: true },
  { id: 'totalOre', kind: 'ore' },
  { id: 'otherOre', kind: 'text', isUnsorted: true },
  { id: 'firstDay', kind: 'day', isUnsorted: true },
  { id: 'latestDay', kind: 'day', isUnsorted: true },
  { id: 'rhythm', kind: 'count', isUnsorted: true },
  { id: 'rhythmKind', kind: 'code', words: 'rhythms', isUnsorted: true },
  { id: 'expectedDay', kind: 'day' },
  { id: 'runningUntil', kind: 'day', isUnsorted: true },
  { id: 'streak', kind: 'count', isUnsorted: true },
  { id: 'years', kind: 'text', isUnsorted: true },
  { id: 'ready', kind: 'count', isUnsorted: true },
  { id: 'owner', kind: 'text', isUnsorted: true },
  { id: 'nextStep', kind: 'text', isUnsorted: true },
  { id: 'nextStepDay', kind: 'day', isUnsorted: true },
  { id: 'plan', kind: 'code', words: 'askTypes', isUnsorted: true },
  ...readyIds.map((id) => ({ id, kind: 'code', words: 'readyStates', isUnsorted: true, isOptional: true }) as const),
] as const satisfies readonly ListColumn[]

/** The review as a list: its address, its order, and what a spreadsheet of it holds. */
export const goldenList = defineList<GoldenFilters>({
  name: 'golden',
  path: '/donors/golden',
  columns,
  columnsFor: (viewer) => (keepsRelation(viewer) ? columns : columns.filter(({ id }) => !relationColumns.includes(id))),
  withheldFrom: (viewer) => (keepsRelation(viewer) ? [] : ['owner', 'plan', 'ready', 'tag']),
  initial: { sort: 'status' },
  parse: parseGolden,
  async rows(viewer, filters, state, size) {
    const switches = await switchesOf(viewer, filters)
    const withReady = state.columns.some((id) => id === 'ready' || readyIds.some((line) => line === id))
    const { rows, next, previous } = await goldenPage(viewer, filters, state, size, { withReady })
    return { next, previous, rows: switches ? rows.map((row) => flatRow(row, switches)) : [] }
  },
  async count(viewer, filters) {
    const switches = await switchesOf(viewer, filters)
    if (!switches) return 0
    if (switches.isEveryday) return rankedCount(viewer, switches, filters)
    return (await switchedPage(viewer, filters, { sort: 'status', direction: 'asc', after: null, before: null, columns: [] }, 1)).total
  },
})

function flatRow(row: GoldenRow, { settings }: Switches): ListRow {
  const rhythm = row.awards > 0 ? rhythmMonths(row, settings) : null
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    status: row.outlook.status,
    awards: row.awards,
    totalOre: row.totalOre,
    otherOre: Object.keys(row.otherOre).length > 0 ? row.otherOre : null,
    firstDay: row.firstDay,
    latestDay: row.latestDay,
    rhythm: rhythm?.months ?? null,
    rhythmKind: rhythm?.kind ?? null,
    expectedDay: row.outlook.expectedDay,
    runningUntil: row.running?.to ?? null,
    streak: row.streak,
    years: Object.keys(row.years).length > 0 ? row.years : null,
    ready: row.ready && missingCount(row.ready),
    owner: row.owner,
    nextStep: row.nextStep,
    nextStepDay: row.nextStepDay,
    plan: row.plan?.askType ?? null,
    ...Object.fromEntries(readyIds.map((id) => [id, row.ready?.find((line) => line.id === id)?.state ?? null])),
  }
}
