import { count } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { donor, importRow } from '#db/schema/index.ts'
import { cellAmount, cellDay, dayVerdict, numberVerdict } from '#lib/formats/column-style.ts'
import { csvOf } from '#lib/formats/csv.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
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

/*
 * The hostile files, each against the very outcome its manifest states: the sentence of a refusal, or the cells that are read.
 */

type Read = { headers: readonly string[]; cells: readonly (readonly (string | number)[])[] }
type Outcome = { refused: string; values?: Record<string, unknown> } | Partial<Read>

const csv: Record<string, Outcome> = {
  'formula.csv': {
    cells: [
      ['=1+1', '100'],
      ['+45 12345678', '200'],
      ['-5', '300'],
      ['@SUM(A1)', '400'],
      ['\t=1', '500'],
      ['\r=1', '600'],
      ['=HYPERLINK("http://127.0.0.1:9")', '700'],
    ],
  },
  'unclosed-quote.csv': { refused: 'csvUnclosedQuote', values: { line: 2 } },
  'ragged.csv': {
    headers: ['a', 'b', 'c'],
    cells: [
      ['1', '2'],
      ['1', '2', '3', '4'],
    ],
  },
  'latin1.csv': { headers: ['navn', 'beløb'], cells: [['ÆØÅ æøå', '1.234,50']] },
  'utf16le-bom.csv': { headers: ['navn', 'beløb'], cells: [['Æblefonden', '10']] },
  'utf8-bom.csv': { headers: ['navn', 'beløb'], cells: [['Åfonden', '10']] },
  'nul-bytes.csv': { cells: [['Fonden', '10']] },
  'bad-utf8.csv': { cells: [['ÿþÃ(', '1']] },
  'only-header.csv': { headers: ['navn', 'beløb'], cells: [] },
  'empty.csv': { refused: 'importEmpty' },
  'proto.csv': { headers: ['__proto__', 'constructor', 'toString'], cells: [['{"a":1}', 'x', 'y']] },
  'dup-headers.csv': { refused: 'importDuplicateHeader', values: { name: 'navn' } },
  'long-field.csv': { refused: 'importCellTooLong', values: { line: 2, most: 32_000 } },
  'many-cols.csv': { refused: 'importTooManyColumns', values: { most: 100 } },
  'dk-numbers.csv': { headers: ['beløb'] },
  'dates.csv': { headers: ['dato'] },
  'cr-only.csv': {
    cells: [
      ['1', '2'],
      ['3', '4'],
    ],
  },
  'mixed-eol.csv': {
    cells: [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  },
  'sep-line.csv': { headers: ['a', 'b'], cells: [['1', '2']] },
  'rtl-override.csv': {
    cells: [
      ['Fonden \u202egnp.exe', 'x'],
      ['а\u0301dmin (kyrillisk а)', 'y'],
    ],
  },
}

const xlsx: Record<string, Outcome> = {
  'ok-minimal.xlsx': { headers: ['navn', 'beløb'], cells: [['Fonden X', 1000]] },
  'zip-bomb-sheet.xlsx': { refused: 'zipTooLarge' },
  'zip-many-entries.xlsx': { refused: 'zipTooMany' },
  'zip-slip-names.xlsx': { refused: 'zipUnsafe' },
  'xxe-external-entity.xlsx': { refused: 'xmlUnsafe' },
  'xml-billion-laughs.xlsx': { refused: 'xmlUnsafe' },
  'formula-cells.xlsx': {
    cells: [
      ['klik', '=1+1'],
      ["=cmd|'/C calc'!A0", '@SUM(1+1)*cmd'],
      ['+45 12 34 56 78', '-1000'],
    ],
  },
  'proto-headers.xlsx': { headers: ['__proto__', 'constructor', 'prototype', 'toString'], cells: [['{"polluted":true}', 'x', 'y', 'z']] },
  'huge-dimension.xlsx': { headers: ['navn', 'beløb'], cells: [] },
  'last-cell-only.xlsx': { refused: 'importTooManyRows' },
  'bad-shared-index.xlsx': { refused: 'importEmpty' },
  'missing-workbook.xlsx': { refused: 'workbookBroken' },
  'rel-escapes.xlsx': { refused: 'zipUnsafe' },
  'truncated.xlsx': { refused: 'zipBroken' },
  'bad-crc.xlsx': { refused: 'zipBroken' },
  'not-a-zip.xlsx': { refused: 'importIsWebPage' },
  'empty-file.xlsx': { refused: 'importEmpty' },
  'macro-in-xlsx.xlsx': { headers: ['navn', 'beløb'], cells: [['Fonden X', 1000]] },
  'xss-cells.xlsx': { cells: [['<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>']] },
  'deep-xml.xlsx': { refused: 'xmlUnsafe' },
  'duplicate-entries.xlsx': { refused: 'zipUnsafe' },
}

const fetched: Record<string, Outcome> = {
  'column_row_ranges.xlsx': { refused: 'importDuplicateHeader' },
  'date.xlsx': { headers: ['2021-01-01', '15'] },
  'empty_shared_string.xlsx': { headers: ['abc'], cells: [] },
  'errors.xlsx': { headers: ['#DIV/0!'], cells: [['#NAME?'], ['#VALUE!'], ['#NULL!'], ['#REF!'], ['#NUM!'], ['#N/A']] },
  'header-row.xlsx': { headers: ['Columns', 'Column A', 'Column B', 'Column C'], cells: [['put data here', 1, 2, 3]] },
  'hyperlinks.xlsx': { headers: ['calamine repo', 'mail link'] },
  'issue3.xlsm': { headers: ['1', 'a'], cells: [] },
  'merge_cells.xlsx': { headers: ['Row Merge', '', 'Not Merged'], cells: [['Column Merge', 'Chunk Merged', '', '']] },
  'string-ref.xlsx': { headers: ['col1'], cells: [['-8086931554011838357']] },
}

beforeEach(async () => {
  await freshDatabase(bringEngine)
})
afterEach(closeDatabase)

async function outcomeOf(bytes: Uint8Array): Promise<Outcome & { took: number }> {
  const started = performance.now()
  const read = async (): Promise<Outcome> => {
    const { headers, rows } = await readTable(bytes, '2026-10-01', null)
    return { headers, cells: rows.map(({ cells }) => [...cells]) }
  }
  const outcome = await read().catch((error: unknown): Outcome => {
    if (error instanceof TableFault) return { refused: error.key, values: { ...error.values } }
    throw error
  })
  return { ...outcome, took: performance.now() - started }
}

describe.each([
  ['hostile/own/csv', csv],
  ['hostile/own/xlsx', xlsx],
  ['hostile/fetched/xlsx-calamine', fetched],
] as const)('%s', (folder, expected) => {
  it('comes out file by file as it is said to', async (context) => {
    const names = referenceNames(folder).filter((name) => /\.(?:csv|xls[xm])$/.test(name))
    if (names.length === 0) context.skip(`reference data ${folder}`)
    expect(names.toSorted()).toEqual(Object.keys(expected).toSorted())
    const counts: Record<string, number> = {}
    for (const name of names) {
      const outcome = await outcomeOf(referenceBytes(context, `${folder}/${name}`))
      expect(outcome, name).toMatchObject(expected[name] ?? {})
      // The two that are about time say one second; the rest may take as long as a person waits.
      expect(outcome.took, name).toBeLessThan(/huge-dimension|last-cell/.test(name) ? 1_000 : 5_000)
      const told = 'refused' in outcome ? outcome.refused : 'read'
      counts[told] = (counts[told] ?? 0) + 1
    }
    console.log(
      `${folder}: ${Object.entries(counts)
        .map(([outcome, times]) => `${times} ${outcome}`)
        .join(', ')}`,
    )
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('polluted')
    expect(Reflect.get({}, 'a')).toBeUndefined()
  })
})

/** A column of a hostile file by its manifest: what is read of each cell, and what is refused. */
async function columnOf(context: Parameters<typeof referenceBytes>[0], name: string) {
  const { rows } = await readTable(referenceBytes(context, `hostile/own/csv/${name}`), '2026-10-01', null)
  return rows.map(({ cells }) => cells[0] ?? '')
}

it('takes every number of dk-numbers.csv exactly or not at all, in either style', async (context) => {
  const cells = await columnOf(context, 'dk-numbers.csv')
  const read = (style: 'danish' | 'english' | 'unknown') =>
    Object.fromEntries(
      cells
        .map((cell) => [cell, cellAmount(cell, style)])
        .map(([cell, amount]) => [cell, typeof amount === 'object' && amount.kind === 'ok' ? amount.value : null]),
    )
  // Both styles stand in it, so the column says neither and the wizard asks.
  expect(numberVerdict(cells)).toEqual({ style: 'unknown', isOpen: true })
  const never = { '1e9': null, '٣٤٥': null, '１２３': null, '0x10': null, NaN: null, Infinity: null }
  const always = { '-0': '0', '999999999999999999': '999999999999999999', '1 000,00': '1000' }
  expect(read('danish')).toEqual({ ...never, ...always, '1.234,56': '1234.56', '1,234.56': null, '12,345': '12.345', '1.000': '1000' })
  expect(read('english')).toMatchObject({ ...never, '1.234,56': null, '1,234.56': '1234.56', '12,345': '12345', '1.000': '1' })
})

it('refuses the days of dates.csv that are none, and takes no hour for a day', async (context) => {
  const cells = await columnOf(context, 'dates.csv')
  expect(dayVerdict(cells)).toEqual({ order: 'unknown', isOpen: false })
  expect(cells.map((cell) => cellDay(cell, 'day_first')?.day ?? null)).toEqual([
    '2026-03-29', // the hour that summer time takes
    null, // no leap year
    '2026-12-31',
    null, // a thirty-first month
    null,
    '2026-10-25', // the hour that comes twice
    '2026-01-01',
    null,
    null,
    null,
  ])
})

it('guards what a spreadsheet would reckon with, and leaves a number a number', async (context) => {
  const { rows } = await readTable(referenceBytes(context, 'hostile/own/csv/formula.csv'), '2026-10-01', null)
  const texts = rows.map(({ cells }) => String(cells[0]))
  const pieces: string[] = []
  const pages = (async function* () {
    yield [...texts.map((text) => [{ kind: 'text', text } as const]), [{ kind: 'number', value: -5 } as const]]
  })()
  for await (const piece of csvOf(['navn'], pages)) pieces.push(piece)
  const lines = pieces.join('').split('\r\n').slice(1, -1)
  expect(lines).toHaveLength(8)
  expect(lines.slice(0, -1).filter((line) => !/^"?'/.test(line))).toEqual([])
  expect(lines.at(-1)).toBe('-5')
})

it('tells the broken rows of ragged.csv and keeps every row out until somebody says so', async (context) => {
  const karla = await asViewer('Karla')
  const givers = async () => (await engine().reader.select({ total: count() }).from(donor))[0]?.total
  const before = await givers()
  const bytes = Buffer.from(
    String(referenceBytes(context, 'hostile/own/csv/ragged.csv')).replace('a;b;c', 'navn;by;formål') + 'Havrefonden;Sorø;Børn\n',
  )
  const layout = layoutOf(await readTable(bytes, karla.today, null))
  const { id } = await done(openImport, 'Karla', { kind: 'donors', fileName: 'ragged.csv', fileSha: await keepFile(bytes), layout })
  await done(mapImport, 'Karla', { id, plan: (await importById(karla, id))?.plan })
  await workOn(karla, id)
  expect(await verdictCounts(karla, id)).toEqual({ new: 1, matches: 0, conflict: 0, error: 2, skipped: 0 })
  expect(await givers()).toBe(before)
  expect((await engine().reader.select({ total: count() }).from(importRow))[0]?.total).toBe(3)
})

it.each([
  ['a web page under a sheet’s name', '<!DOCTYPE html><table><tr><td>navn</td></tr></table>', 'importIsWebPage'],
  ['the XML of an office package', '<?xml version="1.0"?><Workbook/>', 'importIsWebPage'],
  ['a workbook of the old Excel', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'importIsOldWorkbook'],
  ['a PDF', '%PDF-1.7\n%', 'importIsBinary'],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'importIsBinary'],
  ['JSON', '{"grants": []}', 'importIsJson'],
])('refuses %s by its bytes', async (_, text, key) => {
  expect(await outcomeOf(Buffer.from(text, 'latin1'))).toMatchObject({ refused: key })
})
