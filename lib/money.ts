import { parseAmount } from '#lib/amount-text.ts'
import { optionalTypedField, type Reading, typedField } from '#lib/field.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/*
 * Money is a whole number of øre (product.md §3.4). Everything that divides goes through BigInt and rounds once, half
 * away from zero, so that a credit note is the exact mirror of its invoice.
 */

const noBreak = '\u00a0'
const minus = '\u2212'

/**
 * `numerator / denominator` as a whole number, halves away from zero. Exact: pass a BigInt where the product may pass 2^53.
 * Throws RangeError when the denominator is 0 or the result is no safe integer.
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const above = BigInt(numerator)
  const below = BigInt(denominator)
  if (below === 0n) throw new RangeError('roundHalfUp: the denominator is 0')
  const isNegative = above < 0n !== below < 0n
  const size = absolute(above) * 2n + absolute(below)
  const rounded = Number(size / (absolute(below) * 2n))
  if (!Number.isSafeInteger(rounded)) throw new RangeError('roundHalfUp: the result is out of range')
  return rounded === 0 || !isNegative ? rounded : -rounded
}

/** `amountOre × part / whole`, rounded once; 0 when the whole is 0. */
export function portionOf(amountOre: number, part: number, whole: number): number {
  return whole === 0 ? 0 : roundHalfUp(BigInt(amountOre) * BigInt(part), whole)
}

/** `amountOre` × basis points (10 000 = 100 %), rounded once. */
export function bpsOf(amountOre: number, basisPoints: number): number {
  return portionOf(amountOre, basisPoints, 10_000)
}

/**
 * Splits a total by whole, non-negative weights: largest remainder, ties to the first (Hamilton's method).
 * The parts always sum to the total; a negative total gives the mirror. Throws RangeError when there is something to
 * split and no weight to split it by.
 */
export function splitByWeights(totalOre: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (weights.some((weight) => weight < 0)) throw new RangeError('splitByWeights: a weight is negative')
  if (totalOre === 0) return weights.map(() => 0)
  if (sum === 0n) throw new RangeError('splitByWeights: no weight to split by')
  const total = absolute(BigInt(totalOre))
  const shares = weights.map((weight, at) => ({ at, whole: (total * BigInt(weight)) / sum, rest: (total * BigInt(weight)) % sum }))
  let left = total - shares.reduce((all, share) => all + share.whole, 0n)
  for (const share of shares.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break
    share.whole += 1n
    left -= 1n
  }
  return shares.map(({ whole }) => (totalOre < 0 && whole > 0n ? -Number(whole) : Number(whole)))
}

/** Splits a total into `parts` equal parts: floor each, what is left over goes last (the schedule helper of product.md §7). */
export function splitEvenly(totalOre: number, parts: number): number[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError('splitEvenly: at least one part')
  const each = Math.trunc(totalOre / parts)
  return Array.from({ length: parts }, (_, at) => (at === parts - 1 ? totalOre - each * (parts - 1) : each))
}

/** `1.234.567,89 kr.` (no-break space, real minus); English `DKK 1,234,567.89`. With `decimals: 0` rounded to whole kroner. */
export function formatOre(ore: number, locale: Locale, options?: { decimals?: 0 | 2 }): string {
  return formatAmount(ore, 'DKK', locale, options)
}

/** The same for any currency: `1.234,50 EUR`, `EUR 1,234.50`. The amount is in hundredths of the currency. */
export function formatAmount(ore: number, currency: string, locale: Locale, options?: { decimals?: 0 | 2 }): string {
  const figure = formatFigure(ore, locale, options)
  if (locale === 'en') return `${currency}${noBreak}${figure}`
  return `${figure}${noBreak}${currency === 'DKK' ? 'kr.' : currency}`
}

/** The bare figure, for table columns that name the currency in their head: `1.234.567,89`. */
export function formatFigure(ore: number, locale: Locale, { decimals = 2 }: { decimals?: 0 | 2 } = {}): string {
  const [group, point] = locale === 'en' ? [',', '.'] : ['.', ',']
  const shown = decimals === 0 ? roundHalfUp(ore, 100) * 100 : ore
  const digits = String(Math.abs(shown)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group)
  return `${shown < 0 ? minus : ''}${whole}${decimals === 0 ? '' : point + digits.slice(-2)}`
}

/** A whole number that is no money: `1.500`. Same grouping and minus as amounts have. */
export function formatCount(count: number, locale: Locale): string {
  return formatFigure(count * 100, locale, { decimals: 0 })
}

/** What a money field shows for editing: `25.000,00`. Read back by `parseOre`. */
export function formatOreInput(ore: number): string {
  return formatFigure(ore, 'da')
}

/**
 * Basis points as percent, as many decimals as they have: `66,3 %`, `7,25 %`, `25 %`; English `66.3%`.
 * `decimals: 1` rounds measured shares to one decimal (and keeps `25 %` short).
 */
export function formatPercent(basisPoints: number, locale: Locale, { decimals = 2 }: { decimals?: 0 | 1 | 2 } = {}): string {
  const step = decimals === 2 ? 1 : decimals === 1 ? 10 : 100
  const shown = roundHalfUp(basisPoints, step) * step
  const figure = formatFigure(shown, locale).replace(/[.,]?0+$/, '')
  return locale === 'en' ? `${figure}%` : `${figure}${noBreak}%`
}

/** A part of a whole in percent with one decimal, rounded once: 6 of 11 is 54,5 %. Null where there is nothing to measure on. */
export function formatShare(part: number, whole: number, locale: Locale): string | null {
  return whole === 0 ? null : formatPercent(roundHalfUp(BigInt(part) * 1_000n, whole) * 10, locale, { decimals: 1 })
}

/**
 * What a person typed into a money field, as øre; `null` when it is no amount in kroner. Danish style: `25000`, `25.000`,
 * `25.000,50`, `kr. 50.000,00`, `1,5 mio. kr.`. Parts of an øre, percent and other currencies are refused, never rounded away.
 */
export function parseOre(text: string): number | null {
  const amount = parseAmount(text, 'danish')
  if (hasThreeDecimals.test(text)) return null
  if (amount.kind !== 'ok' || amount.isRate || (amount.currency ?? 'DKK') !== 'DKK') return null
  return /\.\d{3}/.test(amount.value) ? null : oreOf(amount.value)
}

// `1,000` is one krone to a Dane and a thousand to others: it is asked again, not guessed.
const hasThreeDecimals = /^\s*[-+\u2212]?\s*(?:kr\.?\s*)?\d+,\d{3,}\s*(?:kr\.?|kroner|dkk)?\s*$/i

/** An exact decimal string (`1234.565`) in kroner as øre, halves away from zero; `null` when out of range. */
export function oreOf(value: string): number | null {
  const [whole = '0', decimals = ''] = value.split('.')
  const hundredfold = BigInt(whole + decimals) * 100n
  const scale = 10n ** BigInt(decimals.length)
  return absolute(hundredfold) / scale >= BigInt(Number.MAX_SAFE_INTEGER) ? null : roundHalfUp(hundredfold, scale)
}

/** A required amount: typed text, or whole øre from another door. Errors `amountInvalid`, `amountNegative`. */
export const oreField = typedField(readOre)
/** An amount that may be left empty (`null`). */
export const optionalOreField = optionalTypedField(readOre)

function readOre(typed: string | number): Reading<number> {
  const ore = typeof typed === 'number' ? typed : parseOre(typed)
  if (ore === null || !Number.isSafeInteger(ore)) return { error: 'amountInvalid' }
  return ore < 0 ? { error: 'amountNegative' } : { value: ore }
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}
