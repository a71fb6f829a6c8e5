import { csvRecords, delimiterOf, type TableLimits } from '#lib/formats/csv-records.ts'
import { type Table, tableOf } from '#lib/formats/table.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { decodeText, type Encoding } from '#lib/formats/text-encoding.ts'
import { type Parts, workbookOf } from '#lib/formats/workbook.ts'

/** How a file was read, to be told beside its rows. */
export type SheetFormat = { kind: 'csv'; encoding: Encoding; delimiter: string } | { kind: 'xlsx'; sheets: string[]; sheet: string }
export type SheetFile = Table & { format: SheetFormat }

/** A CSV file as a table; nothings (NUL) in it are no letters and are left out. Throws `TableFault`. */
export function readCsv(bytes: Uint8Array, limits: TableLimits): SheetFile {
  const { text: decoded, encoding } = decodeText(bytes)
  const text = decoded.replaceAll('\0', '')
  if (text.trim() === '') throw new TableFault('importEmpty')
  const { delimiter, from } = delimiterOf(text, limits)
  return { ...tableOf(csvRecords(text, delimiter, limits, from), limits, true), format: { kind: 'csv', encoding, delimiter } }
}

/** One sheet of a workbook as a table: the one named, else the first that holds anything. Throws `TableFault`. */
export function readWorkbook(parts: Parts, limits: TableLimits, wanted: string | null): SheetFile {
  const book = workbookOf(parts, limits)
  const { sheets } = book
  const named = wanted === null ? sheets : [wanted]
  for (const [at, sheet] of named.entries()) {
    const rows = book.rows(sheet)
    if (rows.some(({ cells }) => cells.some((cell) => cell !== '')) || at === named.length - 1)
      return { ...tableOf(rows, limits, false), format: { kind: 'xlsx', sheets, sheet } }
  }
  throw new TableFault('importEmpty')
}

/** Every sheet of a workbook that holds a table, in the workbook's order. Throws `TableFault`. */
export function tablesOfWorkbook(parts: Parts, limits: TableLimits): Table[] {
  const book = workbookOf(parts, limits)
  return book.sheets.flatMap((sheet) => {
    const rows = book.rows(sheet)
    return rows.some(({ cells }) => cells.some((cell) => cell !== '')) ? [tableOf(rows, limits, false)] : []
  })
}
