import Sqlite from 'better-sqlite3'
import { parseSwitches } from '#lib/donors/golden/schema.ts'
import { switchesOf } from '#lib/donors/review/data.ts'
import { csvOf } from '#lib/formats/csv.ts'
import { xlsxParts } from '#lib/formats/xlsx.ts'
import { sheetOf } from '#lib/lists.ts'
import { zipOf } from '#lib/packing.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import { type Asked, giverSteps } from '../figures/awards-sql.ts'
import { dialectOf } from '../figures/dialect.ts'
import type { Step } from '../figures/figures.ts'
import { readyLines, readySteps } from '../figures/work-figures.ts'
import { sampleOf } from './measure.ts'

/** Milliseconds until the first rows are there, and until all of them are. */
type Fetched = { firstRows: number; whole: number }
type ByHand = { whole: number; lines: number }
export type ExportFigures = { ours: Fetched; bareWhole: number; rows: number }

/** The whole list of givers as CSV, as the product writes it, in turns with the same columns by hand. */
export function measureExport(viewer: Viewer, file: string): Promise<ExportFigures> {
  return inTurns(
    5,
    () => fetchCsv('donors', viewer),
    () => bareGivers(file),
  )
}

/**
 * The whole golden review as CSV, today's or by the day each round asks about, in turns with SQL over the same rows: the awards, the givers
 * and the checklist worked out table by table (tests/figures), then read in the review's order.
 */
export async function measureReviewExport(viewer: Viewer, file: string, params: (round: number) => Record<string, string>, rounds: number) {
  const bare: (() => ByHand)[] = []
  for (let round = 0; round < rounds; round++) bare.push(await bareReview(viewer, file, params(round)))
  return inTurns(
    rounds,
    (round) => fetchCsv('golden', viewer, params(round)),
    (round) => bare[round]?.(),
  )
}

async function inTurns(
  rounds: number,
  ours: (round: number) => Promise<Fetched & ByHand>,
  byHand: (round: number) => ByHand | undefined,
): Promise<ExportFigures> {
  const [mine, bare]: [Fetched[], number[]] = [[], []]
  let rows = 0
  for (let round = 0; round < rounds; round++) {
    const fetched = await ours(round)
    const by = byHand(round)
    if (fetched.lines !== by?.lines) throw new Error(`${fetched.lines} lines were exported, by hand ${by?.lines}`)
    mine.push(fetched)
    bare.push(by.whole)
    rows = by.lines - 1
  }
  const middle = (of: keyof Fetched) => sampleOf(mine.map((one) => one[of])).p50
  return { ours: { firstRows: middle('firstRows'), whole: middle('whole') }, bareWhole: sampleOf(bare).p50, rows }
}

/** The same list as a workbook: no bare has one to set beside it. */
export async function measureWorkbook(viewer: Viewer): Promise<Fetched> {
  const from = performance.now()
  const sheet = sheetOf('donors', viewer, {})
  if (!sheet) throw new Error('the list is gone')
  let firstRows = 0
  for await (const piece of zipOf(xlsxParts(sheet.title, sheet.head, sheet.pages)))
    if (piece.length > 0) firstRows ||= performance.now() - from
  return { firstRows, whole: performance.now() - from }
}

async function fetchCsv(list: string, viewer: Viewer, params: Record<string, string> = {}): Promise<Fetched & ByHand> {
  const from = performance.now()
  const sheet = sheetOf(list, viewer, params)
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
function bareGivers(file: string): ByHand {
  const from = performance.now()
  const db = new Sqlite(file, { readonly: true })
  const lines = written(
    db,
    `select o.name, d.cycle_months, g.median_gap_days, g.running_from, g.running_until, g.awards, g.years, g.total_ore, g.latest_day, u.name, d.next_step from donor d
       join organisation o on o.id = d.organisation_id left join user u on u.id = d.owner_id
       left join donor_giving g on g.donor_id = d.id and g.scope = 'network'
       where d.archived_at is null and d.merged_into_id is null order by d.sort_key, d.id`,
  )
  db.close()
  return { whole: performance.now() - from, lines }
}

async function bareReview(viewer: Viewer, file: string, params: Record<string, string>): Promise<() => ByHand> {
  const [switches, { silenceDays }] = [await switchesOf(viewer, parseSwitches(params)), await settingsOn(viewer.today)]
  if (!switches) throw new Error('the viewer has no review')
  const { day, scope, asGroup, by, settings } = switches
  const asked: Asked = { day, scope, enterprise: null, asGroup, by, settings }
  const of = dialectOf('sqlite')
  const missing = readyLines.map((line) => `(${line} = 'missing')`).join(' + ')
  return () => {
    const from = performance.now()
    const db = new Sqlite(file)
    db.pragma('temp_store = memory')
    make(db, readySteps({ ...asked, day: viewer.today }, of, silenceDays), `select id, ${missing} as missing from checked`, 'ready_count')
    make(
      db,
      giverSteps(asked, of),
      `select outlook.*, total, years from outlook join (
        select subject, sum(ore) as total, group_concat(year || ': ' || ore / 100, ', ') as years from year_sum group by subject
      ) sums on sums.subject = outlook.subject`,
      'standing',
    )
    const lines = written(
      db,
      `select o.name, d.type, coalesce(s.status, 'never') as status, s.awards, s.total, s.first_day, s.latest_day, s.own_days, s.expected_day, s.running_until,
         s.years, ready_count.missing, u.name, d.next_step, p.ask_type
       from donor d join organisation o on o.id = d.organisation_id left join user u on u.id = d.owner_id
       left join standing s on s.subject = d.id left join ready_count on ready_count.id = d.id
       left join renewal_plan p on p.donor_id = d.id and p.closed_at is null
       where d.archived_at is null and d.merged_into_id is null
       order by case status when 'at_risk' then 0 when 'due' then 1 when 'in_rhythm' then 2 when 'lapsed' then 3 else 4 end, s.expected_day, d.sort_key, d.id`,
    )
    db.close()
    return { whole: performance.now() - from, lines }
  }
}

/** One table after another, and at last what is wanted of them; they are gone again. */
function make(db: Sqlite.Database, steps: readonly Step[], select: string, name: string): void {
  for (const [step, query] of steps) db.exec(`create temporary table ${step} as ${query}`)
  db.exec(
    `create temporary table ${name} as ${select}; create index temp.${name}_of on ${name} (${name === 'standing' ? 'subject' : 'id'})`,
  )
  for (const [step] of steps) db.exec(`drop table temp.${step}`)
}

/** The rows of a query written as CSV, the head too, in pieces: how many lines. */
function written(db: Sqlite.Database, query: string): number {
  const cell = (value: unknown) => {
    const text = String(value ?? '')
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  let [lines, held] = [1, '']
  for (const row of db.prepare<[], unknown[]>(query).raw().iterate()) {
    held += `${row.map(cell).join(';')}\r\n`
    if (held.length < 65_536) continue
    lines += linesIn(Buffer.from(held))
    held = ''
  }
  return lines + linesIn(Buffer.from(held))
}

function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}
