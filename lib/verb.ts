import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { safeParse } from 'zod/mini'
import type { Db } from '#db/engine/engine.ts'
import { engine } from '#db/open.ts'
import { isProblem, type ProblemCode, problem } from '#db/problem.ts'
import { idempotency } from '#db/schema/index.ts'
import { Write } from '#db/write.ts'
import { looksLikeCpr } from '#lib/cpr.ts'
import { type Day, todayInCopenhagen } from '#lib/day.ts'
import { env } from '#lib/env.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { log } from '#lib/log.ts'
import { derivedColumns } from '#lib/match-key.ts'
import { can, type Permission, type PermissionRow } from '#lib/permissions.ts'
import { isSystem, type Viewer, viewerOf } from '#lib/viewer.ts'

export type Verb<Schema extends z.ZodMiniType, P extends Permission, Row, Data> = {
  readonly kind: 'verb'
  /** The name in the audit and in the registry: a business act. */
  name: string
  permission: P
  input: Schema
  /** What takes too long to read while the transaction holds up everybody who writes: read before it, for the viewer as they asked. */
  ahead?(viewer: Viewer, input: z.output<Schema>): Promise<unknown>
  /** The row the permission is asked about (for *create*: the parent), as far as the viewer may see it. */
  find(viewer: Viewer, input: z.output<Schema>, ahead?: unknown): Promise<Row | undefined>
  /** Does it. Awaits nothing but `write` and reads; may run twice. The result must be JSON. */
  run(write: Write, row: Row, input: z.output<Schema>, viewer: Viewer): Promise<Data>
}

// The registry holds verbs of every shape.
export type AnyVerb = Verb<z.ZodMiniType, Permission, never, unknown>

export type Refusal = {
  ok: false
  code: ProblemCode | 'unexpected'
  message: string
  fields?: Record<string, string>
  current?: Record<string, unknown>
}
export type Result<Data> = { ok: true; data: Data } | Refusal

/** Declares a verb; the permission decides what kind of row `find` must give. */
export function verb<Schema extends z.ZodMiniType, P extends Permission, Row extends PermissionRow<P>, Data, Ahead = undefined>(
  declared: Omit<Verb<Schema, P, Row, Data>, 'kind' | 'ahead' | 'find'> & {
    ahead?(viewer: Viewer, input: z.output<Schema>): Promise<Ahead>
    find(viewer: Viewer, input: z.output<Schema>, ahead?: Ahead): Promise<Row | undefined>
  },
): Verb<Schema, P, Row, Data> {
  return Object.freeze({ kind: 'verb', ...declared })
}

/**
 * The pipeline, and the only one: input → what is read ahead → transaction → viewer as of now → same key, same answer → find → permission
 * → run → audit and outbox → commit. Expected failures come back as a `Refusal` in the viewer's language.
 */
export async function perform<Schema extends z.ZodMiniType, P extends Permission, Row, Data>(
  act: Verb<Schema, P, Row, Data>,
  viewer: Viewer,
  raw: unknown,
): Promise<Result<Data>> {
  const { key, input: given } = apart(raw)
  const parsed = safeParse(act.input, given)
  if (!parsed.success) return invalid(viewer, parsed.error.issues)
  const at = new Date()
  try {
    const ahead = await act.ahead?.(viewer, parsed.data)
    const data = await engine().transact(async (db) => {
      const now = isSystem(viewer) ? viewer : await viewerOf(viewer.id)
      if (!now) throw problem('forbidden', 'sessionEnded')
      const write = openWrite(db, now.id, act.name, now.today, at)
      const stored = key ? await remembered(db, now.id, act.name, key, given, at) : null
      const row = await act.find(now, parsed.data, ahead)
      if (row === undefined || row === null) {
        // What was done once may have taken the row away: the second click is told the same as the first.
        if (stored) return stored.result as Data
        throw problem('notFound', 'notFound')
      }
      if (!can(now, act.permission, row as PermissionRow<P>)) throw problem('forbidden', 'forbidden')
      if (stored) return stored.result as Data
      const result = await act.run(write, row, parsed.data, now)
      if (key) await remember(db, now.id, act.name, key, result)
      write.close()
      return result
    })
    return { ok: true, data }
  } catch (error) {
    return refusal(act.name, viewer, error)
  }
}

/** A Write for work inside a transaction that is no verb of a viewer's (sign-in, seeds). */
export function openWrite(db: Db, actor: string, name: string, today: Day = todayInCopenhagen(new Date()), at = new Date()): Write {
  const auditKey = env().GYLDEN_AUDIT_KEY
  return new Write(db, { actor, verb: name, at, today, auditKey, refuses: looksLikeCpr, derives: derivedColumns })
}

function apart(raw: unknown): { key: string | null; input: unknown } {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return { key: null, input: raw }
  const { key, ...input } = raw as Record<string, unknown>
  return { key: typeof key === 'string' && /^[\w-]{8,64}$/.test(key) ? key : null, input }
}

async function remembered(db: Db, userId: string, name: string, key: string, input: unknown, at: Date) {
  const inputHash = createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest('hex')
  const [fresh] = await db
    .insert(idempotency)
    .values({ userId, verb: name, key, inputHash, createdAt: at })
    .onConflictDoNothing()
    .returning()
  if (fresh) return null
  const [kept] = await db
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.userId, userId), eq(idempotency.verb, name), eq(idempotency.key, key)))
  if (kept?.inputHash !== inputHash) throw problem('conflict', 'duplicateKey')
  return kept
}

async function remember(db: Db, userId: string, name: string, key: string, result: unknown): Promise<void> {
  await db
    .update(idempotency)
    .set({ result: result ?? null })
    .where(and(eq(idempotency.userId, userId), eq(idempotency.verb, name), eq(idempotency.key, key)))
}

function invalid(viewer: Viewer, issues: readonly { path: PropertyKey[]; message: string; code?: string }[]): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of issues)
    fields[issue.path.join('.')] ??= errorSentence(viewer.locale, issue.message === 'Invalid input' ? 'required' : issue.message)
  // Said by itself too: where there is no field to stand beside (a laid-in mail), one still hears why.
  const key = issues.some(({ message }) => message === 'cprLike') ? 'cprLike' : 'invalid'
  return { ok: false, code: 'invalid', message: errorSentence(viewer.locale, key), fields }
}

function refusal(name: string, viewer: Viewer, error: unknown): Refusal {
  const { locale } = viewer
  if (isProblem(error)) {
    const { fields, values, current } = error.detail
    const sentences =
      fields && Object.fromEntries(Object.entries(fields).map(([field, key]) => [field, errorSentence(locale, key, values)]))
    return {
      ok: false,
      code: error.code,
      message: errorSentence(locale, error.key, values),
      ...(sentences && { fields: sentences }),
      ...(current && { current: shown(current) }),
    }
  }
  const known = engine().problem(error)
  if (known?.kind === 'unique') return { ok: false, code: 'conflict', message: errorSentence(locale, 'alreadyExists') }
  if (known)
    return {
      ok: false,
      code: known.kind === 'reference' || known.kind === 'check' ? 'invalid' : 'busy',
      message: errorSentence(locale, `storage.${known.kind}`),
    }
  log.error(
    {
      verb: name,
      user: viewer.id,
      error: error instanceof Error ? { message: error.message.slice(0, 300), stack: error.stack } : String(error),
    },
    'verb failed',
  )
  return { ok: false, code: 'unexpected', message: errorSentence(locale, 'unexpected') }
}

// A conflict answer goes to the browser: who and when stay here.
function shown(current: Record<string, unknown>): Record<string, unknown> {
  const { createdBy: _by, createdAt: _at, ...rest } = current
  return rest
}
