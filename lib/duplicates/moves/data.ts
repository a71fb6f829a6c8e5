import 'server-only'
import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { type Keyed, type Pointer, pointers, uniqueWith } from '#db/pointers.ts'
import { read } from '#db/open.ts'
import { contact, donor, logEntry } from '#db/schema/index.ts'
import { collidingRows, mayCollide, type Pair, type PlainRow, stays } from '#lib/duplicates/merges/rules.ts'

/** One column of one table, and the rows in it that say the gone one. */
export type Move = { name: string; pointer: Pointer; pair: Pair; ids: string[]; stayed: string[] }

/** What a pointer is called in what is kept of a merge: `grant.donorId`, `comment.recordId`. */
const nameOf = (pointer: Pointer) => `${pointer.tableName}.${pointer.property}`

/** The pointers that can say a row of this table and that a merge moves. */
export function movingPointers(table: string): Pointer[] {
  return pointers().filter(
    (pointer) => (pointer.target === table || (pointer.target === null && pointer.kindColumn !== null)) && !(nameOf(pointer) in stays),
  )
}

/** Every row that would say the kept one instead of the gone one; beside them those that stay, as the kept one has the same already. Lists of ids apart. */
export async function movesOf(pairs: readonly Pair[]): Promise<Move[]> {
  const found = await Promise.all(
    pairs.flatMap((pair) =>
      movingPointers(pair.table)
        .filter(({ isList }) => !isList)
        .map(async (pointer): Promise<Move> => {
          const ids = await idsAt(pointer, pair, pair.gone.id)
          const stayed = ids.length > 0 ? await colliding(pointer, pair) : new Set<string>()
          const name = pointer.kindColumn ? `${nameOf(pointer)}:${pair.table}` : nameOf(pointer)
          return { name, pointer, pair, ids: ids.filter((id) => !stayed.has(id)), stayed: ids.filter((id) => stayed.has(id)) }
        }),
    ),
  )
  // A role both have becomes one by itself, as a pair of its own.
  const isPair = ({ pointer }: Move) => pointer.property === 'organisationId' && pairs.some(({ table }) => table === pointer.tableName)
  return found.filter((move) => move.ids.length + move.stayed.length > 0 && !isPair(move))
}

/** Rows that hold the gone one in a list of ids, with the list. */
export async function listsOf(pairs: readonly Pair[]): Promise<{ name: string; pointer: Pointer; pair: Pair; rows: PlainRow[] }[]> {
  const found = await Promise.all(
    pairs.flatMap((pair) =>
      movingPointers(pair.table)
        .filter(({ isList }) => isList)
        .map(async (pointer) => ({ name: nameOf(pointer), pointer, pair, rows: await rowsWith(pointer, pair) })),
    ),
  )
  return found.filter(({ rows }) => rows.length > 0)
}

/** The first rows, as they are, to show what would move. */
export async function someRows(table: Keyed, ids: readonly string[], most: number): Promise<PlainRow[]> {
  if (ids.length === 0) return []
  const db = await read()
  const rows = await db
    .select()
    .from(table)
    .where(inArray(table.id, ids.slice(0, most)))
    .orderBy(asc(table.id))
  return rows.map(plainRow)
}

/** A row of any table, whatever its columns. */
export function plainRow(row: Record<string, unknown>): PlainRow {
  return { ...row, id: String(row.id) }
}

async function idsAt(pointer: Pointer, pair: Pair, id: string): Promise<string[]> {
  const db = await read()
  const rows: { id: unknown }[] = await db
    .select({ id: pointer.table.id })
    .from(pointer.table)
    .where(at(pointer, pair, id))
    .orderBy(asc(pointer.table.id))
  return rows.map((row) => String(row.id))
}

async function colliding(pointer: Pointer, pair: Pair): Promise<Set<string>> {
  const keys = uniqueWith(pointer)
  if (!mayCollide(pointer.tableName, keys)) return new Set()
  const db = await read()
  const rowsAt = async (id: string) =>
    (
      await db
        .select()
        .from(pointer.table)
        .where(at(pointer, pair, id))
    ).map(plainRow)
  return collidingRows(pointer.tableName, await rowsAt(pair.gone.id), await rowsAt(pair.kept.id), keys)
}

function at({ column, kindColumn }: Pointer, pair: Pair, id: string): SQL | undefined {
  return and(kindColumn ? eq(kindColumn, pair.table) : undefined, eq(column, id))
}

async function rowsWith(pointer: Pointer, pair: Pair): Promise<PlainRow[]> {
  const db = await read()
  const rows = await db
    .select()
    .from(pointer.table)
    .where(and(sql`cast(${pointer.column} as text) like ${`%${pair.gone.id}%`}`, nearby(pointer, pair)))
  return rows.map(plainRow)
}

/** A person is spoken with by the givers of their own organisation: no need to read everybody's conversations. */
function nearby(pointer: Pointer, { table, kept, gone }: Pair): SQL | undefined {
  if (table !== 'contact' || pointer.tableName !== 'log_entry') return undefined
  const houses = sql`(select ${contact.organisationId} from ${contact} where ${or(eq(contact.id, kept.id), eq(contact.id, gone.id))})`
  return sql`${logEntry.donorId} in (select ${donor.id} from ${donor} where ${donor.organisationId} in ${houses})`
}
