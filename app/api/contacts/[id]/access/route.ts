import { heldAbout } from '#lib/donors/contacts/access/data.ts'
import { printableHtml } from '#lib/formats/printable.ts'
import { downloadHeaders, handler, refused } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { log } from '#lib/log.ts'
import { accessFile } from './access-file.ts'

/** Everything held about one person as one file: `?format=html` to read and print, `?format=json` for machines. Noted in the access log. */
export const GET = handler(async (request, viewer, { params }: RouteContext<'/api/contacts/[id]/access'>) => {
  const format = new URL(request.url).searchParams.get('format') ?? 'html'
  const { id } = await params
  const held = format === 'html' || format === 'json' ? await heldAbout(viewer, id) : undefined
  if (!held) return refused(404, errorSentence(viewer.locale, 'notFound'))
  log.info({ contact: id, format, user: viewer.id }, 'right of access')
  const fileName = `${viewer.locale === 'da' ? 'indsigt' : 'access'}-${viewer.today}.${format}`
  return format === 'json'
    ? new Response(JSON.stringify(held, null, 2), { headers: downloadHeaders(fileName, 'application/json; charset=utf-8') })
    : new Response(printableHtml(accessFile(held, viewer)), { headers: downloadHeaders(fileName, 'text/html; charset=utf-8') })
})
