import * as z from 'zod/mini'
import { TableFault } from '#lib/formats/table-fault.ts'
import { bodyUpTo, handler, partsIn, refused } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { importById } from '#lib/imports/data.ts'
import { bytesOf } from '#lib/imports/reading/data.ts'
import { chooseImportSheet } from '#lib/imports/sheets/mutations.ts'
import { sheetQuestion } from '#lib/imports/sheets/schema.ts'
import { perform } from '#lib/verb.ts'
import { lookAtFile } from '#lib/workers.ts'

/** Another sheet of a workbook whose columns are not settled yet: read in a thread before any transaction. */
export const POST = handler(async (request, viewer, { params }: RouteContext<'/api/import/[id]/sheet'>) => {
  const refuse = (status: number, key: string, values = {}) => refused(status, errorSentence(viewer.locale, key, values))
  const batch = await importById(viewer, (await params).id)
  if (!batch) return refuse(404, 'notFound')
  if (batch.state !== 'uploaded') return refuse(409, 'importNotStaged')
  const body = await bodyUpTo(request, 5_000)
  const asked = z.safeParse(sheetQuestion, body && (await partsIn(body, request.headers.get('content-type') ?? '')))
  if (!asked.success) return refuse(400, 'choiceInvalid')
  try {
    const layout = await lookAtFile(await bytesOf(batch.fileSha), viewer.today, asked.data.sheet)
    const chosen = await perform(chooseImportSheet, viewer, { id: batch.id, layout })
    return chosen.ok ? Response.json({ ok: true }) : refused(409, chosen.message)
  } catch (error) {
    if (error instanceof TableFault) return refuse(400, error.key === 'importEmpty' ? 'sheetEmpty' : error.key, error.values)
    throw error
  }
})
