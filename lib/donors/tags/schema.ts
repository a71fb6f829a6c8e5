import * as z from 'zod/mini'
import { checkbox, idField, shortText } from '#lib/form.ts'

/** One tag on one giver, or off it. */
export const tagForm = z.object({ id: idField, label: shortText(2, 40), isOn: checkbox })
