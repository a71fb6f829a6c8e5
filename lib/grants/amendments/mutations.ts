import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { amendment, type feeEntry, tranche } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { bookFees } from '#lib/fees/ledger/mutations.ts'
import type { FeeOccasion } from '#lib/fees/ledger/rules.ts'
import { shrinkShares } from '#lib/grants/allocations/mutations.ts'
import { amendmentForm } from '#lib/grants/amendments/schema.ts'
import { type Grant, grantById } from '#lib/grants/data.ts'
import { verb } from '#lib/verb.ts'

/** The award or its period is changed: both versions stay, the rates still to come follow, and the fee's difference is booked. */
export const amendGrant = verb({
  name: 'amendGrant',
  permission: 'grant:edit',
  input: amendmentForm,
  find: (viewer, { id }) => grantById(viewer, id),
  async run(write, before, { id, day, awardedOre, periodTo, cause, reason, donorAnswer }) {
    if (before.state === 'closed' || before.state === 'cancelled') throw problem('blocked', 'grantClosed')
    const deltaOre = awardedOre - before.awardedOre
    if (deltaOre === 0 && periodTo === null) throw problem('invalid', 'invalid', { fields: { awardedOre: 'amendmentEmpty' } })
    if (awardedOre < before.receivedOre) throw problem('invalid', 'invalid', { fields: { awardedOre: 'awardBelowReceived' } })
    await moveRates(write, id, deltaOre)
    await bookAmendment(write, before, { day, deltaOre, periodTo, cause, reason, donorAnswer })
    return { id }
  },
})

type Change = {
  day: string
  deltaOre: number
  periodTo: string | null
  cause: (typeof amendment.$inferSelect)['cause']
  reason: string
  donorAnswer: string | null
}

/** How the fee ledger tells it, where the amendment follows from something else. */
type Told = { event: (typeof feeEntry.$inferSelect)['event']; eventId: string; occasion: FeeOccasion }

/** The amendment as a fact, with what follows from it: the division shrinks to fit, the giver's giving and the fee move. */
export async function bookAmendment(write: Write, before: Grant, { deltaOre, ...change }: Change, told?: Told): Promise<string> {
  const awardedOre = before.awardedOre + deltaOre
  await shrinkShares(write, before.id, awardedOre)
  const { id } = await write.insert(amendment, { ...change, grantId: before.id, amountOre: deltaOre, voidedBy: null, voidReason: null })
  await refreshGiving(write, [before.donorId])
  await bookFees(
    write,
    before.id,
    told?.event ?? 'amendment',
    told?.eventId ?? id,
    told?.occasion ?? { kind: 'amendment', amountOre: awardedOre, day: change.day },
  )
  return id
}

/** A cut is taken from the rates still to come, the last first; an addition goes to the last of them, or is a new rate. */
async function moveRates(write: Write, grantId: string, deltaOre: number): Promise<void> {
  const db = await read()
  const rates = await db.select().from(tranche).where(eq(tranche.grantId, grantId)).orderBy(desc(tranche.position))
  if (rates.length === 0 || deltaOre === 0) return
  const open = rates.filter((rate) => ['planned', 'awaiting_condition', 'requested', 'withheld'].includes(rate.state))
  const [last] = open
  if (deltaOre > 0) {
    if (last) await write.update(tranche, last, { amountOre: last.amountOre + deltaOre })
    else
      await write.insert(tranche, {
        grantId,
        position: (rates[0]?.position ?? 0) + 1,
        plannedDay: null,
        amountOre: deltaOre,
        trigger: 'date',
        state: 'planned',
        requestedDay: null,
        note: null,
      })
    return
  }
  let left = -deltaOre
  for (const rate of open) {
    const cut = Math.min(left, rate.amountOre)
    left -= cut
    if (cut > 0) await write.update(tranche, rate, cut === rate.amountOre ? { state: 'lapsed' } : { amountOre: rate.amountOre - cut })
  }
  if (left > 0) throw problem('blocked', 'awardBelowReceived')
}
