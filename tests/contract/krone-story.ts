import {
  agreement,
  allocation,
  amendment,
  course,
  decision,
  donor,
  fundingLink,
  grant,
  job,
  organisation,
  personCode,
  pilot,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { codeFrom } from '#lib/outcomes/person-codes/rules.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { enterpriseId } from '../database.ts'

/* Givers, grants and what became of them, for following the money. */

export const kroner = (amount: number) => amount * 100
export const known = new Map<string, string>()
export const id = (name: string) => known.get(name) ?? ''

export async function giver(write: Write, name: string) {
  const owner = await write.insert(organisation, { name, sortKey: danishSortKey(name) })
  const made = await write.insert(donor, {
    organisationId: owner.id,
    sortKey: owner.sortKey,
    type: 'charitable_foundation',
    fundingKind: 'grant',
    stage: 'giver',
    feeRule: 'unknown',
    startDateRule: 'unknown',
    contactPreference: 'any',
  })
  known.set(name, made.id)
  return made.id
}

export async function award(
  write: Write,
  donorId: string,
  day: string,
  amountOre: number,
  change: {
    currency?: string
    rateMicro?: number
    kronerOre?: number | null
    isNetwork?: boolean
    fondsmomsOre?: number
    recipientOrganisationId?: string
    state?: 'active' | 'cancelled'
  } = {},
) {
  const { currency = 'DKK', rateMicro = null, isNetwork = true, kronerOre = amountOre, ...rest } = change
  const yes = await write.insert(decision, { donorId, outcome: 'awarded', day, amountOre, currency, rateMicro, kronerOre, isNetwork })
  return write.insert(grant, { decisionId: yes.id, donorId, decidedDay: day, title: `Bevilling ${day}`, state: 'active', ...rest })
}

export async function story(write: Write): Promise<void> {
  const [hav, vej, wolfson] = [
    await giver(write, 'Havrekornsfonden'),
    await giver(write, 'Puljen Flere Veje'),
    await giver(write, 'Wolfson'),
  ]
  const kande = enterpriseId('Kande')
  const coffee = await write.insert(pilot, {
    title: 'Kaffe på cykel',
    sortKey: 'kaffe',
    phase: 'closed',
    decision: 'scale',
    enterpriseId: kande,
  })
  known.set('pilot', coffee.id)
  const first = await award(write, hav, '2023-06-14', kroner(180_000))
  const paidPilot = await write.insert(allocation, {
    grantId: first.id,
    enterpriseId: kande,
    pilotId: coffee.id,
    amountOre: kroner(180_000),
  })
  const second = await award(write, hav, '2024-06-12', kroner(220_000), { fondsmomsOre: kroner(20_000) })
  const plain = await write.insert(allocation, { grantId: second.id, enterpriseId: kande, amountOre: kroner(140_000) })
  await write.insert(allocation, { grantId: second.id, enterpriseId: enterpriseId('Rodnet'), amountOre: kroner(50_000) })
  const cut = await award(write, vej, '2022-12-14', kroner(900_000))
  await write.insert(allocation, { grantId: cut.id, enterpriseId: enterpriseId('Rodnet'), amountOre: kroner(720_000) })
  await write.insert(amendment, { grantId: cut.id, day: '2025-03-12', amountOre: -kroner(90_000), cause: 'donor', reason: 'Puljen skæres' })
  await write.insert(amendment, {
    grantId: cut.id,
    day: '2025-05-20',
    amountOre: -kroner(90_000),
    cause: 'donor',
    reason: 'Betalt tilbage',
  })
  await write.insert(amendment, { grantId: cut.id, day: '2027-01-01', amountOre: -kroner(1), cause: 'donor', reason: 'Ikke sket endnu' })
  await award(write, vej, '2023-01-01', kroner(5_000), { state: 'cancelled' })
  const outside = await write.insert(organisation, { name: 'Uden for netværket', sortKey: 'uden' })
  await award(write, wolfson, '2014-07-22', 500_000, {
    currency: 'GBP',
    kronerOre: null,
    isNetwork: false,
    recipientOrganisationId: outside.id,
  })
  await award(write, wolfson, '2014-07-22', 250_050, { currency: 'GBP', kronerOre: null, isNetwork: false })
  await award(write, wolfson, '2015-01-05', 10_000, {
    currency: 'EUR',
    rateMicro: 7_460_000,
    kronerOre: 74_600,
    isNetwork: false,
    recipientOrganisationId: outside.id,
  })
  await refreshGiving(write, [hav, vej, wolfson])
  await people(write, paidPilot.id, plain.id)
}

/** Seven courses at the café: six paid by the pilot's allocation, three of them half by the other; four people in work. */
export async function people(write: Write, pilotAllocation: string, otherAllocation: string): Promise<void> {
  const kande = enterpriseId('Kande')
  const made = await write.insert(agreement, {
    code: 'A1',
    title: 'Jobcenter og café',
    enterpriseId: kande,
    fromDay: '2022-01-01',
    targetGroups: [],
    steps: [],
    keyKeeper: 'job_centre',
    number: 1,
  })
  known.set('A1', made.id)
  for (let at = 0; at < 7; at += 1) {
    const person = await write.insert(personCode, { code: codeFrom(write.newId()), spokenName: 'Blå Ske', enterpriseId: kande })
    const way = await write.insert(course, {
      personCodeId: person.id,
      agreementId: made.id,
      enterpriseId: kande,
      targetGroup: 'cash_benefit',
      startMonth: '2024-02',
      startStep: 'motivation',
    })
    const work =
      at < 4
        ? await write.insert(job, {
            courseId: way.id,
            personCodeId: person.id,
            agreementId: made.id,
            enterpriseId: kande,
            kind: 'paid_hours',
            begunDay: '2024-08-01',
            isFirstFoothold: true,
          })
        : null
    if (at < 6)
      await write.insert(fundingLink, { kind: 'course', recordId: way.id, allocationId: pilotAllocation, shareBps: at < 3 ? 5000 : 10_000 })
    if (at < 3) await write.insert(fundingLink, { kind: 'course', recordId: way.id, allocationId: otherAllocation, shareBps: 2500 })
    if (at === 0 && work)
      await write.insert(fundingLink, { kind: 'job', recordId: work.id, allocationId: otherAllocation, shareBps: 10_000 })
    if (at === 3 && work) await write.insert(fundingLink, { kind: 'job', recordId: work.id, allocationId: otherAllocation, shareBps: 4000 })
  }
}
