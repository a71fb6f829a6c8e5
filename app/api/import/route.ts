import { createHash } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { readGiving360 } from '#lib/formats/giving360.ts'
import { bodyUpTo, handler, partsIn, refused } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { importLimits } from '#lib/imports/data.ts'
import { stageImport } from '#lib/imports/mutations.ts'
import { can } from '#lib/permissions.ts'
import { perform } from '#lib/verb.ts'

const envelope = 10_000

/** A file to be looked at: read here, before any transaction, then staged. Answers where its preview is. */
export const POST = handler(async (request, viewer) => {
  const refuse = (status: number, key: string, most = 0) => refused(status, errorSentence(viewer.locale, key, { most }))
  if (!can(viewer, 'import:run', viewer)) return refuse(404, 'notFound')
  const { maxBytes, maxRows } = await importLimits(viewer.today)
  const body = await bodyUpTo(request, maxBytes + envelope)
  if (!body) return refuse(413, 'importTooLarge', maxBytes / 1_000_000)
  const { file } = await partsIn(body, request.headers.get('content-type') ?? '')
  if (!(file instanceof File) || file.size === 0) return refuse(400, 'importNoFile')
  const bytes = Buffer.from(await file.arrayBuffer())
  const read = readGiving360(bytes.toString('utf8'), { maxBytes, maxRows })
  if ('problem' in read) return refuse(400, read.problem, read.problem === 'importTooLarge' ? maxBytes / 1_000_000 : maxRows)
  const staged = await perform(stageImport, viewer, {
    kind: '360giving',
    fileName: file.name,
    fileSha: createHash('sha256').update(bytes).digest('hex'),
    rows: read.rows,
  })
  if (!staged.ok) return refused(400, staged.fields?.fileName ?? staged.message)
  revalidatePath('/settings/import')
  return Response.json({ ok: true, data: { id: staged.data.id } })
})
