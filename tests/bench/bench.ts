import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { closeEngine, engine } from '#db/open.ts'
import { user } from '#db/schema/index.ts'
import { donorTypes } from '#db/vocabulary/donors.ts'
import { sessionCookie, startSession } from '#lib/auth.ts'
import { giverAwards } from '#lib/donors/awards/data.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { donorById, donorGivingOf, donorList } from '#lib/donors/data.ts'
import { goldenPage } from '#lib/donors/golden/data.ts'
import { parseGolden, parseSwitches } from '#lib/donors/golden/schema.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { setNextStep } from '#lib/donors/mutations.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { reviewFigures } from '#lib/donors/review/data.ts'
import { donorApplications } from '#lib/donors/story/data.ts'
import { listState, openList } from '#lib/list.ts'
import { stopThread } from '#lib/thread.ts'
import { openWrite, perform } from '#lib/verb.ts'
import { viewerOf } from '#lib/viewer.ts'
import { startServer } from '../e2e/server.ts'
import { bareQueries, startBare } from './bare.ts'
import { dice, donorIdAt, places, sizesAt } from './generate.ts'
import { measureExport, measureReviewExport, measureWorkbook } from './exports.ts'
import { measureImport } from './imports.ts'
import { openGenerated } from './kept.ts'
import { inTurns, sampleOf, throughput, timed } from './measure.ts'
import { writersOnPostgres } from './postgres.ts'
import { measureSearch } from './search.ts'
import { anonymousMegabytes, scriptKilobytes } from './weight.ts'

type Row = { id: string; what: string; ours: string; bare: string; ratio: string; goal: string; isMet: boolean }

const measures: { of: string[]; measure: () => Promise<void> }[] = [
  { of: ['P1', 'P3', 'P4', 'P5'], measure: measureData },
  { of: ['P10'], measure: measureWrites },
  { of: ['P10'], measure: measurePostgres },
  { of: ['P2', 'P7', 'P8'], measure: measureServer },
  { of: ['P6'], measure: measureSheet },
  { of: ['P6'], measure: measureFile },
]
const given = (flag: string) => (process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined)
const [scale, only] = [Number(given('--scale') ?? 1), given('--only')]
const chosen = measures.filter(({ of }) => only === undefined || of.includes(only))
if (!(scale > 0 && scale <= 1) || chosen.length === 0) {
  console.error('Say a scale between 0.001 and 1, and one figure or none: npm run bench -- --scale 0.01 --only P6')
  process.exit(2)
}
const say = (text: string) => process.argv.includes('--json') || console.log(text)
const folder = mkdtempSync(join(tmpdir(), 'gylden-bench-'))
const file = join(folder, 'gylden.sqlite')
const table: Row[] = []
const switchings = 30
const ms = (time: number) => `${time.toFixed(2)} ms`

try {
  await openGenerated(file, { scale, withHistory: false }, say)
  for (const { measure } of chosen) {
    await measure()
    await closeEngine()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (process.argv.includes('--json')) console.log(JSON.stringify({ scale, rows: table }))
else
  for (const row of table)
    console.log(
      `${row.id.padEnd(4)} ${row.what.padEnd(44)} ${row.ours.padStart(22)} ${row.bare.padStart(18)} ${row.ratio.padStart(9)}   goal ${row.goal}  ${row.isMet ? 'met' : 'NOT MET'}`,
    )

async function karla() {
  const [found] = await engine().reader.select({ id: user.id }).from(user).where(eq(user.role, 'coordinator'))
  const viewer = found && (await viewerOf(found.id))
  if (!viewer) throw new Error('nobody to measure as')
  return viewer
}

function asked(n: number): { type: string; municipality: string } {
  const random = dice(n)
  return {
    type: donorTypes[Math.floor(random() * donorTypes.length)] ?? 'other',
    municipality: places[Math.floor(random() * places.length)] ?? '',
  }
}

/** One way after another to switch the review, each on a day of its own, so that none is answered from memory: by money, by award, over all known giving. */
function switchesAt(n: number) {
  const on = `${2025 - (n % 4)}-${String(1 + (n % 12)).padStart(2, '0')}-${10 + (n % 18)}`
  return parseSwitches([{ on, by: 'money' }, { on }, { on, scope: 'all' }][n % 3] ?? {})
}

async function measureData(): Promise<void> {
  const [viewer, bare, size] = [await karla(), bareQueries(file), sizesAt(scale).donors]
  const [list, bareList] = await inTurns(
    10,
    100,
    (n) => openList(donorList, viewer, asked(n)),
    (n) => bare.list(asked(n).type, asked(n).municipality),
  )
  report('P1', 'donor list, type + city, 50 rows and count', ms(list.p50), ms(bareList.p50), list.p50 / bareList.p50, '≤ 2.5 ×', 2.5)
  const idOf = (n: number) => donorIdAt(Math.floor(dice(n)() * size))
  const [donor, bareDonor] = await inTurns(
    10,
    60,
    (n) => donorPage(idOf(n)),
    (n) => bare.donor(idOf(n)),
  )
  report('P4', 'one donor with relation, log, grants, readiness', ms(donor.p50), ms(bareDonor.p50), donor.p50 / bareDonor.p50, '≤ 3 ×', 3)
  for (const { who, ours, bare: theirs, typed } of await measureSearch(bare)) {
    report('P3', `search, two words, as ${who}`, ms(ours.p50), ms(theirs.p50), ours.p50 / theirs.p50, '≤ 2.5 ×', 2.5)
    report('P3', `search as one types, p95, as ${who}`, ms(typed.p95), '–', typed.p95, '≤ 15 ms', 15)
  }
  const [review] = await inTurns(
    4,
    10,
    () => goldenPage(viewer, parseGolden({}), listState([], {}, { sort: 'status' }), 50),
    () => null,
  )
  report('P5', 'golden review, first page ranked over all givers', ms(review.p50), '–', review.p50, '≤ 20 ms', 20)
  const [first] = await timed(1, () => reviewFigures(viewer, switchesAt(0)))
  say(`P5   the first question by other switches, which starts the thread and reads every award: ${ms(first ?? 0)}.`)
  const switched = sampleOf(await timed(switchings, (n) => reviewFigures(viewer, switchesAt(1 + n))))
  report('P5', 'the same by other switches, in the thread, p50', ms(switched.p50), '–', switched.p50, '≤ 500 ms', 500)
  report('P5', 'the same, p95', ms(switched.p95), '–', switched.p95, '≤ 500 ms', 500)
  const exports = { 'the whole review': () => ({}), 'the whole review on another day': (n: number) => ({ on: `2025-0${1 + n}-15` }) }
  for (const [what, params] of Object.entries(exports)) {
    const { ours, bareWhole, rows } = await measureReviewExport(viewer, file, params, 3)
    report('P5', `${what} as CSV, ${rows} rows`, ms(ours.whole), ms(bareWhole), ours.whole / bareWhole, '≤ 2 ×', 2)
  }
  stopThread()
  bare.close()

  function donorPage(id: string) {
    return Promise.all([
      donorById(viewer, id),
      donorGivingOf(viewer, id),
      donorTimeline(viewer, id, {}, 12),
      donorContacts(viewer, id),
      readinessOf(viewer, [id]),
      giverAwards(viewer, id),
      donorApplications(viewer, id),
    ])
  }
}

async function measureWrites(): Promise<void> {
  const viewer = await karla()
  const raw = new Sqlite(file)
  raw.pragma('synchronous = FULL')
  raw.exec('create table if not exists bench_bare (id integer primary key, text text)')
  const add = raw.prepare('insert into bench_bare (text) values (?)')
  const two = raw.transaction((n: number) => {
    add.run(`a${n}`)
    add.run(`b${n}`)
  })
  const versions = new Map<string, number>()
  let turn = 0
  const [ours, bare] = await inTurns(
    5,
    100,
    async (n) => {
      const id = donorIdAt(n % Math.min(200, sizesAt(scale).donors))
      const answer = await perform(setNextStep, viewer, {
        id,
        version: versions.get(id) ?? 1,
        nextStep: `Ring igen, gang ${++turn}`,
        nextStepDay: '',
      })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      versions.set(id, answer.data.version)
    },
    (n) => two.immediate(n),
  )
  raw.close()
  report(
    'P10',
    'verbs a second (synchronous=FULL)',
    `${ours.perSecond.toFixed(0)}/s`,
    `${bare.perSecond.toFixed(0)}/s`,
    ours.perSecond / bare.perSecond,
    '≥ 0.4 ×',
    0.4,
    true,
  )
}

async function measurePostgres(): Promise<void> {
  const writers = await writersOnPostgres()
  if (!writers) {
    say('P10 on PostgreSQL was skipped: no server was found (GYLDEN_POSTGRES_BIN).')
    return
  }
  const [one, two] = [`${writers.one.toFixed(0)}/s`, `${writers.two.toFixed(0)}/s`]
  report('P10', 'two processes on PostgreSQL against one', two, one, writers.two / writers.one, '≥ 1.6 ×', 1.6, true)
}

async function measureServer(): Promise<void> {
  const viewer = await karla()
  const token = await engine().transact((db) => startSession(openWrite(db, viewer.id, 'bench'), viewer.id, 'bench'))
  await closeEngine()
  const where = { DATABASE_URL: `file:${file}`, GYLDEN_DATA: folder }
  await (await startServer(where)).stop() // a build that has run once: its scripts are compiled
  const from = performance.now()
  const server = await startServer(where)
  const headers = { cookie: `${sessionCookie.name}=${token}` }
  const page = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`, { headers, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }
  const path = (n: number) => `/donors?${new URLSearchParams(asked(n))}`
  const html = await page('/donors')
  const started = performance.now() - from
  const idle = anonymousMegabytes(server.child.pid)
  report('P7', 'start to first page', `${started.toFixed(0)} ms`, '–', started, '≤ 1000 ms', 1000)
  report('P7', 'memory, idle (anonymous)', `${idle} MB`, '–', idle, '≤ 170 MB', 170)
  const kilobytes = await scriptKilobytes(server.url, html)
  report('P8', 'JavaScript of the donor list, gzip', `${kilobytes.toFixed(0)} KB`, '–', kilobytes, '≤ 170 KB', 170)
  const bare = await startBare(file)
  const json = async (n: number) => (await fetch(`${bare.url}${path(n)}`)).text()
  const [ours, theirs] = await inTurns(6, 60, (n) => page(path(n)), json)
  report('P2', 'donor list as a page', ms(ours.p50), ms(theirs.p50), ours.p50 / theirs.p50, '≤ 14 ×', 14)
  const [list, empty] = await inTurns(
    4,
    50,
    (n) => page(path(n)),
    () => page('/settings/me'),
  )
  report('P2', 'the same against an empty signed-in page', ms(list.p50), ms(empty.p50), list.p50 / empty.p50, '≤ 1.6 ×', 1.6)
  const [many, bareMany] = [await throughput(10, 400, (n) => page(path(n))), await throughput(10, 4000, json)]
  report('P2', 'requests a second, 10 at once', `${many.toFixed(0)}/s`, `${bareMany.toFixed(0)}/s`, many / bareMany, '≥ 0.06 ×', 0.06, true)
  const after = anonymousMegabytes(server.child.pid)
  report('P7', 'memory, after load', `${after} MB`, '–', after, '≤ 400 MB', 400)
  bare.stop()
  await server.stop()
}

async function measureSheet(): Promise<void> {
  const { ours, bareWhole, rows } = await measureExport(await karla(), file)
  report('P6', `export of ${rows} givers as CSV`, ms(ours.whole), ms(bareWhole), ours.whole / bareWhole, '≤ 2 ×', 2)
  report('P6', 'its first givers are sent after', ms(ours.firstRows), '–', ours.firstRows, '≤ 100 ms', 100)
  const workbook = await measureWorkbook(await karla())
  report(
    'P6',
    `the same as a workbook in ${ms(workbook.whole)}, its first`,
    ms(workbook.firstRows),
    '–',
    workbook.firstRows,
    '≤ 100 ms',
    100,
  )
}

async function measureFile(): Promise<void> {
  const rows = sizesAt(scale).donors
  const { seconds, processorSeconds, bareSeconds, readP95, longestWrite, grownMegabytes } = await measureImport(
    await karla(),
    folder,
    file,
    rows,
  )
  const ours = `${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s CPU)`
  report('P6', `import of ${rows} givers`, ours, `${bareSeconds.toFixed(1)} s`, seconds / bareSeconds, '≤ 5 ×', 5)
  report('P6', 'the same in seconds for 100,000', `${(seconds / scale).toFixed(1)} s`, '–', seconds / scale, '≤ 9 s', 9)
  report('P6', 'a list meanwhile, p95', ms(readP95), '–', readP95, '≤ 50 ms', 50)
  report('P6', 'a verb meanwhile, the longest', ms(longestWrite), '–', longestWrite, '≤ 250 ms', 250)
  report('P6', 'memory it took', `${grownMegabytes.toFixed(0)} MB`, '–', grownMegabytes, '≤ 400 MB', 400)
}

function report(
  id: string,
  what: string,
  ours: string,
  bare: string,
  figure: number,
  goal: string,
  limit: number,
  isAtLeast = false,
): void {
  const ratio = bare === '–' ? '' : `${figure.toFixed(figure < 1 ? 3 : 2)} ×`
  table.push({ id, what, ours, bare, ratio, goal, isMet: isAtLeast ? figure >= limit : figure <= limit })
}
