import 'server-only'
import { and, eq } from 'drizzle-orm'
import { openPointsMail } from '#emails/open-points.ts'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { snapshot, user } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { type Application, applicationById } from '#lib/applications/data.ts'
import { rulesFor } from '#lib/applications/openings/data.ts'
import { expectedAnswer, readyPoints } from '#lib/applications/ready/data.ts'
import { isHeldByFee, readyCount } from '#lib/applications/ready/rules.ts'
import { isDraft } from '#lib/applications/rules.ts'
import { contentHash, contentOf } from '#lib/applications/sending/data.ts'
import { moreForm, submitForm, supplementForm } from '#lib/applications/sending/schema.ts'
import { move } from '#lib/applications/stages/mutations.ts'
import type { Day } from '#lib/day.ts'
import { env } from '#lib/env.ts'
import { versionInForce } from '#lib/fees/data.ts'
import { mailWords } from '#lib/mail.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/**
 * *Markér som sendt*: it has gone, in the giver's own portal or post. Always succeeds for whoever leads: what stood open is
 * frozen with a reason and told to the coordinators; only the fee guard waits for one of them. Freezes what was sent and
 * the fee terms in force that day.
 */
export const submitApplication = verb({
  name: 'submitApplication',
  permission: 'application:edit',
  input: submitForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { version, day, time, channel, receipt, reason }, viewer) {
    if (!isDraft(before.stage) && before.stage !== 'ready') throw problem('blocked', 'alreadySent')
    refuseAhead(write, day)
    const points = await readyPoints(viewer, before)
    const { stops } = readyCount(points)
    if (isHeldByFee(points) && viewer.role !== 'coordinator') throw problem('blocked', 'feeGuard')
    if (stops > 0 && !reason) throw problem('invalid', 'notReady', { fields: { reason: 'notReady' }, values: { count: stops } })
    const content = await contentOf(viewer, before, { day, time, channel, receipt }, points, reason)
    const terms = before.ledBy === 'fundraiser' ? await versionInForce(before.assigneeIds, day) : undefined
    const after = await move(
      write,
      before,
      'submitted',
      day,
      reason,
      {
        sentDay: day,
        sentChannel: channel,
        sentReceipt: receipt,
        answerExpectedDay: expectedAnswer(before, day, await rulesFor(before)),
        agreementVersionId: terms?.id ?? null,
      },
      version,
    )
    await write.insert(snapshot, { applicationId: before.id, kind: 'sent', day, content, contentHash: contentHash(content) })
    if (stops > 0) await tellCoordinators(write, viewer, before, stops, reason ?? '')
    return { id: after.id, version: after.version, stops }
  },
})

/** The giver has asked for more; the answer's last day becomes the deadline. */
export const askedForMore = verb({
  name: 'askedForMore',
  permission: 'application:edit',
  input: moreForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { version, day, question, answerByDay }) {
    if (before.stage !== 'submitted') throw problem('blocked', 'moveNotPossible')
    refuseAhead(write, day)
    const after = await move(write, before, 'more_info', day, question, answerByDay ? { deadlineDay: answerByDay } : {}, version)
    return { id: after.id, version: after.version }
  },
})

/** What the giver asked for has been sent: a snapshot of its own. */
export const sendSupplement = verb({
  name: 'sendSupplement',
  permission: 'application:edit',
  input: supplementForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { version, day, channel, receipt }, viewer) {
    if (before.stage !== 'more_info') throw problem('blocked', 'moveNotPossible')
    refuseAhead(write, day)
    const points = await readyPoints(viewer, before)
    if (isHeldByFee(points) && viewer.role !== 'coordinator') throw problem('blocked', 'feeGuard')
    const content = await contentOf(viewer, before, { day, time: null, channel, receipt }, points, null)
    const after = await move(write, before, 'submitted', day, null, {}, version)
    await write.insert(snapshot, { applicationId: before.id, kind: 'supplement', day, content, contentHash: contentHash(content) })
    return { id: after.id, version: after.version }
  },
})

function refuseAhead(write: Write, day: Day): void {
  if (day > write.today) throw problem('invalid', 'invalid', { fields: { day: 'dayAhead' } })
}

async function tellCoordinators(
  write: Write,
  viewer: Viewer,
  { id, title, donorName }: Application,
  count: number,
  reason: string,
): Promise<void> {
  const db = await read()
  const coordinators = await db
    .select()
    .from(user)
    .where(and(eq(user.role, 'coordinator'), eq(user.isActive, true)))
  for (const { id: toUserId, email, locale } of coordinators.filter((one) => one.id !== viewer.id)) {
    const mail = openPointsMail(mailWords(locale), {
      by: viewer.name,
      title,
      giver: donorName,
      count,
      reason,
      link: `${env().BASE_URL}/applications/${id}`,
    })
    await write.mail({ lane: 'notice', toUserId, toAddress: email, ...mail })
  }
}
