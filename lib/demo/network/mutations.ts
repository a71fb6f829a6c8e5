import 'server-only'
import { enterprises, incomes, people } from '#db/demo/network.ts'
import {
  bottomLine,
  enterprise,
  enterpriseChange,
  income,
  membership,
  organisation,
  setting,
  strategyPeriod,
  user,
  userEnterprise,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { idOf, type Known, ore } from '#lib/demo/rules.ts'
import { demoCvr } from '#lib/identifiers.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

const bottomLineKinds = ['social', 'local', 'economic'] as const
let nextCvr = 0

/** An organisation with a number of the demo's own series. */
export async function organisationOf(write: Write, name: string, hasCvr = true): Promise<string> {
  const { id } = await write.insert(organisation, {
    name,
    sortKey: danishSortKey(name),
    cvr: hasCvr ? demoCvr(nextCvr++) : null,
    municipality: 'Æblevig',
    postalCode: null,
    orgId: null,
    gln: null,
    address: null,
    website: null,
  })
  return id
}

export async function writeNetwork(write: Write, known: Known): Promise<void> {
  await settings(write)
  for (const { key, name, role } of people)
    known.set(
      key,
      (await write.insert(user, { name, email: `${key}@aeblevig.example`, role, locale: 'da', isActive: true, organisationId: null })).id,
    )
  const municipality = await organisationOf(write, 'Æblevig Kommune')
  known.set('municipality', municipality)
  await write.insert(membership, { enterpriseId: null, organisationId: municipality, fromDay: '2022-01-01', toDay: null, note: null })
  for (const one of enterprises) {
    const organisationId = await organisationOf(write, one.name)
    known.set(`${one.key} organisation`, organisationId)
    const { id } = await write.insert(enterprise, {
      organisationId,
      sortKey: danishSortKey(one.name),
      type: one.type,
      generation: one.generation,
      status: one.closed ? 'closed_orderly' : 'active',
      isInsideArea: !one.isOutside,
      livesOf: one.livesOf,
      description: one.about ?? null,
      startedDay: one.from,
      closedDay: one.closed ?? null,
      sdgs: one.goals ?? null,
      archivedAt: null,
    })
    known.set(one.key, id)
    await write.insert(membership, { enterpriseId: id, organisationId: null, fromDay: one.from, toDay: one.closed ?? null, note: null })
    const { type, changes = [] } = one
    const begun = { day: one.from, type: one.began ?? type, status: 'active', reason: null } as const
    for (const change of [begun, ...changes]) await write.insert(enterpriseChange, { enterpriseId: id, ...change })
    for (const kind of bottomLineKinds) {
      const sentence = one.lines[kind]
      if (sentence) await write.insert(bottomLine, { enterpriseId: id, kind, sentence })
    }
    await findable(write, 'enterprise', id, { title: one.name, subtitle: one.livesOf })
  }
  for (const person of people)
    for (const key of person.enterprises)
      await write.insert(userEnterprise, { userId: idOf(known, person.key), enterpriseId: idOf(known, key) })
}

/** After the givers, as a part of the mosaic may come from one of them. */
export async function writeIncomes(write: Write, known: Known): Promise<void> {
  for (const one of incomes) {
    await write.insert(income, {
      enterpriseId: idOf(known, one.enterprise),
      year: one.year,
      mosaicPart: one.part,
      sector: null,
      payer: null,
      donorId: one.giver ? idOf(known, one.giver) : null,
      businessIdeaId: null,
      allocationId: null,
      amountOre: ore(one.kroner),
    })
  }
}

async function settings(write: Write): Promise<void> {
  const values = {
    networkName: 'Netværket i Æblevig',
    municipality: 'Æblevig',
    purpose: 'Det handler om mennesker: flere skal have et sted, hvor nogen venter på dem.',
    peoplePerYear: 30,
    enterprisesGoal: 12,
    suppressionThreshold: 5,
  }
  for (const [key, value] of Object.entries(values)) await write.insert(setting, { key, value, validFrom: '2022-01-01', reason: null })
  await write.insert(strategyPeriod, { title: 'Strategi 2022–2025', fromDay: '2022-01-01', toDay: '2025-12-31' })
  await write.insert(strategyPeriod, { title: 'Strategi 2026–2029', fromDay: '2026-01-01', toDay: '2029-12-31' })
}
