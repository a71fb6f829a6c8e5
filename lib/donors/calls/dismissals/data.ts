import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { call, callDismissal, user } from '#db/schema/index.ts'
import { visibleCalls } from '#lib/donors/calls/data.ts'
import type { Viewer } from '#lib/viewer.ts'

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
