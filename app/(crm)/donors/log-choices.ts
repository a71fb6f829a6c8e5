import 'server-only'
import { logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { formatDay } from '#lib/day.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { logApplications, logIdeas } from '#lib/donors/log/ties/data.ts'
import { donorGrants } from '#lib/donors/story/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { LogChoices } from './log-form.tsx'

/** What a conversation can be tied to: the giver's people, answers, applications and ideas that the viewer may see. */
export async function logChoices(viewer: Viewer, locale: Locale, donorId: string | null): Promise<LogChoices> {
  const word = wordsIn(locale)
  const [people, grants, applications, ideas] = donorId
    ? await Promise.all([
        donorContacts(viewer, donorId),
        donorGrants(viewer, donorId),
        logApplications(viewer, donorId),
        logIdeas(viewer, donorId),
      ])
    : [[], [], [], []]
  const named = (rows: readonly { id: string; label: string }[]) => rows.map(({ id, label }) => ({ value: id, label }))
  return {
    kind: logKinds.map((value) => ({ value, label: word('logKinds', value) })),
    visibility: visibilities.map((value) => ({ value, label: word('visibilities', value) })),
    contact: people.map(({ id, name }) => ({ value: id, label: name })),
    decision: grants.map((grant) => ({ value: grant.decisionId, label: `${formatDay(grant.day, locale)} · ${grant.title}` })),
    application: named(applications),
    idea: named(ideas),
  }
}
