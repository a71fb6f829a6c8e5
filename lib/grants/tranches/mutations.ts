import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { tranche } from '#db/schema/index.ts'
import { bookAmendment } from '#lib/grants/amendments/mutations.ts'
import { grantById } from '#lib/grants/data.ts'
import { grantTranches, trancheById } from '#lib/grants/tranches/data.ts'
import { isReplannable, scheduleOf } from '#lib/grants/tranches/rules.ts'
import { holdForm, lapseForm, moveForm, requestForm, scheduleForm, tranchesForm } from '#lib/grants/tranches/schema.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Plans equal rates for what is not yet received; rates nobody has asked for make way. */
export const planTranches = verb({
  name: 'planTranches',
  permission: 'grant:edit',
  input: scheduleForm,
  find: (viewer, { grantId }) => grantById(viewer, grantId),
  async run(write, found, { parts, firstDay, intervalMonths, trigger }, viewer) {
    const { kept, open } = await ratesOf(viewer, found.id)
    const leftOre = found.awardedOre - standingOre(kept) + repaidOre(found, kept)
    if (leftOre <= 0) throw problem('blocked', 'nothingToPlan')
    for (const rate of open) await write.remove(tranche, rate.row)
    const last = Math.max(0, ...kept.map((rate) => rate.position))
    const rows = scheduleOf(leftOre, parts, firstDay, intervalMonths)
    await write.insertMany(
      tranche,
      rows.map((row, at) => ({
        ...row,
        grantId: found.id,
        position: last + at + 1,
        trigger,
        state: trigger === 'date' ? ('planned' as const) : ('awaiting_condition' as const),
        requestedDay: null,
        note: null,
      })),
    )
    return { id: found.id }
  },
})

/** The rates one by one, in this order. What has been received, asked for or has lapsed stays as it is; all sum to the award. */
export const setTranches = verb({
  name: 'setTranches',
  permission: 'grant:edit',
  input: tranchesForm,
  find: (viewer, { grantId }) => grantById(viewer, grantId),
  async run(write, found, { tranches }, viewer) {
    const { kept, open } = await ratesOf(viewer, found.id)
    const given = tranches.filter(({ id }) => !kept.some((rate) => rate.id === id))
    const sum = standingOre(kept) - repaidOre(found, kept) + given.reduce((all, rate) => all + rate.amountOre, 0)
    if (sum !== found.awardedOre) throw problem('invalid', 'ratesNotAward', { fields: { tranches: 'ratesNotAward' } })
    for (const gone of open.filter((rate) => !given.some(({ id }) => id === rate.id))) await write.remove(tranche, gone.row)
    const last = Math.max(0, ...kept.map((rate) => rate.position))
    for (const [at, { id, ...rate }] of given.entries()) {
      const before = open.find((one) => one.id === id)
      const state = rate.trigger === 'date' ? ('planned' as const) : ('awaiting_condition' as const)
      if (before)
        await write.update(tranche, before.row, {
          ...rate,
          position: last + at + 1,
          state: before.trigger === rate.trigger ? before.state : state,
        })
      else await write.insert(tranche, { ...rate, grantId: found.id, position: last + at + 1, state, requestedDay: null })
    }
    return { id: found.id }
  },
})

/** Asked the giver for the rate. */
export const requestTranche = verb({
  name: 'requestTranche',
  permission: 'grant:edit',
  input: requestForm,
  find: (viewer, { id }) => trancheWithGrant(viewer, id),
  async run(write, { rate }, { version, day }) {
    if (rate.state === 'received' || rate.state === 'lapsed') throw problem('blocked', 'rateSettled')
    const after = await write.update(tranche, rate.row, { state: 'requested', requestedDay: day }, version)
    return { id: after.id, version: after.version }
  },
})

/** Waits for a condition, is held back, or is simply planned again. */
export const holdTranche = verb({
  name: 'holdTranche',
  permission: 'grant:edit',
  input: holdForm,
  find: (viewer, { id }) => trancheWithGrant(viewer, id),
  async run(write, { rate }, { version, state, note }) {
    if (rate.state === 'received' || rate.state === 'lapsed') throw problem('blocked', 'rateSettled')
    const after = await write.update(tranche, rate.row, { state, note }, version)
    return { id: after.id, version: after.version }
  },
})

/** Another day, agreed with the giver; why stands on the rate and in the audit. */
export const moveTranche = verb({
  name: 'moveTranche',
  permission: 'grant:edit',
  input: moveForm,
  find: (viewer, { id }) => trancheWithGrant(viewer, id),
  async run(write, { rate }, { version, plannedDay, reason }) {
    if (rate.state === 'received' || rate.state === 'lapsed') throw problem('blocked', 'rateSettled')
    const after = await write.update(tranche, rate.row, { plannedDay, note: reason }, version)
    return { id: after.id, version: after.version }
  },
})

/** The rest of the rate will not come: the award is cut by as much, and the fee by its part. */
export const lapseTranche = verb({
  name: 'lapseTranche',
  permission: 'grant:edit',
  input: lapseForm,
  find: (viewer, { id }) => trancheWithGrant(viewer, id),
  async run(write, { rate, ...found }, { version, day, cause, reason }) {
    if (rate.state === 'received' || rate.state === 'lapsed') throw problem('blocked', 'rateSettled')
    const restOre = rate.amountOre - rate.receivedOre
    await write.update(
      tranche,
      rate.row,
      rate.receivedOre > 0 ? { amountOre: rate.receivedOre, state: 'received' } : { state: 'lapsed' },
      version,
    )
    await bookAmendment(write, found, { day, deltaOre: -restOre, periodTo: null, cause, reason, donorAnswer: null })
    return { id: rate.id, grantId: found.id }
  },
})

async function trancheWithGrant(viewer: Viewer, id: string) {
  const rate = await trancheById(viewer, id)
  const found = rate && (await grantById(viewer, rate.grantId))
  return found && { ...found, rate }
}

type Rate = Awaited<ReturnType<typeof grantTranches>>[number]

/** The grant's rates: those that something has happened to, and those that are only planned. */
async function ratesOf(viewer: Viewer, grantId: string) {
  const db = await read()
  const rows = await db.select().from(tranche).where(eq(tranche.grantId, grantId)).orderBy(asc(tranche.position))
  const rates = (await grantTranches(viewer, grantId)).flatMap((rate) =>
    rows.filter(({ id }) => id === rate.id).map((row) => ({ ...rate, row })),
  )
  return { kept: rates.filter((rate) => !isReplannable(rate)), open: rates.filter(isReplannable) }
}

const standingOre = (rates: readonly Rate[]) => rates.reduce((sum, rate) => sum + (rate.state === 'lapsed' ? 0 : rate.amountOre), 0)
/** What of the received rates has gone back: it has left the award, not the rates. */
const repaidOre = ({ receivedOre }: { receivedOre: number }, rates: readonly Rate[]) =>
  Math.max(0, rates.reduce((sum, rate) => sum + rate.receivedOre, 0) - receivedOre)
