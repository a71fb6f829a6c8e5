import 'server-only'
import { agreement, agreementVersion } from '#db/schema/index.ts'
import { enterpriseById } from '#lib/enterprises/data.ts'
import { agreementById } from '#lib/outcomes/agreements/data.ts'
import { agreementForm, agreementVersionForm } from '#lib/outcomes/agreements/schema.ts'
import { verb } from '#lib/verb.ts'

export const createAgreement = verb({
  name: 'createAgreement',
  permission: 'agreement:edit',
  input: agreementForm,
  find: (viewer, input) => enterpriseById(viewer, input.enterpriseId),
  async run(write, _enterprise, { id: _id, version: _version, ...terms }) {
    const { id } = await write.insert(agreement, { ...terms, number: 1 })
    await write.insert(agreementVersion, {
      agreementId: id,
      number: 1,
      fromDay: terms.fromDay,
      reason: null,
      places: terms.places,
      targetGroups: terms.targetGroups,
    })
    return { id }
  },
})

/** Mends what is written about an agreement. Its enterprise stays; places and groups change through a new version. */
export const updateAgreement = verb({
  name: 'updateAgreement',
  permission: 'agreement:edit',
  input: agreementForm,
  find: (viewer, { id }) => agreementById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, enterpriseId: _enterpriseId, places: _places, targetGroups: _targetGroups, ...terms }) {
    const after = await write.update(agreement, before, terms, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

export const renewAgreement = verb({
  name: 'renewAgreement',
  permission: 'agreement:edit',
  input: agreementVersionForm,
  find: (viewer, { id }) => agreementById(viewer, id),
  async run(write, before, { version, fromDay, reason, places, targetGroups }) {
    const number = before.number + 1
    const after = await write.update(agreement, before, { places, targetGroups, number }, version)
    await write.insert(agreementVersion, { agreementId: before.id, number, fromDay, reason, places, targetGroups })
    return { id: after.id, version: after.version }
  },
})
