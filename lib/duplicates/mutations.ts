import 'server-only'
import { problem } from '#db/problem.ts'
import { duplicateVerdict } from '#db/schema/index.ts'
import { bothOf, verdictById, verdictOn } from '#lib/duplicates/data.ts'
import { pairForm, verdictId } from '#lib/duplicates/schema.ts'
import { verb } from '#lib/verb.ts'

/** These two are not the same, and are not to be asked about again. */
export const dismissDuplicate = verb({
  name: 'dismissDuplicate',
  permission: 'duplicate:judge',
  input: pairForm,
  find: (viewer, { kind, firstId, secondId }) => bothOf(viewer, kind, [firstId, secondId]),
  async run(write, { kind, firstId, secondId }) {
    const before = await verdictOn(kind, firstId, secondId)
    if (before?.verdict === 'different') return { id: before.id }
    if (before) await write.remove(duplicateVerdict, before)
    const { id } = await write.insert(duplicateVerdict, { recordKind: kind, firstId, secondId, verdict: 'different' })
    return { id }
  },
})

/** Somebody thinks these two are one; a coordinator merges them. */
export const suggestDuplicate = verb({
  name: 'suggestDuplicate',
  permission: 'duplicate:see',
  input: pairForm,
  find: (viewer, { kind, firstId, secondId }) => bothOf(viewer, kind, [firstId, secondId]),
  async run(write, { kind, firstId, secondId }) {
    const before = await verdictOn(kind, firstId, secondId)
    if (before?.verdict === 'different') throw problem('blocked', 'saidDifferent')
    if (before) return { id: before.id }
    const { id } = await write.insert(duplicateVerdict, { recordKind: kind, firstId, secondId, verdict: 'same' })
    return { id }
  },
})

/** Takes back what was said of a pair; it may be asked about again. */
export const withdrawVerdict = verb({
  name: 'withdrawVerdict',
  permission: 'duplicate:judge',
  input: verdictId,
  find: (viewer, { id }) => verdictById(viewer, id),
  async run(write, before) {
    await write.remove(duplicateVerdict, before)
    return { id: before.id }
  },
})
