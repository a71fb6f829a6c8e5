import { createHash } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { sheetKinds } from '#db/vocabulary/records.ts'
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
import { lookAtFile, lookAtGrants } from '#lib/workers.ts'

const envelope = 10_000

/**
 * A file to be looked at: read in a thread of its own before any transaction, and kept only where it is a table whose columns are to be settled.
 * Answers where it goes on.
 */
export const POST = handler(async (request, viewer) => {
  const refuse = (status: number, key: string, most = 0) => refused(status, errorSentence(viewer.locale, key, { most }))
  if (!can(viewer, 'import:run', viewer)) return refuse(404, 'notFound')
  const [open, table] = [await importLimits(viewer.today), await sheetLimits(viewer.today)]
  const maxBytes = Math.max(open.maxBytes, table.maxBytes)
  const body = await bodyUpTo(request, maxBytes + envelope)
  if (!body) return refuse(413, 'importTooLarge', maxBytes / 1_000_000)
  const { file, kind = '360giving' } = await partsIn(body, request.headers.get('content-type') ?? '')
  if (!(file instanceof File) || file.name === '') return refuse(400, 'importNoFile')
  if (file.size === 0) return refuse(400, 'importEmpty')
  const bytes = Buffer.from(await file.arrayBuffer())
  const staged = await stage(viewer, String(kind), file.name, bytes)
  if ('key' in staged) return refused(400, errorSentence(viewer.locale, staged.key, staged.values))
  if (!staged.ok) return refused(400, staged.fields?.fileName ?? staged.message)
  revalidatePath('/settings/import')
  return Response.json({ ok: true, data: { id: staged.data.id } })
})

async function stage(viewer: Viewer, kind: string, fileName: string, bytes: Uint8Array) {
  try {
    if (sheetKinds.some((known) => known === kind)) {
      const layout = await lookAtFile(bytes, viewer.today, null)
      return await perform(openImport, viewer, { kind, fileName, fileSha: await keepFile(bytes), layout })
    }
    const rows = await lookAtGrants(bytes, viewer.today)
    const fileSha = createHash('sha256').update(bytes).digest('hex')
    return await perform(stageImport, viewer, { kind: '360giving', fileName, fileSha, rows })
  } catch (error) {
    if (error instanceof TableFault) return { key: error.key, values: { ...error.values } }
    throw error
  }
}
