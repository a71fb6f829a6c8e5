import { cardPages, offersOf } from '#lib/donors/contacts/cards/data.ts'
import { cardFileForm } from '#lib/donors/contacts/cards/schema.ts'
import { donorById } from '#lib/donors/data.ts'
import { decodeText } from '#lib/formats/text-encoding.ts'
import { readCards } from '#lib/formats/vcard-reading.ts'
import { writeCards } from '#lib/formats/vcard.ts'
import { bodyUpTo, downloadHeaders, handler, partsIn, refused, streamOf } from '#lib/handler.ts'
import { errorSentence, translator } from '#lib/i18n/translate.ts'
import { log } from '#lib/log.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { shownCards } from './card-words.ts'

const mostMegabytes = 20

/** The people of the contact list's filter as visiting cards (.vcf): only those the viewer may see, and never what was noted about them. */
export const GET = handler(async (request, viewer) => {
  if (viewer.role === 'enterprise') return refused(404, errorSentence(viewer.locale, 'notFound'))
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const fileName = `${translator(viewer.locale)('cards.fileName')}-${viewer.today}.vcf`
  return new Response(streamOf(bytesOf(viewer, params)), { headers: downloadHeaders(fileName, 'text/vcard; charset=utf-8') })
})

/** Reads a file of visiting cards and says what could be done with each at the giver. Nothing of it is kept. */
export const POST = handler(async (request, viewer) => {
  const refuse = (status: number, key: string) => refused(status, errorSentence(viewer.locale, key, { most: mostMegabytes }))
  if (!can(viewer, 'contact:edit', viewer)) return refuse(404, 'notFound')
  const body = await bodyUpTo(request, mostMegabytes * 1_000_000)
  if (!body) return refuse(413, 'fileTooLarge')
  const { file, donorId } = await partsIn(body, request.headers.get('content-type') ?? '')
  const id = cardFileForm.shape.donorId.safeParse(donorId)
  const giver = id.success ? await donorById(viewer, id.data) : undefined
  if (!giver) return refuse(404, 'notFound')
  if (!(file instanceof File)) return refuse(400, 'fileMissing')
  const found = readCards(decodeText(new Uint8Array(await file.arrayBuffer())).text)
  if (found.cards.length === 0) return refuse(400, 'cardsUnreadable')
  const offers = await offersOf(viewer, giver, found)
  return Response.json({ ok: true, data: shownCards(viewer.locale, file.name, found, offers) })
})

/** Who fetched what, and how many rows, is in the server's log. */
async function* bytesOf(viewer: Viewer, params: Record<string, string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let rows = 0
  for await (const page of cardPages(viewer, params)) {
    rows += page.length
    yield encoder.encode(writeCards(page))
  }
  log.info({ export: 'contacts', format: 'vcf', user: viewer.id, rows }, 'list exported')
}
