import 'server-only'
import { and, asc, count, desc, eq, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { allocation, applicationAssignee, donor, grant, organisation, reportDue, reportVersion, user } from '#db/schema/index.ts'
import { addDays, type Day } from '#lib/day.ts'
import { isUnsent, owesReports, visibleGrants } from '#lib/grants/data.ts'
import { reportFilters } from '#lib/grants/reports/schema.ts'
import { reportStateOf } from '#lib/grants/rules.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof reportFilters>

/** What we owe givers: with the grants one may see, and what one owns. */
export function visibleReports(viewer: Viewer): SQL {
  return or(visibleGrants(viewer), eq(reportDue.ownerId, viewer.id)) ?? sql`false`
}

const columns = {
  id: reportDue.id,
  grantId: reportDue.grantId,
  version: reportDue.version,
  kind: reportDue.kind,
  dueDay: reportDue.dueDay,
  state: reportDue.state,
  ownerId: reportDue.ownerId,
  ownerName: user.name,
  submittedDay: reportDue.submittedDay,
  approvedDay: reportDue.approvedDay,
  returnedDay: reportDue.returnedDay,
  returnedText: reportDue.returnedText,
  name: grant.title,
  number: grant.number,
  giver: organisation.name,
  acceptsReports: donor.acceptsReports,
}

/** A grant's reports by due day, with the state as it reads today. */
export async function grantReports(viewer: Viewer, grantId: string) {
  const db = await read()
  const found = await db
    .select(columns)
    .from(reportDue)
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .innerJoin(donor, eq(donor.id, reportDue.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(user, eq(user.id, reportDue.ownerId))
    .where(and(visibleReports(viewer), eq(reportDue.grantId, grantId)))
    .orderBy(asc(reportDue.dueDay), asc(reportDue.id))
  return withShown(found, viewer.today)
}

/** One report with its text, and who may write it. */
export async function reportById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ report: reportDue, applicationId: grant.applicationId, grantTitle: grant.title, giver: organisation.name })
    .from(reportDue)
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .innerJoin(donor, eq(donor.id, reportDue.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleReports(viewer), eq(reportDue.id, id)))
  if (!found) return undefined
  const { report, applicationId } = found
  const assignees = applicationId
    ? await db
        .select({ id: applicationAssignee.userId })
        .from(applicationAssignee)
        .where(eq(applicationAssignee.applicationId, applicationId))
    : []
  const shares =
    viewer.enterpriseIds.length === 0
      ? []
      : await db
          .selectDistinct({ id: allocation.enterpriseId })
          .from(allocation)
          .where(and(eq(allocation.grantId, report.grantId), inArray(allocation.enterpriseId, [...viewer.enterpriseIds])))
  return {
    ...report,
    row: report,
    giver: found.giver,
    grantTitle: found.grantTitle,
    assigneeIds: assignees.map((person) => person.id),
    ownEnterpriseIds: shares.map((share) => share.id),
  }
}

/** The texts a report has had, newest first. */
export async function reportVersions(viewer: Viewer, reportId: string) {
  const db = await read()
  return db
    .select({ id: reportVersion.id, number: reportVersion.number, createdAt: reportVersion.createdAt, author: user.name })
    .from(reportVersion)
    .innerJoin(reportDue, eq(reportDue.id, reportVersion.reportDueId))
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .leftJoin(user, eq(user.id, reportVersion.createdBy))
    .where(and(visibleReports(viewer), eq(reportVersion.reportDueId, reportId)))
    .orderBy(desc(reportVersion.number))
    .limit(50)
}

export const reportColumns = [
  { id: 'name', kind: 'name', isUnsorted: true },
  { id: 'giver', kind: 'text', isUnsorted: true },
  { id: 'kind', kind: 'code', words: 'reportKinds', isUnsorted: true },
  { id: 'dueDay', kind: 'day' },
  { id: 'shown', kind: 'text', isUnsorted: true },
  { id: 'ownerName', kind: 'text', isUnsorted: true },
  { id: 'submittedDay', kind: 'day', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

/** *Afrapporteringer*: what is owed, nearest due day first; answered ones when asked for. */
export const reportList = defineList<Filters>({
  name: 'reports',
  path: '/grants/reports',
  columns: reportColumns,
  initial: { sort: 'dueDay' },
  parse: (given) => z.parse(reportFilters, { state: null, donor: null, mine: null, done: null, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, reportDue.dueDay, reportDue.id)
    const found = await db
      .select(columns)
      .from(reportDue)
      .innerJoin(grant, eq(grant.id, reportDue.grantId))
      .innerJoin(donor, eq(donor.id, reportDue.donorId))
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .leftJoin(user, eq(user.id, reportDue.ownerId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const { rows, ...ends } = page(state, found, (row) => ({ value: row.dueDay, id: row.id }), size)
    return { ...ends, rows: await withShown(rows, viewer.today) }
  },
  async count(viewer, filters) {
    const db = await read()
    const [found] = await db
      .select({ total: count() })
      .from(reportDue)
      .innerJoin(grant, eq(grant.id, reportDue.grantId))
      .where(narrowed(viewer, filters))
    return found?.total ?? 0
  },
})

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleReports(viewer),
    owesReports,
    filters.donor ? eq(reportDue.donorId, filters.donor) : undefined,
    filters.mine ? eq(reportDue.ownerId, viewer.id) : undefined,
    filters.state === 'overdue'
      ? and(isUnsent, lt(reportDue.dueDay, viewer.today))
      : filters.state
        ? eq(reportDue.state, filters.state)
        : filters.done
          ? undefined
          : notInArray(reportDue.state, ['approved']),
  )
}

/** Overdue and *no objection* are derived on the day they are read. */
async function withShown<
  R extends { state: (typeof reportDue.$inferSelect)['state']; dueDay: Day; submittedDay: Day | null; acceptsReports: boolean | null },
>(rows: R[], today: Day) {
  const { silenceDays } = await settingsOn(today)
  return rows.map((row) => ({
    ...row,
    shown: reportStateOf(row, today, row.submittedDay && row.acceptsReports === false ? addDays(row.submittedDay, silenceDays) : null),
  }))
}
