import { allocation, amendment, decision, donor, grant, organisation, payment } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { enterpriseId, seed } from './database.ts'
import type { Gave, GivingCase } from './giving-case.ts'

/** A case as rows: its giver, decisions, grants, and what became of them. Gives the giver's id. */
export function writeCase({ name, cycle, isInvestor, gave }: GivingCase): Promise<string> {
  return seed('case', async (write) => {
    const sortKey = danishSortKey(name)
    const house = await write.insert(organisation, {
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
    const { id } = await write.insert(donor, {
      organisationId: house.id,
      sortKey,
      type: 'charitable_foundation',
      fundingKind: isInvestor ? 'social_investment' : 'grant',
      stage: 'giver',
      feeRule: 'unknown',
      startDateRule: 'any',
      contactPreference: 'any',
      cycleMonths: cycle ?? null,
    })
    for (const one of gave) await writeAnswer(write, id, one)
    return id
  })
}

async function writeAnswer(write: Write, donorId: string, one: Gave): Promise<void> {
  const { on, kr, outcome = 'awarded', rough, currency = 'DKK', kroner, isOutside, later } = one
  const kronerOre = kroner === undefined ? (currency === 'DKK' ? kr * 100 : null) : kroner * 100
  const made = await write.insert(decision, {
    donorId,
    outcome,
    day: on,
    dayPrecision: rough ?? 'day',
    amountOre: kr * 100,
    currency,
    kronerOre,
    isNetwork: !isOutside,
  })
  if (later)
    await write.void(
      decision,
      made,
      'answered',
      (
        await write.insert(decision, {
          donorId,
          outcome: 'awarded',
          day: later.on,
          amountOre: later.kr * 100,
          kronerOre: later.kr * 100,
          isNetwork: true,
        })
      ).id,
    )
  if (outcome === 'awarded' || outcome === 'partially_awarded') await writeGrant(write, donorId, made.id, one)
  if (one.isTakenBack) await write.void(decision, made, 'Forkert')
}

async function writeGrant(write: Write, donorId: string, decisionId: string, one: Gave): Promise<void> {
  const { on, kr, currency = 'DKK', period, became = [], calledOff, money = [], isLoan, isTakenBack } = one
  const { id: grantId } = await write.insert(grant, {
    decisionId,
    donorId,
    decidedDay: on,
    title: `Bevilling ${on}`,
    state: calledOff === undefined ? 'active' : 'cancelled',
    periodFrom: period?.[0] ?? null,
    periodTo: period?.[1] ?? null,
    isRepayable: isLoan ?? false,
    voidedAt: isTakenBack ? write.at : null,
  })
  let standing = kr
  const changes = [...became, ...(calledOff ? [[calledOff, 0] as const] : [])]
  for (const [day, to, periodTo] of changes) {
    await write.insert(amendment, {
      grantId,
      day,
      amountOre: (to - standing) * 100,
      periodTo: periodTo ?? null,
      cause: 'agreed',
      reason: 'Ændret',
    })
    standing = to
  }
  for (const [day, amount] of money) {
    const amountOre = Math.abs(amount) * 100
    await write.insert(payment, {
      grantId,
      kind: amount > 0 ? 'receipt' : 'repayment',
      day,
      amountOre,
      currency,
      kronerOre: currency === 'DKK' ? amountOre : null,
    })
  }
  // A third each to two members, and the rest to nobody in particular.
  for (const name of ['Kande', 'Rodnet'] as const)
    if (kr > 0) await write.insert(allocation, { grantId, enterpriseId: enterpriseId(name), amountOre: Math.floor((kr * 100) / 3) })
}
