import { fileTypeFromBuffer } from 'file-type'
import { revalidatePath } from 'next/cache'
import { bodyUpTo, handler, partsIn, refused } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { can } from '#lib/permissions.ts'
import { fileHolder, largestFile } from '#lib/records/attachments/data.ts'
import { attachFile, keepFile } from '#lib/records/attachments/mutations.ts'
import { holdsText, mediaTypeOf, plainName } from '#lib/records/attachments/rules.ts'
import { attachmentForm } from '#lib/records/attachments/schema.ts'
import { perform } from '#lib/verb.ts'

const envelope = 10_000

/** A file for a record: its kind is told from its bytes, they are kept, and then it is hung where it belongs. */
export const POST = handler(async (request, viewer) => {
  const refuse = (status: number, key: string, most = 0) => refused(status, errorSentence(viewer.locale, key, { most }))
  const most = await largestFile(viewer.today)
  const body = await bodyUpTo(request, most + envelope)
  if (!body) return refuse(413, 'fileTooLarge', most / 1_000_000)
  const { file, ...fields } = await partsIn(body, request.headers.get('content-type') ?? '')
  if (!(file instanceof File) || file.size === 0) return refuse(400, 'fileMissing')
  const place = {
    kind: attachmentForm.shape.recordKind.safeParse(fields.recordKind),
    id: attachmentForm.shape.recordId.safeParse(fields.recordId),
  }
  const holder = place.kind.success && place.id.success ? await fileHolder(viewer, place.kind.data, place.id.data) : undefined
  if (!holder || !can(viewer, 'attachment:edit', holder)) return refuse(404, 'notFound')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = plainName(file.name)
  const mediaType = mediaTypeOf(fileName, (await fileTypeFromBuffer(bytes))?.mime, holdsText(bytes))
  if (!mediaType) return refuse(400, 'fileTypeRefused')
  const sha = await keepFile(bytes)
  const kept = await perform(attachFile, viewer, { ...fields, fileName, sha, mediaType, sizeBytes: bytes.byteLength })
  if (!kept.ok) return Response.json({ ok: false, message: kept.message, fields: kept.fields }, { status: 400 })
  revalidatePath('/', 'layout')
  return Response.json(kept)
})
