import { SparkBars } from '#app/ui/spark-bars.tsx'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'

export type YearSum = { year: number; ore: number }

/**
 * `<Sparkline years={[{ year: 2022, ore: 0 }, …]} maxOre={240000000} isGolden locale={locale} />`: one bar a year, a line where
 * nothing came. Give `maxOre` where several stand under each other, so that they can be compared.
 */
export function Sparkline({ years, maxOre, isGolden, locale }: { years: readonly YearSum[]; maxOre?: number; isGolden?: boolean; locale: Locale }) {
  return <SparkBars heights={sparkHeights(years, maxOre)} isGolden={isGolden} label={sparkWords(years, locale)} />
}

/** Heights of 0–24 px by cube root, so that 25.000 and 2.400.000 are both seen. */
export function sparkHeights(years: readonly YearSum[], maxOre = Math.max(0, ...years.map((year) => year.ore))): number[] {
  return years.map(({ ore }) => (ore <= 0 || maxOre <= 0 ? 0 : Math.max(3, Math.round(24 * Math.cbrt(ore / maxOre)))))
}

/** The same in words: `2023: 180.000 kr.; 2024: 220.000 kr.` */
export function sparkWords(years: readonly YearSum[], locale: Locale): string {
  const given = years.filter(({ ore }) => ore > 0)
  return given.length === 0 ? '–' : given.map(({ year, ore }) => `${year}: ${formatOre(ore, locale, { decimals: 0 })}`).join('; ')
}
