import { createServer } from 'node:http'
import Sqlite from 'better-sqlite3'

/** The raw limit: hand-written prepared SQL on the same file. */
export function bareQueries(path: string) {
  const db = new Sqlite(path, { readonly: true })
  const rows =
    db.prepare(`select d.id, o.name, d.type, d.stage, d.municipality, u.name as owner, d.next_step, g.awards, g.award_days, g.total_ore, g.latest_day, g.years from donor d
    join organisation o on o.id = d.organisation_id left join user u on u.id = d.owner_id left join donor_giving g on g.donor_id = d.id and g.scope = 'network'
    where d.archived_at is null and d.type = ? and d.municipality = ? order by d.sort_key, d.id limit 50`)
  const total = db.prepare('select count(*) as total from donor where archived_at is null and type = ? and municipality = ?')
  const donor = db.prepare(
    'select d.*, o.name, o.cvr, o.website, u.name as owner from donor d join organisation o on o.id = d.organisation_id left join user u on u.id = d.owner_id where d.id = ?',
  )
  const log = db.prepare(
    'select l.*, u.name as author from log_entry l left join user u on u.id = l.created_by where l.donor_id = ? order by l.day desc, l.id desc limit 50',
  )
  const applications = db.prepare(
    'select id, title, stage, applied_ore, sent_day from application where donor_id = ? and archived_at is null limit 50',
  )
  const grants = db.prepare(
    'select g.id, g.title, d.day, d.amount_ore from "grant" g join decision d on d.id = g.decision_id where g.donor_id = ? order by g.decided_day desc limit 50',
  )
  const reports = db.prepare('select * from report_due where donor_id = ? order by due_day, id')
  const giving = db.prepare('select * from donor_giving where donor_id = ?')
  const found =
    db.prepare(`select e.record_kind, e.record_id, e.title, e.subtitle from search_index i join search_entry e on e.row = i.rowid
    where search_index match ? order by case when e.sort_key = ? then 0 when substr(e.sort_key, 1, length(?)) = ? then 1 else 2 end, e.row desc limit 20`)
  return {
    search: (terms: string[], key: string) => found.all(terms.map((term) => `"${term}"*`).join(' '), key, key, key),
    list: (type: string, place: string) => ({ rows: rows.all(type, place), total: total.get(type, place) }),
    donor: (id: string) => ({
      donor: donor.get(id),
      log: log.all(id),
      applications: applications.all(id),
      grants: grants.all(id),
      reports: reports.all(id),
      giving: giving.all(id),
    }),
    close: () => db.close(),
  }
}

/** The same over HTTP, as JSON. */
export async function startBare(path: string): Promise<{ url: string; stop(): void }> {
  const queries = bareQueries(path)
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(queries.list(searchParams.get('type') ?? '', searchParams.get('municipality') ?? '')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    stop: () => {
      server.close()
      queries.close()
    },
  }
}
