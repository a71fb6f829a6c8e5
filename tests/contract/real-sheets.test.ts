import { afterEach, beforeEach, expect, it, type TestContext } from 'vitest'
import { cellAmount, dayVerdict, numberVerdict } from '#lib/formats/column-style.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { normaliseCvr } from '#lib/identifiers.ts'
import { importById } from '#lib/imports/data.ts'
import { readTable } from '#lib/imports/reading/data.ts'
import { verdictCounts } from '#lib/imports/runs/data.ts'
import { workOn } from '#lib/imports/runs/mutations.ts'
import { mapImport, openImport } from '#lib/imports/sheets/mutations.ts'
import { layoutOf } from '#lib/imports/sheets/rules.ts'
import { keepFile } from '#lib/records/attachments/mutations.ts'
import { done } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase } from '../database.ts'
import { referenceBytes, referenceNames } from '../reference-data.ts'
import { bringEngine } from './engine.ts'

const hostile = [
  ...['csv', 'xlsx', 'unicode', 'redos', 'proto', 'cpr', 'email', 'filenames', 'ssrf'].map((name) => `hostile/own/${name}`),
  ...[
    'strings',
    'xlsx-calamine',
    'csv-spectrum/csvs',
    'csv-spectrum/json',
    'sqli',
    'xss',
    'xxe',
    'crlf',
    'cmd',
    'nosql',
    'path',
    'redirect',
    'template',
    'email',
  ].map((name) => `hostile/fetched/${name}`),
]
const european = 'eu-funds-dk/eu-projekter-2007-2013.utf8.komma.csv'

beforeEach(async () => {
  await freshDatabase(bringEngine)
})
afterEach(closeDatabase)

/** What the wizard makes of a file by its guessed columns: rows per verdict. */
async function judged(kind: string, fileName: string, bytes: Uint8Array) {
  const karla = await asViewer('Karla')
  const layout = layoutOf(await readTable(bytes, karla.today, null))
  const { id } = await done(openImport, 'Karla', { kind, fileName, fileSha: await keepFile(bytes), layout })
  await done(mapImport, 'Karla', { id, plan: (await importById(karla, id))?.plan })
  await workOn(karla, id)
  return tell(`${fileName} as ${kind}`, await verdictCounts(karla, id))
}

function tell<Counts extends object>(what: string, counts: Counts): Counts {
  const told = Object.entries(counts).map(([outcome, times]) => `${times} ${outcome}`)
  console.log(`${what}: ${told.join(', ')}`)
  return counts
}

async function columnsOf(context: TestContext, path: string) {
  const { headers, rows } = await readTable(referenceBytes(context, path), '2026-10-01', null)
  return Object.fromEntries(headers.map((header, at) => [header, rows.map(({ cells }) => String(cells[at] ?? ''))]))
}

it('knows every real company number as valid', async (context) => {
  const { cvr = [] } = await columnsOf(context, 'eu-funds-dk/cvr-real.csv')
  const valid = cvr.filter((number) => normaliseCvr(number) === number).length
  expect(tell('cvr-real.csv', { valid, invalid: cvr.length - valid })).toEqual({ valid: 159, invalid: 0 })
})

it('finds the receiver that stands seventeen times as one', async (context) => {
  const { cvr = [], navn = [] } = await columnsOf(context, european)
  const times = new Map<string, number>()
  for (const number of cvr) if (number !== '') times.set(number, (times.get(number) ?? 0) + 1)
  const [most, rows] = [...times].reduce((one, other) => (other[1] > one[1] ? other : one))
  expect(rows).toBe(17)
  const lines = navn.flatMap((name, at) => (cvr[at] === most ? [`"${name}";${most}`] : []))
  const bytes = new TextEncoder().encode(['Navn;CVR', ...lines].join('\n'))
  const counts = await judged('donors', 'the receiver seventeen times.csv', bytes)
  expect(counts).toEqual({ new: 1, matches: 16, conflict: 0, error: 0, skipped: 0 })
})

it.for([
  [european, 159, 91],
  ['dk/funders-compiled.csv', 93, 0],
  ['dk/danske-fonde-wikipedia.csv', 25, 0],
] as const)('judges every row of %s', async ([path, fresh, matches], context) => {
  expect(await judged('donors', path, referenceBytes(context, path))).toEqual({ new: fresh, matches, conflict: 0, error: 0, skipped: 0 })
})

it('reads or asks about amounts and days in two styles, column by column', async (context) => {
  const amounts = await columnsOf(context, 'messy-csv/civicrm_contributions_amount_validate.csv')
  const total = amounts['Total Amount'] ?? []
  const values = total.map((cell) => cellAmount(cell, numberVerdict(total).style))
  expect(values.slice(0, 2)).toMatchObject([{ value: '1230.99' }, { value: '1230.99' }])
  const read = values.filter(({ kind }) => kind === 'ok').length
  tell('civicrm amounts', { read, refused: values.length - read })
  const days = await columnsOf(context, 'messy-csv/civicrm_contributions_date_validate.csv')
  for (const header of ['Receive Date', 'Custom date']) {
    const verdict = dayVerdict(days[header] ?? [])
    console.log(`civicrm ${header}: ${verdict.isOpen ? 'asked' : verdict.order}`)
    expect(verdict).toEqual({ order: 'day_first', isOpen: false })
  }
})

it('ends in rows or a sentence whatever hostile file it is given', async (context) => {
  const outcomes: Record<string, number> = {}
  for (const folder of hostile)
    for (const name of referenceNames(folder).filter((one) => !/^(MANIFEST|LICENSE)/.test(one))) {
      const bytes = referenceBytes(context, `${folder}/${name}`)
      const outcome = await readTable(bytes, '2026-10-01', null).then(
        () => 'read',
        (error: unknown) => (error instanceof TableFault ? error.key : `${name}: ${String(error)}`),
      )
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
  if (Object.keys(outcomes).length === 0) context.skip('reference data hostile')
  tell('hostile files through the door for tables', outcomes)
  expect(Object.keys(outcomes).filter((outcome) => outcome.includes(':'))).toEqual([])
})
