import 'server-only'
import { problem } from '#db/problem.ts'
import { standIn } from '#db/schema/index.ts'
import { owners } from '#lib/settings/data.ts'
import { absentee, firstLookedAfterBy, isTaken, standInById } from '#lib/settings/stand-ins/data.ts'
import { standInForm, standInRowId } from '#lib/settings/stand-ins/schema.ts'
import { verb } from '#lib/verb.ts'

/** Hands what somebody owns to another for a period: it is shown and mailed there, and nothing more is opened than the other's own role opens. */
export const nameStandIn = verb({
  name: 'nameStandIn',
  permission: 'standIn:name',
  input: standInForm,
  find: (viewer, { absentId }) => absentee(viewer, absentId),
  async run(write, absent, { standInId, fromDay, toDay }, viewer) {
    const isOwner = (await owners(viewer)).some(({ id }) => id === standInId)
    if (!isOwner || standInId === absent.id) throw problem('invalid', 'invalid', { fields: { standInId: 'choiceInvalid' } })
    if (toDay < write.today) throw problem('invalid', 'invalid', { fields: { toDay: 'standInPast' } })
    if (await isTaken(absent.id, fromDay, toDay)) throw problem('invalid', 'invalid', { fields: { fromDay: 'standInTaken' } })
    // No chain: what somebody looks after for another is not handed on, so nobody would look after it.
    if (await isTaken(standInId, fromDay, toDay)) throw problem('invalid', 'invalid', { fields: { standInId: 'standInAway' } })
    const name = await firstLookedAfterBy(absent.id, fromDay, toDay)
    if (name) throw problem('invalid', 'invalid', { fields: { standInId: 'standInChain' }, values: { name } })
    const { id } = await write.insert(standIn, { absentId: absent.id, standInId, fromDay, toDay, voidedBy: null, voidReason: null })
    return { id }
  },
})

export const endStandIn = verb({
  name: 'endStandIn',
  permission: 'standIn:name',
  input: standInRowId,
  find: (viewer, { id }) => standInById(viewer, id),
  async run(write, { row }) {
    const { id } = await write.void(standIn, row, '')
    return { id }
  },
})
