import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { call, callFollow, user } from '#db/schema/index.ts'
import { visibleCalls } from '#lib/donors/calls/data.ts'
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
