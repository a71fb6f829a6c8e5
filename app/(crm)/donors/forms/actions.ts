'use server'

import { headers } from 'next/headers'
import type { Found } from '#app/ui/combobox-field.tsx'
import { action } from '#lib/action.ts'
import { suggestForms } from '#lib/donors/forms/data.ts'
import * as forms from '#lib/donors/forms/mutations.ts'
import * as papers from '#lib/donors/forms/papers/mutations.ts'
import * as questions from '#lib/donors/forms/questions/mutations.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { currentViewer } from '#lib/session.ts'
import { formLabel } from './form-text.ts'

export const createForm = action(forms.createForm)
export const updateForm = action(forms.updateForm)
export const removeForm = action(forms.removeForm)
export const addFormQuestion = action(questions.addFormQuestion)
export const updateFormQuestion = action(questions.updateFormQuestion)
export const moveFormQuestion = action(questions.moveFormQuestion)
export const removeFormQuestion = action(questions.removeFormQuestion)
export const restoreFormQuestion = action(questions.restoreFormQuestion)
export const addFormPaper = action(papers.addFormPaper)
export const removeFormPaper = action(papers.removeFormPaper)

/** Forms by the words typed, for a field that picks one to begin from. Reads only. */
export async function searchForms(text: string): Promise<Found[]> {
  const viewer = await currentViewer()
  if (!viewer || typeof text !== 'string' || !isOwnOrigin(await headers())) return []
  const found = await suggestForms(viewer, text.slice(0, 200))
  return found.map((form) => ({ id: form.id, label: form.donorName, hint: formLabel(form, viewer.locale) }))
}
