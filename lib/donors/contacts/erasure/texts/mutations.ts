import 'server-only'
import { and, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { tableNamed } from '#db/pointers.ts'
import { searchEntry } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { Editable, Keyed } from '#db/write-shapes.ts'
import { contentHash } from '#lib/applications/sending/data.ts'
import { covered, coveredIn, type Needles, unescaped } from '#lib/donors/contacts/erasure/rules.ts'
import type { NamingText } from '#lib/donors/contacts/erasure/texts/data.ts'
import { searchTerms } from '#lib/sort-key.ts'

/** Covers the words that name the person in these texts and their earlier versions, and destroys what the audit holds of those rows. */
export async function coverTexts(write: Write, texts: readonly NamingText[], needles: readonly Needles[]): Promise<void> {
  for (const { kind, id, columns } of texts.flatMap(({ rows }) => rows)) {
    const table = tableNamed(kind)
    if (!table) continue
    const db = await read()
    const [row]: Record<string, unknown>[] = await db.select().from(table).where(eq(table.id, id))
    if (row) {
      const change = Object.fromEntries(columns.map((name) => [name, coveredIn(row[name], needles)]))
      // What was sent keeps a hash of itself, so that it can be seen whether somebody else has changed it.
      const hash = kind === 'snapshot' && isObject(change.content) ? { contentHash: contentHash(change.content) } : {}
      if (isEditable(table)) await write.update(table, { ...row, id, version: Number(row.version) }, change)
      else await write.mark(table, { ...row, id }, { ...change, ...hash })
      await unfindableBy(write, { kind, id }, { ...row, ...change }, needles)
    }
    await write.forget(table, id)
  }
}

/** A record is found by its words: those of the name no longer lead to it, but where they stand in something else. */
async function unfindableBy(write: Write, of: { kind: string; id: string }, row: object, needles: readonly Needles[]): Promise<void> {
  const db = await read()
  const [entry] = await db
    .select()
    .from(searchEntry)
    .where(and(eq(searchEntry.recordKind, of.kind), eq(searchEntry.recordId, of.id)))
  if (!entry) return
  const { row: _row, ...words } = entry
  const subtitle = covered(words.subtitle, needles)
  const stands = new Set(searchTerms([words.title, subtitle, unescaped(row)].join(' ')))
  const gone = new Set(needles.flatMap(({ literals }) => literals.flatMap(searchTerms)).filter((term) => !stands.has(term)))
  const tokens = words.tokens.split(' ').filter((token) => !gone.has(token))
  await write.findable({ ...words, subtitle, tokens: tokens.join(' ') })
}

const isEditable = (table: Keyed): table is Editable => 'version' in table
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
