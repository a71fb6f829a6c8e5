import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { cellAmount, numberVerdict } from '#lib/formats/column-style.ts'
import { readCsv, readWorkbook, type SheetFile } from '#lib/formats/sheet-file.ts'
import { rowOptions } from '#lib/imports/options/rules.ts'
import { isUnderWay } from '#lib/imports/runs/rules.ts'
import { firstPlan, layoutOf } from '#lib/imports/sheets/rules.ts'
import { openZip } from '#lib/zip.ts'
import { referenceBytes, referenceNames } from './reference-data.ts'
import { smallWorkbook } from './small-workbook.ts'
import { outcomeOf } from './reading-outcome.ts'
import { tried } from './property.ts'

const limits = { maxRows: 200_000, maxColumns: 100, maxCellChars: 32_000 }
const zipLimits = { maxEntries: 100, maxUnpackedBytes: 50_000_000, maxRatio: 200 }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const workbook = (bytes: Uint8Array) => readWorkbook(openZip(bytes, zipLimits), { ...limits, maxRows: 20_000 }, null)

describe('a workbook', () => {
  it.each([
    [new Uint8Array(), 'zipBroken'],
    [bytesOf('<html>'), 'zipBroken'],
    [zipSync({ 'a.txt': bytesOf('hej') }), 'workbookBroken'],
    [zipSync(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}`, bytesOf('')]))), 'zipTooMany'],
    [zipSync({ 'big.xml': new Uint8Array(51_000_000) }), 'zipTooLarge'],
    [zipSync({ 'flat.xml': new Uint8Array(2_000_000) }), 'zipTooLarge'],
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
      tried(1_000),
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
