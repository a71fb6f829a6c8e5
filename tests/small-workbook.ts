import { zipSync } from 'fflate'

const part = (text: string) => new TextEncoder().encode(text)
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook of named sheets, each of rows of text. */
export function smallWorkbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets)
  const tags = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
  const links = names.map((_, at) => `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
  const bodies = Object.values(sheets).map((rows, at) => [`xl/worksheets/sheet${at + 1}.xml`, part(sheetXml(rows))])
  return zipSync({
    'xl/workbook.xml': part(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tags.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(`<Relationships xmlns="${packaged}">${links.join('')}</Relationships>`),
    ...Object.fromEntries(bodies),
  })
}

function sheetXml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`)
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}
