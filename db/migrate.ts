import 'server-only'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '#db/engine/engine.ts'

type Migration = { name: string; hash: string; statements: string[] }

/**
 * Brings the database to this program's level and returns the names of what was applied.
 * Drizzle's own migrator empties child tables when SQLite rebuilds a parent inside its transaction, so this one
 * turns foreign keys off before the transaction, checks them at its end, and takes a backup first.
 * Throws a plain sentence when the database is newer than the program.
 */
export async function migrate(engine: Engine, backupFolder?: string): Promise<string[]> {
  await engine.execute('create table if not exists schema_migration (name text primary key, hash text not null, applied_at text not null)')
  const applied = new Map((await engine.rows('select name, hash from schema_migration')).map((row) => [String(row.name), String(row.hash)]))
  const known = migrationsFor(engine.kind)
  refuseNewer(applied, known)
  const missing = known.filter((migration) => !applied.has(migration.name))
  if (missing.length > 0 && applied.size > 0 && backupFolder && engine.kind === 'sqlite') {
    mkdirSync(backupFolder, { recursive: true })
    await engine.backup(join(backupFolder, `before-${missing[0]?.name}.sqlite`))
  }
  for (const migration of missing) await engine.migrate(migration.statements, migration)
  await engine.furnish()
  return missing.map((migration) => migration.name)
}

/** How many migrations this program has that the database has not. */
export async function migrationsBehind(engine: Engine): Promise<number> {
  const applied = await engine.rows('select name from schema_migration').catch(() => [])
  return migrationsFor(engine.kind).length - applied.length
}

function refuseNewer(applied: Map<string, string>, known: Migration[]): void {
  for (const [name, hash] of applied) {
    const same = known.find((migration) => migration.name === name)
    if (!same) throw new Error(`The database is newer than this program (it has ${name}). Start the newer version, or restore a backup.`)
    if (same.hash !== hash)
      throw new Error(`Migration ${name} is not the one this database was made with. Start the version that made it, or restore a backup.`)
  }
}

function migrationsFor(kind: Engine['kind']): Migration[] {
  const folder = join(process.cwd(), 'db', 'migrations', kind)
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'))
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    return { name: tag, hash: createHash('sha256').update(text).digest('hex'), statements: text.split('--> statement-breakpoint') }
  })
}
