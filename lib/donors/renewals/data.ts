import 'server-only'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, organisation, renewalPlan, renewalStep, user } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { ownerIds, type Viewer } from '#lib/viewer.ts'

/** What we mean to do about a giver is the relation's: members have none of it. */
export const visiblePlans = (viewer: Viewer) => (viewer.role === 'enterprise' ? sql`false` : sql`true`)

export type RenewalStep = { id: string; title: string; dueDay: Day | null; doneDay: Day | null; ownerName: string | null }

/** One renewal plan, or undefined where there is none for this viewer. */
export async function planById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(renewalPlan)
    .where(and(visiblePlans(viewer), eq(renewalPlan.id, id)))
  return found
}

/** One step of a renewal plan the viewer may see, or undefined. */
export async function stepById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ step: renewalStep })
    .from(renewalStep)
    .innerJoin(renewalPlan, eq(renewalPlan.id, renewalStep.planId))
    .where(and(visiblePlans(viewer), eq(renewalStep.id, id)))
  return found?.step
}

/** The viewer's open steps of open plans and those of whom they stand in for, those due first; at most 50. */
export async function mySteps(viewer: Viewer) {
  const db = await read()
  return db
    .select({
      id: renewalStep.id,
      day: renewalStep.dueDay,
      title: renewalStep.title,
      donorId: donor.id,
      donor: organisation.name,
      ownerId: renewalStep.ownerId,
    })
    .from(renewalStep)
    .innerJoin(renewalPlan, eq(renewalPlan.id, renewalStep.planId))
    .innerJoin(donor, eq(donor.id, renewalPlan.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(
      and(visiblePlans(viewer), inArray(renewalStep.ownerId, ownerIds(viewer)), isNull(renewalStep.doneDay), isNull(renewalPlan.closedAt)),
    )
    .orderBy(asc(sql`coalesce(${renewalStep.dueDay}, '9999-12-31')`), asc(renewalStep.id))
    .limit(50)
}

/** The open plan of each of these givers, with its steps in order of day: two queries, whatever their number. Keyed by giver. */
export async function openPlans(viewer: Viewer, donorIds: readonly string[]): Promise<Map<string, OpenPlan>> {
  if (donorIds.length === 0) return new Map()
  const db = await read()
  const plans = await db
    .select({ plan: renewalPlan, ownerName: user.name })
    .from(renewalPlan)
    .leftJoin(user, eq(user.id, renewalPlan.ownerId))
    .where(and(visiblePlans(viewer), inArray(renewalPlan.donorId, [...donorIds]), isNull(renewalPlan.closedAt)))
    .orderBy(desc(renewalPlan.createdAt), desc(renewalPlan.id))
  if (plans.length === 0) return new Map()
  const steps = await db
    .select({
      planId: renewalStep.planId,
      id: renewalStep.id,
      title: renewalStep.title,
      dueDay: renewalStep.dueDay,
      doneDay: renewalStep.doneDay,
      ownerName: user.name,
    })
    .from(renewalStep)
    .leftJoin(user, eq(user.id, renewalStep.ownerId))
    .where(
      inArray(
        renewalStep.planId,
        plans.map(({ plan }) => plan.id),
      ),
    )
    .orderBy(asc(sql`coalesce(${renewalStep.dueDay}, '9999-12-31')`), asc(renewalStep.id))
  const stepsOf = Map.groupBy(steps, ({ planId }) => planId)
  // Of two open plans the newest is shown: the later row of a map wins, so the oldest goes in first.
  return new Map(
    plans
      .toReversed()
      .map(({ plan, ownerName }) => [
        plan.donorId,
        { ...plan, ownerName, list: (stepsOf.get(plan.id) ?? []).map(({ planId: _planId, ...step }) => step) },
      ]),
  )
}

export type OpenPlan = typeof renewalPlan.$inferSelect & { ownerName: string | null; list: RenewalStep[] }
