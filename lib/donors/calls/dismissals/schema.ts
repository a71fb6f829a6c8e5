import * as z from 'zod/mini'
import { idField, shortText } from '#lib/form.ts'

/** Why we do not apply to a call. */
export const dismissForm = z.object({ id: idField, reason: shortText(3, 500) })
export const callId = z.object({ id: idField })
