import { guardedText, type SheetCell } from '#lib/formats/sheet.ts'

/*
 * CSV as a Danish spreadsheet opens it by a double click: UTF-8 with a byte order mark, semicolons, decimal comma, CRLF.
 */

/** The file in pieces, the head first, so that the first byte leaves before the first row is read. Amounts as `1234,50`, days as ISO. */
export async function* csvOf(head: readonly string[], pages: AsyncIterable<readonly (readonly SheetCell[])[]>): AsyncGenerator<string> {
  yield `\ufeff${lineOf(head.map((text) => ({ kind: 'text', text })))}`
  for await (const rows of pages) yield rows.map(lineOf).join('')
}

function lineOf(cells: readonly SheetCell[]): string {
  return `${cells.map(fieldOf).join(';')}\r\n`
}

function fieldOf(cell: SheetCell): string {
  if (cell.kind === 'text') return quoted(guardedText(cell.text))
  if (cell.kind === 'number') return String(cell.value).replace('.', ',')
  if (cell.kind === 'ore') return hundredths(cell.ore)
  if (cell.kind === 'percent') return hundredths(cell.bps)
  return cell.kind === 'day' ? cell.day : ''
}

function quoted(text: string): string {
  return /[";\r\n\t']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function hundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}
