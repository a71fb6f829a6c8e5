import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { ExtractTablesWithRelations, SQL } from 'drizzle-orm'
import type { BaseSQLiteDatabase, SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { once } from '#db/once.ts'
import type * as schema from '#db/schema/index.ts'

type Schema = typeof schema
type Database = BaseSQLiteDatabase<'async', unknown, Schema, ExtractTablesWithRelations<Schema>>

/** What both engines can do with a query builder. The driver-specific doors are not in it. */
export type Db = Pick<Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$with' | 'with' | 'query' | '$count'>

export type EngineProblem = { kind: 'unique' | 'check' | 'reference' | 'busy' | 'readonly' | 'full'; name: string }

/** Everything that differs between SQLite and PostgreSQL, behind the same names. */
export type Engine = {
  kind: 'sqlite' | 'postgres'
  /** Where another thread finds the same database; null for one that was handed in. */
  address: string | null
  reader: Db
  /** Runs `work` in one transaction: all of it or none. On PostgreSQL it may run more than once. */
  transact<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** For work in many transactions, between two of them: whoever waits for the one lock would never find it free for long enough. */
  giveWay(): Promise<void>
  /** Runs one insert of the running transaction for each row of values; null where a statement costs a journey to the server. */
  insertEach: ((statement: string, rows: readonly (readonly unknown[])[]) => void) | null
  /** Recognises the driver's error, or null where it is nobody's expected failure. */
  problem(error: unknown): EngineProblem | null
  /** A condition on `search_entry`: all terms, each as a prefix. Terms come from `searchTerms`. */
  matches(terms: string[]): SQL
  /** The same, only the newest `limit` of those whose `row` is below `before`: found in that order, not sorted. */
  newest(terms: string[], before: number, limit: number): SQL
  /** A condition: the text holds these words, large letters or small; it may find them in letters that are folded otherwise. */
  contains(text: SQLiteColumn | SQL, words: string): SQL
  /** Runs statements outside any transaction of ours. For migrations and maintenance only. */
  execute(statement: string): Promise<void>
  /** Rows of a plain statement. For migrations and maintenance only. */
  rows(statement: string): Promise<Record<string, unknown>[]>
  /** One migration, all of it or none, with foreign keys checked at the end. */
  migrate(statements: string[], record: { name: string; hash: string }): Promise<void>
  /** Search index and append-only triggers; made again after every migration run. */
  furnish(): Promise<void>
  /** Takes what was erased out of the engine's own working files too; on a server as far as it lets us. */
  scrub(): Promise<void>
  /** A consistent copy of the database while it is in use. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}

/** The transaction that the current call runs in, if any. */
export const transactionDb = () => once('transaction', () => new AsyncLocalStorage<Db>())
