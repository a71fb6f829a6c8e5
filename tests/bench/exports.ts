import Sqlite from 'better-sqlite3'
import { csvOf } from '#lib/formats/csv.ts'
import { sheetOf } from '#lib/lists.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sampleOf } from './measure.ts'

/** Milliseconds until the first givers are there, and until all of them are. */
type Fetched = { firstRows: number; whole: number }
export type ExportFigures = { ours: Fetched; bareWhole: number; rows: number }

/** The whole list of givers as CSV, as the product writes it, in turns with the same columns by hand. */
export async function measureExport(viewer: Viewer, file: string, rounds = 5): Promise<ExportFigures> {
  const ours: Fetched[] = []
  const bare: number[] = []
  let rows = 0
  for (let round = 0; round < rounds; round++) {
    const fetched = await fetchCsv(viewer)
    const by = bareCsv(file)
    if (fetched.lines !== by.lines) throw new Error(`${fetched.lines} lines were exported, by hand ${by.lines}`)
    ours.push(fetched)
    bare.push(by.whole)
    rows = by.lines - 1
  }
  const middle = (of: keyof Fetched) => sampleOf(ours.map((one) => one[of])).p50
  return { ours: { firstRows: middle('firstRows'), whole: middle('whole') }, bareWhole: sampleOf(bare).p50, rows }
}

async function fetchCsv(viewer: Viewer): Promise<Fetched & { lines: number }> {
  const from = performance.now()
  const sheet = sheetOf('donors', viewer, {})
  if (!sheet) throw new Error('the list is gone')
  const times: number[] = []
  let lines = 0
  for await (const piece of csvOf(sheet.head, sheet.pages)) {
    lines += linesIn(Buffer.from(piece))
    times.push(performance.now() - from)
  }
  return { firstRows: times[1] ?? 0, whole: times.at(-1) ?? 0, lines }
}

/** One prepared statement, read row by row, and the cells joined: the same order and columns, with what a status is judged by in its place. */
function bareCsv(file: string): { whole: number; lines: number } {
  const from = performance.now()
  const db = new Sqlite(file, { readonly: true })
  const rows = db
    .prepare<[], unknown[]>(
      `select o.name, d.cycle_months, g.median_gap_days, g.running_from, g.running_until, g.awards, g.years, g.total_ore, g.latest_day, u.name, d.next_step from donor d
       join organisation o on o.id = d.organisation_id left join user u on u.id = d.owner_id
       left join donor_giving g on g.donor_id = d.id and g.scope = 'network'
       where d.archived_at is null and d.merged_into_id is null order by d.sort_key, d.id`,
    )
    .raw()
  const cell = (value: unknown) => {
    const text = String(value ?? '')
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  let [lines, held] = [1, '']
  for (const row of rows.iterate()) {
    held += `${row.map(cell).join(';')}\r\n`
    if (held.length < 65_536) continue
    lines += linesIn(Buffer.from(held))
    held = ''
  }
  lines += linesIn(Buffer.from(held))
  db.close()
  return { whole: performance.now() - from, lines }
}

function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}
