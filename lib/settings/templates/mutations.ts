import 'server-only'
import type * as z from 'zod/mini'
import { problem } from '#db/problem.ts'
import { mailTemplate } from '#db/schema/index.ts'
import { templateById } from '#lib/settings/templates/data.ts'
import { unknownField } from '#lib/settings/templates/rules.ts'
import { templateForm, templateId } from '#lib/settings/templates/schema.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

export const addTemplate = verb({
  name: 'addTemplate',
  permission: 'network:manage',
  input: templateForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { id: _id, version: _version, ...fields }) {
    refuseUnknown(fields)
    const { id } = await write.insert(mailTemplate, { ...fields, sortKey: danishSortKey(fields.name), archivedAt: null })
    return { id }
  },
})

export const updateTemplate = verb({
  name: 'updateTemplate',
  permission: 'network:manage',
  input: templateForm,
  find: (viewer, { id }) => templateById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, ...fields }) {
    refuseUnknown(fields)
    const after = await write.update(mailTemplate, before, { ...fields, sortKey: danishSortKey(fields.name) }, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

/** Nobody begins from it any more; what was sent stays. */
export const archiveTemplate = verb({
  name: 'archiveTemplate',
  permission: 'network:manage',
  input: templateId,
  find: (viewer, { id }) => templateById(viewer, id),
  async run(write, before) {
    const { id } = await write.update(mailTemplate, before, { archivedAt: write.at })
    return { id }
  },
})

export const restoreTemplate = verb({
  name: 'restoreTemplate',
  permission: 'network:manage',
  input: templateId,
  find: (viewer, { id }) => templateById(viewer, id),
  async run(write, before) {
    const { id } = await write.update(mailTemplate, before, { archivedAt: null })
    return { id }
  },
})

function refuseUnknown(texts: Omit<z.output<typeof templateForm>, 'id' | 'version'>): void {
  for (const name of ['subjectDa', 'textDa', 'subjectEn', 'textEn'] as const) {
    const field = unknownField(texts[name])
    if (field) throw problem('invalid', 'invalid', { fields: { [name]: 'templateField' }, values: { field } })
  }
}
