import * as z from 'zod/mini'
import { choice, idField, longText } from '#lib/form.ts'

/** What can be two of: an organisation with all its roles (giver, enterprise, partner), or a person at one. */
export const mergeKinds = ['organisation', 'contact'] as const
export type MergeKind = (typeof mergeKinds)[number]

/** Whose word stands, field by field: `organisation_name` → the kept one's or the gone one's. What is not named stays as it is. */
export const mergeForm = z.object({
  kind: choice(mergeKinds),
  keptId: idField,
  goneId: idField,
  /** The versions that were looked at, so that nothing is merged unseen. */
  seen: z.string().check(z.maxLength(2000, 'tooLong')),
  choices: z.record(z.string(), choice(['kept', 'gone'])),
})

export const undoMergeForm = z.object({ id: idField, reason: longText(2, 500) })

/** Two rows that became one. */
const pair = z.object({ table: z.string(), keptId: z.string(), goneId: z.string() })

/** What a merge moved, as it is kept: by `table.property` the ids of the rows, and of lists what they held. */
export const movedRows = z.object({
  pairs: z.array(pair),
  rows: z.record(z.string(), z.array(z.string())),
  lists: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  stayed: z.record(z.string(), z.array(z.string())),
  aliases: z.array(z.string()),
})
export type MovedRows = z.output<typeof movedRows>

/** What the kept ones said before, by table and column; and since when the gone ones were laid away, if they were. */
export const saidBefore = z.object({
  fields: z.record(z.string(), z.record(z.string(), z.unknown())),
  archived: z.record(z.string(), z.nullable(z.string())),
})
export type SaidBefore = z.output<typeof saidBefore>

/** What an undo left where it was, and why. */
export const undoneRows = z.object({
  rows: z.array(z.object({ table: z.string(), id: z.string(), because: z.string() })),
  fields: z.array(z.string()),
})
export type UndoneRows = z.output<typeof undoneRows>

/** Which two the merge page shows, from its address. */
export const mergeAddress = z.object({ kind: z.catch(choice(mergeKinds), 'organisation'), kept: idField, gone: idField })
