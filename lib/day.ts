import { optionalTypedField, type Reading, typedField } from '#lib/field.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** A calendar day in Denmark, `YYYY-MM-DD`. Compares as text; never an instant (product.md §3.5). */
export type Day = string

const dayMilliseconds = 86_400_000
const copenhagen = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const monthNames: Record<Locale, readonly string[]> = {
  da: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** True for a day that exists, in the one form days are kept in. Years 1000 to 9999. */
export function isDay(text: string): boolean {
  const parts = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text)
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

const hourMilliseconds = 3_600_000
let latestHour = { number: 0, day: '' }

/** The day it is in Denmark at this instant. It only changes with an hour, and every verb and page asks, so the hour's answer is kept. */
export function todayInCopenhagen(now: Date): Day {
  const number = Math.floor(now.getTime() / hourMilliseconds)
  if (number === latestHour.number) return latestHour.day
  const { year, month, day } = clock(now)
  latestHour = { number, day: `${year}-${month}-${day}` }
  return latestHour.day
}

/** The instant a day begins in Denmark, summer time or not. */
export function startOfDay(day: Day): Date {
  const midnight = new Date(`${day}T00:00:00Z`).getTime()
  const summer = new Date(midnight - 2 * 3_600_000)
  return todayInCopenhagen(summer) === day ? summer : new Date(midnight - 3_600_000)
}

/** Throws RangeError for a day that does not exist, as everything here that calculates. */
export function addDays(day: Day, days: number): Day {
  return dayAt(numberOf(day) + days)
}

/** The same day of the month `months` later; past the month's end it is the month's last day (31 January + 1 = 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  numberOf(day)
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  const year = Math.floor(count / 12)
  const month = (((count % 12) + 12) % 12) + 1
  return year < 1000
    ? outside(day)
    : dayAt(Date.UTC(year, month - 1, Math.min(digits(day, 8, 10), daysInMonth(year, month))) / dayMilliseconds)
}

/** Whole days from one day to another; negative when `to` is before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

export function yearOf(day: Day): number {
  return digits(day, 0, 4)
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return digits(day, 5, 7)
}

/** The one text of a day. Rows by the hundred thousand hold it instead of a copy each, and what looks a day up finds it sooner. */
export function sameText(day: Day): Day {
  return texts.get(day) ?? keep(texts, day, day)
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1
}

/** How far a day is from today: `ahead` and `over` with a positive number of days. */
export function relativeDays(day: Day, today: Day): { kind: 'today' | 'ahead' | 'over'; days: number } {
  const days = daysBetween(today, day)
  return { kind: days === 0 ? 'today' : days > 0 ? 'ahead' : 'over', days: Math.abs(days) }
}

/** `01.10.2026`, `1. oktober 2026`, `oktober 2026`, `1. oktober`; in English `1 Oct 2026`, `1 October 2026`, `October 2026`, `1 October`. */
export function formatDay(day: Day, locale: Locale, form: 'short' | 'long' | 'monthYear' | 'dayMonth' = 'short'): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = monthNames[locale][Number(month) - 1] ?? ''
  const number = locale === 'da' ? `${Number(date)}.` : String(Number(date))
  if (form === 'monthYear') return `${name} ${year}`
  if (form === 'dayMonth') return `${number} ${name}`
  if (form === 'long') return `${number} ${name} ${year}`
  return locale === 'da' ? `${date}.${month}.${year}` : `${number} ${name.slice(0, 3)} ${year}`
}

/** An instant as Danes' clocks show it: `1. oktober 2026 kl. 14.05`; English `1 October 2026 at 14:05`. */
export function formatInstant(instant: Date, locale: Locale): string {
  const { hour, minute } = clock(instant)
  const day = formatDay(todayInCopenhagen(instant), locale, 'long')
  return locale === 'da' ? `${day} kl. ${hour}.${minute}` : `${day} at ${hour}:${minute}`
}

/**
 * Reads a day as Danes write it, always day first: `24.04.2014`, `26/10-2019`, `1-2-24`, `3. marts 2026`, `den 1. okt. 2024`,
 * ISO; without a year (`1/10`) only where a default year is given. Two digits: 00–69 are 2000s, else 1900s (domain.md §3.5).
 * `null` for what is no day, or outside 1800–2199 where it is surely a slip.
 */
export function parseDay(text: string, defaultYear?: number): Day | null {
  if (text.length > 40) return null
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?(?:den |d\. ?)?/, '')
  const iso = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(plain)
  if (iso) return within(Number(iso[1]), Number(iso[3]), Number(iso[4]))
  const parts = /^(\d{1,2})(?:[./-] ?| )(\d{1,2}|[a-zæøå]{3,9}\.?)(?:(?:[./-] ?| )(\d{4}|\d{2}))?$/.exec(plain)
  if (!parts) return null
  const year =
    parts[3] === undefined
      ? defaultYear
      : parts[3].length === 2
        ? Number(parts[3]) + (Number(parts[3]) < 70 ? 2000 : 1900)
        : Number(parts[3])
  return year === undefined ? null : within(year, monthFrom(parts[2] ?? ''), Number(parts[1]))
}

/** A day an address may ask about: within the years a typed one may be in, so that there is room to reckon on from it. */
export const isAskedDay = (text: string): boolean => isDay(text) && text >= firstAsked && text <= lastAsked
export const firstAsked: Day = '1800-01-01'
export const lastAsked: Day = '2199-12-31'

/** The day of a spreadsheet's serial number (45000 is 2023-03-15); only for cells that are dates. `null` for the 29 February 1900 that never was. */
export function dayFromSerial(serial: number, isFrom1904 = false): Day | null {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < (isFrom1904 ? 0 : 1) || whole > 109_000 || (!isFrom1904 && whole === 60)) return null
  return isFrom1904 ? addDays('1904-01-01', whole) : addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole)
}

/** A required day: typed in any form `parseDay` reads. Error `dayInvalid`. */
export const dayField = typedField(readDay)
/** A day that may be left empty (`null`). */
export const optionalDayField = optionalTypedField(readDay)
/** A day something is to happen (a next step, a deadline, a review). Before 2000 or after 2099 the year is a slip: error `dayFarOff`. */
export const plannedDayField = typedField(readPlannedDay)
/** The same, which may be left empty (`null`). */
export const optionalPlannedDayField = optionalTypedField(readPlannedDay)

function readDay(typed: string | number): Reading<Day> {
  const day = parseDay(String(typed))
  return day === null ? { error: 'dayInvalid' } : { value: day }
}

function readPlannedDay(typed: string | number): Reading<Day> {
  const reading = readDay(typed)
  return 'value' in reading && !reading.value.startsWith('20') ? { error: 'dayFarOff' } : reading
}

function monthFrom(word: string): number {
  if (/^\d/.test(word)) return Number(word)
  const name = word.replace('.', '')
  return 1 + Math.max(...Object.values(monthNames).map((names) => names.findIndex((full) => full.toLowerCase().startsWith(name))))
}

function within(year: number, month: number, date: number): Day | null {
  return year < yearOf(firstAsked) || year > yearOf(lastAsked) ? null : dayOf(year, month, date)
}

/** The number these characters spell: a day's own digits, without a text for them. */
function digits(day: Day, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + day.charCodeAt(at) - 48
  return number
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) % 2)
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

function dayOf(year: number, month: number, date: number): Day | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

const keptDays = 20_000
const texts = new Map<Day, Day>()
const numbers = new Map<Day, number>()
const days = new Map<number, Day>()

/** Days since 1970. A network's days are few thousand and come again and again, so those seen are kept, both ways. */
function numberOf(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  if (!isDay(day)) outside(day)
  return keep(numbers, day, Date.UTC(yearOf(day), monthOf(day) - 1, digits(day, 8, 10)) / dayMilliseconds)
}

function dayAt(number: number): Day {
  const known = days.get(number)
  if (known !== undefined) return known
  const date = new Date(number * dayMilliseconds)
  return keep(days, number, dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? outside(String(number)))
}

function keep<K, V>(kept: Map<K, V>, key: K, value: V): V {
  if (kept.size >= keptDays) kept.clear()
  kept.set(key, value)
  return value
}

function outside(day: string): never {
  throw new RangeError(`not a day: ${day.slice(0, 20)}`)
}

function clock(instant: Date): Record<string, string> {
  return Object.fromEntries(copenhagen.formatToParts(instant).map(({ type, value }) => [type, value]))
}
