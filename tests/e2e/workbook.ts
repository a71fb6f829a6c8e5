import { strFromU8, unzipSync } from 'fflate'

/** The rows of a workbook's first sheet, read from its parts and not by our own reader: text, numbers, and null where nothing stands. */
export function rowsOfWorkbook(bytes: Uint8Array): (string | number | null)[][] {
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>([^]*?)<\/si>/g)].map(([, body = '']) => textOf(body))
  const rows = [...part('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row = '']) => {
    const cells: (string | number | null)[] = []
    for (const [, column = '', kind, body = ''] of row.matchAll(/<c r="([A-Z]+)\d+"(?:[^>]*? t="(\w+)")?[^>]*?(?:\/>|>([^]*?)<\/c>)/g)) {
      const value = /<v>([^<]*)<\/v>/.exec(body)?.[1]
      cells[placeOf(column)] =
        kind === 's' ? (texts[Number(value)] ?? null) : kind === 'inlineStr' ? textOf(body) : value ? Number(value) : null
    }
    return cells
  })
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null))
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const textOf = (body: string) =>
  [...body.matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
    .map(([, text = '']) => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity))
    .join('')
const placeOf = (column: string) => [...column].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
