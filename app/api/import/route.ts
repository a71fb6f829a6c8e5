import { createHash } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { sheetKinds } from '#db/vocabulary/records.ts'
import { readGiving360 } from '#lib/formats/giving360.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { bodyUpTo, handler, partsIn, refused } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { importLimits } from '#lib/imports/data.ts'
import { stageImport } from '#lib/imports/mutations.ts'
import { sheetLimits } from '#lib/imports/reading/data.ts'
import { openImport } from '#lib/imports/sheets/mutations.ts'
import { can } from '#lib/permissions.ts'
import { keepFile } from '#lib/records/attachments/mutations.ts'
import { perform } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'
import { lookAtFile } from '#lib/workers.ts'

const envelope = 10_000

/** A file to be looked at: read before any transaction, a table in a thread of its own. Answers where it goes on. */
export const POST = handler(async (request, viewer) => {
  const refuse = (status: number, key: string, most = 0) => refused(status, errorSentence(viewer.locale, key, { most }))
  if (!can(viewer, 'import:run', viewer)) return refuse(404, 'notFound')
  const [open, table] = [await importLimits(viewer.today), await sheetLimits(viewer.today)]
  const maxBytes = Math.max(open.maxBytes, table.maxBytes)
  const body = await bodyUpTo(request, maxBytes + envelope)
  if (!body) return refuse(413, 'importTooLarge', maxBytes / 1_000_000)
  const { file, kind = '360giving' } = await partsIn(body, request.headers.get('content-type') ?? '')
  if (!(file instanceof File) || file.size === 0) return refuse(400, 'importNoFile')
  const bytes = Buffer.from(await file.arrayBuffer())
  const isTable = sheetKinds.some((known) => known === kind)
  const staged = isTable ? await tableOf(viewer, String(kind), file.name, bytes) : await grantsOf(viewer, file.name, bytes, open)
  if ('key' in staged) return refused(400, errorSentence(viewer.locale, staged.key, staged.values))
  if (!staged.ok) return refused(400, staged.fields?.fileName ?? staged.message)
  revalidatePath('/settings/import')
  return Response.json({ ok: true, data: { id: staged.data.id } })
})

async function tableOf(viewer: Viewer, kind: string, fileName: string, bytes: Uint8Array) {
  try {
    const fileSha = await keepFile(bytes)
    return await perform(openImport, viewer, { kind, fileName, fileSha, layout: await lookAtFile(fileSha, viewer.today, null) })
  } catch (error) {
    if (error instanceof TableFault) return { key: error.key, values: { ...error.values } }
    throw error
  }
}

async function grantsOf(viewer: Viewer, fileName: string, bytes: Buffer, limits: { maxBytes: number; maxRows: number }) {
  const read = readGiving360(bytes.toString('utf8'), limits)
  if ('problem' in read)
    return { key: read.problem, values: { most: read.problem === 'importTooLarge' ? limits.maxBytes / 1_000_000 : limits.maxRows } }
  const fileSha = createHash('sha256').update(bytes).digest('hex')
  return perform(stageImport, viewer, { kind: '360giving', fileName, fileSha, rows: read.rows })
}
