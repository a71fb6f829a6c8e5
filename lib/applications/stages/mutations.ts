import 'server-only'
import { application, stageChange } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { type Application, applicationById } from '#lib/applications/data.ts'
import { problem } from '#db/problem.ts'
import { readyPoints } from '#lib/applications/ready/data.ts'
import { isHeldByFee, readyCount } from '#lib/applications/ready/rules.ts'
import { movesFrom, type Stage } from '#lib/applications/rules.ts'
import { moveForm } from '#lib/applications/schema.ts'
import type { Day } from '#lib/day.ts'
import { verb } from '#lib/verb.ts'

/** A move by hand: freely among the first four; to *ready* when nothing stops, or with a reason (never past the fee guard). */
export const moveStage = verb({
  name: 'moveStage',
  permission: 'application:edit',
  input: moveForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { to, version, reason }, viewer) {
    if (!movesFrom(before.stage).includes(to)) throw problem('blocked', 'moveNotPossible')
    if (to === 'ready') {
      const points = await readyPoints(viewer, before)
      if (isHeldByFee(points) && viewer.role !== 'coordinator') throw problem('blocked', 'feeGuard')
      const { stops } = readyCount(points)
      if (stops > 0 && !reason) throw problem('invalid', 'notReady', { fields: { reason: 'notReady' }, values: { count: stops } })
    }
    const after = await move(write, before, to, write.today, reason, {}, version)
    return { id: after.id, version: after.version, from: before.stage }
  },
})

type Moved = 'sentDay' | 'sentChannel' | 'sentReceipt' | 'answerExpectedDay' | 'agreementVersionId' | 'deadlineDay'
type Patch = Partial<Pick<typeof application.$inferInsert, Moved>>

/** Puts an application at a stage from a day on, and notes the change. */
export async function move(
  write: Write,
  before: Application,
  to: Stage,
  day: Day,
  reason: string | null,
  patch: Patch = {},
  seenVersion = before.version,
) {
  const after = await write.update(application, before, { ...patch, stage: to, stageSince: day }, seenVersion)
  await write.insert(stageChange, { applicationId: before.id, fromStage: before.stage, toStage: to, day, reason })
  return after
}
