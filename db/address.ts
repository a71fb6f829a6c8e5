/** The PostgreSQL address in use, or null when the embedded SQLite file is. Without other imports: the column kit reads it at load. */
export function postgresUrl(): string | null {
  const url = process.env.DATABASE_URL ?? ''
  return /^postgres(ql)?:\/\//.test(url) ? url : null
}

/** The SQLite file in use, as a path (`:memory:` is refused: readers and writer are separate connections). */
export function sqlitePath(): string {
  const url = process.env.DATABASE_URL || 'file:./data/gylden.sqlite'
  if (!url.startsWith('file:')) {
    throw new Error('DATABASE_URL must start with file: (SQLite) or postgres:// (PostgreSQL).')
  }
  return url.slice('file:'.length)
}
