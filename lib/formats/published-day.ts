import { type Day, isDay } from '#lib/day.ts'

/*
 * Days as funders publish them: ISO, with or without a time, only a month or a year, or `22/07/2014` in an order that the
 * file itself must show (domain.md §5.1). Pure.
 */

export type SlashOrder = 'day_first' | 'month_first' | 'unknown'
export type PublishedDay = { day: Day; precision: 'day' | 'month' | 'year'; isGuess: boolean; isStandard: boolean }

const slashed = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T].*)?$/

/**
 * The order of all slashed days of one file: a number above 12 in the first place shows day first, in the second month first.
 * `unknown` without such a number, or when the file shows both.
 */
export function slashOrderOf(texts: readonly string[]): SlashOrder {
  let [isDayFirst, isMonthFirst] = [false, false]
  for (const text of texts) {
    const parts = slashed.exec(text.trim())
    if (Number(parts?.[1]) > 12) isDayFirst = true
    else if (Number(parts?.[2]) > 12) isMonthFirst = true
  }
  if (isDayFirst === isMonthFirst) return 'unknown'
  return isDayFirst ? 'day_first' : 'month_first'
}

/**
 * The day a text tells; the part after a `T` or a space is a time and is left out. A month or a year counts as its middle
 * (product.md §3.5). Where the order is unknown and matters, day first is taken and marked a guess. `null` for no day.
 */
export function publishedDay(text: string, order: SlashOrder): PublishedDay | null {
  const plain = text.trim()
  const whole = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*)?$/.exec(plain)
  if (whole) return exactly(whole[1] ?? '')
  if (/^\d{4}-\d{2}$/.test(plain)) return exactly(`${plain}-15`, 'month')
  if (/^\d{4}$/.test(plain)) return exactly(`${plain}-07-01`, 'year')
  const parts = slashed.exec(plain)
  if (!parts) return null
  const [, first = '', second = '', year = ''] = parts
  const isMonthFirst = Number(second) > 12 || (order === 'month_first' && Number(first) <= 12)
  const [month, date] = isMonthFirst ? [first, second] : [second, first]
  const found = exactly(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  const isOpen = order === 'unknown' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
  return found && { ...found, isStandard: false, ...(isOpen && { precision: 'year', isGuess: true }) }
}

function exactly(day: string, precision: PublishedDay['precision'] = 'day'): PublishedDay | null {
  return isDay(day) && day >= '1800' && day < '2200' ? { day, precision, isGuess: false, isStandard: true } : null
}
