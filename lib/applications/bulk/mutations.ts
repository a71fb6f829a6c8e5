import 'server-only'
import * as z from 'zod/mini'
import { problem } from '#db/problem.ts'
import { applicationAssignee } from '#db/schema/index.ts'
import { applicationsByIds } from '#lib/applications/bulk/data.ts'
import { applicationList } from '#lib/applications/list/data.ts'
import { type BulkDone, bulkFields, eachPicked, pick } from '#lib/bulk.ts'
import { checkbox, idField } from '#lib/form.ts'
import { can } from '#lib/permissions.ts'
import { owners } from '#lib/settings/data.ts'
import { verb } from '#lib/verb.ts'

/** Puts one person on many applications, or takes them off. */
export const assignApplications = verb({
  name: 'assignApplications',
  permission: 'application:assign',
  input: z.object({ ...bulkFields, userId: idField, isAssigned: checkbox }),
  find: (viewer, input) => pick(viewer, applicationList, input, (ids) => applicationsByIds(viewer, ids, input.userId)),
  async run(write, found, { userId, isAssigned, until }, viewer): Promise<BulkDone> {
    if (isAssigned && !(await owners(viewer)).some(({ id }) => id === userId))
      throw problem('invalid', 'invalid', { fields: { userId: 'choiceInvalid' } })
    const unversioned = { ...found, rows: found.rows.map(({ row }) => ({ row: { ...row, version: undefined }, seenVersion: null })) }
    const done = await eachPicked(unversioned, async ({ id, link }) => {
      if (!can(viewer, 'application:assign', viewer)) return 'mayNot'
      if (isAssigned === (link !== null)) return 'same'
      if (link) await write.remove(applicationAssignee, link)
      else await write.insert(applicationAssignee, { applicationId: id, userId })
      return { undo: { userId, isAssigned: !isAssigned, rows: [id] } }
    })
    return { ...done, until: until ?? write.newId() }
  },
})
