import 'server-only'
import type { FilterField } from '#app/ui/filter-bar.tsx'
import { logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { timelineParts } from '#db/vocabulary/timeline.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { receiversOf } from '#lib/donors/map/receivers/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { people } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What a giver's story can be narrowed to; a member has no conversations to narrow. */
export async function timelineFields(viewer: Viewer, donorId: string, locale: Locale): Promise<FilterField[]> {
  const { story } = messagesFor(locale).relation
  const [word, part] = [wordsIn(locale), labelsIn(locale, 'relation', 'parts')]
  const isMember = viewer.role === 'enterprise'
  const [everyone, contacts, receivers] = await Promise.all([people(viewer), donorContacts(viewer, donorId), receiversOf(viewer, donorId)])
  const named = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  const kinds = [
    ...(isMember ? [] : logKinds.map((value) => ({ value, label: word('logKinds', value) }))),
    ...timelineParts.filter((value) => !isMember || value !== 'file').map((value) => ({ value, label: part(value) })),
  ]
  const fields: FilterField[] = [
    { name: 'kind', label: story.kind, kind: 'choice', options: kinds },
    { name: 'by', label: story.by, kind: 'choice', options: named(everyone.filter((one) => one.isActive)) },
    { name: 'with', label: story.with, kind: 'choice', options: named(contacts) },
    { name: 'enterprise', label: story.enterprise, kind: 'choice', options: named(receivers) },
    {
      name: 'access',
      label: story.access,
      kind: 'choice',
      options: isMember ? [] : visibilities.map((value) => ({ value, label: word('visibilities', value) })),
    },
    { name: 'from', label: story.from, kind: 'day' },
    { name: 'to', label: story.to, kind: 'day' },
  ]
  return fields.filter(({ kind, options }) => kind !== 'choice' || (options ?? []).length > 0)
}
