import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, call, callDeadline, callDismissal, callFollow, callRound, donor, organisation, user } from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import type { Day } from '#lib/day.ts'
import { visibleCalls } from '#lib/donors/calls/data.ts'
import { openStages } from '#lib/donors/readiness/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Who keeps an eye on these calls, by name. */
export async function followersOf(viewer: Viewer, callIds: string[]) {
  if (callIds.length === 0) return []
  const db = await read()
  return db
    .select({ callId: callFollow.callId, userId: user.id, name: user.name })
    .from(callFollow)
    .innerJoin(call, eq(call.id, callFollow.callId))
    .innerJoin(user, eq(user.id, callFollow.userId))
    .where(and(visibleCalls(viewer), inArray(callFollow.callId, callIds)))
    .orderBy(asc(user.name), asc(user.id))
    .limit(2_000)
}

/**
 * What closes from today to a day (included) of the calls the viewer keeps an eye on: not of those put away, nor where an application
 * for the call that the viewer sees has the same day, as that says it already. In order; at most 50.
 */
export async function followedDeadlines(viewer: Viewer, until: Day) {
  const db = await read()
  const isDismissed = sql`exists (select 1 from ${callDismissal} where ${callDismissal.callId} = ${call.id} and ${callDismissal.voidedBy} is null)`
  const isAsked = sql`exists (select 1 from ${application} where ${application.callId} = ${call.id} and ${application.deadlineDay} = ${callDeadline.day} and ${and(isNull(application.archivedAt), inArray(application.stage, [...openStages]), visibleApplications(viewer))})`
  return db
    .select({
      id: callDeadline.id,
      day: callDeadline.day,
      time: callDeadline.time,
      round: callRound.kind,
      callId: call.id,
      title: call.title,
      donor: organisation.name,
    })
    .from(callFollow)
    .innerJoin(call, eq(call.id, callFollow.callId))
    .innerJoin(callDeadline, eq(callDeadline.callId, call.id))
    .innerJoin(donor, eq(donor.id, call.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(callRound, eq(callRound.id, callDeadline.roundId))
    .where(
      and(
        eq(callFollow.userId, viewer.id),
        visibleCalls(viewer),
        gte(callDeadline.day, viewer.today),
        lte(callDeadline.day, until),
        sql`not ${isDismissed}`,
        sql`not ${isAsked}`,
      ),
    )
    .orderBy(asc(callDeadline.day), asc(callDeadline.time), asc(callDeadline.id))
    .limit(50)
}
