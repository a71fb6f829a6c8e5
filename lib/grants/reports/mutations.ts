import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { reportDue, reportVersion } from '#db/schema/index.ts'
import { grantById } from '#lib/grants/data.ts'
import { reportById } from '#lib/grants/reports/data.ts'
import { draftReportForm, moveReportForm, planReportForm, reportDayForm, returnReportForm } from '#lib/grants/reports/schema.ts'
import { verb } from '#lib/verb.ts'

/** A report we owe the giver, with its day and owner. */
export const planReport = verb({
  name: 'planReport',
  permission: 'grant:edit',
  input: planReportForm,
  find: (viewer, { grantId }) => grantById(viewer, grantId),
  async run(write, found, { kind, dueDay, ownerId }) {
    const { id } = await write.insert(reportDue, {
      grantId: found.id,
      donorId: found.donorId,
      kind,
      dueDay,
      ownerId,
      state: 'not_started',
      text: null,
      submittedDay: null,
      approvedDay: null,
      returnedDay: null,
      returnedText: null,
    })
    return { id, grantId: found.id }
  },
})

/** Another owner, or another day: the day was promised, so it moves only with a reason. */
export const moveReport = verb({
  name: 'moveReport',
  permission: 'grant:edit',
  input: moveReportForm,
  find: (viewer, { id }) => reportById(viewer, id),
  async run(write, before, { version, dueDay, ownerId, reason }) {
    if (dueDay !== before.dueDay && !reason) throw problem('invalid', 'invalid', { fields: { reason: 'promisedDay' } })
    const after = await write.update(reportDue, before.row, { dueDay, ownerId }, version)
    if (dueDay !== before.dueDay && reason) await keepVersion(write, before.id, `${before.dueDay} → ${dueDay}: ${reason}`)
    return { id: after.id, version: after.version }
  },
})

/** Writes the report; each saved text is kept as a version. */
export const draftReport = verb({
  name: 'draftReport',
  permission: 'report:write',
  input: draftReportForm,
  find: (viewer, { id }) => reportById(viewer, id),
  async run(write, before, { version, text, isForReview }) {
    if (before.state === 'submitted' || before.state === 'approved') throw problem('blocked', 'reportSent')
    const state = isForReview
      ? ('internal_review' as const)
      : before.state === 'not_started' || before.state === 'internal_review'
        ? ('draft' as const)
        : before.state
    const after = await write.update(reportDue, before.row, { text, state }, version)
    if (text !== before.text) await keepVersion(write, before.id, text)
    return { id: after.id, version: after.version }
  },
})

export const submitReport = verb({
  name: 'submitReport',
  permission: 'report:write',
  input: reportDayForm,
  find: (viewer, { id }) => reportById(viewer, id),
  async run(write, before, { version, day }) {
    if (before.state === 'approved') throw problem('blocked', 'reportSent')
    const after = await write.update(reportDue, before.row, { state: 'submitted', submittedDay: day }, version)
    return { id: after.id, version: after.version, grantId: before.grantId }
  },
})

export const approveReport = verb({
  name: 'approveReport',
  permission: 'grant:edit',
  input: reportDayForm,
  find: (viewer, { id }) => reportById(viewer, id),
  async run(write, before, { version, day }) {
    if (before.state !== 'submitted') throw problem('blocked', 'reportNotSent')
    const after = await write.update(reportDue, before.row, { state: 'approved', approvedDay: day }, version)
    return { id: after.id, version: after.version, grantId: before.grantId }
  },
})

export const returnReport = verb({
  name: 'returnReport',
  permission: 'grant:edit',
  input: returnReportForm,
  find: (viewer, { id }) => reportById(viewer, id),
  async run(write, before, { version, day, text }) {
    if (before.state !== 'submitted') throw problem('blocked', 'reportNotSent')
    const after = await write.update(reportDue, before.row, { state: 'returned', returnedDay: day, returnedText: text }, version)
    return { id: after.id, version: after.version, grantId: before.grantId }
  },
})

async function keepVersion(write: Parameters<typeof planReport.run>[0], reportDueId: string, text: string): Promise<void> {
  const db = await read()
  const [last] = await db
    .select({ number: reportVersion.number })
    .from(reportVersion)
    .where(eq(reportVersion.reportDueId, reportDueId))
    .orderBy(desc(reportVersion.number))
    .limit(1)
  await write.insert(reportVersion, { reportDueId, text, number: (last?.number ?? 0) + 1 })
}
