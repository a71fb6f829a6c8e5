import 'server-only'
import { customType as pgCustomType } from 'drizzle-orm/pg-core'
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import { postgresUrl } from '#db/address.ts'

/**
 * The column kit: one name per kind of column, built for the engine in use and typed as SQLite.
 * `Write` reads the kind back: it guards `text` and `personal` against CPR numbers, keeps `personal`
 * values apart in the audit, masks what is `secret`, and fills what is `derived` itself.
 */
export type ColumnKind = 'text' | 'personal' | 'sealed' | 'secret' | 'derived' | 'plain'

const isPostgres = postgresUrl() !== null

const bytewiseText = pgCustomType<{ data: string }>({ dataType: () => 'text collate "C"' })

const sqliteKit = {
  table: sqlite.sqliteTable,
  line: () => sqlite.text(),
  ordered: () => sqlite.text(),
  dayLike: () => sqlite.text(),
  instant: () => sqlite.integer({ mode: 'timestamp_ms' }),
  whole: () => sqlite.integer(),
  big: () => sqlite.integer(),
  bool: () => sqlite.integer({ mode: 'boolean' }),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => sqlite.text({ enum: values }),
  json: <T>() => sqlite.text({ mode: 'json' }).$type<T>(),
  sequence: () => sqlite.integer().primaryKey({ autoIncrement: true }),
  index: sqlite.index,
  unique: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  check: sqlite.check,
  configOf: sqlite.getTableConfig,
}

const postgresKit = {
  table: pg.pgTable,
  line: () => pg.text(),
  ordered: () => bytewiseText(),
  dayLike: () => bytewiseText(),
  instant: () => pg.timestamp({ withTimezone: true, mode: 'date', precision: 3 }),
  whole: () => pg.integer(),
  big: () => pg.bigint({ mode: 'number' }),
  bool: () => pg.boolean(),
  oneOf: (values: readonly [string, ...string[]]) => pg.text({ enum: values }),
  json: () => pg.jsonb(),
  sequence: () => pg.bigserial({ mode: 'number' }).primaryKey(),
  index: pg.index,
  unique: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  check: pg.check,
  configOf: pg.getTableConfig,
}

// The only cast between engines: both kits answer to the same names, so one schema serves both.
const kit = (isPostgres ? postgresKit : sqliteKit) as unknown as typeof sqliteKit

export const { table, bool, instant, oneOf, json, sequence, index, unique, primaryKey, check, configOf } = kit

const kinds = Symbol.for('gylden.column-kind')

/** Marks a column builder with its kind; Drizzle hands the builder's config on to the column. */
function mark<B>(builder: B, kind: ColumnKind): B {
  Object.assign(Reflect.get(builder as object, 'config'), { [kinds]: kind })
  return builder
}

/** The kind a column was declared with; `plain` for everything that is neither guarded nor personal. */
export function kindOf(column: object): ColumnKind {
  return Reflect.get(Reflect.get(column, 'config') ?? {}, kinds) ?? 'plain'
}

/** UUID v7, compared bytewise on both engines. */
export const id = () => kit.ordered().primaryKey()
/** A reference to another row's id. Add `.references(() => other.id, { onDelete: 'restrict' })`. */
export const ref = () => kit.ordered()
/** Free text: refused when it holds something like a CPR number. */
export const text = () => mark(kit.line(), 'text')
/** Free text about a named person: guarded, and encrypted apart in the audit. */
export const personal = () => mark(kit.line(), 'personal')
/** What came in and may be about people: encrypted apart in the audit like `personal`, but no text of ours. */
export const sealedJson = <T>() => mark(kit.json<T>(), 'sealed')
/** A machine-made hash, token or key: never guarded, masked in the audit. */
export const hash = () => mark(kit.ordered(), 'secret')
/** Told by other columns of the same row, and written by `Write` alone: never guarded, never audited. */
export const derived = () => mark(kit.ordered(), 'derived')
/** A code word or other machine text: never guarded. */
export const word = () => kit.ordered()
/** An identifier with its own format (cvr, gln, pNumber, bankAccount, iban, fik, orgId): checked by the schema, not by the guard. */
export const identifier = () => kit.ordered()
/** `YYYY-MM-DD`, a day in Europe/Copenhagen. */
export const day = () => kit.dayLike()
/** `YYYY-MM`. */
export const month = () => kit.dayLike()
/** Money in whole øre. */
export const ore = () => kit.big()
/** A whole number that is no money. */
export const count = () => kit.whole()
/** Basis points: 10 000 = 100 %. */
export const bps = () => kit.whole()
/** Danish order as bytes, see `danishSortKey`. */
export const sortKey = () => kit.ordered()

/** Every row: who made it and when. */
export const row = () => ({ id: id(), createdAt: instant().notNull(), createdBy: ref().notNull() })
/** A row people edit: `version` guards against overwriting. */
export const editable = () => ({ ...row(), version: count().notNull().default(1) })
/** An append-only fact: a correction is a new row, the old one says which row voided it (its own id when nothing replaced it) and why. */
export const fact = () => ({ ...row(), voidedBy: ref(), voidReason: text() })
