import 'server-only'
import { and, eq, isNull, min, ne, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { allocation, feeEntry, grant, invoice, invoiceLine, user } from '#db/schema/index.ts'
import type { feeEvents } from '#db/vocabulary/fees.ts'
import type { Write } from '#db/write.ts'
import { addDays, type Day } from '#lib/day.ts'
import { claimAccrued, type FeeClaim, feeClaims } from '#lib/fees/claims/data.ts'
import { grantFacts, termsOf } from '#lib/fees/claims/rules.ts'
import { accrue } from '#lib/fees/clawback/rules.ts'
import { mayApprove } from '#lib/fees/guard/rules.ts'
import { feeAgreementById, feeEntryById, openEntries } from '#lib/fees/data.ts'
import { describeCalculation, splitFee } from '#lib/fees/rules.ts'
import { calculationText, type FeeOccasion } from '#lib/fees/ledger/rules.ts'
import { creditForm, feeEntryId, feePaymentForm, invoiceForm } from '#lib/fees/ledger/schema.ts'
import { bpsOf } from '#lib/money.ts'
import { verb } from '#lib/verb.ts'

type FeeEvent = (typeof feeEvents)[number]

/**
 * Books what a grant's history has moved: what is due less what the ledger holds, in the transaction of what happened.
 * Nothing where no fee is earned (written by the enterprise, giver excluded, outside the agreement) or nothing moved.
 */
export async function bookFees(
  write: Write,
  grantId: string,
  event: FeeEvent,
  eventId: string | null,
  occasion: FeeOccasion,
): Promise<void> {
  const [claim] = await feeClaims(eq(grant.id, grantId))
  if (!claim || claim.noFee) return
  const bookedOre = await booked(grantId)
  const amountOre = Math.max(claimAccrued(claim) - bookedOre, -(await accruedOf(grantId)))
  if (amountOre === 0) return
  const calculation = { occasion, version: claim.version.number, sentDay: claim.sentDay, steps: stepsOf(claim, bookedOre, amountOre) }
  const kind = amountOre < 0 ? ('credit' as const) : event === 'amendment' ? ('adjustment' as const) : ('accrual' as const)
  const parts = await partsOf(claim, amountOre)
  await write.insertMany(
    feeEntry,
    parts.map((part) => ({
      ...ofClaim(claim),
      ...part,
      kind,
      event,
      eventId,
      day: occasion.day,
      calculation: calculationText(calculation, 'da'),
      steps: calculation,
      ...unsettled,
    })),
  )
}

/** Approves an entry for invoicing: never its beneficiary, nor who entered what caused it, unless nobody else is there (then marked so). */
export const approveFee = verb({
  name: 'approveFee',
  permission: 'fee:approve',
  input: feeEntryId,
  find: (viewer, { id }) => feeEntryById(viewer, id),
  async run(write, entry, _input, viewer) {
    if (entry.approvedAt) throw problem('blocked', 'feeApproved')
    if (entry.kind === 'invoice' || entry.kind === 'payment') throw problem('blocked', 'feeNotEarned')
    if (!mayApprove(entry.source, entry.feeRule)) throw problem('blocked', 'feeSourceRefused', { values: { giver: entry.giver } })
    const isOwnWork = entry.createdBy === viewer.id
    const others = isOwnWork ? await otherApprovers(viewer.id, entry.fundraiserId) : 0
    if (others > 0) throw problem('blocked', 'feeOwnWork')
    const { row } = entry
    await write.mark(feeEntry, row, { approvedBy: viewer.id, approvedAt: write.at, approvedAlone: isOwnWork ? 'one_pair' : null })
    return { id: row.id }
  },
})

/** Gives back some of a grant's fee beside what its history says. What is accrued never falls below 0. */
export const creditFee = verb({
  name: 'creditFee',
  permission: 'fee:settle',
  input: creditForm,
  find: (viewer, { id }) => feeEntryById(viewer, id),
  async run(write, entry, { amountOre, day, reason }) {
    if (entry.kind === 'invoice' || entry.kind === 'payment') throw problem('blocked', 'feeNotEarned')
    const accruedOre = await accruedOf(entry.grantId)
    if (amountOre === 0 || amountOre > accruedOre) throw problem('invalid', 'invalid', { fields: { amountOre: 'feeCreditTooLarge' } })
    const { agreementId, versionId, fundraiserId, grantId } = entry.row
    const made = await write.insert(feeEntry, {
      agreementId,
      versionId,
      fundraiserId,
      grantId,
      enterpriseId: entry.row.enterpriseId,
      kind: 'credit',
      event: 'correction',
      eventId: entry.id,
      day,
      amountOre: -amountOre,
      calculation: reason,
      steps: null,
      ...unsettled,
    })
    return { id: made.id, grantId }
  },
})

/** Enters the fundraiser's invoice for approved entries (a credit note where they sum below 0). Each entry is invoiced once. */
export const recordInvoice = verb({
  name: 'recordInvoice',
  permission: 'fee:settle',
  input: invoiceForm,
  find: (viewer, { agreementId }) => feeAgreementById(viewer, agreementId),
  async run(write, agreement, { agreementId, number, day, entryIds }, viewer) {
    const open = await openEntries(viewer, agreementId)
    const chosen = [...new Set(entryIds)].map((id) => open.find((entry) => entry.id === id))
    const entries = chosen.filter((entry) => entry !== undefined)
    if (entries.length !== chosen.length) throw problem('blocked', 'feeAlreadyInvoiced')
    if (entries.some((entry) => entry.approvedAt === null)) throw problem('blocked', 'feeNotApproved')
    const db = await read()
    const [taken] = await db
      .select({ id: invoice.id })
      .from(invoice)
      .where(and(eq(invoice.agreementId, agreementId), eq(invoice.number, number), isNull(invoice.voidedBy)))
    if (taken) throw problem('invalid', 'invalid', { fields: { number: 'invoiceNumberTaken' } })
    const amountOre = entries.reduce((sum, entry) => sum + entry.amountOre, 0)
    const { vatBps, paymentDays } = agreement.latest
    const dueDay = paymentDays === null ? null : addDays(day, paymentDays)
    const made = await write.insert(invoice, {
      agreementId,
      number,
      day,
      dueDay,
      amountOre,
      vatOre: bpsOf(amountOre, vatBps ?? 0),
      voidedBy: null,
      voidReason: null,
    })
    await write.insertMany(
      invoiceLine,
      entries.map((entry) => ({ invoiceId: made.id, feeEntryId: entry.id, amountOre: entry.amountOre })),
    )
    await write.insertMany(
      feeEntry,
      entries.map((entry) => settling(entry, 'invoice', made.id, day, number)),
    )
    return { id: made.id, agreementId }
  },
})

/** An invoice is paid (a credit note is settled). Once. */
export const recordFeePayment = verb({
  name: 'recordFeePayment',
  permission: 'fee:settle',
  input: feePaymentForm,
  find: (viewer, { id }) => feeEntryById(viewer, id),
  async run(write, entry, { day, note }) {
    const db = await read()
    if (entry.kind !== 'invoice' || !entry.row.eventId) throw problem('blocked', 'feeNotInvoiced')
    const invoiceId = entry.row.eventId
    const [paid] = await db
      .select({ id: feeEntry.id })
      .from(feeEntry)
      .where(and(eq(feeEntry.kind, 'payment'), eq(feeEntry.eventId, invoiceId), isNull(feeEntry.voidedBy)))
      .limit(1)
    if (paid) throw problem('blocked', 'feePaid')
    const lines = await db
      .select()
      .from(feeEntry)
      .where(and(eq(feeEntry.kind, 'invoice'), eq(feeEntry.eventId, invoiceId), isNull(feeEntry.voidedBy)))
    await write.insertMany(
      feeEntry,
      lines.map((line) => ({
        ...settling({ ...line, id: line.settlesEntryId ?? line.id }, 'payment', invoiceId, day, line.invoiceNumber ?? ''),
        calculation: note ?? '',
      })),
    )
    return { id: invoiceId }
  },
})

const unsettled = {
  settlesEntryId: null,
  invoiceNumber: null,
  approvedBy: null,
  approvedAt: null,
  approvedAlone: null,
  voidedBy: null,
  voidReason: null,
}

function ofClaim(claim: FeeClaim) {
  return {
    agreementId: claim.agreement.id,
    versionId: claim.version.id,
    fundraiserId: claim.agreement.fundraiserId,
    grantId: claim.grantId,
  }
}

function settling(
  entry: Pick<typeof feeEntry.$inferSelect, 'id' | 'agreementId' | 'versionId' | 'fundraiserId' | 'grantId' | 'enterpriseId' | 'amountOre'>,
  kind: 'invoice' | 'payment',
  invoiceId: string,
  day: Day,
  invoiceNumber: string,
) {
  const { id, agreementId, versionId, fundraiserId, grantId, enterpriseId, amountOre } = entry
  return {
    agreementId,
    versionId,
    fundraiserId,
    grantId,
    enterpriseId,
    kind,
    event: kind,
    eventId: invoiceId,
    day,
    amountOre,
    calculation: '',
    steps: null,
    ...unsettled,
    settlesEntryId: id,
    invoiceNumber,
  }
}

/** Where the enterprises pay themselves, one entry each by the grant's division (largest remainder); else one in all. */
async function partsOf(claim: FeeClaim, amountOre: number): Promise<{ enterpriseId: string | null; amountOre: number }[]> {
  const db = await read()
  const shares = await db
    .select({ enterpriseId: allocation.enterpriseId, amountOre: sql`sum(${allocation.amountOre})`.mapWith(Number) })
    .from(allocation)
    .where(eq(allocation.grantId, claim.grantId))
    .groupBy(allocation.enterpriseId)
    .orderBy(min(allocation.id))
  const [only] = shares
  if (shares.length === 1 && only) return [{ enterpriseId: only.enterpriseId, amountOre }]
  if (claim.version.source !== 'own_funds' || shares.every((share) => share.amountOre === 0)) return [{ enterpriseId: null, amountOre }]
  const split = splitFee(
    amountOre,
    shares.map((share) => share.amountOre),
  )
  return shares.flatMap(({ enterpriseId }, at) => (split[at] ? [{ enterpriseId, amountOre: split[at] }] : []))
}

// What is due as steps; the entry itself may differ from due − accrued where a fall is kept, and then says what was booked.
function stepsOf(claim: FeeClaim, bookedOre: number, amountOre: number) {
  const { awardedOre, receivedOre } = accrue(termsOf(claim.version), claim.events)
  const steps = describeCalculation(termsOf(claim.version), { awardedOre, receivedOre }, bookedOre, grantFacts(claim))
  return steps.map((step) => (step.step === 'entry' ? { ...step, ore: amountOre } : step))
}

// Manual corrections stand beside the history, so they are left out of what it is compared with.
async function booked(grantId: string): Promise<number> {
  const entries = await earned(grantId)
  return entries.filter(({ event }) => event !== 'correction').reduce((sum, entry) => sum + entry.amountOre, 0)
}

async function accruedOf(grantId: string): Promise<number> {
  return (await earned(grantId)).reduce((sum, entry) => sum + entry.amountOre, 0)
}

async function earned(grantId: string) {
  const db = await read()
  return db
    .select({ event: feeEntry.event, amountOre: feeEntry.amountOre })
    .from(feeEntry)
    .where(and(eq(feeEntry.grantId, grantId), isNull(feeEntry.voidedBy), ne(feeEntry.kind, 'invoice'), ne(feeEntry.kind, 'payment')))
}

async function otherApprovers(viewerId: string, fundraiserId: string): Promise<number> {
  const db = await read()
  return db.$count(user, and(eq(user.role, 'coordinator'), eq(user.isActive, true), ne(user.id, viewerId), ne(user.id, fundraiserId)))
}
