import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inPath } from './find.mjs'

const debian = '/usr/lib/postgresql'

/** The folder of a PostgreSQL server's programs (`initdb`, `pg_ctl`), or null. */
export function findPostgres() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [process.env.GYLDEN_POSTGRES_BIN, ...versions.map((version) => join(debian, version, 'bin')), ...inPath('initdb')]
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null
}
