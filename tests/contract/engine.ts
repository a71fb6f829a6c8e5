import { randomUUID } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import pg from 'pg'
import { inject } from 'vitest'
import type { Engine } from '#db/engine/engine.ts'
import { openPostgres, postgresEngine } from '#db/engine/postgres.ts'
import * as schema from '#db/schema/index.ts'

/** The engine of this run for `freshDatabase`: an empty database of its own, or undefined for its SQLite file. */
export const bringEngine = { sqlite: undefined, pglite: openPglite, postgres: openServerDatabase }[engineName()]

export function engineName(): 'sqlite' | 'pglite' | 'postgres' {
  const name = process.env.GYLDEN_TEST_ENGINE
  if (name === 'sqlite' || name === 'pglite' || name === 'postgres') return name
  throw new Error('Contract tests run as a project: vitest --project contract-sqlite.')
}

async function openPglite(): Promise<Engine> {
  const client = await PGlite.create()
  return postgresEngine(drizzle(client, { schema, casing: 'snake_case' }), {
    query: async (text) => (await client.exec(text)).at(-1)?.rows ?? [],
    close: () => client.close(),
  })
}

async function openServerDatabase(): Promise<Engine> {
  const server = inject('postgresServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return openPostgres(`${server}/${name}`)
}
