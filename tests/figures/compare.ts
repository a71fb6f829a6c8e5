import { asc, isNull } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { donor } from '#db/schema/index.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden, parseSwitches } from '#lib/donors/golden/schema.ts'
import { switchesOf } from '#lib/donors/review/data.ts'
import { listState } from '#lib/list.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { Asked } from './awards-sql.ts'
import { dialectOf } from './dialect.ts'
import type { Figures, Rows } from './figures.ts'
import { giverFigures, knownSubjects } from './giver-figures.ts'
import { ourFigures, ourReadiness, tableFigures } from './ours.ts'
import { readyFigures, storedFigures, workFigures } from './work-figures.ts'

export type Compared = { under: string; name: string; ours: number; sql: number }

/** On SQLite by the writer's connection, which has the tables for itself; on PostgreSQL in one message, which is one transaction. */
const rows: Rows = async (steps, select) => {
  const open = engine()
  const made = (end: string) => steps.map(([name, query]) => `create temporary table ${name}${end} as ${query}`)
  if (open.kind === 'postgres') return open.rows([...made(' on commit drop'), select].join(';\n'))
  for (const step of made('')) await open.execute(step)
  const answer = await open.rows(select)
  for (const [name] of steps) await open.execute(`drop table temp.${name}`)
  return answer
}

/** Every figure of the review under some switches (as in its address), ours beside the independent SQL's. */
export async function compareReview(viewer: Viewer, params: Record<string, string>): Promise<Compared[]> {
  const given = parseSwitches(params)
  const switches = await switchesOf(viewer, given)
  if (!switches) throw new Error('the viewer has no review')
  const { day, scope, enterpriseId, asGroup, by, settings } = switches
  const asked: Asked = { day, scope, enterprise: enterpriseId, asGroup, by, settings }
  const of = dialectOf(engine().kind)
  const sql = new Map([...(await giverFigures(rows, asked, of)), ...(await workFigures(rows, asked, of))])
  const standing = [...sql].reduce((sum, [name, count]) => (name.startsWith('status ') ? sum + count : sum), 0)
  const never = enterpriseId === null ? (await knownSubjects(rows, asked)) - standing : 0
  sql.set('status never', never).set('table all', standing + never)
  for (const status of ['never', 'in_rhythm', 'due', 'at_risk', 'lapsed']) sql.set(`table ${status}`, sql.get(`status ${status}`) ?? 0)
  const ours = new Map([...(await ourFigures(viewer, given)), ...(await tableFigures(viewer, given))])
  const under = Object.entries(params).map(([name, value]) => `${name}=${value}`)
  return beside(under.join(' ') || 'the network today', ours, sql)
}

/** The checklist of every giver, the filter that asks for the ready ones, and what is stored of each, against the same SQL. */
export async function compareToday(viewer: Viewer): Promise<Compared[]> {
  const of = dialectOf(engine().kind)
  const { silenceDays } = await settingsOn(viewer.today)
  const found: Compared[] = []
  for (const scope of ['network', 'all'] as const) {
    const switches = await switchesOf(viewer, parseSwitches({ scope }))
    if (!switches) throw new Error('the viewer has no review')
    const asked: Asked = { day: viewer.today, scope, enterprise: null, asGroup: false, by: 'award', settings: switches.settings }
    const stored = await storedFigures(rows, asked, of)
    const sql = new Map([
      ['stored_givers', stored.get('given_givers') ?? 0],
      ['stored_differ', 0],
    ])
    found.push(...beside(`stored, scope=${scope}`, new Map([...stored].filter(([name]) => sql.has(name))), sql))
    if (scope === 'all') continue
    const ids = await engine().reader.select({ id: donor.id }).from(donor).where(isNull(donor.archivedAt)).orderBy(asc(donor.id))
    const ready = await ourReadiness(
      viewer,
      ids.map(({ id }) => id),
    )
    const state = { ...listState([], {}, { sort: 'status' }), sort: 'status' }
    const filtered = await goldenPage(viewer, parseGolden({ ready: 'yes' }), state, 1, { withReady: false })
    const lines = await readyFigures(rows, asked, of, silenceDays)
    found.push(
      ...beside('ready to ask today', ready.set('ready_filter', filtered.total), lines.set('ready_filter', lines.get('ready_givers') ?? 0)),
    )
  }
  return found
}

export const isEqual = ({ ours, sql }: Compared) => ours === sql

function beside(under: string, ours: Figures, sql: Figures): Compared[] {
  return [...new Set([...sql.keys(), ...ours.keys()])].map((name) => ({ under, name, ours: ours.get(name) ?? 0, sql: sql.get(name) ?? 0 }))
}
