import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'

export type YearSum = { year: number; ore: number }

/** Heights of 0–24 px by cube root, so that 25.000 and 2.400.000 are both seen. */
export function sparkHeights(years: readonly YearSum[], maxOre = Math.max(0, ...years.map((year) => year.ore))): number[] {
  return years.map(({ ore }) => (ore <= 0 || maxOre <= 0 ? 0 : Math.max(3, Math.round(24 * Math.cbrt(ore / maxOre)))))
}

/** The same in words: `2023: 180.000 kr.; 2024: 220.000 kr.` */
export function sparkWords(years: readonly YearSum[], locale: Locale): string {
  const given = years.filter(({ ore }) => ore > 0)
  return given.length === 0 ? '–' : given.map(({ year, ore }) => `${year}: ${formatOre(ore, locale, { decimals: 0 })}`).join('; ')
}
