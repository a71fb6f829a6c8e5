import 'server-only'
import { and, eq } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { excludedDonor, feeAgreement, feeAgreementVersion } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { addDays } from '#lib/day.ts'
import { feeAgreementById } from '#lib/fees/data.ts'
import { excludeDonorForm, excludedDonorId, feeAgreementForm, feeAgreementNames, feeVersionForm } from '#lib/fees/schema.ts'
import { personById } from '#lib/settings/data.ts'
import { verb } from '#lib/verb.ts'

/** A new agreement with its first terms. Its beneficiary is a fundraiser, never a coordinator. */
export const createFeeAgreement = verb({
  name: 'createFeeAgreement',
  permission: 'fee:agree',
  input: feeAgreementForm,
  find: async (viewer) => viewer,
  async run(write, viewer, { fundraiserId, payerName, title, ...given }) {
    await refuseCoordinator(viewer, fundraiserId)
    const { id } = await write.insert(feeAgreement, { fundraiserId, payerName, title, payerOrganisationId: null })
    await addVersion(write, id, 1, given)
    return { id }
  },
})

/** Names of the agreement. Its terms are never rewritten: new terms are a new version. */
export const updateFeeAgreement = verb({
  name: 'updateFeeAgreement',
  permission: 'fee:agree',
  input: feeAgreementNames,
  find: (viewer, { id }) => feeAgreementById(viewer, id),
  async run(write, { fundraiserName: _name, versions: _versions, latest: _latest, ...before }, { payerName, title, version }) {
    const after = await write.update(feeAgreement, before, { payerName, title }, version)
    return { id: after.id, version: after.version }
  },
})

/** New terms from a day on; the version before ends the day before. Applications already sent keep theirs. */
export const addFeeVersion = verb({
  name: 'addFeeVersion',
  permission: 'fee:agree',
  input: feeVersionForm,
  find: (viewer, { agreementId }) => feeAgreementById(viewer, agreementId),
  async run(write, { id, latest }, { agreementId: _agreementId, ...given }) {
    if (given.fromDay <= latest.fromDay) throw problem('invalid', 'invalid', { fields: { fromDay: 'feeVersionEarlier' } })
    const lastDay = addDays(given.fromDay, -1)
    if (latest.toDay === null || latest.toDay > lastDay) await write.mark(feeAgreementVersion, latest, { toDay: lastDay })
    const number = latest.number + 1
    const made = await addVersion(write, id, number, given)
    return { id, versionId: made.id, number }
  },
})

export const excludeDonor = verb({
  name: 'excludeDonor',
  permission: 'fee:agree',
  input: excludeDonorForm,
  find: (viewer, { agreementId }) => feeAgreementById(viewer, agreementId),
  async run(write, agreement, { donorId, reason }) {
    const { id } = await write.insert(excludedDonor, { agreementId: agreement.id, donorId, reason })
    return { id }
  },
})

export const includeDonor = verb({
  name: 'includeDonor',
  permission: 'fee:agree',
  input: excludedDonorId,
  find: (viewer, { agreementId }) => feeAgreementById(viewer, agreementId),
  async run(write, agreement, { id }) {
    const db = await read()
    const [excluded] = await db
      .select()
      .from(excludedDonor)
      .where(and(eq(excludedDonor.id, id), eq(excludedDonor.agreementId, agreement.id)))
    if (!excluded) throw problem('notFound', 'notFound')
    await write.remove(excludedDonor, excluded)
    return { id }
  },
})

type Terms = Omit<z.output<typeof feeVersionForm>, 'agreementId'>

function addVersion(write: Write, agreementId: string, number: number, given: Terms) {
  const { tier1Ore, tier1Bps, tier2Ore, tier2Bps, tier3Bps, repeatFactorBps, ...kept } = given
  const steps = [
    { upTo: tier1Ore, bps: tier1Bps },
    { upTo: tier2Ore, bps: tier2Bps },
  ].flatMap(({ upTo, bps }) => (upTo !== null && bps !== null ? [{ upTo, bps }] : []))
  const tiers = given.model === 'tiers' ? [...steps.toSorted((a, b) => a.upTo - b.upTo), { upTo: null, bps: tier3Bps ?? 0 }] : null
  const passThroughCategories = kept.passThroughCategories?.length ? kept.passThroughCategories : null
  return write.insert(feeAgreementVersion, {
    ...kept,
    passThroughCategories,
    agreementId,
    number,
    tiers,
    shareBps: 10_000,
    repeatFactorBps: repeatFactorBps ?? 10_000,
  })
}

async function refuseCoordinator(viewer: Parameters<typeof personById>[0], userId: string): Promise<void> {
  const person = await personById(viewer, userId)
  if (person?.role !== 'fundraiser') throw problem('invalid', 'invalid', { fields: { fundraiserId: 'feeNotFundraiser' } })
}
