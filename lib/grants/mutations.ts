import 'server-only'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { amendment, decision, donor, grant, organisation, reportDue, tranche } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { Day } from '#lib/day.ts'
import { donorById } from '#lib/donors/data.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { bookFees } from '#lib/fees/ledger/mutations.ts'
import { isForNetwork } from '#lib/grants/allocations/data.ts'
import { divide } from '#lib/grants/allocations/mutations.ts'
import { grantById } from '#lib/grants/data.ts'
import { cancelGrantForm, closeGrantForm, grantForm, recordGrantForm } from '#lib/grants/schema.ts'
import { findable } from '#lib/search/mutations.ts'
import { verb } from '#lib/verb.ts'

export type GrantFacts = {
  decisionId: string
  donorId: string
  applicationId: string | null
  title: string
  amountOre: number
  currency: string
  day: Day
  allocations: { enterpriseId: string; pilotId: string | null; amountOre: number }[]
}

/** What a positive decision gives: the grant with its inherited division, the giver's giving, and what is earned at the award. */
export async function makeGrant(write: Write, facts: GrantFacts): Promise<{ id: string }> {
  const { decisionId, donorId, applicationId, title, amountOre, day, allocations } = facts
  const { id } = await write.insert(grant, { ...blank, decisionId, donorId, applicationId, decidedDay: day, title })
  await divide(
    write,
    id,
    amountOre,
    allocations.map((share) => ({ ...share, mosaicPart: 'grant' as const, note: null })),
  )
  await findableGrant(write, id, donorId, title, null)
  await refreshGiving(write, [donorId])
  await bookFees(write, id, 'award', decisionId, { kind: 'award', giver: await giverName(donorId), amountOre, day })
  return { id }
}

/** A grant nobody applied for here: the decision and the grant at once. Counts for the network when a receiver is a member on the day. */
export const recordGrant = verb({
  name: 'recordGrant',
  permission: 'grant:create',
  input: recordGrantForm,
  find: (viewer, { donorId }) => donorById(viewer, donorId),
  async run(
    write,
    giver,
    { title, number, amountOre, day, letterReference, periodFrom, periodTo, fondsmomsOre, isRepayable, allocations },
  ) {
    if (amountOre === 0) throw problem('invalid', 'invalid', { fields: { amountOre: 'amountZero' } })
    if ((fondsmomsOre ?? 0) > amountOre) throw problem('invalid', 'invalid', { fields: { fondsmomsOre: 'fondsmomsTooLarge' } })
    const isNetwork = await isForNetwork(
      allocations.map((share) => share.enterpriseId),
      day,
    )
    const { id: decisionId } = await write.insert(decision, {
      donorId: giver.id,
      applicationId: null,
      outcome: 'awarded',
      day,
      amountOre,
      kronerOre: amountOre,
      isNetwork,
      letterReference,
      rateMicro: null,
      heardHow: null,
      reason: null,
      reasonText: null,
      learning: null,
      importBatchId: null,
      voidedBy: null,
      voidReason: null,
    })
    const { id } = await write.insert(grant, {
      ...blank,
      decisionId,
      donorId: giver.id,
      applicationId: null,
      decidedDay: day,
      title,
      number,
      letterReference,
      periodFrom,
      periodTo,
      fondsmomsOre: fondsmomsOre ?? 0,
      isRepayable,
    })
    await divide(write, id, amountOre, allocations)
    await findableGrant(write, id, giver.id, title, number)
    await refreshGiving(write, [giver.id])
    return { id }
  },
})

/** Number, letter, period, conditions and the state a person sets. The period's end after an amendment is the amendment's. */
export const updateGrant = verb({
  name: 'updateGrant',
  permission: 'grant:edit',
  input: grantForm,
  find: (viewer, { id }) => grantById(viewer, id),
  async run(write, before, { id, version, fondsmomsOre, ...given }) {
    if (before.state === 'closed' || before.state === 'cancelled') throw problem('blocked', 'grantClosed')
    if ((fondsmomsOre ?? 0) > before.decision.amountOre)
      throw problem('invalid', 'invalid', { fields: { fondsmomsOre: 'fondsmomsTooLarge' } })
    const after = await write.update(grant, before.row, { ...given, fondsmomsOre: fondsmomsOre ?? 0 }, version)
    await findableGrant(write, id, before.donorId, after.title, after.number)
    await refreshGiving(write, [before.donorId])
    if (after.fondsmomsOre !== before.fondsmomsOre) await bookFees(write, id, 'amendment', null, { kind: 'recalculated', day: write.today })
    return { id, version: after.version }
  },
})

/** Closes a grant when nothing is left: every rate received or lapsed, every report answered. */
export const closeGrant = verb({
  name: 'closeGrant',
  permission: 'grant:edit',
  input: closeGrantForm,
  find: (viewer, { id }) => grantById(viewer, id),
  async run(write, before, { version }) {
    if (before.state === 'closed' || before.state === 'cancelled') throw problem('blocked', 'grantClosed')
    const db = await read()
    const rates = await db.$count(
      tranche,
      and(eq(tranche.grantId, before.id), inArray(tranche.state, ['planned', 'awaiting_condition', 'requested', 'withheld'])),
    )
    if (rates > 0) throw problem('blocked', 'grantRatesOpen', { values: { count: rates } })
    const reports = await db.$count(
      reportDue,
      and(eq(reportDue.grantId, before.id), ne(reportDue.state, 'approved'), ne(reportDue.state, 'submitted')),
    )
    if (reports > 0) throw problem('blocked', 'grantReportsOpen', { values: { count: reports } })
    const after = await write.update(grant, before.row, { state: 'closed' }, version)
    return { id: after.id, version: after.version }
  },
})

/** The giver or we call it off before anything has come; the award then counts as annulled and nothing is earned. */
export const cancelGrant = verb({
  name: 'cancelGrant',
  permission: 'grant:edit',
  input: cancelGrantForm,
  find: (viewer, { id }) => grantById(viewer, id),
  async run(write, before, { day, reason }) {
    if (before.state === 'closed' || before.state === 'cancelled') throw problem('blocked', 'grantClosed')
    if (before.receivedOre !== 0) throw problem('blocked', 'grantHasReceipts')
    const db = await read()
    const open = await db
      .select()
      .from(tranche)
      .where(and(eq(tranche.grantId, before.id), ne(tranche.state, 'lapsed')))
    for (const rate of open) await write.update(tranche, rate, { state: 'lapsed' })
    const { id: eventId } = await write.insert(amendment, {
      grantId: before.id,
      day,
      amountOre: -before.awardedOre,
      periodTo: null,
      cause: 'agreed',
      reason,
      donorAnswer: null,
      voidedBy: null,
      voidReason: null,
    })
    await write.update(grant, before.row, { state: 'cancelled' })
    await refreshGiving(write, [before.donorId])
    await bookFees(write, before.id, 'amendment', eventId, { kind: 'cancelled', day })
    return { id: before.id }
  },
})

const blank = {
  number: null,
  letterReference: null,
  theirJournal: null,
  state: 'accepted',
  paymentMode: null,
  periodFrom: null,
  periodTo: null,
  startByDay: null,
  lapseDay: null,
  lastSpendingDay: null,
  conditions: null,
  publicity: null,
  auditRule: null,
  retainedBps: null,
  toleranceBps: null,
  unspentRule: null,
  fondsmomsOre: 0,
  isRepayable: false,
  recipientOrganisationId: null,
  isToIndividual: false,
  sourceId: null,
  importBatchId: null,
  voidedAt: null,
} as const

async function giverName(donorId: string): Promise<string> {
  const db = await read()
  const [giver] = await db
    .select({ name: organisation.name })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(eq(donor.id, donorId))
  return giver?.name ?? ''
}

async function findableGrant(write: Write, id: string, donorId: string, title: string, number: string | null): Promise<void> {
  const giver = await giverName(donorId)
  await findable(write, 'grant', id, { title, subtitle: [number, giver].filter(Boolean).join(' · ') })
}
