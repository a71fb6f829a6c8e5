/** The PostgreSQL address in use, or null when the embedded SQLite file is. Read apart from the rest because the column kit needs it at load. */
export function postgresUrl(): string | null {
  const url = process.env.DATABASE_URL ?? ''
  return /^postgres(ql)?:\/\//.test(url) ? url : null
}
