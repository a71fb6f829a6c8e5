import 'server-only'
import { and, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { callFollow } from '#db/schema/index.ts'
import { callById } from '#lib/donors/calls/data.ts'
import { followForm } from '#lib/donors/calls/follows/schema.ts'
import { verb } from '#lib/verb.ts'

/** Keeps an eye on a call, or no longer: its deadlines then stand on one's *I dag*. */
export const followCall = verb({
  name: 'followCall',
  permission: 'call:follow',
  input: followForm,
  find: (viewer, { id }) => callById(viewer, id),
  async run(write, before, { isFollowing }, viewer) {
    const db = await read()
    const [link] = await db
      .select()
      .from(callFollow)
      .where(and(eq(callFollow.callId, before.call.id), eq(callFollow.userId, viewer.id)))
    if (isFollowing && !link) await write.insert(callFollow, { callId: before.call.id, userId: viewer.id })
    if (!isFollowing && link) await write.remove(callFollow, link)
    return { id: before.call.id }
  },
})
