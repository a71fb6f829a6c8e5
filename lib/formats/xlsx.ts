import { type Day, daysBetween } from '#lib/day.ts'
import { guardedText, type SheetCell } from '#lib/formats/sheet.ts'

/*
 * A workbook as it is written: row by row, so that a list of any length takes the memory of a page. Numbers are numbers, days are dates,
 * texts are never formulas, and the head stays in view. The parts are those of ECMA-376, part 1, chapter 18; `zipOf` packs them. Pure.
 */

type Pages = AsyncIterable<readonly (readonly SheetCell[])[]>
/** One file of the package, in pieces. */
export type Part = { name: string; pieces: AsyncIterable<string> | Iterable<string> }

/** What a sheet holds in Excel, the head with it; what is more goes on in another. */
const rowsInSheet = 1_048_576
const widthSample = 200

/** The parts in their order: a sheet at a time as long as there are rows, and last what lists them, when it is known how many they are. */
export async function* xlsxParts(title: string, head: readonly string[], pages: Pages, most = rowsInSheet): AsyncGenerator<Part> {
  const rows = new Rows(pages)
  let sheets = 0
  try {
    do yield { name: `xl/worksheets/sheet${++sheets}.xml`, pieces: sheetXml(head, rows, most) }
    while (!(await rows.isOver()))
  } finally {
    await rows.end()
  }
  const turns = Array.from({ length: sheets }, (_, at) => at + 1)
  yield { name: 'xl/workbook.xml', pieces: [workbookXml(turns.map((turn) => sheetName(title, turn)))] }
  yield { name: 'xl/_rels/workbook.xml.rels', pieces: [relationsXml(turns)] }
  yield { name: 'xl/styles.xml', pieces: [stylesXml] }
  yield { name: '_rels/.rels', pieces: [rootRelationsXml] }
  yield { name: '[Content_Types].xml', pieces: [contentTypesXml(turns)] }
}

/** The pages as they are asked for, a page or a part of one at a time. */
class Rows {
  readonly #pages
  #held: readonly (readonly SheetCell[])[] = []
  constructor(pages: Pages) {
    this.#pages = pages[Symbol.asyncIterator]()
  }

  async isOver(): Promise<boolean> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#pages.next()
      if (done) return true
      this.#held = value
    }
    return false
  }

  async take(most: number): Promise<readonly (readonly SheetCell[])[]> {
    if (most === 0 || (await this.isOver())) return []
    const rows = this.#held.slice(0, most)
    this.#held = this.#held.slice(most)
    return rows
  }

  /** Nobody asks any more. */
  async end(): Promise<void> {
    await this.#pages.return?.(undefined)
  }
}

async function* sheetXml(head: readonly string[], rows: Rows, most: number): AsyncGenerator<string> {
  let written = 1
  const columns = head.map((_, at) => letters(at))
  for (let page = await rows.take(most - written); ; page = await rows.take(most - written)) {
    if (written === 1) yield openingXml(head, columns, page)
    if (page.length === 0) break
    yield page.map((row, at) => rowXml(row, written + at + 1, columns)).join('')
    written += page.length
  }
  yield '</sheetData></worksheet>'
}

function openingXml(head: readonly string[], columns: readonly string[], page: readonly (readonly SheetCell[])[]): string {
  const sample = page.slice(0, widthSample)
  const widths = head.map((text, at) => Math.min(60, Math.max(text.length, ...sample.map((row) => widthOf(row[at]))) + 3))
  const cells = head.map((text, at) => textXml(`${columns[at]}1`, text, 1)).join('')
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData><row r="1">${cells}</row>`
}

const rowXml = (row: readonly SheetCell[], turn: number, columns: readonly string[]) =>
  `<row r="${turn}">${row.map((cell, at) => cellXml(cell, `${columns[at]}${turn}`)).join('')}</row>`

function cellXml(cell: SheetCell, at: string): string {
  if (cell.kind === 'text') return cell.text === '' ? '' : textXml(at, cell.text, 0)
  if (cell.kind === 'number') return `<c r="${at}"><v>${cell.value}</v></c>`
  if (cell.kind === 'ore') return `<c r="${at}" s="2"><v>${cell.ore / 100}</v></c>`
  if (cell.kind === 'percent') return `<c r="${at}" s="3"><v>${cell.bps / 10_000}</v></c>`
  if (cell.kind !== 'day') return ''
  return cell.day < '1900-03-01' ? textXml(at, cell.day, 0) : `<c r="${at}" s="4"><v>${serialOf(cell.day)}</v></c>`
}

const textXml = (at: string, text: string, style: number) =>
  `<c r="${at}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escaped(guardedText(text))}</t></is></c>`

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '_x000D_' }
const needsEscape = /[&<>"\r\ufffe\uffff]|_x[\da-f]{4}_/i

/** A text as XML; what a spreadsheet would take for a sign in disguise (`_x000D_`) stands as it was written. */
function escaped(text: string): string {
  if (!needsEscape.test(text)) return text
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(/[&<>"\r\ufffe\uffff]/g, (mark) => marks[mark] ?? '')
}

/** Day 60 of a spreadsheet is the 29 February 1900 that never was. */
const serialOf = (day: Day) => daysBetween('1899-12-30', day)

function widthOf(cell: SheetCell | undefined): number {
  if (cell?.kind === 'text') return cell.text.length
  return cell?.kind === 'ore' ? 14 : 10
}

/** `A` … `Z`, `AA` … */
function letters(at: number): string {
  return (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
}

/** Excel allows 31 characters and none of `\ / ? * [ ] :`. */
function sheetName(title: string, turn: number): string {
  const end = turn === 1 ? '' : ` (${turn})`
  const name = title
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31 - end.length)
    .trim()
  return `${name || 'Gylden'}${end}`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const [main, relations, packaging] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006',
]
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const workbookXml = (names: readonly string[]) =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
    .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`

const relationsXml = (turns: readonly number[]) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${turns
    .map((turn) => `<Relationship Id="rId${turn}" Type="${relations}/worksheet" Target="worksheets/sheet${turn}.xml"/>`)
    .join('')}<Relationship Id="rId${turns.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`

const rootRelationsXml = `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const contentTypesXml = (turns: readonly number[]) =>
  `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/>${turns
    .map((turn) => `<Override PartName="/xl/worksheets/sheet${turn}.xml" ContentType="${typed}.worksheet+xml"/>`)
    .join('')}<Override PartName="/xl/styles.xml" ContentType="${typed}.styles+xml"/></Types>`

/** The styles by their number: plain, the head, kroner, per cent, a day. */
const stylesXml = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${(
  [
    [0, 0],
    [0, 1],
    [4, 0],
    [10, 0],
    [164, 0],
  ] as const
)
  .map(
    ([format, font]) => `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`
