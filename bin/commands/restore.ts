import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Told } from '#bin/told.ts'
import { postgresUrl, sqlitePath } from '#db/address.ts'
import { openSqlite } from '#db/engine/sqlite.ts'
import { migrate } from '#db/migrate.ts'
import { closeEngine, engine, useEngine } from '#db/open.ts'
import { orphans } from '#db/orphans.ts'
import { verifySeals } from '#db/seal.ts'
import { env } from '#lib/env.ts'

export const use = 'Use "gylden restore FILE", with a file that "gylden backup" wrote; --json for JSON only.'
export const takes = { words: [1, 1] } as const

/**
 * Puts a backup in the database's place: `restore FILE`. The file is checked first (integrity, references, audit seals, its level
 * against this program's), the present database is kept under `backups/`, and nothing is touched while a server has it open.
 */
export async function run({ words, has }: Told): Promise<number> {
  const [file = ''] = words
  if (postgresUrl()) return refuse('On PostgreSQL a backup is restored with pg_restore; see docs/operate.md.')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return refuse(`Give a file that exists; ${file} does not.`)
  const path = sqlitePath()
  const copy = `${path}.restoring`
  mkdirSync(dirname(path), { recursive: true })
  try {
    removeDatabase(copy)
    copyFileSync(file, copy)
    const fault = await faultIn(copy)
    if (fault) return refuse(`${file} was not restored: ${fault}. The present database is as it was.`)
    if (existsSync(path) && !isAlone(path)) return refuse('A server has the database open: stop it first, then restore.')
    const kept = existsSync(path) ? keep(path) : null
    removeDatabase(path)
    renameSync(copy, path)
    console.log(has('json') ? JSON.stringify({ restored: file, kept }) : said(file, kept))
    return 0
  } finally {
    removeDatabase(copy)
  }
}

const said = (file: string, kept: string | null) =>
  `Restored ${file}. ${kept ? `The database that was here is kept as ${kept}.` : ''}`.trim()

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}

/** What is wrong with a copy, or null. It is brought to this program's level on the way. */
async function faultIn(copy: string): Promise<string | null> {
  try {
    useEngine(openSqlite(copy))
    if (!(await engine().rows("select name from sqlite_master where name = 'schema_migration'"))[0]) return 'it is no Gylden database'
    const integrity = (await engine().rows('pragma integrity_check')).map((row) => String(row.integrity_check)).join('; ')
    if (integrity !== 'ok') return `it is damaged (${integrity.slice(0, 200)})`
    if ((await engine().rows('pragma foreign_key_check'))[0]) return 'rows in it point at rows that are not there'
    await migrate(engine())
    const { broken } = await verifySeals()
    if (broken.length > 0) return `its audit was changed after the fact (${broken.join('; ')})`
    return (await orphans()).length > 0 ? 'rows in it point at records that are not there' : null
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, '') : 'it cannot be read'
  } finally {
    await closeEngine().catch(() => null)
  }
}

/** True when no other process has it open: only then does SQLite let go of its log. Leaves the database as one file. */
function isAlone(path: string): boolean {
  const db = new Sqlite(path, { timeout: 500 })
  try {
    return db.pragma('journal_mode = delete', { simple: true }) === 'delete'
  } catch {
    return false
  } finally {
    db.close()
  }
}

function keep(path: string): string {
  const folder = join(env().GYLDEN_DATA, 'backups')
  mkdirSync(folder, { recursive: true })
  const kept = join(folder, `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`)
  copyFileSync(path, kept)
  return kept
}

function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}
