import 'server-only'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import type * as z from 'zod/mini'
import { errorSentence } from '#lib/i18n/translate.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import type { Permission } from '#lib/permissions.ts'
import { currentViewer } from '#lib/session.ts'
import { perform, type Result, type Verb } from '#lib/verb.ts'

/** A verb behind a form: origin and session before the pipeline, fresh pages after it (not after a quiet one, which no page shows). */
export function action<Schema extends z.ZodMiniType, P extends Permission, Row, Data>(
  act: Verb<Schema, P, Row, Data>,
  { isQuiet = false } = {},
) {
  return async function submit(raw: z.input<Schema> & { key?: string }): Promise<Result<Data>> {
    if (!isOwnOrigin(await headers())) return { ok: false, code: 'forbidden', message: errorSentence('da', 'foreignOrigin') }
    const viewer = await currentViewer()
    if (!viewer) return { ok: false, code: 'forbidden', message: errorSentence('da', 'sessionEnded') }
    const result = await perform(act, viewer, raw)
    if (result.ok && !isQuiet) revalidatePath('/', 'layout')
    return result
  }
}
