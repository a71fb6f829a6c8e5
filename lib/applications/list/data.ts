import 'server-only'
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
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
import { probabilityOf, successRate, weightedOre } from '#lib/applications/rules.ts'
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
const soonest = sql`(case when ${application.deadlineDay} is null then '9999-12-31' else ${application.deadlineDay} end)`
/** Orders that their indexes hold as they stand here, word for word. */
const computed: Record<string, SQL> = {
  appliedOre: sql`(case when ${application.appliedOre} is null then 0 else ${application.appliedOre} end)`,
  deadlineDay: soonest,
  sentDay: sql`(case when ${application.sentDay} is null then '' else ${application.sentDay} end)`,
}
const columns: Record<string, SQL> = { title: sql`${application.sortKey}`, stageSince: sql`${application.stageSince}` }

const sumOf = (ore: SQLiteColumn | SQL) => sql`coalesce(sum(${ore}), 0)`.mapWith(Number)
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
    const order = computed[state.sort] ?? columns[state.sort] ?? sql`${application.sortKey}`
    const { where, orderBy } = keyset(state, order, application.id, {
      isComputed: state.sort in computed,
      first: state.sort === 'title' && Object.values(filters).every((value) => value === null) ? application.archivedAt : undefined,
    })
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
    .orderBy(soonest, asc(application.sortKey), asc(application.id))
    .limit(500)
  return found.map((row) => ({ ...row, weightedOre: weightedOre(row.appliedOre, row.stage, row.probabilityBps) }))
}

export type BoardCard = Awaited<ReturnType<typeof openApplications>>[number]

/** `weightedOre` of a row, in SQL: applied × the stage's or the stated probability, half up to the øre. Of open stages. */
const weighted = sql`(coalesce(${application.appliedOre}, 0) * coalesce(${application.probabilityBps}, case ${application.stage} ${sql.join(
  openStages.map((stage) => sql`when ${stage} then cast(${probabilityOf(stage, null)} as integer)`),
  sql` `,
)} end) * 2 + 10000) / 20000`

/** What is under way within the list's filter (loans left out of the kroner, every amount in øre), and the givers there are to choose from. */
export async function openSums(viewer: Viewer, filters: Filters) {
  const db = await read()
  const [stages, donors] = await Promise.all([
    db
      .select({
        isRepayable: application.isRepayable,
        open: count(),
        appliedOre: sumOf(application.appliedOre),
        weightedOre: sumOf(weighted),
      })
      .from(application)
      .where(narrowed(viewer, { ...filters, open: '1' }))
      .groupBy(application.stage, application.isRepayable),
    db
      .select({ id: donor.id, name: giver.name })
      .from(donor)
      .innerJoin(giver, eq(giver.id, donor.organisationId))
      .where(
        and(
          isNull(donor.archivedAt),
          sql`exists (select 1 from ${application} where ${application.donorId} = ${donor.id} and ${and(visibleApplications(viewer), isNull(application.archivedAt))})`,
        ),
      )
      .orderBy(asc(donor.archivedAt), asc(donor.sortKey), asc(donor.id))
      .limit(300),
  ])
  const counted = stages.filter(({ isRepayable }) => !isRepayable)
  return {
    open: stages.reduce((sum, { open }) => sum + open, 0),
    donors,
    appliedOre: counted.reduce((sum, { appliedOre }) => sum + appliedOre, 0),
    weightedOre: counted.reduce((sum, row) => sum + row.weightedOre, 0),
  }
}

/** Success by count and by kroner over the answered applications one may see, within the list's filter. */
export async function successOf(viewer: Viewer, filters: Filters) {
  const db = await read()
  const within = and(narrowed(viewer, filters), eq(application.isRepayable, false))
  const [answered, [silent], [awarded]] = await Promise.all([
    db
      .select({ stage: application.stage, count: count(), appliedOre: sumOf(application.appliedOre) })
      .from(application)
      .where(and(within, inArray(application.stage, ['awarded', 'partially_awarded', 'declined', 'unanswered'])))
      .groupBy(application.stage),
    db
      .select({ count: count(), appliedOre: sumOf(application.appliedOre) })
      .from(application)
      .innerJoin(donor, eq(donor.id, application.donorId))
      .leftJoin(call, eq(call.id, application.callId))
      .where(and(within, eq(application.stage, 'unanswered'), sql`coalesce(${call.silenceWeeks}, ${donor.silenceWeeks}) is not null`)),
    db
      .select({ ore: sumOf(decision.amountOre) })
      .from(decision)
      .innerJoin(application, eq(application.id, decision.applicationId))
      .where(and(isNull(decision.voidedBy), within, inArray(application.stage, ['awarded', 'partially_awarded']))),
  ])
  return successRate(answered, silent ?? { count: 0, appliedOre: 0 }, awarded?.ore ?? 0)
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
