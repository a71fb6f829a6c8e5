import { cellAmount, cellDay, dayVerdict, numberVerdict } from '#lib/formats/column-style.ts'
import { headingPath, type HeadingPath } from '#lib/formats/giving360-headings.ts'
import { WrittenNumber } from '#lib/formats/json-source.ts'
import { publishedDay } from '#lib/formats/published-day.ts'
import { type Cell, plainText, type Table } from '#lib/formats/table.ts'

/*
 * 360Giving as a spreadsheet: rows become the grants their JSON would have been, and are judged like those. Sheets beside the grants
 * (`Planned Dates`, `Recipient Org`) fill in what the grant with the same identifier leaves out. Pure.
 */

type Thing = Record<string, unknown>
export type GrantRow = { row: number; grant: unknown; fault: string | null }
type Column = { path: HeadingPath; read: (cell: Cell) => unknown }

/** An amount that can be read two ways, where nothing in its column tells which. */
export const openAmount = Symbol('open amount')

/** The grants of tables, the first of them that has some; null when none has a column for the number and one for the amount. */
export function grantsOfTables(tables: readonly Table[]): GrantRow[] | null {
  const main = tables.find(({ headers }) => has(headers, 'id') && has(headers, 'amountAwarded'))
  if (!main) return null
  const grants = main.rows.map((row) => ({ row: row.line, fault: row.fault, grant: thingOf(row.cells, columnsOf(main)) }))
  const known = new Map(grants.map(({ grant }) => [grant.id, grant]))
  for (const side of tables) {
    if (side === main || !has(side.headers, 'id')) continue
    const lacking = new Set<Thing>()
    for (const { cells } of side.rows) {
      const { id, ...rest } = thingOf(cells, columnsOf(side))
      const grant = known.get(id)
      for (const [name, list] of Object.entries(rest)) {
        if (!grant || !Array.isArray(list)) continue
        const before = grant[name]
        if (!Array.isArray(before)) lacking.add(grant)
        if (lacking.has(grant)) grant[name] = Array.isArray(before) ? [...before, ...list] : list
      }
    }
  }
  return grants
}

const readers = new WeakMap<Table, Column[]>()

function columnsOf(table: Table): Column[] {
  const known = readers.get(table)
  if (known) return known
  const columns = table.headers.map((header, at): Column => {
    const path = headingPath(header) ?? { list: null, at: 0, field: '' }
    return { path, read: readerFor(path.field, () => table.rows.map(({ cells }) => cells[at] ?? '')) }
  })
  readers.set(table, columns)
  return columns
}

function readerFor(field: string, cells: () => Cell[]): (cell: Cell) => unknown {
  switch (field) {
    case 'amountAwarded': {
      const { style } = numberVerdict(cells())
      return (cell) => {
        const amount = cellAmount(cell, style)
        return amount.kind === 'ok' && !amount.isRate
          ? new WrittenNumber(amount.value)
          : amount.kind === 'ambiguous'
            ? openAmount
            : plainText(cell)
      }
    }
    case 'duration':
      return (cell) => new WrittenNumber(plainText(cell))
    case 'awardDate':
    case 'startDate':
    case 'endDate': {
      const { order } = dayVerdict(cells())
      return (cell) => {
        const text = plainText(cell)
        return publishedDay(text, 'unknown') ? text : (cellDay(text, order)?.day ?? text)
      }
    }
    case 'cvr':
      return (cell) => `DK${plainText(cell).replace(/^DK/i, '')}`
    default:
      return plainText
  }
}

function thingOf(cells: readonly Cell[], columns: readonly Column[]): Thing {
  const thing: Thing = {}
  for (const [at, { path, read }] of columns.entries()) {
    const cell = cells[at] ?? ''
    if (path.field === '' || plainText(cell) === '') continue
    const field = path.field === 'cvr' ? 'companyNumber' : path.field
    if (path.list === null) thing[field] = read(cell)
    else {
      const list: unknown = thing[path.list]
      const things: Thing[] = Array.isArray(list) ? list : []
      while (things.length <= path.at) things.push({})
      const one = things[path.at] ?? {}
      one[field] = read(cell)
      thing[path.list] = things
    }
  }
  if (typeof thing.currency === 'string' && /^kr\.?$/i.test(thing.currency)) thing.currency = 'DKK'
  return thing
}

const has = (headers: readonly string[], field: string) =>
  headers.some((header) => {
    const path = headingPath(header)
    return path?.list === null && path.field === field
  })
