/** How a file or a form writes numbers. `unknown` asks instead of guessing at `1.234`. */
export type NumberStyle = 'danish' | 'english' | 'unknown'

/**
 * A number read from text. `value` is an exact decimal string with a point (`-1250.5`); `currency` is the one written
 * beside it; a percentage is a rate (`7,5 %` → `0.075`, `isRate`).
 */
export type Amount = { kind: 'ok'; value: string; currency: string | null; isRate: boolean } | { kind: 'ambiguous' } | { kind: 'invalid' }

const currencies: Record<string, string> = { eur: 'EUR', '€': 'EUR', sek: 'SEK', nok: 'NOK', usd: 'USD', $: 'USD', gbp: 'GBP', '£': 'GBP' }
const powers: Record<string, number> = { t: 3, mio: 6, mil: 6, mia: 9 }
const money = String.raw`kr(?:oner|one)?\b\.?|dkk|eur|€|sek|nok|usd|\$|gbp|£`
const power = String.raw`t(?=\.? ?kr)|tusinde?|million(?:er)?|mill|mio|milliard(?:er)?|mia`
const shape = new RegExp(
  String.raw`^(?<sign>[-+])? ?(?:(?<powerBefore>${power})\.? ?)?(?<before>${money})? ?(?<inner>[-+])? ?(?<digits>\d(?:[\d., ]*\d)?)(?<dash>[,.]-{1,2})? ?` +
    String.raw`(?:(?<powerAfter>${power})\.?)? ?(?<after>${money}|%|pct\.?|procent)?$`,
)
const longest = 60

/**
 * Reads a number as Danes and their files write it: `1.234.567,89`, `1 234 567,50`, `50.000,-`, `kr. 50.000,00`,
 * `(1.250,50)`, `1,5 mio. kr.`, `25 %` (domain.md §3.5). `ambiguous` when the text alone cannot say (`1.234`, `1,234`)
 * and the style is unknown; `kr.`, `,-` and `mio.` tell that it is Danish.
 */
export function parseAmount(text: string, style: NumberStyle = 'unknown'): Amount {
  if (text.length > longest) return { kind: 'invalid' }
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\u2212\u2010-\u2013\ufe63\uff0d]/g, '-')
  const inBrackets = /^\(([^()]+)\)$/.exec(plain)?.[1]
  const groups = shape.exec((inBrackets ?? plain).trim())?.groups
  if (!groups?.digits) return { kind: 'invalid' }
  const { sign = '', inner = '', before, after, dash, powerBefore, powerAfter } = groups
  const signs = sign + inner + (inBrackets === undefined ? '' : '-')
  const isRate = after !== undefined && /^[%p]/.test(after)
  const mark = isRate ? before : (before ?? after)
  if (signs.length > 1 || (before && after) || (powerBefore && (powerAfter || !before))) return { kind: 'invalid' }
  const isDanish = dash !== undefined || (powerBefore ?? powerAfter) !== undefined || mark?.startsWith('kr')
  const figure = figureOf(groups.digits, style === 'unknown' && isDanish ? 'danish' : style)
  if (typeof figure === 'string') return { kind: figure }
  const exponent = powerOf(powerBefore ?? powerAfter) - (isRate ? 2 : 0) - figure.decimals.length
  const value = decimal(figure.whole + figure.decimals, exponent)
  const currency = mark === undefined ? null : (currencies[mark] ?? 'DKK')
  return { kind: 'ok', value: signs === '-' && value !== '0' ? `-${value}` : value, currency, isRate }
}

function powerOf(word = ''): number {
  if (word.startsWith('milliard')) return 9
  return powers[word.slice(0, 3)] ?? powers[word.slice(0, 1)] ?? 0
}

type Figure = { whole: string; decimals: string }

/** Tells thousands from decimals in a run of digits, points, commas and spaces. */
function figureOf(digits: string, style: NumberStyle): Figure | 'ambiguous' | 'invalid' {
  const marks = digits.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return { whole: digits, decimals: '' }
  const kinds = new Set(marks)
  if (kinds.size > 2) return 'invalid'
  if (kinds.size === 2) return last === ' ' || marks.indexOf(last) !== marks.length - 1 ? 'invalid' : grouped(digits, marks.charAt(0), last)
  if (last === ' ' || marks.length > 1) return grouped(digits, last, null)
  const [whole = '', decimals = ''] = digits.split(last)
  if (decimals.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return { whole, decimals }
  if (style === 'unknown') return 'ambiguous'
  return (last === '.') === (style === 'danish') ? { whole: whole + decimals, decimals: '' } : { whole, decimals }
}

function grouped(digits: string, group: string, point: string | null): Figure | 'invalid' {
  const [whole = '', decimals = ''] = point === null ? [digits] : digits.split(point)
  const parts = whole.split(group)
  const isGrouped = parts.every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))
  return isGrouped ? { whole: parts.join(''), decimals } : 'invalid'
}

/** `digits × 10^exponent` without leading or trailing zeros. */
function decimal(digits: string, exponent: number): string {
  const shifted = exponent >= 0 ? digits + '0'.repeat(exponent) : digits.padStart(1 - exponent, '0')
  const at = exponent >= 0 ? shifted.length : shifted.length + exponent
  const whole = shifted.slice(0, at).replace(/^0+(?=\d)/, '')
  const decimals = shifted.slice(at).replace(/0+$/, '')
  return decimals ? `${whole}.${decimals}` : whole
}
