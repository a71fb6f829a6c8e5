import Sqlite from 'better-sqlite3'

/** Kept beside what is asked for: who looked, which forms were sent, when a session was last used, who runs the jobs. */
const besides = ['access_log', 'idempotency', 'session', 'lease']

/** A mark for each table's rows, so that two moments can be compared. */
export function contentsOf(file: string): Record<string, string> {
  const db = new Sqlite(file, { readonly: true })
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").pluck().all().map(String)
    const own = tables.filter((name) => !besides.includes(name) && !name.startsWith('search_'))
    return Object.fromEntries(own.map((name) => [name, JSON.stringify(db.prepare(`select * from "${name}"`).all())]))
  } finally {
    db.close()
  }
}

/** The tables that differ between two moments. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name])
