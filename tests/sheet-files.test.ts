import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { cellAmount, cellDay, dayVerdict, numberVerdict } from '#lib/formats/column-style.ts'
import { csvRecords, delimiterOf } from '#lib/formats/csv-records.ts'
import { readCsv, readWorkbook, type SheetFile } from '#lib/formats/sheet-file.ts'
import { tableOf } from '#lib/formats/table.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { decodeText } from '#lib/formats/text-encoding.ts'
import { rowOptions } from '#lib/imports/options/rules.ts'
import { isUnderWay } from '#lib/imports/runs/rules.ts'
import { firstPlan, layoutOf } from '#lib/imports/sheets/rules.ts'
import { openZip } from '#lib/zip.ts'
import { referenceBytes, referenceNames } from './reference-data.ts'
import { smallWorkbook } from './small-workbook.ts'

const limits = { maxRows: 200_000, maxColumns: 100, maxCellChars: 32_000 }
const zipLimits = { maxEntries: 100, maxUnpackedBytes: 50_000_000, maxRatio: 200 }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const csv = (text: string) => readCsv(bytesOf(text), limits)
const workbook = (bytes: Uint8Array) => readWorkbook(openZip(bytes, zipLimits), { ...limits, maxRows: 20_000 }, null)
const cellsOf = ({ rows }: SheetFile) => rows.map(({ cells }) => [...cells])

/** What reading a file comes to: `read`, or the key of the fault. */
function outcomeOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    if (error instanceof TableFault) return error.key
    throw error
  }
}

describe('a CSV file', () => {
  it('is decoded by its mark, as strict UTF-8, or as Windows-1252', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: 'A', encoding: 'utf-8' })
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xe6, 0x00))).toEqual({ text: 'æ', encoding: 'utf-16le' })
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0xe6))).toEqual({ text: 'æ', encoding: 'utf-16be' })
    expect(decodeText(bytesOf('Ærø'))).toEqual({ text: 'Ærø', encoding: 'utf-8' })
    expect(decodeText(Uint8Array.of(0xc6, 0x72, 0xf8, 0x80, 0x96))).toEqual({ text: 'Ærø€–', encoding: 'windows-1252' })
    expect(decodeText(Uint8Array.from([...'a;bc;d'].flatMap((letter) => [letter.charCodeAt(0), 0]))).encoding).toBe('utf-16le')
    expect(decodeText(Uint8Array.from([...'a;bc;d'].flatMap((letter) => [0, letter.charCodeAt(0)]))).encoding).toBe('utf-16be')
  })

  it.each([
    ['a;b\n1;2\n', ';'],
    ['a,b\n"x;y;z",2\n', ','],
    ['a\tb\n1\t2', '\t'],
    ['a|b\n1|2', '|'],
    ['sep=,\r\na,b\r\n"1;2";3,2', ','],
    ['beløb\n1,5\n2\n3', ';'],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(delimiterOf(text, limits).delimiter).toBe(delimiter)
  })

  it('keeps breaks inside quotes and tells the line each record begins on', () => {
    expect([...csvRecords('a;b\r\n"1\r\n2";"x ""y"" z"\n3;4\r5;6', ';', limits)]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\r\n2', 'x "y" z'] },
      { line: 4, cells: ['3', '4'] },
      { line: 5, cells: ['5', '6'] },
    ])
  })

  it('passes titles over, leaves sums out, forgives empty columns and tells of ragged rows', () => {
    const file = csv('Vores givere 2025;;;\n;;;\nNavn;Beløb;;\nA;1.000;;\nB;2;;;;\nC\nD;1;x;\nI alt;1.002,00 kr.;;\n')
    expect(file).toMatchObject({ headers: ['Navn', 'Beløb'], headLine: 3, titles: 1, totals: 1 })
    expect(file.rows.map(({ fault }) => fault)).toEqual([null, null, 'rowShort', 'rowLong'])
  })

  it('keeps a giver that is called a sum word', () => {
    expect(csv('Navn;By\nTotal;Aarhus\n')).toMatchObject({ totals: 0, rows: [{ cells: ['Total', 'Aarhus'] }] })
  })

  it.each([
    ['a;b\n"1;2\n3;4', 'csvUnclosedQuote'],
    ['', 'importEmpty'],
    [' \n\n', 'importEmpty'],
    ['navn;Navn\n1;2', 'importDuplicateHeader'],
    [`a;b\n${'x'.repeat(32_001)};1`, 'importCellTooLong'],
    [`a;b\n"${'x'.repeat(70_000)}";1`, 'importCellTooLong'],
    [Array.from({ length: 101 }, (_, at) => `k${at}`).join(';'), 'importTooManyColumns'],
  ])('refuses %.30j', (text, key) => {
    expect(outcomeOf(() => csv(text))).toBe(key)
  })

  it('names the line of a quote that is never closed', () => {
    expect(() => csv('a;b\n1;2\n"3;4')).toThrow(expect.objectContaining({ values: { line: 3 } }))
  })

  it('keeps to its rows', () => {
    expect(
      outcomeOf(() =>
        tableOf(
          [
            { line: 1, cells: ['a'] },
            { line: 2, cells: ['1'] },
            { line: 3, cells: ['2'] },
          ],
          { ...limits, maxRows: 1 },
          true,
        ),
      ),
    ).toBe('importTooManyRows')
  })

  it('reads what it is given as another reader does', () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('"', '""', ';', '\n', '\r\n', ' x ', 'æ;ø'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\r\n')
        expect([...csvRecords(text, ';', limits)].map(({ cells }) => cells)).toEqual(
          parse(text, { delimiter: ';', relax_column_count: true, record_delimiter: '\r\n' }),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('ends in rows or a fault whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof outcomeOf(() => readCsv(bytes, limits))).toBe('string')
      }),
      { numRuns: 2_000 },
    )
  })

  it('loses no row of a file that is cut or stirred without a fault that says so', () => {
    const whole = 'navn;beløb\n' + Array.from({ length: 30 }, (_, at) => `"Fond ${at}\nlinje";${at}`).join('\n')
    fc.assert(
      fc.property(fc.nat(whole.length), (end) => {
        const text = whole.slice(0, end)
        const outcome = outcomeOf(() => csv(text))
        const isInside = (text.match(/"/g)?.length ?? 0) % 2 === 1
        expect(outcome).toBe(isInside ? 'csvUnclosedQuote' : text.trim() === '' ? 'importEmpty' : 'read')
        if (outcome === 'read')
          expect(csv(text).rows.length).toBe(Math.max(0, text.split('\n').filter((line) => line.startsWith('"')).length))
      }),
      { numRuns: 500 },
    )
  })
})

describe('numbers and days of a column', () => {
  it.each([
    [['1.234,56', '1.000'], { style: 'danish', isOpen: false }],
    [['1,234.56', '1,000'], { style: 'english', isOpen: false }],
    [['15.414.794', '7.707'], { style: 'danish', isOpen: false }],
    [['32467,02', '35020'], { style: 'danish', isOpen: false }],
    [['1.234', '5.678'], { style: 'unknown', isOpen: true }],
    [['1,230.99', '1.230,99'], { style: 'unknown', isOpen: false }],
    [['1,230.99', '1.230,99', '1.230'], { style: 'unknown', isOpen: true }],
    [['100', 200, ''], { style: 'unknown', isOpen: false }],
  ])('%j', (cells, verdict) => {
    expect(numberVerdict(cells)).toEqual(verdict)
  })

  it.each([
    ['1.000', 'danish', '1000'],
    ['1,000', 'english', '1000'],
    ['1.234,50 kr.', 'danish', '1234.5'],
    ['1,230.99', 'unknown', '1230.99'],
    ['1.230,99', 'unknown', '1230.99'],
    [0.1 + 0.2, 'danish', '0.3'],
    [1234567.5, 'unknown', '1234567.5'],
  ] as const)('%j in a %s column is %s', (cell, style, value) => {
    expect(cellAmount(cell, style)).toMatchObject({ kind: 'ok', value })
  })

  it.each(['1e9', '0x10', 'NaN', 'Infinity', '１００', '٣٤٥', '1,230.99'])('%s is no number of a Danish column', (cell) => {
    expect(cellAmount(cell, 'danish').kind).toBe('invalid')
  })

  it.each([
    [['26/10/2019', '03/04/2019'], { order: 'day_first', isOpen: false }],
    [['12/31/2026', '3/4/2026'], { order: 'month_first', isOpen: false }],
    [['3/4/2026'], { order: 'unknown', isOpen: true }],
    [['3.4.2026', '3-4-2026'], { order: 'unknown', isOpen: false }],
    [['4/4/2026'], { order: 'unknown', isOpen: false }],
    [['31/12/26', '12/31/26', '1/2/26'], { order: 'unknown', isOpen: true }],
  ])('%j', (cells, verdict) => {
    expect(dayVerdict(cells)).toEqual(verdict)
  })

  it.each([
    ['2026-03-29T02:30', '2026-03-29', 'day'],
    ['29-02-2025', null, null],
    ['31/12/26', '2026-12-31', 'day'],
    ['0000-00-00', null, null],
    ['1.1.26', '2026-01-01', 'day'],
    ['9999-12-31', null, null],
    ['-1', null, null],
    ['45000', null, null],
    ['3. marts 2026', '2026-03-03', 'day'],
    ['3/3-2026', '2026-03-03', 'day'],
    ['maj 2024', '2024-05-15', 'month'],
    ['2024', '2024-07-01', 'year'],
  ])('%s is %s', (text, day, precision) => {
    expect(cellDay(text, 'day_first')).toEqual(day === null ? null : expect.objectContaining({ day, precision }))
  })
})

describe('a workbook', () => {
  it.each([
    [new Uint8Array(), 'zipBroken'],
    [bytesOf('<html>'), 'zipBroken'],
    [zipSync({ 'a.txt': bytesOf('hej') }), 'workbookBroken'],
    [zipSync(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}`, bytesOf('')]))), 'zipTooMany'],
    [zipSync({ 'big.xml': new Uint8Array(51_000_000) }), 'zipTooLarge'],
    [zipSync({ '../x': bytesOf('') }), 'zipUnsafe'],
    [zipSync({ A: bytesOf(''), a: bytesOf('') }), 'zipUnsafe'],
  ])('is refused before it is unpacked (%#)', (bytes, key) => {
    expect(outcomeOf(() => workbook(bytes))).toBe(key)
  })

  it('ends in rows or a fault whatever byte is changed', (context) => {
    const whole = referenceBytes(context, 'hostile/own/xlsx/ok-minimal.xlsx')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = byte
        expect(typeof outcomeOf(() => workbook(bytes))).toBe('string')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a workbook with several sheets', () => {
  const parts = openZip(
    smallWorkbook({
      Forside: [],
      Fonde: [
        ['Navn', 'By'],
        ['Havrefonden', 'Slagelse'],
      ],
      Mere: [
        ['CVR', 'Navn', 'Formål'],
        ['', 'Ærøfonden', 'Havn'],
        ['', 'Mågelegatet', ''],
      ],
    }),
    zipLimits,
  )
  const read = (sheet: string | null) => layoutOf(readWorkbook(parts, limits, sheet))

  it('is read from its first sheet that holds anything, and names them all', () => {
    const layout = read(null)
    expect(layout).toMatchObject({ format: { sheets: ['Forside', 'Fonde', 'Mere'], sheet: 'Fonde' }, rows: 1 })
    expect(firstPlan('donors', layout)).toMatchObject({ sheet: 'Fonde', columns: [{ field: 'name' }, { field: 'municipality' }] })
  })

  it('gives the columns of the sheet that is asked for', () => {
    const layout = read('Mere')
    expect(layout).toMatchObject({ format: { sheet: 'Mere' }, rows: 2 })
    expect(firstPlan('donors', layout)).toMatchObject({
      sheet: 'Mere',
      columns: [{ field: 'cvr' }, { field: 'name' }, { field: 'purpose' }],
    })
  })

  it('says when a sheet is empty or not there', () => {
    expect(outcomeOf(() => read('Forside'))).toBe('importEmpty')
    expect(outcomeOf(() => read('Andet'))).toBe('sheetMissing')
  })
})

describe('work on an import', () => {
  it.each([
    ['reading', undefined, true],
    ['applying', undefined, true],
    ['undoing', undefined, true],
    ['staged', { phase: 'cleaning' }, true],
    ['uploaded', undefined, false],
    ['staged', undefined, false],
    ['applied', undefined, false],
  ] as const)('%s with the run %j stands: %j', (state, run, isStanding) => expect(isUnderWay(state, run)).toBe(isStanding))
})

describe('what may be said of a staged row', () => {
  const candidates = [{ id: 'a', name: 'Havrefonden', hint: '' }]
  it.each([
    ['error', null, {}, []],
    ['new', null, {}, ['skip']],
    ['matches', 'skip', {}, ['new', 'skip']],
    ['matches', null, {}, []],
    ['matches', null, { candidates }, ['new']],
    ['new', 'new', { candidates }, ['new', 'a', 'skip']],
    ['conflict', null, { candidates, isCertain: true }, ['a', 'skip']],
    ['conflict', null, { isCertain: true }, ['skip']],
  ] as const)('%s, said %j, of %j: %j', (verdict, choice, rest, options) => {
    expect(
      rowOptions({ verdict, choice }, { values: {}, ...rest, ...('candidates' in rest && { candidates: [...rest.candidates] }) }),
    ).toEqual(options)
  })
})

it('reads csv-spectrum as its JSON says', (context) => {
  const folder = 'messy-csv/csv-spectrum'
  // The JSON of one is of another file than its CSV: two telephone numbers.
  const names = referenceNames(folder).flatMap((name) => (name.endsWith('.csv') && !name.startsWith('location') ? name.slice(0, -4) : []))
  for (const name of names) {
    const kept = referenceBytes(context, `${folder}/${name}.csv`)
    // The copies beside the project have lost the carriage returns these are about.
    const bytes = name.endsWith('_crlf') ? bytesOf(kept.toString().replaceAll('\n', '\r\n')) : kept
    const file = readCsv(bytes, limits)
    const objects = cellsOf(file).map((cells) => Object.fromEntries(file.headers.map((header, at) => [header, cells[at]])))
    expect(objects, name).toEqual(JSON.parse(referenceBytes(context, `${folder}/${name}.json`).toString()))
  }
  console.log(`csv-spectrum: ${names.length} of ${names.length} equal`)
  if (names.length === 0) context.skip('reference data messy-csv/csv-spectrum')
  expect(names.length).toBe(11)
})

it('reads real tables', (context) => {
  const read = (path: string) => readCsv(referenceBytes(context, path), limits)
  const windows = read('eu-funds-dk/eu-projekter-2014-2020.windows-1252.semikolon.csv')
  expect(windows).toMatchObject({ format: { encoding: 'windows-1252', delimiter: ';' }, totals: 0, titles: 0 })
  expect(windows.rows).toHaveLength(60)
  expect(windows.rows.at(-1)?.line).toBeGreaterThan(400)
  expect(numberVerdict(columnOf(windows, 4))).toEqual({ style: 'danish', isOpen: false })
  const comma = read('eu-funds-dk/eu-projekter-2007-2013.utf8.komma.csv')
  expect(comma.rows).toHaveLength(250)
  expect(numberVerdict(columnOf(comma, 5))).toEqual({ style: 'danish', isOpen: false })
  expect(cellAmount('32467,02', 'danish')).toMatchObject({ value: '32467.02' })
  expect(read('dk/funders-compiled.csv').rows).toHaveLength(93)
  expect(read('dk/danske-fonde-wikipedia.csv').rows).toHaveLength(25)
  const messy = folderOutcomes(context, 'messy-csv')
  tell(
    'messy-csv',
    messy.map(([, outcome]) => outcome),
  )
  expect(
    messy.filter(([name, outcome]) => outcome !== 'read' && !['messytables_null.csv', 'messytables_blank_line.ods'].includes(name)),
  ).toEqual([])
})

const columnOf = ({ rows }: SheetFile, at: number) => rows.map(({ cells }) => cells[at] ?? '')

function csvOrWorkbook(bytes: Uint8Array): SheetFile {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? workbook(bytes) : readCsv(bytes, limits)
}

function folderOutcomes(context: Parameters<typeof referenceBytes>[0], folder: string): [string, string][] {
  const names = referenceNames(folder).filter((name) => /\.(csv|psv|ssv|xlsx|ods)$/.test(name))
  return names.map((name) => [name, outcomeOf(() => csvOrWorkbook(referenceBytes(context, `${folder}/${name}`)))])
}

function tell(what: string, outcomes: readonly string[]): void {
  const counted = new Map<string, number>()
  for (const outcome of outcomes) counted.set(outcome, (counted.get(outcome) ?? 0) + 1)
  console.log(`${what}: ${[...counted].map(([outcome, times]) => `${times} ${outcome}`).join(', ')}`)
}
