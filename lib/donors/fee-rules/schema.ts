import * as z from 'zod/mini'
import { idField, versionField } from '#lib/form.ts'

/** Somebody says that the rule suggested by the kind of giver holds here. */
export const confirmFeeForm = z.object({ id: idField, version: versionField })
