import { type Amount, type NumberStyle, parseAmount } from '#lib/amount-text.ts'
import { type Day, isDay, parseDay } from '#lib/day.ts'
import { plainDecimal } from '#lib/formats/json-source.ts'
import { type PublishedDay, publishedDay, type SlashOrder } from '#lib/formats/published-day.ts'
import { type Cell, plainText } from '#lib/formats/table.ts'

/*
 * How one column writes its numbers and days, told by all of its cells together (domain.md §3.5): never a guess at one cell. Pure.
 */

/** `isOpen`: there are cells that can be read two ways, and nothing in the column tells which. */
export type NumberVerdict = { style: NumberStyle; isOpen: boolean }
export type DayVerdict = { order: SlashOrder; isOpen: boolean }
export type ReadDay = PublishedDay & { isShortYear: boolean }

const slashed = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T].*)?$/

const separated = /\d[.,]\d/
/** `1.234`: what can be read two ways, unless `kr.` or `,-` beside it says that it is Danish. */
const readTwoWays = /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/
const [longestNumber, longestDay] = [200, 40]

/** The style of a column of numbers: Danish or English where a cell shows it, and every open cell follows. */
export function numberVerdict(cells: Iterable<Cell>): NumberVerdict {
  const seen = new Set<'danish' | 'english' | 'open'>()
  for (const cell of new Set(cells)) {
    if (typeof cell === 'number') continue
    const sign = evidenceOf(cell)
    if (sign) seen.add(sign)
  }
  const [isDanish, isEnglish] = [seen.has('danish'), seen.has('english')]
  const style = isDanish === isEnglish ? 'unknown' : isDanish ? 'danish' : 'english'
  return { style, isOpen: seen.has('open') && style === 'unknown' }
}

/** The order of day and month in a column of days. `.` and `-` are Danish, day first; only `3/4/2026` asks. */
export function dayVerdict(cells: Iterable<Cell>): DayVerdict {
  let [isDayFirst, isMonthFirst, isAsked] = [false, false, false]
  for (const cell of cells) {
    const parts = typeof cell === 'string' && cell.length <= longestDay ? slashed.exec(cell.trim()) : null
    if (!parts) continue
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    if (first > 12 && second <= 12) isDayFirst = true
    else if (second > 12 && first <= 12) isMonthFirst = true
    else if (parts[2] === '/' && first !== second && first <= 12) isAsked = true
  }
  const order = isDayFirst === isMonthFirst ? 'unknown' : isDayFirst ? 'day_first' : 'month_first'
  return { order, isOpen: isAsked && order === 'unknown' }
}

/**
 * The exact decimal a cell tells, with the currency beside it; `ambiguous` in a column whose style nobody has said, `invalid`
 * for what is no number in the column's style.
 */
export function cellAmount(cell: Cell, style: NumberStyle): Amount {
  if (typeof cell === 'number') return parseAmount(decimalOf(cell), 'english')
  const kept = amounts[style]
  const known = kept.get(cell)
  if (known) return known
  const amount = textAmount(cell, style)
  if (kept.size >= keptAmounts) kept.clear()
  kept.set(cell, amount)
  return amount
}

/** A column of amounts is mostly the same round numbers again and again: those seen are kept. */
const keptAmounts = 5_000
const amounts: Record<NumberStyle, Map<string, Amount>> = { danish: new Map(), english: new Map(), unknown: new Map() }

function textAmount(cell: string, style: NumberStyle): Amount {
  const sign = style === 'unknown' ? null : evidenceOf(cell)
  if (sign !== null && sign !== 'open' && sign !== style) return { kind: 'invalid' }
  return parseAmount(plainText(cell), style)
}

/**
 * The day a cell tells; month or year alone counts as its middle. `null` for no day, and for `12/31/2026` in a column that is day
 * first: a thirty-first month is a mistyped day, not another style.
 */
export function cellDay(cell: Cell, order: SlashOrder): ReadDay | null {
  const text = plainText(cell)
  const parts = slashed.exec(text)
  const months = { day_first: parts?.[3], month_first: parts?.[1], unknown: undefined }
  if (Number(months[order] ?? 0) > 12) return null
  const isShortYear = !/\d{4}/.test(text)
  const whole = parts && isShortYear ? `${parts[1]}${parts[2]}${parts[3]}${parts[2]}${longYear(parts[4])}` : text
  const found = publishedDay(whole, order === 'unknown' ? 'day_first' : order) ?? written(whole)
  return found && { ...found, isShortYear }
}

function written(text: string): PublishedDay | null {
  const day = parseDay(text) ?? dayOfMonthName(text)
  return day === null ? null : { day, precision: /\d{1,2}\D+.*\d/.test(text) ? 'day' : 'month', isGuess: false, isStandard: true }
}

/** `maj 2024`: a month and a year. */
function dayOfMonthName(text: string): Day | null {
  const day = /^\p{L}{3,9}\.? \d{4}$/u.test(text) ? parseDay(`15. ${text}`) : null
  return day !== null && isDay(day) ? day : null
}

function longYear(year = ''): number {
  return Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

function evidenceOf(cell: string): 'danish' | 'english' | 'open' | null {
  if (cell.length > longestNumber || !separated.test(cell)) return null
  const read = parseAmount(plainText(cell))
  if (read.kind === 'ambiguous') return 'open'
  const marks = read.kind === 'ok' ? cell.replace(/[,.]-{1,2}\s*$/, '').match(/(?<=\d)[.,](?=\d)/g) : null
  if (!marks) return null
  if (readTwoWays.test(cell)) return 'danish'
  const last = marks.at(-1)
  const isGrouping = marks.length > 1 && new Set(marks).size === 1
  return (last === ',') !== isGrouping ? 'danish' : 'english'
}

/** Fifteen digits are what a spreadsheet holds; 0.1 + 0.2 in a cell is 0.3. */
function decimalOf(value: number): string {
  return plainDecimal(String(Number(value.toPrecision(15)))) ?? ''
}
