import 'server-only'
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { feeAgreement, feeAgreementVersion, feeEntry } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { addDays, type Day } from '#lib/day.ts'
import { bills } from '#lib/demo/fees/rules.ts'
import { idOf, type Known, ore } from '#lib/demo/rules.ts'
import { feeAgreementById, feeEntryById } from '#lib/fees/data.ts'
import { approveFee, recordFeePayment, recordInvoice } from '#lib/fees/ledger/mutations.ts'
import { viewerOf } from '#lib/viewer.ts'

const version = {
  base: 'awarded',
  isLessFondsmoms: true,
  trigger: 'receipt',
  vatBps: 2500,
  paymentDays: 14,
  tailMonths: 12,
  clawback: 'any_but_recipient',
  source: 'pool',
  shareBps: 10_000,
} as const

/** Frede's agreement: 8 % and a cap from 2022; tiers, a higher cap and half for a further gift from 2025. */
export async function writeFeeAgreement(write: Write, known: Known): Promise<void> {
  const { id } = await write.insert(feeAgreement, {
    fundraiserId: idOf(known, 'frede'),
    payerOrganisationId: idOf(known, 'municipality'),
    payerName: 'Netværkets fundraisingpulje',
    title: 'Aftale med Frede',
  })
  const first = await write.insert(feeAgreementVersion, {
    agreementId: id,
    number: 1,
    fromDay: '2022-01-01',
    toDay: '2024-12-31',
    model: 'percent',
    rateBps: 800,
    capOre: ore(75_000),
    repeatGift: 'full',
    acceptedBy: 'Erhvervsudvalget',
    acceptedDay: '2021-12-15',
    ...version,
  })
  const tiers = [
    { upTo: ore(500_000), bps: 800 },
    { upTo: ore(1_500_000), bps: 500 },
    { upTo: null, bps: 300 },
  ]
  const second = await write.insert(feeAgreementVersion, {
    agreementId: id,
    number: 2,
    fromDay: '2025-01-01',
    model: 'tiers',
    tiers,
    capOre: ore(90_000),
    repeatGift: 'factor',
    repeatFactorBps: 5000,
    acceptedBy: 'Erhvervsudvalget',
    acceptedDay: '2024-12-10',
    reason: 'Hvorfor skal den samme giver koste det samme to gange?',
    ...version,
  })
  known.set('fee agreement', id)
  known.set('version 1', first.id)
  known.set('version 2', second.id)
}

/** Its fee has come three days ago and waits for Knud. */
const waits: Day = '2026-09-28'

/** What was earned was approved by Knud, billed by Frede and paid, quarter by quarter: each act on its own day, by the product's own verbs. */
export async function writeBills(writeOn: (actor: string, day: Day) => Write, known: Known): Promise<void> {
  const [karla, knud] = [idOf(known, 'karla'), idOf(known, 'knud')]
  const [keeper, approver] = [await viewerOf(karla), await viewerOf(knud)]
  if (!keeper || !approver) throw new Error('The story has nobody to keep the fees')
  const agreementId = idOf(known, 'fee agreement')
  for (const { number, day, entryIds } of bills(await earned())) {
    for (const id of entryIds) {
      const entry = await feeEntryById(approver, id)
      if (entry) await approveFee.run(writeOn(knud, addDays(day, -5)), entry, { id }, approver)
    }
    const agreement = await feeAgreementById(keeper, agreementId)
    if (!agreement) throw new Error('The story has no fee agreement')
    const bill = await recordInvoice.run(writeOn(karla, day), agreement, { agreementId, number, day, entryIds }, keeper)
    const paid = addDays(day, agreement.latest.paymentDays ?? 14)
    const line = await feeEntryById(keeper, await lineOf(bill.id))
    if (line) await recordFeePayment.run(writeOn(karla, paid), line, { id: line.id, day: paid, note: null }, keeper)
  }
}

async function earned() {
  const db = await read()
  return db
    .select({ id: feeEntry.id, day: feeEntry.day, amountOre: feeEntry.amountOre })
    .from(feeEntry)
    .where(and(isNull(feeEntry.approvedAt), ne(feeEntry.day, waits)))
    .orderBy(asc(feeEntry.day), asc(feeEntry.id))
}

async function lineOf(invoiceId: string): Promise<string> {
  const db = await read()
  const [line] = await db
    .select({ id: feeEntry.id })
    .from(feeEntry)
    .where(and(eq(feeEntry.kind, 'invoice'), eq(feeEntry.eventId, invoiceId)))
    .limit(1)
  if (!line) throw new Error('The story has a bill without a line')
  return line.id
}
