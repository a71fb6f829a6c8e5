'use server'

import { action } from '#lib/action.ts'
import * as attachments from '#lib/records/attachments/mutations.ts'

export const removeAttachment = action(attachments.removeAttachment)
export const restoreAttachment = action(attachments.restoreAttachment)
