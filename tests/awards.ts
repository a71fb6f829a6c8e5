import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import {
  application,
  applicationAssignee,
  applicationPartner,
  decision,
  donor,
  feeAgreementVersion,
  feeEntry,
  organisation,
  payment,
} from '#db/schema/index.ts'
import type { feeRules } from '#db/vocabulary/donors.ts'
import type { ledBy } from '#db/vocabulary/applications.ts'
import type { Day } from '#lib/day.ts'
import { addFeeVersion, createFeeAgreement } from '#lib/fees/mutations.ts'
import { makeGrant } from '#lib/grants/mutations.ts'
import type { Permission } from '#lib/permissions.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { perform, type Result, type Verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'
import type * as z from 'zod/mini'
import { asViewer, enterpriseId, type EnterpriseName, type Person, seed, userId } from './database.ts'

const kroner = (amount: number) => Math.round(amount * 100)
export { kroner }

/** Performs a verb as a named person and gives its data; a refusal fails the test with its sentence. */
export async function done<Schema extends z.ZodMiniType, P extends Permission, Row, Data>(
  act: Verb<Schema, P, Row, Data>,
  person: Person | Viewer,
  input: unknown,
): Promise<Data> {
  const result = await perform(act, typeof person === 'string' ? await asViewer(person) : person, input)
  if (!result.ok) throw new Error(`${act.name}: ${result.code} ${result.message} ${JSON.stringify(result.fields ?? {})}`)
  return result.data
}

export async function tried<Schema extends z.ZodMiniType, P extends Permission, Row, Data>(
  act: Verb<Schema, P, Row, Data>,
  person: Person,
  input: unknown,
): Promise<Result<Data>> {
  return perform(act, await asViewer(person), input)
}

export async function addDonor(name: string, feeRule: (typeof feeRules)[number] = 'not_allowed'): Promise<string> {
  return seed('donor', async (write) => {
    const sortKey = danishSortKey(name)
    const owner = await write.insert(organisation, {
      name,
      sortKey,
      cvr: null,
      orgId: null,
      gln: null,
      address: null,
      postalCode: null,
      municipality: null,
      website: null,
    })
    const made = await write.insert(donor, {
      organisationId: owner.id,
      sortKey,
      type: 'charitable_foundation',
      fundingKind: 'grant',
      stage: 'giver',
      feeRule,
      startDateRule: 'any',
      contactPreference: 'any',
    })
    return made.id
  })
}

const terms = {
  fromDay: '01.01.2022',
  toDay: '',
  model: 'percent',
  rateBps: '8',
  tier1Ore: '',
  tier1Bps: '',
  tier2Ore: '',
  tier2Bps: '',
  tier3Bps: '',
  fixedOre: '',
  minimumOre: '',
  capOre: '75.000',
  yearlyCapOre: '',
  trigger: 'receipt',
  headBps: '',
  base: 'awarded',
  isLessFondsmoms: true,
  repeatGift: 'full',
  repeatFactorBps: '',
  vatBps: '25',
  paymentDays: '14',
  tailMonths: '12',
  clawback: 'any_but_recipient',
  clawbackMonths: '',
  source: 'pool',
  acceptedBy: '',
  acceptedDay: '',
  reason: '',
}
export { terms as feeTerms }

/** The story's agreement with Frede: version 1, and version 2 from 2025 (tiers, cap 90.000, a further gift half). */
export async function fredesAgreement(fundraiser: Person = 'Frede'): Promise<{ id: string; versions: string[] }> {
  const { id } = await done(createFeeAgreement, 'Karla', {
    fundraiserId: userId(fundraiser),
    payerName: 'Netværkets fundraisingpulje',
    title: `Aftale med ${fundraiser}`,
    ...terms,
  })
  await done(addFeeVersion, 'Karla', {
    ...terms,
    agreementId: id,
    fromDay: '01.01.2025',
    model: 'tiers',
    rateBps: '',
    tier1Ore: '500.000',
    tier1Bps: '8',
    tier2Ore: '1.500.000',
    tier2Bps: '5',
    tier3Bps: '3',
    capOre: '90.000',
    repeatGift: 'factor',
    repeatFactorBps: '50',
  })
  const versions = await engine()
    .reader.select()
    .from(feeAgreementVersion)
    .where(eq(feeAgreementVersion.agreementId, id))
    .orderBy(feeAgreementVersion.number)
  return { id, versions: versions.map((version) => version.id) }
}

/** An application that was sent and answered with yes, and the grant it made. Amounts in kroner. */
export async function awarded(facts: {
  donorId: string
  title: string
  sentDay: Day
  day: Day
  amount: number
  versionId: string | null
  ledBy?: (typeof ledBy)[number]
  assignee?: Person
  shares?: [EnterpriseName, number][]
}): Promise<{ grantId: string; applicationId: string }> {
  const { donorId, title, sentDay, day, amount, versionId, assignee = 'Frede', shares = [['Kande', amount]] } = facts
  return seed('awarded', async (write) => {
    const sent = await write.insert(application, {
      donorId,
      title,
      sortKey: danishSortKey(title),
      stage: 'awarded',
      stageSince: day,
      ledBy: facts.ledBy ?? 'fundraiser',
      kind: 'consolidation',
      askType: 'new',
      appliedOre: kroner(amount),
      sentDay,
      agreementVersionId: versionId,
    })
    await write.insert(applicationAssignee, { applicationId: sent.id, userId: userId(assignee) })
    for (const [at, [name]] of shares.entries())
      await write.insert(applicationPartner, { applicationId: sent.id, enterpriseId: enterpriseId(name), isLead: at === 0 })
    const answer = await write.insert(decision, {
      applicationId: sent.id,
      donorId,
      outcome: 'awarded',
      day,
      amountOre: kroner(amount),
      kronerOre: kroner(amount),
      isNetwork: true,
    })
    const made = await makeGrant(write, {
      decisionId: answer.id,
      donorId,
      applicationId: sent.id,
      title,
      amountOre: kroner(amount),
      currency: 'DKK',
      day,
      allocations: shares.map(([name, share]) => ({ enterpriseId: enterpriseId(name), pilotId: null, amountOre: kroner(share) })),
    })
    return { grantId: made.id, applicationId: sent.id }
  })
}

/** The ledger's earned entries of a grant in order, in kroner. */
export async function earnedOf(grantId: string): Promise<number[]> {
  const rows = await engine().reader.select().from(feeEntry).where(eq(feeEntry.grantId, grantId)).orderBy(feeEntry.day, feeEntry.id)
  return rows.filter(({ kind }) => kind !== 'invoice' && kind !== 'payment').map(({ amountOre }) => amountOre / 100)
}

/** Receipts less repayments of a grant, in kroner. */
export async function receivedOf(grantId: string): Promise<number> {
  const rows = await engine().reader.select().from(payment).where(eq(payment.grantId, grantId))
  return (
    rows
      .filter(({ voidedBy }) => voidedBy === null)
      .reduce((sum, { kind, amountOre }) => sum + (kind === 'receipt' ? amountOre : -amountOre), 0) / 100
  )
}

/** An empty form of a grant's facts. */
export const plainGrant = {
  number: '',
  letterReference: '',
  theirJournal: '',
  state: 'accepted',
  paymentMode: '',
  periodFrom: '',
  periodTo: '',
  startByDay: '',
  lapseDay: '',
  lastSpendingDay: '',
  conditions: '',
  publicity: '',
  auditRule: '',
  retainedBps: '',
  toleranceBps: '',
  unspentRule: '',
  fondsmomsOre: '',
}
