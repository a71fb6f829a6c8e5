import 'server-only'
import { income } from '#db/schema/index.ts'
import { incomeById, incomePlace } from '#lib/enterprises/income/data.ts'
import { incomeForm, incomeId } from '#lib/enterprises/schema.ts'
import { verb } from '#lib/verb.ts'

/** Adds one part of a year's mosaic, or with an `id` writes it anew. */
export const saveIncome = verb({
  name: 'saveIncome',
  permission: 'enterprise:edit',
  input: incomeForm,
  find: (viewer, input) => incomePlace(viewer, input.enterpriseId, input.id),
  async run(write, { enterpriseId, before }, { id: _id, version, enterpriseId: _enterpriseId, ...part }) {
    const after = before
      ? await write.update(income, before, part, version ?? 0)
      : await write.insert(income, { ...part, enterpriseId, businessIdeaId: null, allocationId: null })
    return { id: after.id, version: after.version }
  },
})

export const removeIncome = verb({
  name: 'removeIncome',
  permission: 'enterprise:edit',
  input: incomeId,
  find: (viewer, { id }) => incomeById(viewer, id),
  async run(write, before) {
    await write.remove(income, before)
    return { id: before.id }
  },
})
