import 'server-only'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { call, callDeadline, callDismissal, callFollow, callRound, donor, organisation, user } from '#db/schema/index.ts'
import { callStateOn } from '#lib/donors/calls/rules.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Calls are public facts, as their givers are. */
export function visibleCalls(viewer: Viewer): SQL {
  return sql`exists (select 1 from ${donor} where ${donor.id} = ${call.donorId} and ${visibleDonors(viewer)})`
}

/** One call with its giver, or undefined when it is not there for this viewer. */
export async function callById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ call, donor, donorName: organisation.name })
    .from(call)
    .innerJoin(donor, eq(donor.id, call.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleDonors(viewer), eq(call.id, id)))
  return found
}

export type Call = NonNullable<Awaited<ReturnType<typeof callById>>>

/** The deadlines of these calls in order, each with its round, if it is of one. */
export async function deadlinesOf(viewer: Viewer, callIds: string[]) {
  if (callIds.length === 0) return []
  const db = await read()
  return db
    .select({
      id: callDeadline.id,
      callId: callDeadline.callId,
      day: callDeadline.day,
      time: callDeadline.time,
      note: callDeadline.note,
      round: callRound.kind,
    })
    .from(callDeadline)
    .innerJoin(call, eq(call.id, callDeadline.callId))
    .leftJoin(callRound, eq(callRound.id, callDeadline.roundId))
    .where(and(visibleCalls(viewer), inArray(callDeadline.callId, callIds)))
    .orderBy(asc(callDeadline.day), asc(callDeadline.time), asc(callDeadline.id))
    .limit(2_000)
}

export type Deadline = Awaited<ReturnType<typeof deadlinesOf>>[number]

/** What each round of a call is to hold: the sketch first. */
export async function roundsOf(viewer: Viewer, callId: string) {
  const db = await read()
  const found = await db
    .select({ id: callRound.id, kind: callRound.kind, text: callRound.text })
    .from(callRound)
    .innerJoin(call, eq(call.id, callRound.callId))
    .where(and(visibleCalls(viewer), eq(callRound.callId, callId)))
  return found.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'sketch' ? -1 : 1))
}

/** *Vi søger ikke*: the standing dismissal of each of these calls, why and by whom. Keyed by call. */
export async function dismissalsOf(viewer: Viewer, callIds: string[]) {
  if (callIds.length === 0) return new Map<string, never>()
  const db = await read()
  const found = await db
    .select({
      id: callDismissal.id,
      callId: callDismissal.callId,
      reason: callDismissal.reason,
      at: callDismissal.createdAt,
      by: user.name,
    })
    .from(callDismissal)
    .innerJoin(call, eq(call.id, callDismissal.callId))
    .leftJoin(user, eq(user.id, callDismissal.createdBy))
    .where(and(visibleCalls(viewer), inArray(callDismissal.callId, callIds), isNull(callDismissal.voidedBy)))
  return new Map(found.map((row) => [row.callId, row]))
}

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

/** A giver's calls, the newest first, each with how it stands, what is next and whether we have said no. At most 50. */
export async function callsOfDonor(viewer: Viewer, donorId: string) {
  const db = await read()
  const calls = await db
    .select({ id: call.id, title: call.title, kind: call.kind, opensDay: call.opensDay })
    .from(call)
    .where(and(visibleCalls(viewer), eq(call.donorId, donorId)))
    .orderBy(desc(call.id))
    .limit(50)
  const ids = calls.map(({ id }) => id)
  const [deadlines, dismissals] = await Promise.all([deadlinesOf(viewer, ids), dismissalsOf(viewer, ids)])
  return calls.map((row) => {
    const own = deadlines.filter(({ callId }) => callId === row.id)
    const next = own.find(({ day }) => day >= viewer.today) ?? null
    return {
      ...row,
      next,
      state: callStateOn({ ...row, nextDay: next?.day ?? null, lastDay: own.at(-1)?.day ?? null }, viewer.today),
      dismissal: dismissals.get(row.id) ?? null,
    }
  })
}
