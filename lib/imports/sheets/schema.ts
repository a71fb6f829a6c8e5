import * as z from 'zod/mini'
import { sheetKinds } from '#db/vocabulary/records.ts'
import { checkbox, idField, shortText } from '#lib/form.ts'

const numberStyles = ['danish', 'english', 'unknown'] as const
const dayOrders = ['day_first', 'month_first', 'unknown'] as const

/** One column of a file: its head, a few of its cells, and what its cells together say of numbers and days. */
const sheetColumn = z.object({
  header: z.string(),
  samples: z.array(z.string()),
  numberStyle: z.enum(numberStyles),
  isNumberOpen: z.boolean(),
  dayOrder: z.enum(dayOrders),
  isDayOpen: z.boolean(),
})

/** How a file was read, shown before anything of it is used. */
export const sheetLayout = z.object({
  format: z.union([
    z.object({ kind: z.literal('csv'), encoding: z.string(), delimiter: z.string() }),
    z.object({ kind: z.literal('xlsx'), sheets: z.array(z.string()), sheet: z.string() }),
  ]),
  headLine: z.number(),
  titles: z.number(),
  totals: z.number(),
  rows: z.number(),
  columns: z.array(sheetColumn),
})

/** What one column is for: a field of the kind, or nothing; how its numbers and days are written where that had to be asked. */
const columnPlan = z.object({
  field: z.nullable(z.string().check(z.maxLength(40, 'invalid'))),
  numbers: z._default(z.enum(numberStyles), 'unknown'),
  days: z._default(z.enum(dayOrders), 'unknown'),
})

export const sheetPlan = z.object({
  sheet: z.nullable(z.string()),
  columns: z.array(columnPlan).check(z.maxLength(200, 'tooLong')),
  /** The word taken for a choice where the file says nothing. */
  fallbacks: z._default(z.record(z.string(), z.string()), {}),
})

export const uploadedForm = z.object({
  kind: z.enum(sheetKinds),
  fileName: shortText(1, 200),
  fileSha: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'invalid')),
  layout: sheetLayout,
})

/** Another sheet of the same workbook, as it was read. */
export const sheetForm = z.object({ id: idField, layout: sheetLayout })
/** Which sheet is meant. */
export const sheetQuestion = z.object({ sheet: z.string().check(z.minLength(1, 'required'), z.maxLength(200, 'tooLong')) })

/** The person's answers about the columns. */
export const mapForm = z.object({ id: idField, plan: sheetPlan })
export const rowChoiceForm = z.object({ id: idField, choice: z.string().check(z.regex(/^(new|skip|[0-9a-f-]{36})$/, 'choiceInvalid')) })
export const applyForm = z.object({ id: idField, leaveOut: checkbox })

export type SheetColumn = z.output<typeof sheetColumn>
export type SheetLayout = z.output<typeof sheetLayout>
export type SheetPlan = z.output<typeof sheetPlan>

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A row as it is kept until it is saved: its values by field, and what is known beside it. */
export const sheetRecord = z.object({
  values: z.record(z.string(), value),
  /** Fields where what we have says something else. */
  differences: z.optional(z.array(z.object({ field: z.string(), ours: z.string(), theirs: z.string() }))),
  /** Records that may be meant. */
  candidates: z.optional(z.array(z.object({ id: z.string(), name: z.string(), hint: z.string() }))),
  /** The organisation or giver the row hangs on, known already. */
  parentId: z.optional(z.string()),
  /** That it is one of the candidates is certain (same CVR): it cannot be kept as new. */
  isCertain: z.optional(z.boolean()),
})
export type SheetRecord = z.output<typeof sheetRecord>
export type RecordValue = z.output<typeof value>
