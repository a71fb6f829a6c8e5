import { TableFault } from '#lib/formats/table-fault.ts'

/*
 * CSV as it is found: any of three line ends, quotes that hold breaks and delimiters, `sep=` above. Pure: text in, records out,
 * each with the line it begins on.
 */

export type TextRecord = { line: number; cells: string[] }
export type TableLimits = { maxRows: number; maxColumns: number; maxCellChars: number }

const [lineFeed, carriageReturn, quote] = [10, 13, 34]
const delimiters = [';', ',', '\t', '|'] as const

/**
 * The records one by one; empty lines are passed over. Throws `TableFault`: `csvUnclosedQuote` with the line where the quote
 * opens, `importCellTooLong`, `importTooManyColumns`.
 */
export function* csvRecords(text: string, delimiter: string, limits: TableLimits, from = 0): Generator<TextRecord> {
  const mark = delimiter.charCodeAt(0)
  let at = from
  let line = 1 + (from > 0 ? 1 : 0)
  while (at < text.length) {
    const cells: string[] = []
    const begins = line
    for (let isOpen = true; isOpen;) {
      const start = at
      let cell = ''
      if (text.charCodeAt(at) === quote) {
        const opened = line
        for (at++; ;) {
          const end = text.indexOf('"', at)
          if (end < 0) throw new TableFault('csvUnclosedQuote', { line: opened })
          if (end - start > limits.maxCellChars * 2) throw new TableFault('importCellTooLong', { line: opened, most: limits.maxCellChars })
          cell += text.slice(at, end)
          at = end + 1
          if (text.charCodeAt(at) !== quote) break
          cell += '"'
          at++
        }
        line += breaksIn(cell)
      }
      const plain = at
      for (let code = text.charCodeAt(at); at < text.length && code !== mark && code !== lineFeed && code !== carriageReturn;)
        code = text.charCodeAt(++at)
      if (at > plain) cell += text.slice(plain, at)
      if (cell.length > limits.maxCellChars) throw new TableFault('importCellTooLong', { line, most: limits.maxCellChars })
      cells.push(cell)
      if (cells.length > limits.maxColumns) throw new TableFault('importTooManyColumns', { most: limits.maxColumns })
      isOpen = at < text.length && text.charCodeAt(at) === mark
      if (isOpen) at++
    }
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    at++
    line++
    if (cells.length > 1 || cells[0] !== '') yield { line: begins, cells }
  }
}

/** The delimiter, and where the records begin: told by a first line `sep=;`, else the one that gives the most even columns outside quotes. */
export function delimiterOf(text: string, limits: TableLimits): { delimiter: string; from: number } {
  const told = /^\uFEFF?sep=(.)(?:\r\n|\n|\r|$)/i.exec(text.slice(0, 20))
  if (told?.[1]) return { delimiter: told[1], from: told[0].length }
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(text, delimiter, limits) }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return { delimiter: best.score > 0 ? best.delimiter : ';', from: 0 }
}

function evenness(text: string, delimiter: string, limits: TableLimits): number {
  const widths: number[] = []
  try {
    for (const { cells } of csvRecords(text.slice(0, 200_000), delimiter, { ...limits, maxColumns: 2_000 })) {
      if (widths.push(cells.length) === 100) break
    }
  } catch {
    // A quote that the sample cuts, or that this delimiter misreads: what came before counts.
  }
  const counted = new Map<number, number>()
  for (const width of widths) if (width > 1) counted.set(width, (counted.get(width) ?? 0) + 1)
  const [width, times] = [...counted].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])
  return times * 2 < widths.length || width === 1 ? 0 : (times / widths.length) * (1 + Math.log2(width) / 10)
}

function breaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0
}
