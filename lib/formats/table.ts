import type { TableLimits } from '#lib/formats/csv-records.ts'
import { TableFault } from '#lib/formats/table-fault.ts'

/*
 * What a spreadsheet means by its cells: where the table begins under its titles, which rows are sums, which are broken. Pure.
 */

/** Text as it stands, or a number that the file itself types as one. */
export type Cell = string | number
export type CellRow = { line: number; cells: readonly Cell[] }
export type TableRow = CellRow & { fault: 'rowShort' | 'rowLong' | null }
export type Table = {
  headers: string[]
  headLine: number
  rows: TableRow[]
  /** Title rows above the table and sum rows in it, left out. */
  titles: number
  totals: number
}

const totalWords = /^(?:i ?alt|sum|total|totalt?|subtotal|totaler|samlet|grand total|sum total|hovedtotal)\s*:?$/i

/**
 * The table of a sheet. Throws `TableFault`: `importEmpty`, `importDuplicateHeader` with the name, `importTooManyColumns`,
 * `importTooManyRows`. `isRagged`: rows of another width than the head are faults (CSV); a workbook leaves empty cells out.
 */
export function tableOf(records: Iterable<CellRow>, limits: TableLimits, isRagged: boolean): Table {
  const rows: CellRow[] = []
  for (const record of records) {
    if (widthOf(record.cells) === 0) continue
    rows.push(record)
    if (rows.length > limits.maxRows + 50) throw new TableFault('importTooManyRows', { most: limits.maxRows })
  }
  const headAt = headOf(rows)
  const head = rows[headAt]
  if (!head) throw new TableFault('importEmpty')
  const width = widthOf(head.cells)
  if (width > limits.maxColumns) throw new TableFault('importTooManyColumns', { most: limits.maxColumns })
  const headers = Array.from({ length: width }, (_, at) => plainText(head.cells[at] ?? ''))
  refuseTwins(headers)
  const below = rows.slice(headAt + 1)
  const kept = below.filter(({ cells }) => !isTotal(cells))
  if (kept.length > limits.maxRows) throw new TableFault('importTooManyRows', { most: limits.maxRows })
  return {
    headers,
    headLine: head.line,
    rows: kept.map(({ line, cells }) => ({
      line,
      cells,
      fault: isRagged ? faultOf(cells, width) : widthOf(cells) > width ? 'rowLong' : null,
    })),
    titles: headAt,
    totals: below.length - kept.length,
  }
}

/** One line of text: no-break spaces are spaces, ends are trimmed. */
export function plainText(cell: Cell): string {
  return String(cell)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}

/** The first row that is as wide as the table mostly is; titles above one are narrower. */
function headOf(rows: readonly CellRow[]): number {
  const sample = rows.slice(0, 60).map(({ cells }) => filled(cells))
  const usual = sample.toSorted((a, b) => a - b)[Math.floor(sample.length / 2)] ?? 1
  const found = sample.findIndex((count) => count >= Math.max(1, usual * 0.6) && (usual < 2 || count > 1))
  return Math.max(0, found)
}

function faultOf(cells: readonly Cell[], width: number): TableRow['fault'] {
  if (widthOf(cells) > width) return 'rowLong'
  return cells.length < width ? 'rowShort' : null
}

/** A sum below the rows: *I alt* and nothing but numbers. */
function isTotal(cells: readonly Cell[]): boolean {
  const told = cells.filter((cell) => cell !== '' && plainText(cell) !== '')
  const [first, ...rest] = told
  return (
    typeof first === 'string' &&
    totalWords.test(plainText(first)) &&
    rest.every((cell) => typeof cell === 'number' || /^[-−(]?[\d.,\s\u00a0]+(?:kr\.?|dkk|%|,-)?\)?$/i.test(cell.trim()))
  )
}

function refuseTwins(headers: readonly string[]): void {
  const seen = new Set<string>()
  for (const header of headers) {
    const key = header.normalize('NFKC').toLowerCase()
    if (key !== '' && seen.has(key)) throw new TableFault('importDuplicateHeader', { name: header.slice(0, 60) })
    seen.add(key)
  }
}

/** Cells up to the last one that holds anything. */
function widthOf(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => typeof cell === 'number' || cell.trim() !== '') + 1
}

function filled(cells: readonly Cell[]): number {
  return cells.filter((cell) => typeof cell === 'number' || cell.trim() !== '').length
}
