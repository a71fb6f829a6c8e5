import 'server-only'
import { and, eq, getTableColumns, getTableName, inArray, type InferInsertModel, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { difference, keptTexts } from '#db/audit-text.ts'
import type { Db } from '#db/engine/engine.ts'
import { holding, prepared } from '#db/hot.ts'
import { ManyRows } from '#db/many-rows.ts'
import { newId } from '#db/new-id.ts'
import { problem } from '#db/problem.ts'
import { audit, auditPrivate, outbox, searchEntry } from '#db/schema/index.ts'
import { shapeOf } from '#db/table-shape.ts'
import type { Editable, Keyed, Mail, New, Row, WriteContext } from '#db/write-shapes.ts'

/** The only way to change a row. Every change writes its own audit row in the same transaction. */
export class Write {
  readonly at: Date
  readonly today: string
  readonly actor: string
  readonly many: ManyRows
  #db: Db
  #context: WriteContext
  #pending = 0
  #isClosed = false

  constructor(db: Db, context: WriteContext) {
    this.#db = db
    this.#context = context
    this.at = context.at
    this.today = context.today
    this.actor = context.actor
    const prepare = (table: Keyed, values: object) => this.#guarded(table, values as never)
    this.many = new ManyRows(db, context, { step: (work) => this.#step(work), prepare })
  }

  newId(): string {
    return newId(this.at.getTime())
  }

  insert<T extends Keyed>(table: T, values: New<T>): Promise<Row<T>> {
    return this.#step(async () => {
      const row = this.#guarded(table, values)
      const [made] = await this.#db
        .insert(table)
        .values(row as never)
        .returning()
      await this.#record(table, row.id, {}, made as Record<string, unknown>)
      return made as Row<T>
    })
  }

  /** Several rows of one table at once, each audited. */
  insertMany<T extends Keyed>(table: T, list: New<T>[]): Promise<Row<T>[]> {
    return this.#step(async () => {
      const made: Row<T>[] = []
      for (let from = 0; from < list.length; from += 200) {
        const rows = list.slice(from, from + 200).map((values) => this.#guarded(table, values))
        const returned = await this.#db
          .insert(table)
          .values(rows as never)
          .returning()
        const seen = (returned as Record<string, unknown>[]).map((row, at) => ({
          recordId: rows[at]?.id ?? '',
          change: difference({}, row),
        }))
        await this.#keep(table, seen)
        made.push(...(returned as Row<T>[]))
      }
      return made
    })
  }

  /** Changes the row if it is still the version that was seen; otherwise a conflict that carries the row as it is now. */
  update<T extends Editable>(
    table: T,
    before: Row<T> & { id: string; version: number },
    patch: Partial<New<T>>,
    seenVersion = before.version,
  ): Promise<Row<T>> {
    return this.#step(async () => {
      if (seenVersion !== before.version) throw problem('conflict', 'conflict', { current: before })
      const change = difference(before, { ...before, ...patch })
      if (Object.keys(change).length === 0) return before
      this.#guard(table, patch)
      const { key, held, values } = holding({ ...patch, ...this.#derived(table, { ...before, ...patch }) })
      const [after] = await prepared(
        this.#db,
        table,
        `update ${key}`,
        () =>
          this.#db
            .update(table)
            .set({ ...held, version: sql.placeholder('version') } as never)
            .where(and(eq(table.id, sql.placeholder('id')), eq(table.version, sql.placeholder('seen'))))
            .returning(),
        { ...values, id: before.id, seen: before.version, version: before.version + 1 },
      )
      if (!after) throw problem('conflict', 'conflict', { current: before })
      await this.#record(table, before.id, before, after as Record<string, unknown>)
      return after as Row<T>
    })
  }

  /** Marks a fact as voided, with the reason, by the row that takes its place (or by itself). */
  void<T extends Keyed & { voidedBy: SQLiteColumn }>(
    table: T,
    before: Row<T> & { id: string },
    reason: string,
    replacedBy = before.id,
  ): Promise<Row<T>> {
    return this.#patch(table, before, { voidedBy: replacedBy, voidReason: reason })
  }

  /** Sets columns of a row that carries no version: a fact's later marks (approved, ended), a link's order. */
  mark<T extends Keyed>(table: T, before: Row<T> & { id: string }, patch: Partial<New<T>>): Promise<Row<T>> {
    return this.#patch(table, before, patch)
  }

  /** Points rows at another record of the same kind. Versions stay: nobody's text is touched. A row that no longer points at `from` is a conflict. */
  repoint<T extends Keyed>(table: T, property: string, ids: readonly string[], from: string, to: string): Promise<void> {
    return this.#step(async () => {
      const column = getTableColumns(table)[property]
      if (!column) throw new Error(`repoint: ${getTableName(table)} has no ${property}`)
      for (let at = 0; at < ids.length; at += 200) {
        const some = ids.slice(at, at + 200)
        const after = await this.#db
          .update(table)
          .set({ [property]: to } as never)
          .where(and(inArray(table.id, some), eq(column, from)))
          .returning({ id: table.id })
        if (after.length < some.length) throw problem('conflict', 'conflict')
        await this.#keep(
          table,
          some.map((recordId) => ({ recordId, change: { [property]: [from, to] } })),
        )
      }
    })
  }

  /** Takes away a link or draft row; what it said stays in the audit. Facts are voided instead. */
  remove<T extends Keyed>(table: T, before: Row<T> & { id: string }): Promise<void> {
    return this.#step(async () => {
      await this.#db.delete(table).where(eq(table.id, before.id))
      await this.#record(table, before.id, before, Object.fromEntries(Object.keys(before).map((name) => [name, null])))
    })
  }

  /** Destroys the personal values the audit holds of one record: what it has as hashes can then never be read again. Counts them. */
  forget(table: SQLiteTable, recordId: string): Promise<number> {
    return this.#step(async () => {
      const gone = await this.#db
        .delete(auditPrivate)
        .where(and(eq(auditPrivate.recordKind, getTableName(table)), eq(auditPrivate.recordId, recordId)))
        .returning({ id: auditPrivate.id })
      return gone.length
    })
  }

  /** Puts a mail in the outbox; it leaves after the commit. */
  mail(mail: Mail): Promise<void> {
    return this.#step(async () => {
      const { toUserId = null, replyTo = null, record, ...rest } = mail
      const about = { recordKind: record?.kind ?? null, recordId: record?.id ?? null }
      const waiting = { id: this.newId(), createdAt: this.at, attempts: 0, nextTryAt: this.at }
      await this.#db.insert(outbox).values({ ...waiting, toUserId, replyTo, ...about, ...rest })
    })
  }

  /** Makes a record findable, or findable under its new words. */
  findable(entry: {
    recordKind: string
    recordId: string
    title: string
    subtitle: string
    tokens: string
    sortKey: string
  }): Promise<void> {
    return this.#step(async () => {
      const { recordKind: _kind, recordId: _id, ...set } = entry
      await this.#db
        .insert(searchEntry)
        .values(entry)
        .onConflictDoUpdate({ target: [searchEntry.recordKind, searchEntry.recordId], set })
    })
  }

  unfindable(recordKind: string, recordId: string): Promise<void> {
    return this.#step(async () => {
      await this.#db.delete(searchEntry).where(and(eq(searchEntry.recordKind, recordKind), eq(searchEntry.recordId, recordId)))
    })
  }

  /** Writes a table that is never audited: what plain SQL can rebuild, or a draft that is its writer's alone. */
  derive<T extends SQLiteTable>(
    table: T,
    rows: InferInsertModel<T>[],
    replace: Parameters<ReturnType<Db['delete']>['where']>[0],
  ): Promise<void> {
    return this.#step(async () => {
      if (replace === undefined) throw new Error('derive needs to know which rows it replaces')
      for (const row of rows) this.#guard(table, row)
      await this.#db.delete(table).where(replace)
      for (let from = 0; from < rows.length; from += 200) await this.#db.insert(table).values(rows.slice(from, from + 200) as never)
    })
  }

  /** Makes a row's derived columns anew, by the rules as they are now. They are told by the row itself, so it is no news to the audit. */
  rederive<T extends Keyed>(table: T, row: Row<T> & { id: string }): Promise<void> {
    return this.#step(async () => {
      const derived = this.#derived(table, row) as never
      await this.#db.update(table).set(derived).where(eq(table.id, row.id))
    })
  }

  /** Called by the pipeline when the verb has run. A forgotten `await` is found here. */
  close(): void {
    this.#isClosed = true
    if (this.#pending > 0) throw new Error(`${this.#context.verb}: a write was not awaited`)
  }

  #patch<T extends Keyed>(table: T, before: Row<T> & { id: string }, patch: object): Promise<Row<T>> {
    return this.#step(async () => {
      this.#guard(table, patch)
      const [after] = await this.#db
        .update(table)
        .set({ ...patch, ...this.#derived(table, { ...before, ...patch }) } as never)
        .where(eq(table.id, before.id))
        .returning()
      if (!after) throw problem('notFound', 'notFound')
      await this.#record(table, before.id, before, after as Record<string, unknown>)
      return after as Row<T>
    })
  }

  async #step<R>(work: () => Promise<R>): Promise<R> {
    if (this.#isClosed) throw new Error(`${this.#context.verb}: Write used after its transaction ended`)
    this.#pending++
    try {
      return await work()
    } finally {
      this.#pending--
    }
  }

  /** A new row as it will stand, after the guard has read it. */
  #guarded<T extends Keyed>(table: T, values: New<T>) {
    const row = { ...values, id: values.id ?? this.newId(), ...this.#stamp(table) }
    this.#guard(table, row)
    return { ...row, ...this.#derived(table, row) }
  }

  #derived(table: SQLiteTable, row: object): object {
    return this.#context.derives(getTableName(table), row)
  }

  #stamp(table: SQLiteTable): object {
    return { createdAt: this.at, createdBy: this.actor, ...('version' in table ? { version: 1 } : {}) }
  }

  #guard(table: SQLiteTable, values: object): void {
    for (const name of shapeOf(table).guarded) {
      const value: unknown = Reflect.get(values, name)
      if (typeof value === 'string' && this.#context.refuses(value)) throw problem('invalid', 'cprLike', { fields: { [name]: 'cprLike' } })
    }
  }

  #record(table: SQLiteTable, recordId: string, before: object, after: Record<string, unknown>): Promise<void> {
    const change = difference(before as Record<string, unknown>, after)
    return Object.keys(change).length > 0 ? this.#keep(table, [{ recordId, change }]) : Promise.resolve()
  }

  /** One audit row for each change, and the personal values of those that have any. */
  async #keep(table: SQLiteTable, changes: { recordId: string; change: ReturnType<typeof difference> }[]): Promise<void> {
    const { actor, verb, at, auditKey } = this.#context
    const recordKind = getTableName(table)
    const texts = changes.map(({ recordId, change }) => ({ recordId, ...keptTexts(table, recordId, change, auditKey) }))
    const kept = await this.#keepRows(texts.map(({ recordId, shown }) => ({ at, actor, verb, recordKind, recordId, changes: shown })))
    const sequences = new Map(kept.map(({ recordId, sequence }) => [recordId, sequence]))
    const personal = texts.flatMap(({ recordId, sealed }) => {
      const auditSequence = sequences.get(recordId)
      return sealed && auditSequence ? [{ id: this.newId(), auditSequence, recordKind, recordId, sealedValues: sealed }] : []
    })
    const [only, ...more] = personal
    if (!only || more.length > 0) return void (personal.length > 0 && (await this.#db.insert(auditPrivate).values(personal)))
    const { key, held, values } = holding(only)
    await prepared(this.#db, auditPrivate, key, () => this.#db.insert(auditPrivate).values(held as never), values)
  }

  #keepRows(rows: (typeof audit.$inferInsert)[]) {
    const insert = (list: object[]) =>
      this.#db
        .insert(audit)
        .values(list as never)
        .returning({ sequence: audit.sequence, recordId: audit.recordId })
    const [only, ...more] = rows
    if (!only || more.length > 0) return insert(rows)
    const { key, held, values } = holding(only)
    return prepared(this.#db, audit, key, () => insert([held]), values)
  }
}
