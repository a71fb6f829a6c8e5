'use server'

import { action } from '#lib/action.ts'
import * as drafts from '#lib/records/drafts/mutations.ts'

export const saveDraft = action(drafts.saveDraft, { isQuiet: true })
export const discardDraft = action(drafts.discardDraft, { isQuiet: true })
