import { csvOf } from '#lib/formats/csv.ts'
import type { SheetCell } from '#lib/formats/sheet.ts'
import { downloadHeaders, handler, refused, streamOf } from '#lib/handler.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { importById } from '#lib/imports/data.ts'
import { rowsAfter } from '#lib/imports/runs/data.ts'
import { reasonText } from '#lib/imports/wording/rules.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** The report of an import as a file: every row with its verdict and why. */
export const GET = handler(async (_request: Request, viewer, { params }: RouteContext<'/api/import/[id]'>) => {
  const batch = await importById(viewer, (await params).id)
  if (!batch) return refused(404, errorSentence(viewer.locale, 'notFound'))
  const label = labelsIn(viewer.locale, 'imports')
  const head = [label('row'), label('whatRow'), label('verdict'), label('reasonHead')]
  return new Response(streamOf(bytesOf(csvOf(head, rowsOf(batch, viewer.locale)))), {
    headers: downloadHeaders(`${batch.fileName.replace(/\.\w+$/, '')}-${label('reportName')}.csv`, 'text/csv; charset=utf-8'),
  })
})

async function* rowsOf(batch: { id: string }, locale: Locale): AsyncGenerator<SheetCell[][]> {
  const [word, label, field] = [wordsIn(locale), labelsIn(locale, 'imports', 'reasons'), labelsIn(locale, 'imports', 'fields')]
  const skipped = labelsIn(locale, 'imports')('skipped')
  for (let rows = await rowsAfter(batch, 0, null); rows.length > 0; rows = await rowsAfter(batch, rows.at(-1)?.position ?? 0, null))
    yield rows.map(({ position, verdict, choice, reasons, content }) => [
      { kind: 'number', value: position },
      { kind: 'text', text: titleOf(content) },
      { kind: 'text', text: choice === 'skip' ? skipped : word('importVerdicts', verdict) },
      { kind: 'text', text: reasons.map((reason) => reasonText(reason, label, field)).join('; ') },
    ])
}

function titleOf(content: Record<string, unknown>): string {
  const values: unknown = content.values ?? content.grant
  const found: unknown =
    typeof values === 'object' && values !== null
      ? (Reflect.get(values, 'name') ?? Reflect.get(values, 'title') ?? Reflect.get(values, 'text'))
      : null
  return typeof found === 'string' ? found.slice(0, 200) : ''
}

async function* bytesOf(pieces: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield encoder.encode(piece)
}
