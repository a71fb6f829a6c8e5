import 'server-only'
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import {
  application,
  applicationAssignee,
  applicationPartner,
  call,
  decision,
  donor,
  enterprise,
  organisation,
  user,
} from '#db/schema/index.ts'
import { openStages } from '#db/vocabulary/applications.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { type Answered, successRate, weightedOre } from '#lib/applications/rules.ts'
import { applicationFilters } from '#lib/applications/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { hasWords } from '#lib/search/words/data.ts'
import type { Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof applicationFilters>

export const applicationColumns = [
  { id: 'title', kind: 'name' },
  { id: 'donor', kind: 'text', isUnsorted: true },
  { id: 'stage', kind: 'code', words: 'applicationStages', isUnsorted: true },
  { id: 'appliedOre', kind: 'ore' },
  { id: 'weightedOre', kind: 'ore', isUnsorted: true },
  { id: 'deadlineDay', kind: 'day' },
  { id: 'lead', kind: 'text', isUnsorted: true },
  { id: 'assignee', kind: 'text', isUnsorted: true },
  { id: 'sentDay', kind: 'day', isOptional: true },
  { id: 'answerExpectedDay', kind: 'day', isOptional: true, isUnsorted: true },
  { id: 'stageSince', kind: 'day', isOptional: true },
  { id: 'ledBy', kind: 'code', words: 'ledBy', isOptional: true, isUnsorted: true },
  { id: 'kind', kind: 'code', words: 'applicationKinds', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

// A deadline not known comes last when the next is asked for first.
const orders: Record<string, SQL> = {
  title: sql`${application.sortKey}`,
  appliedOre: sql`coalesce(${application.appliedOre}, 0)`,
  deadlineDay: sql`coalesce(${application.deadlineDay}, '9999-12-31')`,
  sentDay: sql`coalesce(${application.sentDay}, '')`,
  stageSince: sql`${application.stageSince}`,
}

const giver = alias(organisation, 'giver')
const leader = alias(organisation, 'leader')

/** The list of applications: filter, order and columns as its URL asks; the same for screen, count and export. */
export const applicationList = defineList<Filters>({
  name: 'applications',
  path: '/applications',
  columns: applicationColumns,
  initial: { sort: 'deadlineDay' },
  parse: (given) => z.parse(applicationFilters, { ...blank, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const order = orders[state.sort] ?? sql`${application.sortKey}`
    const { where, orderBy } = keyset(state, order, application.id)
    const found = await db
      .select({ ...shown, order: order.mapWith((value: string | number) => value) })
      .from(application)
      .innerJoin(donor, eq(donor.id, application.donorId))
      .innerJoin(giver, eq(giver.id, donor.organisationId))
      .leftJoin(applicationPartner, and(eq(applicationPartner.applicationId, application.id), eq(applicationPartner.isLead, true)))
      .leftJoin(enterprise, eq(enterprise.id, applicationPartner.enterpriseId))
      .leftJoin(leader, eq(leader.id, enterprise.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.order, id: row.id }), size)
    const names = await assigneeNames(rows.map(({ id }) => id))
    return {
      ...ends,
      rows: rows.map(({ order: _order, probabilityBps, ...row }) => ({
        ...row,
        weightedOre: weightedOre(row.appliedOre, row.stage, probabilityBps),
        assignee: names.get(row.id) ?? null,
      })),
    }
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db.select({ total: count() }).from(application).where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
  async ids(viewer, filters, { after, until, size }) {
    const db = await read()
    const beyond = and(gt(application.id, after ?? ''), lt(application.id, until ?? '~'))
    const found = await db
      .select({ id: application.id })
      .from(application)
      .where(and(narrowed(viewer, filters), beyond))
      .orderBy(asc(application.id))
      .limit(size)
    return found.map(({ id }) => id)
  },
})

/** Open applications one may see, for the board: at most 500, the nearest deadline first within a stage. */
export async function openApplications(viewer: Viewer, filters: Filters) {
  const db = await read()
  const found = await db
    .select({ ...shown, isRepayable: application.isRepayable, version: application.version, onHoldReason: application.onHoldReason })
    .from(application)
    .innerJoin(donor, eq(donor.id, application.donorId))
    .innerJoin(giver, eq(giver.id, donor.organisationId))
    .leftJoin(applicationPartner, and(eq(applicationPartner.applicationId, application.id), eq(applicationPartner.isLead, true)))
    .leftJoin(enterprise, eq(enterprise.id, applicationPartner.enterpriseId))
    .leftJoin(leader, eq(leader.id, enterprise.organisationId))
    .where(and(narrowed(viewer, { ...filters, open: '1' })))
    .orderBy(sql`coalesce(${application.deadlineDay}, '9999-12-31')`, asc(application.sortKey), asc(application.id))
    .limit(500)
  return found.map((row) => ({ ...row, weightedOre: weightedOre(row.appliedOre, row.stage, row.probabilityBps) }))
}

export type BoardCard = Awaited<ReturnType<typeof openApplications>>[number]

/** What is under way within the list's filter (loans left out of the kroner, every amount in øre), and the givers there are to choose from. */
export async function openSums(viewer: Viewer, filters: Filters) {
  const db = await read()
  const perStage = await db
    .select({
      stage: application.stage,
      appliedOre: application.appliedOre,
      probabilityBps: application.probabilityBps,
      isRepayable: application.isRepayable,
    })
    .from(application)
    .where(narrowed(viewer, { ...filters, open: '1' }))
  const counted = perStage.filter(({ isRepayable }) => !isRepayable)
  const donors = await db
    .selectDistinct({ id: donor.id, name: giver.name, sortKey: donor.sortKey })
    .from(application)
    .innerJoin(donor, eq(donor.id, application.donorId))
    .innerJoin(giver, eq(giver.id, donor.organisationId))
    .where(and(visibleApplications(viewer), isNull(application.archivedAt)))
    .orderBy(asc(donor.sortKey))
    .limit(300)
  return {
    open: perStage.length,
    donors,
    appliedOre: counted.reduce((sum, row) => sum + (row.appliedOre ?? 0), 0),
    weightedOre: counted.reduce((sum, row) => sum + weightedOre(row.appliedOre, row.stage, row.probabilityBps), 0),
  }
}

/** Success by count and by kroner over the answered applications one may see, within the list's filter. */
export async function successOf(viewer: Viewer, filters: Filters) {
  const db = await read()
  const found = await db
    .select({
      stage: application.stage,
      appliedOre: application.appliedOre,
      awardedOre: decision.amountOre,
      silenceWeeks: sql<number | null>`coalesce(${call.silenceWeeks}, ${donor.silenceWeeks})`.mapWith(donor.silenceWeeks),
    })
    .from(application)
    .innerJoin(donor, eq(donor.id, application.donorId))
    .leftJoin(call, eq(call.id, application.callId))
    .leftJoin(decision, and(eq(decision.applicationId, application.id), isNull(decision.voidedBy)))
    .where(
      and(
        narrowed(viewer, filters),
        eq(application.isRepayable, false),
        inArray(application.stage, ['awarded', 'partially_awarded', 'declined', 'unanswered']),
      ),
    )
  return successRate(
    found.map(({ silenceWeeks, ...row }): Answered => ({
      ...row,
      appliedOre: row.appliedOre ?? 0,
      awardedOre: row.awardedOre ?? 0,
      silenceIsNo: silenceWeeks !== null,
    })),
  )
}

const blank: Record<keyof Filters, null> = {
  q: null,
  stage: null,
  donor: null,
  enterprise: null,
  year: null,
  assignee: null,
  open: null,
  archived: null,
  only: null,
}

const shown = {
  id: application.id,
  title: application.title,
  donor: giver.name,
  stage: application.stage,
  appliedOre: application.appliedOre,
  probabilityBps: application.probabilityBps,
  deadlineDay: application.deadlineDay,
  lead: leader.name,
  sentDay: application.sentDay,
  answerExpectedDay: application.answerExpectedDay,
  stageSince: application.stageSince,
  ledBy: application.ledBy,
  kind: application.kind,
}

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleApplications(viewer),
    filters.archived ? isNotNull(application.archivedAt) : isNull(application.archivedAt),
    filters.stage ? eq(application.stage, filters.stage) : undefined,
    filters.open ? inArray(application.stage, [...openStages]) : undefined,
    filters.donor ? eq(application.donorId, filters.donor) : undefined,
    filters.only ? inArray(application.id, filters.only.split('.')) : undefined,
    filters.enterprise
      ? sql`exists (select 1 from application_partner as of_enterprise where of_enterprise.application_id = ${application.id} and of_enterprise.enterprise_id = ${filters.enterprise})`
      : undefined,
    filters.assignee
      ? sql`exists (select 1 from ${applicationAssignee} where ${applicationAssignee.applicationId} = ${application.id} and ${applicationAssignee.userId} = ${filters.assignee === 'me' ? viewer.id : filters.assignee})`
      : undefined,
    filters.year
      ? sql`coalesce(${application.sentDay}, ${application.stageSince}) between ${`${filters.year}-01-01`} and ${`${filters.year}-12-31`}`
      : undefined,
    hasWords('application', application.id, filters.q),
  )
}

async function assigneeNames(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const db = await read()
  const found = await db
    .select({ id: applicationAssignee.applicationId, name: user.name })
    .from(applicationAssignee)
    .innerJoin(user, eq(user.id, applicationAssignee.userId))
    .where(inArray(applicationAssignee.applicationId, ids))
    .orderBy(asc(user.name), asc(user.id))
  const names = new Map<string, string>()
  for (const { id, name } of found) names.set(id, names.has(id) ? `${names.get(id)}, ${name}` : name)
  return names
}
