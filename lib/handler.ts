import 'server-only'
import { isProblem, type ProblemCode } from '#lib/errors.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { log } from '#lib/log.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { currentViewer } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'

type Work<Context> = (request: Request, viewer: Viewer, context: Context) => Promise<Response>

const statuses: Record<ProblemCode, number> = { invalid: 400, forbidden: 403, notFound: 404, conflict: 409, blocked: 409, busy: 503 }

/**
 * A route for people who are signed in. Strangers are led to the sign-in page as from every page; what changes something
 * must come from a page of ours. Expected failures answer with their sentence, anything else is logged and answered calmly.
 */
export function handler<Context>(work: Work<Context>): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (!isReading && !isOwnOrigin(request.headers)) return refused(403, errorSentence('da', 'foreignOrigin'))
    const viewer = await currentViewer()
    if (!viewer)
      return isReading
        ? new Response(null, { status: 303, headers: { location: '/sign-in' } })
        : refused(401, errorSentence('da', 'sessionEnded'))
    try {
      return await work(request, viewer, context)
    } catch (error) {
      if (isProblem(error)) return refused(statuses[error.code], errorSentence(viewer.locale, error.key, error.detail.values))
      log.error(
        {
          path: new URL(request.url).pathname,
          user: viewer.id,
          error: error instanceof Error ? { message: error.message.slice(0, 300), stack: error.stack } : String(error),
        },
        'route failed',
      )
      return refused(500, errorSentence(viewer.locale, 'unexpected'))
    }
  }
}

/** A refusal a page can show: one sentence. */
export function refused(status: number, message: string): Response {
  return Response.json({ ok: false, message }, { status })
}

/** The body up to so many bytes; null when there is more. Nothing beyond the limit is held. */
export async function bodyUpTo(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes || !request.body) return null
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      return null
    }
    pieces.push(piece.value)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

/** A form's parts by name, as they came; none when it is no form. */
export async function partsIn(body: Uint8Array<ArrayBuffer>, type: string): Promise<Record<string, unknown>> {
  try {
    return Object.fromEntries(await new Response(body, { headers: { 'content-type': type } }).formData())
  } catch {
    return {} // no form at all
  }
}

/** For a file that is to be saved under a name, Danish letters and all. */
export function downloadHeaders(fileName: string, mediaType: string): Record<string, string> {
  const plain = fileName
    .replace(/[æøå]/gi, (letter) => ({ æ: 'ae', ø: 'oe', å: 'aa' })[letter.toLowerCase()] ?? '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return { 'content-type': mediaType, 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}` }
}

/** A body that is sent while it is made; when nobody reads on, the making ends. */
export function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const made = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await made.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await made.return?.(undefined)
    },
  })
}
