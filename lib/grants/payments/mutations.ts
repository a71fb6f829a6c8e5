import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { grant, payment, tranche } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { bookFees } from '#lib/fees/ledger/mutations.ts'
import { bookAmendment } from '#lib/grants/amendments/mutations.ts'
import { type Grant, grantById } from '#lib/grants/data.ts'
import { paymentById } from '#lib/grants/payments/data.ts'
import { receiptForm, repaymentForm, voidPaymentForm } from '#lib/grants/payments/schema.ts'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { trancheStateOf } from '#lib/grants/tranches/rules.ts'
import { portionOf } from '#lib/money.ts'
import { verb } from '#lib/verb.ts'

/** Money came, for a rate or for the grant: the rate's state follows, and what is earned by it is booked. Never more than the award. */
export const receiveTranche = verb({
  name: 'receiveTranche',
  permission: 'grant:pay',
  input: receiptForm,
  find: (viewer, { grantId }) => grantById(viewer, grantId),
  async run(write, found, { trancheId, day, amountOre, note }, viewer) {
    if (found.state === 'closed' || found.state === 'cancelled') throw problem('blocked', 'grantClosed')
    if (amountOre === 0) throw problem('invalid', 'invalid', { fields: { amountOre: 'amountZero' } })
    const rates = await grantTranches(viewer, found.id)
    const rate = rates.find(({ id }) => id === trancheId)
    if (trancheId && !rate) throw problem('notFound', 'notFound')
    if (rate?.state === 'lapsed') throw problem('blocked', 'rateSettled')
    if (rate && amountOre > rate.amountOre - rate.receivedOre)
      throw problem('invalid', 'invalid', { fields: { amountOre: 'moreThanRate' } })
    if (found.receivedOre + amountOre > found.awardedOre) throw problem('invalid', 'invalid', { fields: { amountOre: 'moreThanAward' } })
    const { id } = await write.insert(payment, {
      ...inKroner(found, amountOre),
      grantId: found.id,
      trancheId,
      kind: 'receipt',
      day,
      note,
      voidedBy: null,
      voidReason: null,
    })
    if (trancheId) await settleRate(write, trancheId)
    if (found.state === 'pledged' || found.state === 'accepted') await write.update(grant, found.row, { state: 'active' })
    await bookFees(write, found.id, 'receipt', id, {
      kind: 'receipt',
      giver: found.giver,
      amountOre,
      day,
      rate: rate?.position ?? null,
      rates: rates.length,
    })
    return { id, grantId: found.id }
  },
})

/** Money went back: the award falls by as much, and so does the fee, unless its terms keep it for this cause. */
export const recordRepayment = verb({
  name: 'recordRepayment',
  permission: 'grant:pay',
  input: repaymentForm,
  find: (viewer, { grantId }) => grantById(viewer, grantId),
  async run(write, found, { day, amountOre, cause, reason }) {
    if (amountOre === 0) throw problem('invalid', 'invalid', { fields: { amountOre: 'amountZero' } })
    if (amountOre > found.receivedOre) throw problem('invalid', 'invalid', { fields: { amountOre: 'moreThanReceived' } })
    const { id } = await write.insert(payment, {
      ...inKroner(found, amountOre),
      grantId: found.id,
      trancheId: null,
      kind: 'repayment',
      day,
      note: reason,
      voidedBy: null,
      voidReason: null,
    })
    await bookAmendment(
      write,
      found,
      { day, deltaOre: -amountOre, periodTo: null, cause, reason, donorAnswer: null },
      { event: 'repayment', eventId: id, occasion: { kind: 'repayment', giver: found.giver, amountOre, day } },
    )
    if (amountOre === found.receivedOre) await write.update(grant, found.row, { state: 'repaid' })
    return { id, grantId: found.id }
  },
})

/** A receipt that was entered wrongly: it is voided with the reason, and rate and fee go back as far. */
export const voidPayment = verb({
  name: 'voidPayment',
  permission: 'grant:pay',
  input: voidPaymentForm,
  find: (viewer, { id }) => paymentById(viewer, id),
  async run(write, found, { reason }) {
    if (found.voidedBy) throw problem('blocked', 'paymentVoided')
    if (found.kind !== 'receipt') throw problem('blocked', 'repaymentStays')
    const db = await read()
    const paid = await db
      .select()
      .from(payment)
      .where(and(eq(payment.grantId, found.grantId), isNull(payment.voidedBy)))
    if (paid.reduce((sum, row) => sum + (row.kind === 'receipt' ? row.amountOre : -row.amountOre), 0) < found.amountOre)
      throw problem('blocked', 'repaymentStays')
    await write.void(payment, found, reason)
    if (found.trancheId) await settleRate(write, found.trancheId)
    await bookFees(write, found.grantId, 'receipt', found.id, { kind: 'recalculated', day: write.today })
    return { id: found.id, grantId: found.grantId }
  },
})

/** The payment's kroner: by the rate of the decision where the grant is in another currency. */
function inKroner({ decision }: Grant, amountOre: number) {
  const kronerOre = decision.kronerOre === null ? null : portionOf(amountOre, decision.kronerOre, decision.amountOre)
  return { amountOre, currency: decision.currency, rateMicro: decision.rateMicro, kronerOre }
}

/** *Received* follows from the payments, in the same transaction; without them the rate is asked for or planned again. */
async function settleRate(write: Write, trancheId: string): Promise<void> {
  const db = await read()
  const [rate] = await db.select().from(tranche).where(eq(tranche.id, trancheId))
  if (!rate) return
  const receipts = await db
    .select({ amountOre: payment.amountOre })
    .from(payment)
    .where(and(eq(payment.trancheId, trancheId), isNull(payment.voidedBy)))
  const receivedOre = receipts.reduce((sum, receipt) => sum + receipt.amountOre, 0)
  const said = rate.state === 'received' ? (rate.requestedDay ? ('requested' as const) : ('planned' as const)) : rate.state
  await write.update(tranche, rate, { state: trancheStateOf(said, rate.amountOre, receivedOre) })
}
