import { addDays, type Day, yearOf } from '#lib/day.ts'

type Earned = { id: string; day: Day; amountOre: number }
export type Bill = { number: string; day: Day; entryIds: string[] }

/** Frede's bills: one a quarter for what was earned in it, ten days after its end; what goes back is a credit note of its own. */
export function bills(entries: readonly Earned[]): Bill[] {
  const quarters = Map.groupBy(entries, ({ day, amountOre }) => `${quarterEnd(day)} ${amountOre < 0 ? 'credit' : 'bill'}`)
  const counts = new Map<number, number>()
  return [...quarters]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, earned]) => {
      const [end = '', kind] = key.split(' ')
      const day = addDays(end, 10)
      const count = (counts.get(yearOf(day)) ?? 0) + 1
      counts.set(yearOf(day), count)
      return { number: `${kind === 'credit' ? 'K' : 'F'}-${yearOf(day)}-${count}`, day, entryIds: earned.map(({ id }) => id) }
    })
}

function quarterEnd(day: Day): Day {
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-${month === 3 || month === 12 ? 31 : 30}`
}
