import 'server-only'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { kindOf } from '#db/columns.ts'
import { once } from '#db/once.ts'
import { read } from '#db/open.ts'
import { type Keyed, tables } from '#db/pointers.ts'
import { isAmong, isAnyAmong, type RowsNow } from '#lib/donors/contacts/erasure/places/data.ts'
import { mayBeAnother, namesSurely, type Needles, unescaped } from '#lib/donors/contacts/erasure/rules.ts'
import { pagesOf } from '#lib/donors/contacts/erasure/texts/pages/data.ts'

export type NamingRow = { kind: string; id: string; columns: string[]; text: string; values: Record<string, unknown> }
/** A text that has the person's whole name, address or number, with its earlier versions; `href` is where it is read. */
export type NamingText = {
  id: string
  kind: string
  text: string
  mayBeAnother: boolean
  href: string | null
  rows: Pick<NamingRow, 'kind' | 'id' | 'columns'>[]
}

/** What is looked for by itself (the person, what was said with them, files, mails, drafts, merges), and what is no text of ours about others. */
const lookedForElsewhere: Record<string, readonly string[] | 'all'> = {
  contact: 'all',
  user: 'all',
  invitation: 'all',
  log_entry: 'all',
  attachment: 'all',
  acquaintance: 'all',
  outbox: 'all',
  merge: 'all',
  import_row: 'all',
  comment: 'all',
  renewal_plan: 'all',
  renewal_step: 'all',
  task: ['title', 'note'],
  donor: ['nextStep'],
  idea: ['title', 'text'],
}

type Searched = { table: Keyed; kind: string; prose: Columns; names: Columns }
type Columns = (readonly [name: string, column: SQLiteColumn])[]

/**
 * Every other text that surely names the person, read from the schema itself so that a new table cannot be forgotten. `prose` is what people
 * write, kept apart in the audit: it can be covered and is then gone. `names` are titles, names and rules that the audit tells in
 * clear: they are changed where they stand, by somebody who sees what they are.
 */
export async function textsNaming(
  needles: readonly Needles[],
  others: readonly string[],
  now: RowsNow,
): Promise<{ prose: NamingText[]; names: NamingText[] }> {
  const found: { prose: NamingRow[]; names: NamingRow[] } = { prose: [], names: [] }
  for (const { table, kind, prose, names } of searched()) {
    const rows = await rowsAmong(table, now)
    for (const [part, columns] of [
      ['prose', prose],
      ['names', names],
    ] as const)
      found[part].push(...rows.flatMap((row) => naming(kind, row, columns, needles)))
  }
  const isUnsure = (text: string) => needles.every((one) => mayBeAnother(text, one, others))
  return { prose: await told(found.prose, isUnsure), names: await told(found.names, isUnsure) }
}

function searched(): readonly Searched[] {
  return once('erasure texts', () =>
    tables().flatMap((table) => {
      const kind = getTableName(table)
      const left = lookedForElsewhere[kind] ?? []
      if (left === 'all') return []
      const columns = Object.entries(getTableColumns(table)).filter(([name]) => !left.includes(name))
      const of = (...kinds: string[]) => columns.filter(([, column]) => kinds.includes(kindOf(column)))
      const [prose, names] = [of('personal', 'sealed'), of('text')]
      return prose.length + names.length > 0 ? [{ table, kind, prose, names }] : []
    }),
  )
}

async function rowsAmong(table: Keyed, now: RowsNow): Promise<Record<string, unknown>[]> {
  if (!isAnyAmong(table, now)) return []
  const db = await read()
  return db.select().from(table).where(isAmong(table, now)).orderBy(table.id)
}

function naming(kind: string, row: Record<string, unknown>, columns: Columns, needles: readonly Needles[]): NamingRow[] {
  const naming = columns.map(([name]) => name).filter((name) => namesSurely([unescaped(row[name])], needles))
  const text = naming.map((name) => unescaped(row[name])).join('\n')
  return naming.length > 0 ? [{ kind, id: String(row.id), columns: naming, text, values: row }] : []
}

/** A text and its earlier versions are one place: what was written of one thing. */
async function told(rows: readonly NamingRow[], isUnsure: (text: string) => boolean): Promise<NamingText[]> {
  const pages = await pagesOf(rows)
  const places = new Map<string, NamingText>()
  const isVersion = ({ kind }: NamingRow) => kind.endsWith('_version')
  for (const row of rows.toSorted((one, other) => Number(isVersion(one)) - Number(isVersion(other)))) {
    const { kind, id, columns, text } = row
    const place = isVersion(row) ? versionOf(row) : id
    const known = places.get(place)
    if (known) {
      known.rows.push({ kind, id, columns })
      known.mayBeAnother &&= isUnsure(text)
    } else places.set(place, { id, kind, text, mayBeAnother: isUnsure(text), href: pages.get(id) ?? null, rows: [{ kind, id, columns }] })
  }
  return [...places.values()]
}

/** `section_version` → its `sectionId`. */
function versionOf({ kind, id, values }: NamingRow): string {
  const parent = kind.replace(/_version$/, '').replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  const found = values[`${parent}Id`]
  return typeof found === 'string' ? found : id
}
