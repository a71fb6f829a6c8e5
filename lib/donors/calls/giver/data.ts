import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { call } from '#db/schema/index.ts'
import { deadlinesOf, visibleCalls } from '#lib/donors/calls/data.ts'
import { dismissalsOf } from '#lib/donors/calls/dismissals/data.ts'
import { callStateOn } from '#lib/donors/calls/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

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
