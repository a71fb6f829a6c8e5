import 'server-only'
import { problem } from '#db/problem.ts'
import { fundingLink } from '#db/schema/index.ts'
import { allocationOf, fundingLinkById, payable, sharesOf } from '#lib/outcomes/funding/data.ts'
import { fundingForm, fundingId } from '#lib/outcomes/funding/schema.ts'
import { verb } from '#lib/verb.ts'

const whole = 10_000

/** Says which allocation paid for a course or a job, and how much of it. The shares of one are never more than the whole. */
export const linkFunding = verb({
  name: 'linkFunding',
  permission: 'course:edit',
  input: fundingForm,
  find: (viewer, { kind, recordId }) => payable(viewer, kind, recordId),
  async run(write, { kind, recordId, enterpriseId }, { allocationId, shareBps }) {
    if (!(await allocationOf(enterpriseId, allocationId)))
      throw problem('invalid', 'invalid', { fields: { allocationId: 'choiceInvalid' } })
    const shares = await sharesOf(kind, recordId)
    if (shares.has(allocationId)) throw problem('invalid', 'invalid', { fields: { allocationId: 'paidAlready' } })
    const taken = [...shares.values()].reduce((sum, share) => sum + share, 0)
    if (taken + shareBps > whole)
      throw problem('invalid', 'invalid', { fields: { shareBps: 'sharesOverWhole' }, values: { left: (whole - taken) / 100 } })
    const { id } = await write.insert(fundingLink, { kind, recordId, allocationId, shareBps })
    return { id }
  },
})

export const unlinkFunding = verb({
  name: 'unlinkFunding',
  permission: 'course:edit',
  input: fundingId,
  find: (viewer, { id }) => fundingLinkById(viewer, id),
  async run(write, { enterpriseId: _enterpriseId, ...before }) {
    await write.remove(fundingLink, before)
    return { id: before.id }
  },
})
