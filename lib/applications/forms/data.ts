import 'server-only'
import { inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { draft, sectionVersion } from '#db/schema/index.ts'
import type { Application } from '#lib/applications/data.ts'
import type { Answered, FormState } from '#lib/applications/forms/rules.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { contentOf, type Form, formsFor } from '#lib/donors/forms/data.ts'
import { formVersionAt } from '#lib/donors/forms/versions/data.ts'
import type { FormContent } from '#lib/donors/forms/versions/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

type Of = Pick<Application, 'id' | 'donorId' | 'callId' | 'formId' | 'formNumber' | 'formKeptNumber'>

/** The form an application began with, or would begin with, what it asks for, and the forms one can choose between. */
export async function formStanding(viewer: Viewer, row: Of) {
  const choices = await formsFor(viewer, row)
  const own = choices.find(({ id }) => id === row.formId)
  const form = own ?? choices[0] ?? null
  const state = stateOf(row, own, choices[0])
  return { state, form, choices, content: form && (await contentHere(viewer, row, form)) }
}

/** An application's sections as a form is held against them; what one has begun to write and not saved is a text too. */
export async function answeredOf(viewer: Viewer, applicationId: string): Promise<(Answered & { title: string })[]> {
  const sections = await sectionsOf(viewer, applicationId)
  const ids = sections.map(({ id }) => id)
  const written = await begunOn(ids)
  return sections.map((section) => ({ ...section, title: section.question, hasText: section.text !== '' || written.has(section.id) }))
}

function stateOf(row: Of, own: Form | undefined, first: Form | undefined): FormState {
  if (!own) return first ? 'unused' : 'none'
  if (first && first.id !== own.id && own.callId === null) return 'other'
  const seen = Math.max(row.formNumber ?? 0, row.formKeptNumber ?? 0)
  return own.number > seen ? 'changed' : 'current'
}

/** What the application began with never changes; before it has begun, what the form asks for today. */
async function contentHere(viewer: Viewer, row: Of, form: Form): Promise<FormContent> {
  const kept = row.formId === form.id && row.formNumber !== null ? await formVersionAt(viewer, form.id, row.formNumber) : undefined
  return kept?.content ?? contentOf(form)
}

async function begunOn(sectionIds: string[]): Promise<Set<string>> {
  if (sectionIds.length === 0) return new Set()
  const db = await read()
  const fields = new Map(sectionIds.map((id) => [`section:${id}`, id]))
  const [versions, drafts] = await Promise.all([
    db.selectDistinct({ id: sectionVersion.sectionId }).from(sectionVersion).where(inArray(sectionVersion.sectionId, sectionIds)),
    db
      .selectDistinct({ field: draft.field })
      .from(draft)
      .where(inArray(draft.field, [...fields.keys()])),
  ])
  return new Set([...versions.map(({ id }) => id), ...drafts.map(({ field }) => fields.get(field) ?? '')])
}
