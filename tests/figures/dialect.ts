/** The few things the two engines spell differently. Days are text, `YYYY-MM-DD`; whole numbers stay whole. */
export type Dialect = {
  addDays(day: string, days: string): string
  addMonths(day: string, months: string): string
  daysBetween(from: string, to: string): string
  most(one: string, other: string): string
  least(one: string, other: string): string
}

const sqlite: Dialect = {
  addDays: (day, days) => `date(${day}, (${days}) || ' days')`,
  // Past a month's end SQLite runs into the next month: then it is the last day of the one meant.
  addMonths: (day, months) =>
    `min(date(${day}, (${months}) || ' months'), date(${day}, 'start of month', ((${months}) + 1) || ' months', '-1 day'))`,
  daysBetween: (from, to) => `cast(round(julianday(${to}) - julianday(${from})) as integer)`,
  most: (one, other) => `max(${one}, ${other})`,
  least: (one, other) => `min(${one}, ${other})`,
}

const postgres: Dialect = {
  addDays: (day, days) => `to_char((${day})::date + (${days})::integer, 'YYYY-MM-DD')`,
  addMonths: (day, months) => `to_char(((${day})::date + make_interval(months => (${months})::integer))::date, 'YYYY-MM-DD')`,
  daysBetween: (from, to) => `((${to})::date - (${from})::date)`,
  most: (one, other) => `greatest(${one}, ${other})`,
  least: (one, other) => `least(${one}, ${other})`,
}

export const dialectOf = (kind: 'sqlite' | 'postgres'): Dialect => (kind === 'sqlite' ? sqlite : postgres)
