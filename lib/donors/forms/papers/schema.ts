import * as z from 'zod/mini'
import { attachmentKinds } from '#db/vocabulary/records.ts'
import { choice, idField, optionalText } from '#lib/form.ts'

/** A paper the giver wants with the application. */
export const paperForm = z.object({ formId: idField, kind: choice(attachmentKinds), note: optionalText(300) })
export const paperId = z.object({ id: idField })
