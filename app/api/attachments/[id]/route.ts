import { downloadHeaders, handler, refused, streamOf } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { attachmentWithBytes } from '#lib/records/attachments/data.ts'

/** A file as it came in: always to be saved, never shown inside our pages. */
export const GET = handler(async (_request, viewer, { params }: RouteContext<'/api/attachments/[id]'>) => {
  const found = await attachmentWithBytes(viewer, (await params).id)
  if (!found) return refused(404, errorSentence(viewer.locale, 'notFound'))
  return new Response(streamOf(found.bytes), {
    headers: { ...downloadHeaders(found.attachment.fileName, found.mediaType), 'content-length': String(found.sizeBytes) },
  })
})
