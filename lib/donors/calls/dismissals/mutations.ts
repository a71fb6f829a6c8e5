import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { callDismissal } from '#db/schema/index.ts'
import { callById } from '#lib/donors/calls/data.ts'
import { callId, dismissForm } from '#lib/donors/calls/dismissals/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { verb } from '#lib/verb.ts'

/** *Vi søger ikke*, so that the next person need not find out again. */
export const dismissCall = verb({
  name: 'dismissCall',
  permission: 'call:dismiss',
  input: dismissForm,
  find: (viewer, { id }) => callById(viewer, id),
  async run(write, before, { reason }) {
    const standing = await standingDismissal(before.call.id)
    if (standing) throw problem('blocked', 'callDismissed')
    await write.insert(callDismissal, { callId: before.call.id, reason, voidedBy: null, voidReason: null })
    return { id: before.call.id }
  },
})

/** We look at it again. That it was once said no to, and why, stays. */
export const reconsiderCall = verb({
  name: 'reconsiderCall',
  permission: 'call:dismiss',
  input: callId,
  find: (viewer, { id }) => callById(viewer, id),
  async run(write, before) {
    const standing = await standingDismissal(before.call.id)
    if (!standing) throw problem('blocked', 'callNotDismissed')
    await write.void(callDismissal, standing, messagesFor('da').calls.page.reconsidered)
    return { id: before.call.id }
  },
})

async function standingDismissal(id: string) {
  const db = await read()
  const [standing] = await db
    .select()
    .from(callDismissal)
    .where(and(eq(callDismissal.callId, id), isNull(callDismissal.voidedBy)))
  return standing
}
