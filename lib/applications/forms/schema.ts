import * as z from 'zod/mini'
import { idField, versionField, whole } from '#lib/form.ts'

/** Take the questions of a form into an application. */
export const takeForm = z.object({ id: idField, version: versionField, formId: idField })
/** Leave a form that has changed as it is here: the number one has seen. */
export const leaveForm = z.object({ id: idField, version: versionField, number: whole(1, 1_000_000) })
