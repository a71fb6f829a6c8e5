import * as z from 'zod/mini'
import { askTypes, donorStages } from '#db/vocabulary/donors.ts'
import { checkbox, choice, idField, optionalIdField, shortText } from '#lib/form.ts'

export const ownerFields = { ownerId: optionalIdField }
export const stageFields = { stage: choice(donorStages) }
export const tagFields = { label: shortText(2, 40), isOn: checkbox }
export const planFields = { askType: choice(askTypes) }
export const planIds = z.object({ rows: z.array(idField).check(z.maxLength(250, 'bulkTooMany')) })
