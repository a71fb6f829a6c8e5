import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { hot } from '#db/hot.ts'
import { application, decision, grant, renewalPlan, renewalStep, reportDue, task, tranche } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { draftStages } from '#lib/applications/rules.ts'
import type { Day } from '#lib/day.ts'
import { visiblePlans } from '#lib/donors/renewals/data.ts'
import { isUnsent, owesReports, visibleGrants } from '#lib/grants/data.ts'
import { openTrancheStates, trancheReceivedOre } from '#lib/grants/tranches/data.ts'
import { visibleTasks } from '#lib/records/tasks/data.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

const most = 20
const donorId = sql.placeholder('donorId')
const soonest = (day: SQLiteColumn): SQL => asc(sql`coalesce(${day}, '9999-12-31')`)

const steps = hot((db, viewer: Viewer) =>
  db
    .select({ id: renewalStep.id, day: renewalStep.dueDay, title: renewalStep.title })
    .from(renewalPlan)
    .innerJoin(renewalStep, eq(renewalStep.planId, renewalPlan.id))
    .where(and(visiblePlans(viewer), eq(renewalPlan.donorId, donorId), isNull(renewalPlan.closedAt), isNull(renewalStep.doneDay)))
    .orderBy(soonest(renewalStep.dueDay), asc(renewalStep.id))
    .limit(most),
)

const tasks = hot((db, viewer: Viewer) =>
  db
    .select({ id: task.id, day: task.dueDay, title: task.title })
    .from(task)
    .where(and(visibleTasks(viewer), eq(task.recordKind, 'donor'), eq(task.recordId, donorId), isNull(task.doneAt)))
    .orderBy(soonest(task.dueDay), asc(task.id))
    .limit(most),
)

const reports = hot((db, viewer: Viewer) =>
  db
    .select({ id: reportDue.id, day: reportDue.dueDay, kind: reportDue.kind, grantId: grant.id, title: grant.title })
    .from(reportDue)
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .where(and(visibleGrants(viewer), owesReports, eq(reportDue.donorId, donorId), isUnsent))
    .orderBy(asc(reportDue.dueDay), asc(reportDue.id))
    .limit(most),
)

const rates = hot((db, viewer: Viewer) =>
  db
    .select({
      id: tranche.id,
      day: tranche.plannedDay,
      amountOre: sql`${tranche.amountOre} - ${trancheReceivedOre}`.mapWith(Number),
      currency: decision.currency,
      grantId: grant.id,
      title: grant.title,
    })
    .from(grant)
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(tranche, eq(tranche.grantId, grant.id))
    .where(
      and(
        visibleGrants(viewer),
        eq(grant.donorId, donorId),
        isNull(grant.voidedAt),
        inArray(tranche.state, [...openTrancheStates]),
        isNotNull(tranche.plannedDay),
      ),
    )
    .orderBy(asc(tranche.plannedDay), asc(tranche.id))
    .limit(most),
)

const deadlines = hot((db, viewer: Viewer) =>
  db
    .select({ id: application.id, day: application.deadlineDay, title: application.title })
    .from(application)
    .where(
      and(
        visibleApplications(viewer),
        eq(application.donorId, donorId),
        isNull(application.archivedAt),
        inArray(application.stage, [...draftStages, 'ready']),
        isNotNull(application.deadlineDay),
      ),
    )
    .orderBy(asc(application.deadlineDay), asc(application.id))
    .limit(most),
)

type Dated = { id: string; day: Day | null; title: string }
/** What is agreed or awaited with a giver; `day` is null where none is set, the amount of a rate is what is still to come. */
export type Coming =
  | (Dated & { what: 'nextStep' | 'step' | 'task' | 'deadline' })
  | (Dated & { what: 'report'; kind: (typeof reportDue.$inferSelect)['kind']; grantId: string })
  | (Dated & { what: 'rate'; amountOre: number; currency: string; grantId: string })

/**
 * What is ahead with a giver, what is late first: the step agreed, the renewal plan's steps, tasks about it, reports owed, money awaited and
 * the deadlines of what is being written, as far as the viewer may see each. At most 20 of a kind; what has no day comes last.
 */
export async function comingWith(viewer: Viewer, giver: Giver): Promise<Coming[]> {
  const [sight, values] = [sightOf(viewer), { donorId: giver.id }]
  const [planned, asked, owed, awaited, written] = await Promise.all([
    steps(values, sight, viewer),
    tasks(values, sight, viewer).then((found) => found.map((one) => ({ ...one, title: withoutName(one.title, giver.name) }))),
    reports(values, sight, viewer),
    rates(values, sight, viewer),
    deadlines(values, sight, viewer),
  ])
  const agreed = viewer.role === 'enterprise' || !giver.nextStep ? [] : [{ id: giver.id, day: giver.nextStepDay, title: giver.nextStep }]
  // A note makes the giver's step and, for its author, a task of the same words: one thing to do.
  const isSaid = (one: Dated) => agreed.some(({ title, day }) => title === one.title && day === one.day)
  return [
    ...agreed.map((one) => ({ ...one, what: 'nextStep' as const })),
    ...planned.map((one) => ({ ...one, what: 'step' as const })),
    ...asked.filter((one) => !isSaid(one)).map((one) => ({ ...one, what: 'task' as const })),
    ...owed.map((one) => ({ ...one, what: 'report' as const })),
    ...awaited.map((one) => ({ ...one, what: 'rate' as const })),
    ...written.map((one) => ({ ...one, what: 'deadline' as const })),
  ].toSorted((a, b) => ((a.day ?? '9999-12-31') < (b.day ?? '9999-12-31') ? -1 : a.day === b.day ? 0 : 1))
}

/** A task names its giver for whoever reads it elsewhere; on the giver's own page that is said already. */
function withoutName(title: string, name: string): string {
  const ending = ` – ${name}`
  return title.endsWith(ending) ? title.slice(0, -ending.length) : title
}

type Giver = { id: string; name: string; nextStep: string | null; nextStepDay: Day | null }
