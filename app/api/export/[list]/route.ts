import { csvOf } from '#lib/formats/csv.ts'
import type { SheetCell } from '#lib/formats/sheet.ts'
import { downloadHeaders, handler, refused, streamOf } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { type Sheet, sheetOf, workbookOf } from '#lib/lists.ts'
import { log } from '#lib/log.ts'
import type { Viewer } from '#lib/viewer.ts'

/** A list as a spreadsheet: exactly its filter, order and columns, and only what this viewer may see. */
export const GET = handler(async (request: Request, viewer: Viewer, { params }: RouteContext<'/api/export/[list]'>) => {
  const { list } = await params
  const { format = 'xlsx', ...given } = Object.fromEntries(new URL(request.url).searchParams)
  const sheet = sheetOf(list, viewer, given)
  if (!sheet || (format !== 'csv' && format !== 'xlsx')) return refused(404, errorSentence(viewer.locale, 'notFound'))
  const file = `${sheet.title.toLowerCase().replace(/[^a-zæøå0-9]+/g, '-')}-${viewer.today}.${format}`
  if (format === 'csv') {
    const pages = noted(sheet, (rows) => note(sheet.name, rows))
    return new Response(streamOf(bytesOf(csvOf(sheet.head, pages))), { headers: downloadHeaders(file, 'text/csv; charset=utf-8') })
  }
  const workbook = await workbookOf(list, viewer, given)
  note(sheet.name, workbook?.rows ?? 0)
  return new Response(workbook?.bytes ?? null, {
    headers: downloadHeaders(file, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  })

  /** Who fetched what, and how many rows, is in the server's log. */
  function note(name: string, rows: number): void {
    log.info({ export: name, format, user: viewer.id, rows }, 'list exported')
  }
})

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
