import 'server-only'
import { and, eq, getTableName, type InferInsertModel, inArray } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { hashOf, insertBulk } from '#db/bulk.ts'
import type { Db } from '#db/engine/engine.ts'
import { audit, searchEntry } from '#db/schema/index.ts'

type Keyed = SQLiteTable & { id: SQLiteColumn }
type New<T extends SQLiteTable> = Omit<InferInsertModel<T>, 'id' | 'createdAt' | 'createdBy' | 'version'> & { id: string }
type Context = { at: Date; actor: string; verb: string }
/** What `Write` lends: its count of pending steps, and rows stamped, completed and guarded. */
type Lent = { step<R>(work: () => Promise<R>): Promise<R>; prepare(table: Keyed, values: object): { id: string } }

/**
 * Very many rows of one table by one statement and under one audit row: how many, from which id to which, and the hash of all
 * they say. For organisations that came in a file; people's own rows are audited one by one.
 */
export class ManyRows {
  #db: Db
  #context: Context
  #lent: Lent

  constructor(db: Db, context: Context, lent: Lent) {
    this.#db = db
    this.#context = context
    this.#lent = lent
  }

  fill<T extends Keyed>(table: T, list: New<T>[]): Promise<void> {
    return this.#lent.step(async () => {
      const rows = list.map((values) => this.#lent.prepare(table, values))
      await insertBulk(this.#db, table, rows)
      await this.#keep(table, rows, 'filled')
    })
  }

  /** Takes rows away; gives how many there were. */
  clear<T extends Keyed>(table: T, ids: readonly string[]): Promise<number> {
    return this.#lent.step(async () => {
      if (ids.length === 0) return 0
      const gone = await this.#db
        .delete(table)
        .where(inArray(table.id, [...ids]))
        .returning()
      await this.#keep(table, gone as { id: string }[], 'cleared')
      return gone.length
    })
  }

  /** Makes new records findable. */
  findable(entries: (typeof searchEntry.$inferInsert)[]): Promise<void> {
    return this.#lent.step(() => insertBulk(this.#db, searchEntry, entries, true))
  }

  unfindable(recordKind: string, recordIds: readonly string[]): Promise<void> {
    return this.#lent.step(async () => {
      if (recordIds.length === 0) return
      await this.#db.delete(searchEntry).where(and(eq(searchEntry.recordKind, recordKind), inArray(searchEntry.recordId, [...recordIds])))
    })
  }

  async #keep(table: SQLiteTable, rows: readonly { id: string }[], act: 'filled' | 'cleared'): Promise<void> {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return
    const { at, actor, verb } = this.#context
    const changes = JSON.stringify({ [act]: [null, { rows: rows.length, from: first.id, to: last.id, sha256: hashOf(table, rows) }] })
    await this.#db.insert(audit).values({ at, actor, verb, recordKind: getTableName(table), recordId: first.id, changes })
  }
}
