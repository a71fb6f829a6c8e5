import 'server-only'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { call, callDeadline, callRound, donor, organisation } from '#db/schema/index.ts'
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
