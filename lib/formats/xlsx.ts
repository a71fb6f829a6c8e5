import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import { guardedText, type SheetCell } from '#lib/formats/sheet.ts'

/** A workbook of one sheet: numbers are numbers, days are dates, texts are never formulas. The head stays in view. */
export async function xlsxOf(
  title: string,
  head: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const heading = head.map((text): CellObject => ({ value: guardedText(text), type: String, fontWeight: 'bold' }))
  const widths = head.map((text, at) => ({
    width: Math.min(60, Math.max(text.length, ...rows.slice(0, 200).map((row) => widthOf(row[at]))) + 3),
  }))
  const file = writeXlsxFile([heading, ...rows.map((row) => row.map(cellOf))], {
    sheet: sheetName(title),
    columns: widths,
    stickyRowsCount: 1,
  })
  return new Uint8Array(await file.toBuffer())
}

function cellOf(cell: SheetCell): CellObject | null {
  if (cell.kind === 'text') return cell.text === '' ? null : { value: guardedText(cell.text), type: String }
  if (cell.kind === 'number') return { value: cell.value, type: Number }
  if (cell.kind === 'ore') return { value: cell.ore / 100, type: Number, format: '#,##0.00' }
  if (cell.kind === 'percent') return { value: cell.bps / 10_000, type: Number, format: '0.00%' }
  return cell.kind === 'day' ? { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' } : null
}

function widthOf(cell: SheetCell | undefined): number {
  if (cell?.kind === 'text') return cell.text.length
  return cell?.kind === 'ore' ? 14 : 10
}

/** Excel allows 31 characters and none of `\ / ? * [ ] :`. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:']/g, ' ')
      .slice(0, 31)
      .trim() || 'Gylden'
  )
}
