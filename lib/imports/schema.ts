import * as z from 'zod/mini'
import { importVerdicts, sheetKinds } from '#db/vocabulary/records.ts'
import { dayPrecisions } from '#db/vocabulary/applications.ts'
import { checkbox, choice, idField, longText, shortText } from '#lib/form.ts'

/** What can be brought in today. */
export const importKinds = ['360giving'] as const

/** An organisation as a file names it; `orgId` and `cvr` only in their own form. */
export const importedOrganisation = z.object({
  name: z.string(),
  orgId: z.nullable(z.string()),
  cvr: z.nullable(z.string()),
  address: z.nullable(z.string()),
  postalCode: z.nullable(z.string()),
  municipality: z.nullable(z.string()),
  website: z.nullable(z.string()),
})

/** A grant as a file tells it. A grant to a person has no recipient: nobody's name comes in. Amounts in hundredths of `currency`. */
export const importedGrant = z.object({
  sourceId: z.string(),
  title: z.string(),
  amountOre: z.number(),
  currency: z.string(),
  day: z.string(),
  dayPrecision: z.enum(dayPrecisions),
  periodFrom: z.nullable(z.string()),
  periodTo: z.nullable(z.string()),
  funder: importedOrganisation,
  recipient: z.nullable(importedOrganisation),
})

/** A row of a file: the grant, or the errors why there is none; warnings either way. Both name `imports.reasons`. */
export const importedRow = z.object({
  row: z.number(),
  grant: z.nullable(importedGrant),
  errors: z.array(z.string()),
  warnings: z.array(z.string()),
})

export type ImportedOrganisation = z.output<typeof importedOrganisation>
export type ImportedGrant = z.output<typeof importedGrant>
export type ImportedRow = z.output<typeof importedRow>
export type ImportVerdict = (typeof importVerdicts)[number]

export const stageForm = z.object({
  kind: z.enum(importKinds),
  fileName: shortText(1, 200),
  fileSha: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'invalid')),
  rows: z.array(importedRow),
})

/** The browser's side of an upload: a file must be chosen. Error `importNoFile`. */
export const uploadForm = z.object({
  kind: choice([...sheetKinds, ...importKinds]),
  file: z
    .nullable(z.custom<File>((given) => typeof File !== 'undefined' && given instanceof File))
    .check(z.refine((file) => file !== null, 'importNoFile')),
})

export const commitForm = z.object({ id: idField, leaveOut: checkbox })
export const undoForm = z.object({ id: idField, reason: longText(2, 500) })
export const importId = z.object({ id: idField })

/** Which kind of file a link to the import asks for. */
export const importAddress = z.object({ kind: z.catch(z.enum([...sheetKinds, ...importKinds]), 'donors') })

/** What one preview page shows, from its address. */
export const previewFilters = z.object({
  verdict: z.catch(z.nullable(z.enum([...importVerdicts, 'skipped', 'kept'])), null),
  page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
})
