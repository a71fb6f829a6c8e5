import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { DemoGrant } from '#db/demo/grant.ts'
import { grants } from '#db/demo/grants.ts'
import { read } from '#db/open.ts'
import {
  amendment,
  application,
  applicationAssignee,
  applicationPartner,
  decision,
  grant,
  payment,
  stageChange,
  tranche,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { addDays } from '#lib/day.ts'
import { idOf, type Known, ore, storyDay } from '#lib/demo/rules.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { bookFees } from '#lib/fees/ledger/mutations.ts'
import { makeGrant } from '#lib/grants/mutations.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

/** Each grant as it happened: sent, decided, paid in rates, reported. Its fee books itself. */
export async function writeGrants(write: Write, known: Known, from: number, to: number): Promise<void> {
  for (const one of grants.slice(from, to)) await writeGrant(write, known, one)
}

async function writeGrant(write: Write, known: Known, one: DemoGrant): Promise<void> {
  const [donorId, sent] = [idOf(known, one.giver), one.sent ?? addDays(one.decided, -75)]
  const stage = one.awarded < one.applied ? 'partially_awarded' : 'awarded'
  const made = await write.insert(application, {
    donorId,
    theoryId: one.theory ? idOf(known, `theory ${one.theory}`) : null,
    title: one.title,
    sortKey: danishSortKey(one.title),
    stage,
    stageSince: one.decided,
    ledBy: one.ledBy,
    kind: 'development',
    askType: 'new',
    appliedOre: ore(one.applied),
    sentDay: sent,
    sentChannel: 'portal',
    legalApplicantId: one.fondsmoms ? idOf(known, 'municipality') : null,
    agreementVersionId: one.ledBy === 'fundraiser' ? idOf(known, sent < '2025-01-01' ? 'version 1' : 'version 2') : null,
  })
  known.set(`${one.key} application`, made.id)
  if (one.ledBy === 'fundraiser') await write.insert(applicationAssignee, { applicationId: made.id, userId: idOf(known, 'frede') })
  for (const [at, [enterprise, kroner]] of one.split.entries())
    await write.insert(applicationPartner, {
      applicationId: made.id,
      enterpriseId: idOf(known, enterprise),
      isLead: at === 0,
      shareOre: ore(kroner),
      signedOffDay: sent,
    })
  await write.insert(stageChange, { applicationId: made.id, fromStage: null, toStage: 'drafting', day: addDays(sent, -60) })
  await write.insert(stageChange, { applicationId: made.id, fromStage: 'drafting', toStage: 'submitted', day: sent })
  await write.insert(stageChange, { applicationId: made.id, fromStage: 'submitted', toStage: stage, day: one.decided })
  await findable(write, 'application', made.id, { title: one.title })
  const answer = await write.insert(decision, {
    applicationId: made.id,
    donorId,
    outcome: stage,
    day: one.decided,
    amountOre: ore(one.awarded),
    kronerOre: ore(one.awarded),
    isNetwork: true,
    heardHow: 'letter',
    learning: one.learning ?? null,
  })
  const allocations = one.split.map(([enterprise, kroner, pilot]) => ({
    enterpriseId: idOf(known, enterprise),
    pilotId: pilot ? idOf(known, pilot) : null,
    amountOre: ore(kroner),
  }))
  const { id } = await makeGrant(write, {
    decisionId: answer.id,
    donorId,
    applicationId: made.id,
    title: one.title,
    amountOre: ore(one.awarded),
    currency: 'DKK',
    day: one.decided,
    allocations,
  })
  known.set(one.key, id)
  await describe(write, id, one)
  await pay(write, id, one)
}

async function describe(write: Write, id: string, one: DemoGrant): Promise<void> {
  const db = await read()
  const [row] = await db.select().from(grant).where(eq(grant.id, id))
  if (row)
    await write.update(grant, row, {
      number: one.key,
      periodFrom: one.from,
      periodTo: one.to,
      lastSpendingDay: one.to,
      state: one.to < storyDay ? 'closed' : 'active',
      paymentMode: one.mode ?? 'instalments',
      retainedBps: one.retained ?? null,
      fondsmomsOre: ore(one.fondsmoms ?? 0),
    })
}

async function pay(write: Write, grantId: string, one: DemoGrant): Promise<void> {
  const received = one.rates ?? [{ day: addDays(one.decided, 40), kroner: one.awarded }]
  const all = [
    ...received.map((rate) => ({ ...rate, isReceived: true })),
    ...(one.planned ?? []).map((rate) => ({ ...rate, isReceived: false })),
  ]
  for (const [at, rate] of all.entries()) {
    const isAsked = one.key === 'LAG-24' && !rate.isReceived && rate.day < storyDay
    const { id } = await write.insert(tranche, {
      grantId,
      position: at + 1,
      plannedDay: rate.day,
      amountOre: ore(rate.kroner),
      trigger: one.mode ? 'accounts_approved' : 'date',
      state: rate.isReceived ? 'received' : isAsked ? 'requested' : one.mode ? 'awaiting_condition' : 'planned',
      requestedDay: isAsked ? '2026-08-12' : null,
    })
    if (!rate.isReceived) continue
    const paid = await write.insert(payment, {
      grantId,
      trancheId: id,
      kind: 'receipt',
      day: rate.day,
      amountOre: ore(rate.kroner),
      kronerOre: ore(rate.kroner),
    })
    await bookFees(write, grantId, 'receipt', paid.id, {
      kind: 'receipt',
      giver: one.giver,
      amountOre: ore(rate.kroner),
      day: rate.day,
      rate: at + 1,
      rates: all.length,
    })
  }
}

/** The pool itself was cut by a fifth: the last rate lapsed, and as much again was paid back. */
export async function writeClawback(write: Write, known: Known): Promise<void> {
  const db = await read()
  const grantId = idOf(known, 'VEJ-22')
  const [last] = await db
    .select()
    .from(tranche)
    .where(and(eq(tranche.grantId, grantId), eq(tranche.position, 3)))
  if (last) await write.update(tranche, last, { state: 'lapsed' })
  const cut = await write.insert(amendment, {
    grantId,
    day: '2025-03-12',
    amountOre: -ore(90_000),
    cause: 'donor',
    reason: 'Puljen er selv blevet beskåret med en femtedel',
    periodTo: null,
  })
  await bookFees(write, grantId, 'amendment', cut.id, { kind: 'amendment', amountOre: -ore(90_000), day: '2025-03-12' })
  const back = await write.insert(payment, {
    grantId,
    trancheId: null,
    kind: 'repayment',
    day: '2025-05-20',
    amountOre: ore(90_000),
    kronerOre: ore(90_000),
    note: 'Krævet tilbage af puljen',
  })
  await write.insert(amendment, {
    grantId,
    day: '2025-05-20',
    amountOre: -ore(90_000),
    cause: 'donor',
    reason: 'Betalt tilbage',
    periodTo: null,
  })
  await bookFees(write, grantId, 'repayment', back.id, { kind: 'repayment', giver: 'VEJ', amountOre: ore(90_000), day: '2025-05-20' })
  await refreshGiving(write, [idOf(known, 'VEJ')])
}
