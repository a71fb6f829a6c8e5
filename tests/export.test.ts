import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { donor, organisation } from '#db/schema/index.ts'
import { csvOf } from '#lib/formats/csv.ts'
import { readWorkbook } from '#lib/formats/sheet-file.ts'
import { guardedText, type SheetCell } from '#lib/formats/sheet.ts'
import { xlsxParts } from '#lib/formats/xlsx.ts'
import { listNames, sheetOf } from '#lib/lists.ts'
import { zipOf } from '#lib/packing.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { openZip } from '#lib/zip.ts'
import { asViewer, closeDatabase, freshDatabase, seed } from './database.ts'

const notFor: Readonly<Partial<Record<string, readonly string[]>>> = {
  accounts: ['Frede', 'Mona', 'Lis'],
  codes: ['Frede', 'Mona', 'Lis'],
  fees: ['Mona'],
  'golden-thanks': ['Mona'],
  log: ['Frede', 'Mona'],
  templates: ['Frede', 'Mona', 'Lis'],
}
const text = (value: string): SheetCell => ({ kind: 'text', text: value })
const openers = [
  '=1+1',
  '+45 12345678',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '＝1',
  '﹢1',
  '\u200b=1',
  '\ufeff@x',
  ' =1',
  '=HYPERLINK("http://x")',
  '|cmd',
  '"=1"'.slice(1),
]

async function csv(head: string[], rows: SheetCell[][]): Promise<string> {
  async function* pages() {
    yield rows
  }
  return (await Array.fromAsync(csvOf(head, pages()))).join('')
}

const opens = (cell: string) =>
  /^[=+\-@\t\r\n|]/.test(
    cell
      .normalize('NFKC')
      .replace(/[\p{Cf}]/gu, '')
      .trim(),
  )
const cells = (written: string) => parse(written, { bom: true, delimiter: ';', relax_column_count: false })

describe('CSV', () => {
  it('starts with a byte order mark, has semicolons, decimal commas and CRLF', async () => {
    const written = await csv(
      ['Giver', 'Beløb', 'Andel', 'Dag', 'Antal', 'Tom'],
      [
        [
          text('Æblefonden'),
          { kind: 'ore', ore: -123_405 },
          { kind: 'percent', bps: 725 },
          { kind: 'day', day: '2026-10-01' },
          { kind: 'number', value: 3 },
          { kind: 'empty' },
        ],
      ],
    )
    expect(written).toBe('\ufeffGiver;Beløb;Andel;Dag;Antal;Tom\r\nÆblefonden;-1234,05;7,25;2026-10-01;3;\r\n')
  })

  it.each([
    ['a;b'],
    ['"quoted"'],
    ['two\nlines'],
    ['two\r\nlines'],
    ['comma, inside'],
    [' blanks '],
    ["it's"],
    ['æøå 🌱'],
    [''],
    ['"'],
    ['""'],
    [';'],
    ['ends with "'],
  ])('reads back %j', async (value) => {
    expect(cells(await csv(['a', 'b'], [[text(value), text('x')]]))).toEqual([
      ['a', 'b'],
      [value, 'x'],
    ])
  })

  it('leaves no cell that opens a formula, in heads as in rows', async () => {
    const read = cells(await csv(openers, [openers.map(text)]))
    expect(read.flat().filter(opens)).toEqual([])
    expect(read[1]?.[0]).toBe("'=1+1")
  })

  it('leaves numbers below zero alone', async () => {
    expect(cells(await csv(['a'], [[{ kind: 'number', value: -5 }], [{ kind: 'ore', ore: -5 }]]))).toEqual([['a'], ['-5'], ['-0,05']])
  })

  it('sends its head before the first row is read', async () => {
    const pieces = csvOf(['a'], { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) })
    expect((await pieces.next()).value).toBe('\ufeffa\r\n')
  })
})

async function xlsx(title: string, head: string[], rows: SheetCell[][][], most?: number) {
  async function* pages() {
    yield* rows
  }
  return Buffer.concat(await Array.fromAsync(zipOf(xlsxParts(title, head, pages(), most))))
}

const limits = { maxRows: 1000, maxColumns: 10, maxCellChars: 1000 }

describe('XLSX', () => {
  it('has real numbers and days, texts that are no formulas', async () => {
    const files = unzipSync(
      await xlsx(
        'Givere: alle',
        ['Giver', '=Beløb'],
        [
          [
            [text('=1+1'), { kind: 'ore', ore: 123_405 }],
            [text('Æble <&> "x"\u0000'), { kind: 'day', day: '2026-10-01' }],
          ],
          [
            [
              { kind: 'percent', bps: 725 },
              { kind: 'number', value: -5 },
            ],
            [{ kind: 'empty' }, text('')],
            [{ kind: 'day', day: '1900-02-28' }],
          ],
        ],
      ),
    )
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    for (const number of ['1234.05', '46296', '0.0725', '-5']) expect(sheet).toContain(`<v>${number}</v>`)
    expect(sheet).toContain("'=1+1")
    expect(sheet).toContain("'=Beløb")
    expect(sheet).toContain('Æble &lt;&amp;&gt;')
    expect(sheet).toContain('>1900-02-28<')
    expect(sheet).not.toContain('\u0000')
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('Givere  alle')
  })

  it('is read back by our own reader, text for text', async () => {
    const texts = ['Æble & Co. <alle>', 'two\nlines', '  blanks  ', 'æøå 🌱', '"quoted"', '_x000D_', 'a_x0041_b', '\uffffend']
    const bytes = await xlsx(
      'Givere',
      ['Navn', 'Dag', 'Beløb'],
      [texts.map((one) => [text(one), { kind: 'day', day: '2024-02-29' }, { kind: 'ore', ore: 123_405 }])],
    )
    const { headers, rows } = readWorkbook(openZip(bytes, { maxEntries: 10, maxUnpackedBytes: 1_000_000, maxRatio: 200 }), limits, null)
    expect(headers).toEqual(['Navn', 'Dag', 'Beløb'])
    expect(rows.map(({ cells }) => cells)).toEqual(texts.map((one) => [one.replace('\uffff', ''), '2024-02-29', 1234.05]))
  })

  it('goes on in another sheet where one is full, the head on each', async () => {
    const files = unzipSync(
      await xlsx(
        'Log',
        ['Nr.'],
        [[1, 2, 3].map((value) => [{ kind: 'number', value }]), [4, 5].map((value) => [{ kind: 'number', value }])],
        3,
      ),
    )
    const sheets = [1, 2, 3, 4].map((turn) => strFromU8(files[`xl/worksheets/sheet${turn}.xml`] ?? new Uint8Array()))
    expect(sheets.map((sheet) => [...sheet.matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) => value))).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5'],
      [],
    ])
    expect(sheets.filter((sheet) => sheet.includes('>Nr.<'))).toHaveLength(3)
    const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
    for (const name of ['"Log"', '"Log (2)"', '"Log (3)"']) expect(book).toContain(name)
  })

  it('has a sheet with its head where there are no rows', async () => {
    const files = unzipSync(await xlsx('Log', ['Nr.'], []))
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('>Nr.<')
  })

  it('leaves in pieces while the rows are read, and lets go of them when nobody fetches any more', async () => {
    let isLetGo = false
    async function* pages() {
      try {
        for (let n = 0; ; n++) yield Array.from({ length: 500 }, (_, at): SheetCell[] => [text(`Fond ${n * 7919} af ${at * 104_729}`)])
      } finally {
        isLetGo = true
      }
    }
    let bytes = 0
    for await (const piece of zipOf(xlsxParts('Givere', ['Navn'], pages()))) if ((bytes += piece.length) > 100_000) break
    expect(isLetGo).toBe(true)
  })

  it('fails where the rows do', async () => {
    async function* pages(): AsyncGenerator<SheetCell[][]> {
      yield [[text('a')]]
      throw new Error('gone')
    }
    await expect(Array.fromAsync(zipOf(xlsxParts('Givere', ['Navn'], pages())))).rejects.toThrow('gone')
  })
})

describe('the guard', () => {
  it.each(openers)('of %j', (value) => expect(opens(guardedText(value))).toBe(false))
  it.each(['Fonden', "O'Hara", '5-10 år', 'a=b', '', '3'])('leaves %j', (value) => expect(guardedText(value)).toBe(value))
})

describe('lists', () => {
  beforeAll(async () => {
    await freshDatabase()
    await seed('givers', async (write) => {
      for (const [name, type] of [
        ['Æblefonden', 'charitable_foundation'],
        ['=cmd', 'company'],
        ['Aafonden', 'charitable_foundation'],
        ['Bøgefonden', 'charitable_foundation'],
      ] as const) {
        const own = await write.insert(organisation, { name, sortKey: danishSortKey(name) })
        await write.insert(donor, {
          organisationId: own.id,
          sortKey: own.sortKey,
          type,
          fundingKind: 'grant',
          stage: 'giver',
          feeRule: 'unknown',
          startDateRule: 'unknown',
          contactPreference: 'any',
          minOre: 5_000_050,
        })
      }
    })
  })
  afterAll(closeDatabase)

  it('write exactly their filter, order and columns', async () => {
    const viewer = await asViewer('Karla')
    const sheet = sheetOf('donors', viewer, { type: 'charitable_foundation', sort: 'name', dir: 'desc', cols: 'name.type.minOre' })
    const read = cells((await Array.fromAsync(csvOf(sheet?.head ?? [], sheet?.pages ?? pages()))).join(''))
    expect(read.map((row) => row[0])).toEqual(['Giver', 'Aafonden', 'Æblefonden', 'Bøgefonden'])
    expect(read[1]).toHaveLength(3)
    expect(read[1]?.[2]).toBe('50000,50')
    expect(read[1]?.[1]).not.toBe('charitable_foundation')
  })

  it('take a mangled address as the whole list', async () => {
    const sheet = sheetOf('donors', await asViewer('Lis'), { type: 'x', sort: 'nope', after: 'z', cols: '..' })
    const rows = (await Array.fromAsync(sheet?.pages ?? pages())).flat()
    expect(rows).toHaveLength(4)
    expect(sheet?.head[0]).toBe('Giver')
  })

  it('are named, every column of them, and can be read by everyone but where they are not for everyone', async () => {
    for (const name of listNames) {
      for (const person of ['Karla', 'Frede', 'Mona', 'Lis'] as const) {
        const sheet = sheetOf(name, await asViewer(person), {})
        if (notFor[name]?.includes(person)) {
          expect(sheet, `${name} ${person}`).toBeUndefined()
          continue
        }
        expect(sheet?.title, name).toMatch(/^[A-ZÆØÅ]/)
        expect(
          sheet?.head.filter((head) => !/^[A-ZÆØÅ]/.test(head)),
          name,
        ).toEqual([])
        await Array.fromAsync(sheet?.pages ?? pages())
      }
    }
  })

  it('about citizens are no spreadsheet, and a name that is none is none', async () => {
    for (const name of ['courses', 'nope', 'constructor', '__proto__', 'toString'])
      expect(sheetOf(name, await asViewer('Karla'), {})).toBeUndefined()
  })
})

async function* pages(): AsyncGenerator<SheetCell[][]> {}
