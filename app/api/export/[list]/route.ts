import { csvOf } from '#lib/formats/csv.ts'
import type { SheetCell } from '#lib/formats/sheet.ts'
import { xlsxParts } from '#lib/formats/xlsx.ts'
import { downloadHeaders, handler, refused, streamOf } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { type Sheet, sheetOf } from '#lib/lists.ts'
import { log } from '#lib/log.ts'
import { zipOf } from '#lib/packing.ts'
import type { Viewer } from '#lib/viewer.ts'

/** A list as a spreadsheet: exactly its filter, order and columns, and only what this viewer may see. */
export const GET = handler(async (request: Request, viewer: Viewer, { params }: RouteContext<'/api/export/[list]'>) => {
  const { list } = await params
  const { format = 'xlsx', ...given } = Object.fromEntries(new URL(request.url).searchParams)
  const sheet = sheetOf(list, viewer, given)
  if (!sheet || (format !== 'csv' && format !== 'xlsx')) return refused(404, errorSentence(viewer.locale, 'notFound'))
  const file = `${sheet.title.toLowerCase().replace(/[^a-zæøå0-9]+/g, '-')}-${viewer.today}.${format}`
  // Who fetched what, and how many rows, is in the server's log.
  const pages = noted(sheet, (rows) => log.info({ export: sheet.name, format, user: viewer.id, rows }, 'list exported'))
  const pieces = format === 'csv' ? bytesOf(csvOf(sheet.head, pages)) : zipOf(xlsxParts(sheet.title, sheet.head, pages))
  return new Response(streamOf(pieces), { headers: downloadHeaders(file, types[format]) })
})

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

async function* noted({ pages }: Sheet, tell: (rows: number) => void): AsyncGenerator<SheetCell[][]> {
  let rows = 0
  for await (const page of pages) {
    rows += page.length
    yield page
  }
  tell(rows)
}

async function* bytesOf(pieces: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield encoder.encode(piece)
}
