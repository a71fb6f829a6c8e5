import 'server-only'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { postgresUrl, sqlitePath } from '#db/address.ts'
import { type Db, type Engine, transactionDb } from '#db/engine/engine.ts'
import { openPostgres } from '#db/engine/postgres.ts'
import { openSqlite } from '#db/engine/sqlite.ts'
import { forget, once } from '#db/once.ts'

/** The database of this process, opened at first use from `DATABASE_URL`. */
export function engine(): Engine {
  return once('engine', open)
}

/** The handle to read with: the running transaction's inside a verb, else the reader. */
export async function read(): Promise<Db> {
  return transactionDb().getStore() ?? engine().reader
}

/** Puts an opened engine in place, for tests that bring their own. */
export function useEngine(opened: Engine): Engine {
  forget('engine')
  return once('engine', () => opened)
}

/** Closes the database; the next use opens it again. */
export async function closeEngine(): Promise<void> {
  const open = once<Engine | null>('engine', () => null)
  forget('engine')
  await open?.close()
}

function open(): Engine {
  const url = postgresUrl()
  if (url) return openPostgres(url)
  const path = sqlitePath()
  mkdirSync(dirname(path), { recursive: true })
  return openSqlite(path)
}
