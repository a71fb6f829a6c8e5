import type { TableLimits } from '#lib/formats/csv-records.ts'
import { sharedTexts, dateStyles, type SheetRef, sheetsOf, unescapedText } from '#lib/formats/workbook-parts.ts'
import { dayFromSerial } from '#lib/day.ts'
import type { Cell, CellRow } from '#lib/formats/table.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { walkXml } from '#lib/formats/xml-events.ts'

/*
 * The cells of an Excel workbook (.xlsx): numbers as numbers, days as ISO, formulas as the value they were saved with and
 * never run. Pure: the parts of the package in, rows out.
 */

export type Parts = ReadonlyMap<string, () => Uint8Array>
export type Workbook = { sheets: string[]; rows(sheet: string | null): CellRow[] }

/** Opens a workbook; a sheet is read when it is asked for (the first that is shown when none is named). Throws `TableFault`. */
export function workbookOf(parts: Parts, limits: TableLimits): Workbook {
  const { sheets, isFrom1904 } = sheetsOf(parts)
  const first = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  if (!first) throw new TableFault('workbookBroken')
  return {
    sheets: sheets.map(({ name }) => name),
    rows(name) {
      const sheet = name === null ? first : sheets.find((one) => one.name === name)
      if (!sheet) throw new TableFault('sheetMissing')
      return rowsOf(parts, sheet, isFrom1904, limits)
    },
  }
}

function rowsOf(parts: Parts, sheet: SheetRef, isFrom1904: boolean, limits: TableLimits): CellRow[] {
  const body = parts.get(sheet.path)
  if (!body) throw new TableFault('workbookBroken')
  const [texts, isDate] = [sharedTexts(parts), dateStyles(parts)]
  const rows: CellRow[] = []
  let [line, column, type, style, value] = [0, 0, 'n', 0, '']
  let cells: Cell[] = []
  let isValue = false
  walkXml(body(), {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1)
        cells = []
        column = 0
        if (!Number.isSafeInteger(line) || line < 1 || line > limits.maxRows + 100)
          throw new TableFault('importTooManyRows', { most: limits.maxRows })
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        if (column > limits.maxColumns) throw new TableFault('importTooManyColumns', { most: limits.maxColumns })
        ;[type, style, value] = [attributes.t ?? 'n', Number(attributes.s ?? 0), '']
      } else isValue = name === 'v' || name === 't'
    },
    text(found) {
      if (!isValue) return
      value += found
      if (value.length > limits.maxCellChars) throw new TableFault('importCellTooLong', { line, most: limits.maxCellChars })
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') {
        while (cells.length < column - 1) cells.push('')
        cells[column - 1] = cellOf(type, value, isDate(style), texts, isFrom1904)
      } else if (name === 'row') rows.push({ line, cells })
    },
  })
  return rows
}

function cellOf(type: string, value: string, isDate: boolean, texts: readonly string[], isFrom1904: boolean): Cell {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'ja' : value === '' ? '' : 'nej'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n' || value === '') return unescapedText(value)
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return isDate ? (dayFromSerial(number, isFrom1904) ?? number) : number
}

/** `AB12` is column 28. */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,4})\d+$/.exec(reference.toUpperCase())?.[1]
  if (!letters) throw new TableFault('workbookBroken')
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
