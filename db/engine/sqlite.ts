import 'server-only'
import { isMainThread } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { containing } from '#db/engine/contains.ts'
import { type Db, type Engine, type EngineProblem, transactionDb } from '#db/engine/engine.ts'
import { sqliteFurniture } from '#db/engine/sqlite-furniture.ts'
import { problem } from '#db/problem.ts'
import * as schema from '#db/schema/index.ts'

const giveUpAfterMs = 5000
const retryMs = 3 // the longest anybody waits before the next try for the lock
const mappedBytes = 2 ** 30 // reads go to the system's own pages instead of copying each: three times as fast where rows lie apart

/** Opens the file with one writer and one reader connection, WAL and `synchronous=FULL`, and asserts both. */
export function openSqlite(path: string): Engine {
  const writer = connect(path)
  const reader = connect(path)
  reader.pragma('query_only = ON')
  reader.pragma(`mmap_size = ${mappedBytes}`)
  const writeDb = asDb(drizzle(writer, { schema, casing: 'snake_case' }))
  let tail: Promise<unknown> = Promise.resolve()

  return {
    kind: 'sqlite',
    address: `file:${path}`,
    reader: asDb(drizzle(reader, { schema, casing: 'snake_case' })),
    transact(work) {
      const turn = tail.then(async () => {
        const started = await begin(writer)
        let isForeign = false
        const probe = setImmediate(() => (isForeign = true))
        try {
          const result = await transactionDb().run(writeDb, () => work(writeDb))
          if (isForeign) throw new Error('A verb awaited something other than its Write.')
          if (Date.now() - started > giveUpAfterMs) throw problem('busy', 'busy')
          writer.exec('COMMIT')
          return result
        } catch (error) {
          if (writer.inTransaction) writer.exec('ROLLBACK')
          throw error
        } finally {
          clearImmediate(probe)
        }
      })
      tail = turn.catch(() => undefined)
      return turn
    },
    giveWay: () => new Promise((resolve) => setTimeout(resolve, retryMs + 1)),
    insertEach(statement, rows) {
      if (!writer.inTransaction) throw new Error('rows are inserted inside a transaction only')
      const insert = writer.prepare(statement)
      for (const row of rows) insert.run(...row)
    },
    problem: recognise,
    matches: (terms) => sql`${schema.searchEntry.row} in (select rowid from search_index where search_index match ${asMatch(terms)})`,
    newest: (terms, before, limit) =>
      sql`${schema.searchEntry.row} in (select rowid from search_index where search_index match ${asMatch(terms)} and rowid < ${before} order by rowid desc limit ${limit})`,
    contains: (text, words) => containing(text, words, sql`like`),
    execute: async (statement) => void writer.exec(statement),
    rows: async (statement) => writer.prepare<[], Record<string, unknown>>(statement).all(),
    async migrate(statements, record) {
      writer.pragma('foreign_keys = OFF')
      try {
        await begin(writer)
        for (const statement of statements) writer.exec(statement)
        const broken = writer.pragma('foreign_key_check')
        if (Array.isArray(broken) && broken.length > 0)
          throw new Error(`Migration ${record.name} would leave ${broken.length} rows without what they point at.`)
        writer
          .prepare('insert into schema_migration (name, hash, applied_at) values (?, ?, ?)')
          .run(record.name, record.hash, new Date().toISOString())
        writer.exec('COMMIT')
      } catch (error) {
        if (writer.inTransaction) writer.exec('ROLLBACK')
        throw error
      } finally {
        writer.pragma('foreign_keys = ON')
      }
    },
    furnish: async () => sqliteFurniture.forEach((statement) => writer.exec(statement)),
    scrub() {
      const turn = tail.then(() => void writer.pragma('wal_checkpoint(TRUNCATE)')) // in turn: it is refused inside a transaction
      tail = turn.catch(() => undefined)
      return turn
    },
    backup: async (target) => void (await reader.backup(target)),
    async close() {
      await tail
      reader.close()
      if (isMainThread) writer.pragma('wal_checkpoint(TRUNCATE)') // it holds the lock all along: not while the server goes on
      writer.close()
    },
  }
}

const asMatch = (terms: string[]) => terms.map((term) => `"${term}"*`).join(' ')

function connect(path: string): Sqlite.Database {
  const connection = new Sqlite(path, { timeout: 0 })
  connection.pragma('busy_timeout = 2000')
  connection.pragma('journal_mode = WAL')
  for (const pragma of [
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 0',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'secure_delete = ON',
    'cache_size = -16000',
    'wal_autocheckpoint = 4000', // 16 MB: a verb writes six pages, and each checkpoint waits for the disk twice
  ]) {
    connection.pragma(pragma)
  }
  const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => String(connection.pragma(name, { simple: true })))
  if (settings.join() !== 'wal,2,1') throw new Error(`SQLite did not take its settings (${settings.join()}).`)
  return keepStatements(connection)
}

const keptStatements = 500

/** Compiles each text once: Drizzle asks for a statement at every query, and the texts are few. The oldest leaves. */
function keepStatements(connection: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Sqlite.Statement>()
  const compile = connection.prepare.bind(connection)
  const prepare = (text: string): Sqlite.Statement => {
    const known = kept.get(text)
    if (known) return known
    const made = compile(plannedOnce(text))
    const [oldest] = kept.keys()
    if (kept.size >= keptStatements && oldest !== undefined) kept.delete(oldest)
    kept.set(text, made)
    return made
  }
  return Object.assign(connection, { prepare })
}

const placeholder = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g

/**
 * With samples of the rows (`ANALYZE`) SQLite plans a statement anew for each value it is asked with, which costs more than the answer.
 * It does not look at a value behind a plus, which changes nothing else.
 */
function plannedOnce(text: string): string {
  return text.replace(placeholder, (part) => (part === '?' ? '+?' : part))
}

/** Waits for other processes without holding up this one: a blocking wait would freeze every reader. */
async function begin(writer: Sqlite.Database): Promise<number> {
  for (const until = Date.now() + giveUpAfterMs; ;) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return Date.now()
    } catch (error) {
      if (recognise(error)?.kind !== 'busy') throw error
      if (Date.now() > until) throw problem('busy', 'busy')
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * (retryMs - 1)))
    }
  }
}

function recognise(error: unknown): EngineProblem | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return null
  const code = String(Reflect.get(cause, 'code') ?? '')
  const name = cause.message.replace(/^.*failed: /, '')
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return { kind: 'unique', name }
  if (code === 'SQLITE_CONSTRAINT_CHECK') return { kind: 'check', name }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_TRIGGER') return { kind: 'reference', name }
  if (code.startsWith('SQLITE_BUSY')) return { kind: 'busy', name }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') return { kind: 'readonly', name }
  return code === 'SQLITE_FULL' ? { kind: 'full', name } : null
}

// Typed as asynchronous so that every query must be awaited, as PostgreSQL needs.
function asDb(database: unknown): Db {
  return database as Db
}
