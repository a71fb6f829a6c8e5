import 'server-only'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { containing } from '#db/engine/contains.ts'
import { type Db, type Engine, type EngineProblem, transactionDb } from '#db/engine/engine.ts'
import { postgresFurniture } from '#db/engine/postgres-furniture.ts'
import { problem } from '#db/problem.ts'
import * as schema from '#db/schema/index.ts'

const tries = 12

/** A pooled server. Transactions are serializable and tried again when they collide. */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', () => undefined) // an idle client that the server closed; the next query opens another
  return postgresEngine(drizzle(pool, { schema, casing: 'snake_case' }), {
    address: url,
    query: async (text) => lastRows(await pool.query(text)),
    close: () => pool.end(),
  })
}

type Transacting<D> = { transaction<T>(work: (db: D) => Promise<T>, settings: { isolationLevel: 'serializable' }): Promise<T> }
/** Plain text to the server: several statements in one text are one transaction. */
type Wire = { address?: string; query(text: string): Promise<Record<string, unknown>[]>; close(): Promise<void> }

/** The engine over any opened Drizzle database that speaks PostgreSQL; tests hand in their own. */
export function postgresEngine<D>(database: Transacting<D>, wire: Wire): Engine {
  return {
    kind: 'postgres',
    address: wire.address ?? null,
    reader: asDb(database),
    async transact(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await database.transaction((db) => transactionDb().run(asDb(db), () => work(asDb(db))), { isolationLevel: 'serializable' })
        } catch (error) {
          if (!['40001', '40P01'].includes(sqlState(error))) throw error
          if (attempt === tries) throw problem('busy', 'busy')
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 8 * 1.6 ** attempt))
        }
      }
    },
    giveWay: async () => undefined, // a row is locked, never all of it
    insertEach: null,
    problem: recognise,
    matches: (terms) => sql`search_entry.vector @@ to_tsquery('simple', ${asQuery(terms)})`,
    newest: (terms, before, limit) =>
      sql`${schema.searchEntry.row} in (select row from search_entry where vector @@ to_tsquery('simple', ${asQuery(terms)}) and row < ${before} order by row desc limit ${limit})`,
    contains: (text, words) => containing(text, words, sql`ilike`),
    execute: async (statement) => void (await wire.query(statement)),
    rows: (statement) => wire.query(statement),
    async migrate(statements, record) {
      const quoted = [record.name, record.hash, new Date().toISOString()].map((value) => `'${value.replaceAll("'", "''")}'`)
      const keep = `insert into schema_migration (name, hash, applied_at) values (${quoted.join(', ')})`
      await wire.query(
        ['begin', 'select pg_advisory_xact_lock(7204301)', ...statements, keep, 'commit'].map((s) => s.replace(/;\s*$/, '')).join(';\n'),
      )
    },
    async furnish() {
      for (const statement of postgresFurniture) await wire.query(statement)
    },
    async scrub() {
      for (const name of ['contact', 'log_entry', 'task', 'audit_private', 'search_entry', 'outbox', 'draft'])
        await wire.query(`vacuum ${name}`)
    },
    backup: () => Promise.reject(problem('blocked', 'backupWithServerTools')),
    close: () => wire.close(),
  }
}

const asQuery = (terms: string[]) => terms.map((term) => `'${term}':*`).join(' & ')

function lastRows(result: pg.QueryResult | pg.QueryResult[]): Record<string, unknown>[] {
  return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? []
}

function sqlState(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? String(Reflect.get(cause, 'code') ?? '') : ''
}

function recognise(error: unknown): EngineProblem | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const name = cause instanceof Error ? String(Reflect.get(cause, 'constraint') ?? cause.message) : ''
  switch (sqlState(error)) {
    case '23505':
      return { kind: 'unique', name }
    case '23514':
      return { kind: 'check', name }
    case '23503':
    case '23001':
      return { kind: 'reference', name }
    case '40001':
    case '40P01':
    case '55P03':
      return { kind: 'busy', name }
    case '25006':
      return { kind: 'readonly', name }
    case '53100':
      return { kind: 'full', name }
    default:
      return null
  }
}

// Drizzle's builders answer to the same names on both engines.
function asDb(database: unknown): Db {
  return database as Db
}
