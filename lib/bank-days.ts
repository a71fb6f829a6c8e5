import { addDays, type Day, weekdayOf, yearOf } from '#lib/day.ts'

const holidaysAfterEaster = [
  ['maundyThursday', -3],
  ['goodFriday', -2],
  ['easterSunday', 0],
  ['easterMonday', 1],
  ['ascensionDay', 39],
  ['whitSunday', 49],
  ['whitMonday', 50],
] as const
const fixedHolidays = [
  ['newYearsDay', '01-01'],
  ['christmasDay', '12-25'],
  ['secondChristmasDay', '12-26'],
] as const
const lastPrayerDayYear = 2023

export type PublicHoliday = (typeof holidaysAfterEaster)[number][0] | (typeof fixedHolidays)[number][0] | 'prayerDay'

/** The public holidays of a year, day → name. Store bededag only up to 2023 (domain.md §4). */
export function publicHolidays(year: number): Map<Day, PublicHoliday> {
  const easter = easterSunday(year)
  const holidays = new Map<Day, PublicHoliday>()
  for (const [name, date] of fixedHolidays) holidays.set(`${year}-${date}`, name)
  for (const [name, days] of holidaysAfterEaster) holidays.set(addDays(easter, days), name)
  if (year <= lastPrayerDayYear) holidays.set(addDays(easter, 26), 'prayerDay')
  return holidays
}

export function isPublicHoliday(day: Day): boolean {
  return publicHolidays(yearOf(day)).has(day)
}

/** Monday to Friday and no public holiday. */
export function isWorkday(day: Day): boolean {
  return weekdayOf(day) <= 5 && !isPublicHoliday(day)
}

/** A workday on which banks pay: not the Friday after Ascension Day, 5 June, 24 or 31 December (domain.md §4). */
export function isBankDay(day: Day): boolean {
  if (['06-05', '12-24', '12-31'].includes(day.slice(5))) return false
  return isWorkday(day) && day !== addDays(easterSunday(yearOf(day)), 40)
}

/** `count` bank days later (earlier when negative); the start day is not counted, and 0 leaves it as it is. */
export function addBankDays(day: Day, count: number): Day {
  return step(day, count, isBankDay)
}

/** The same over weekdays that are no public holidays. */
export function addWorkdays(day: Day, count: number): Day {
  return step(day, count, isWorkday)
}

/** The day itself or the next bank day: when a payment due on it is paid. */
export function bankDayFrom(day: Day): Day {
  return isBankDay(day) ? day : addBankDays(day, 1)
}

/** The day itself or the bank day before: where an internal deadline rolls to. */
export function bankDayUntil(day: Day): Day {
  return isBankDay(day) ? day : addBankDays(day, -1)
}

function step(day: Day, count: number, counts: (day: Day) => boolean): Day {
  const direction = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, direction)
    if (counts(at)) left -= 1
  }
  return at
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * shift + 114
  return `${year}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`
}
