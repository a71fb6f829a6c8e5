import * as z from 'zod/mini'
import { checkbox, idField, shortText, versionField } from '#lib/form.ts'

/** A list by the name its definition has, and an address of it without the path. */
export const listName = z.string('required').check(z.regex(/^[a-z][a-z-]{1,39}$/, 'invalid'))
const query = z.string('required').check(z.maxLength(2000, 'viewTooLong'))

export const viewForm = z.object({ list: listName, name: shortText(1, 60), query, isShared: checkbox })
export const viewNaming = z.object({ id: idField, version: versionField, name: shortText(1, 60), isShared: checkbox })
export const viewChange = z.object({ id: idField, version: versionField, query })
export const viewId = z.object({ id: idField })
export const listStart = z.object({ list: listName })
