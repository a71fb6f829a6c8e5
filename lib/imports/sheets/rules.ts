import * as z from 'zod/mini'
import type { NumberStyle } from '#lib/amount-text.ts'
import { looksLikeCpr } from '#lib/cpr.ts'
import { cellAmount, cellDay, dayVerdict, numberVerdict } from '#lib/formats/column-style.ts'
import type { SlashOrder } from '#lib/formats/published-day.ts'
import type { SheetFile } from '#lib/formats/sheet-file.ts'
import { type Cell, plainText, type TableRow } from '#lib/formats/table.ts'
import { normaliseEmail, normaliseWebAddress } from '#lib/form.ts'
import { normaliseCvr } from '#lib/identifiers.ts'
import type { ChoiceFinder } from '#lib/imports/choices/rules.ts'
import { fieldOf, guessedFields, type ImportField, importFields, plainWord, type SheetKind } from '#lib/imports/fields/rules.ts'
import { type RecordValue, type SheetLayout, type SheetPlan, sheetRecord, type SheetRecord } from '#lib/imports/sheets/schema.ts'
import { oreOf } from '#lib/money.ts'
import { manyLines, oneLine } from '#lib/plain-text.ts'

export type ReadRecord = { values: Record<string, RecordValue>; errors: string[]; warnings: string[] }
type Slot = { at: number; field: ImportField; numbers: NumberStyle; days: SlashOrder }

const [sampleCount, sampleLength] = [3, 60]

/** What a person needs to see of a file to say what its columns are; cells that look like a CPR number are not shown. */
export function layoutOf(file: SheetFile): SheetLayout {
  const { format, headLine, titles, totals, rows, headers } = file
  return {
    format,
    headLine,
    titles,
    totals,
    rows: rows.length,
    columns: headers.map((header, at) => {
      const cells = rows.map((row) => row.cells[at] ?? '')
      const [numbers, days] = [numberVerdict(cells), dayVerdict(cells)]
      return {
        header: shown(header),
        samples: samplesOf(cells),
        numberStyle: numbers.style,
        isNumberOpen: numbers.isOpen,
        dayOrder: days.order,
        isDayOpen: days.isOpen,
      }
    }),
  }
}

/** The plan before anybody said anything: guessed from the headers, styles as the columns show them. */
export function firstPlan(kind: SheetKind, layout: SheetLayout): SheetPlan {
  const guessed = guessedFields(
    kind,
    layout.columns.map(({ header }) => header),
  )
  return {
    sheet: sheetOf(layout),
    columns: layout.columns.map(({ numberStyle, dayOrder }, at) => ({ field: guessed[at] ?? null, numbers: numberStyle, days: dayOrder })),
    fallbacks: {},
  }
}

/** The sheet a layout is of; null for a file without sheets. */
export const sheetOf = ({ format }: SheetLayout): string | null => (format.kind === 'xlsx' ? format.sheet : null)

/** What stands in the way of reading a file by a plan: `{ column, key }`, where the column is a header or a field's name. */
export function planProblems(
  kind: SheetKind,
  layout: SheetLayout,
  plan: SheetPlan,
): { column: string; key: 'numbersOpen' | 'daysOpen' | 'fieldMissing' | 'fieldTwice' }[] {
  const problems: ReturnType<typeof planProblems> = []
  const used = new Set<string>()
  for (const [at, { field: name, numbers, days }] of plan.columns.entries()) {
    const column = layout.columns[at]
    const field = name === null ? undefined : fieldOf(kind, name)
    if (!field || !column) continue
    if (used.has(field.name)) problems.push({ column: column.header, key: 'fieldTwice' })
    used.add(field.name)
    if (field.kind === 'amount' && column.isNumberOpen && numbers === 'unknown')
      problems.push({ column: column.header, key: 'numbersOpen' })
    if (field.kind === 'day' && column.isDayOpen && days === 'unknown') problems.push({ column: column.header, key: 'daysOpen' })
  }
  for (const field of importFields[kind])
    if (field.isNeeded && !used.has(field.name)) problems.push({ column: field.name, key: 'fieldMissing' })
  return problems
}

/** A name for files that look alike: their kind and headers. Letters only, so that no guard takes it for a number. */
export function sourceText(kind: SheetKind, layout: SheetLayout): string {
  return `${kind}|${layout.columns.map(({ header }) => plainWord(header)).join('|')}`
}

/** The record of a stored row. Nearly all are values and a parent alone, which needs no schema to see. */
export function storedRecord(content: Record<string, unknown>): SheetRecord {
  return isPlainRecord(content) ? content : z.parse(sheetRecord, content)
}

function isPlainRecord(content: Record<string, unknown>): content is { values: Record<string, RecordValue>; parentId?: string } {
  const { values, parentId, ...rest } = content
  if (typeof values !== 'object' || values === null || (parentId !== undefined && typeof parentId !== 'string')) return false
  for (const _more in rest) return false
  return Object.values(values).every((value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value))
}

/** Reads rows by a plan, one after another. Reasons name `imports.reasons`, with the field after a colon. */
export function recordReader(kind: SheetKind, plan: SheetPlan, choices: ChoiceFinder): (row: TableRow) => ReadRecord {
  const slots = plan.columns.flatMap(({ field: name, numbers, days }, at): Slot[] => {
    const field = name === null ? undefined : fieldOf(kind, name)
    return field ? [{ at, field, numbers, days }] : []
  })
  const filled = new Set(slots.map(({ field }) => field.name))
  const rest = importFields[kind].filter((field) => field.fallback !== undefined && !filled.has(field.name))
  return ({ cells, fault }) => {
    if (fault) return { values: {}, errors: [fault], warnings: [] }
    if (cells.some((cell) => typeof cell === 'string' && looksLikeCpr(cell))) return { values: {}, errors: ['cprLike'], warnings: [] }
    const record: ReadRecord = { values: {}, errors: [], warnings: [] }
    for (const slot of slots) record.values[slot.field.name] = valueOf(slot, cells[slot.at] ?? '', record, choices, plan)
    for (const { name, fallback } of rest) record.values[name] = plan.fallbacks[name] ?? fallback ?? null
    return record
  }
}

function valueOf({ field, numbers, days }: Slot, cell: Cell, record: ReadRecord, choices: ChoiceFinder, plan: SheetPlan): RecordValue {
  const { name, kind, most = 200 } = field
  const text = kind === 'text' ? longText(cell) : shortText(cell)
  const wrong = (key: string): null => (record.errors.push(`${key}:${name}`), null)
  const odd = (key: string): null => (record.warnings.push(`${key}:${name}`), null)
  if (text === '') return field.isNeeded ? wrong('missing') : (plan.fallbacks[name] ?? field.fallback ?? null)
  switch (kind) {
    case 'line':
    case 'text':
      return text.length > most ? wrong('tooLong') : field.isNeeded && text.length < 2 ? wrong('tooShort') : text
    case 'amount': {
      const amount = cellAmount(cell, numbers)
      if (amount.kind !== 'ok' || amount.isRate) return wrong(amount.kind === 'ambiguous' ? 'amountOpen' : 'amountUnknown')
      if (amount.currency !== null && amount.currency !== 'DKK' && name !== 'amountOre') return wrong('amountForeign')
      const ore = oreOf(amount.value)
      if (amount.currency !== null && name === 'amountOre') record.values.writtenCurrency = amount.currency
      return ore === null ? wrong('amountUnknown') : ore < 0 ? wrong('amountNegative') : ore
    }
    case 'day': {
      const found = cellDay(cell, days)
      if (!found) return wrong('dayUnknown')
      if (found.isShortYear) odd('yearGuessed')
      if (name === 'decisionDay') record.values.dayPrecision = found.precision
      else if (found.precision !== 'day') return wrong('dayNotWhole')
      return found.day
    }
    case 'cvr':
      return normaliseCvr(text) ?? wrong('cvrWrong')
    case 'whole': {
      const amount = cellAmount(cell, numbers)
      const whole = amount.kind === 'ok' ? Number(amount.value) : Number.NaN
      return Number.isSafeInteger(whole) && whole >= 0 && whole <= most ? whole : wrong('wholeUnknown')
    }
    case 'choice': {
      const found = choices(field.vocabulary ?? '', text)
      if (found && field.choices?.includes(found)) return found
      return field.fallback === undefined ? wrong('choiceUnknown') : (odd('choiceUnknown'), plan.fallbacks[name] ?? field.fallback)
    }
    case 'yesNo':
      return /^(ja|yes|true|sand|x|1)$/i.test(text)
    case 'web':
      return normaliseWebAddress(text) ?? odd('webLeftOut')
    case 'email':
      return normaliseEmail(text) ?? wrong('emailWrong')
    case 'currency':
      return /^[A-Z]{3}$/i.test(text) ? text.toUpperCase() : /^kr\.?$/i.test(text) ? 'DKK' : wrong('currencyUnknown')
  }
}

const usual = /^[\x20-\x7eæøåÆØÅéäöü]*$/
const spaces = /[\u00a0\u202f]/g

function shortText(cell: Cell): string {
  const text = String(cell)
  return usual.test(text) && !text.includes('  ') ? text.trim() : oneLine(text.replace(spaces, ' '))
}

function longText(cell: Cell): string {
  const text = String(cell)
  return usual.test(text) ? text.trim() : manyLines(text.replace(spaces, ' '))
}

function samplesOf(cells: readonly Cell[]): string[] {
  const samples: string[] = []
  for (const cell of cells) {
    const text = plainText(cell)
    if (text !== '' && samples.push(shown(text)) === sampleCount) break
  }
  return samples
}

function shown(text: string): string {
  return looksLikeCpr(text) ? '•••' : text.slice(0, sampleLength).toWellFormed()
}
