import type { bottomLines, enterpriseStatuses } from '#db/vocabulary/enterprises.ts'
import type { Day } from '#lib/day.ts'
import { portionOf } from '#lib/money.ts'

/*
 * The network's own rules (product.md §9): which enterprises count toward the goal, and how a mosaic of income leans.
 * `countsOn` in data.ts asks the same of the database.
 */

export type Membership = { fromDay: Day; toDay: Day | null }
type Counted = {
  status: (typeof enterpriseStatuses)[number]
  isInsideArea: boolean
  closedDay: Day | null
  memberships: readonly Membership[]
  bottomLines: readonly (typeof bottomLines)[number][]
}

export const countReasons = ['member', 'open', 'area', 'lines'] as const
export type CountReason = (typeof countReasons)[number]

/** What is missing before an enterprise counts toward the goal on a day; nothing means that it counts. */
export function missingToCount(enterprise: Counted, day: Day): CountReason[] {
  const isOpen = !enterprise.status.startsWith('closed') || (enterprise.closedDay !== null && enterprise.closedDay > day)
  const isMember = enterprise.memberships.some(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day))
  const met: Record<CountReason, boolean> = {
    member: isMember,
    open: isOpen,
    area: enterprise.isInsideArea,
    lines: new Set(enterprise.bottomLines).size === 3,
  }
  return countReasons.filter((reason) => !met[reason])
}

/** True when it counts toward the goal: an open member on the day, inside the area, with all three sentences. */
export function countsTowardGoal(enterprise: Counted, day: Day): boolean {
  return missingToCount(enterprise, day).length === 0
}

export type MosaicIncome = { mosaicPart: string; amountOre: number; donorId: string | null; payer: string | null }
export type Mosaic = {
  totalOre: number
  parts: { mosaicPart: string; amountOre: number; shareBps: number }[]
  /** The giver that gives most of the year; several rows of one giver are one, unnamed ones stand alone. `null` where no giver is in it. */
  largestGiver: { donorId: string | null; payer: string | null; amountOre: number; shareBps: number } | null
}

/** One year's income by part, largest first, with shares of the whole in basis points, and its largest single giver. */
export function mosaicOf(incomes: readonly MosaicIncome[]): Mosaic {
  const totalOre = incomes.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const byPart = summed(incomes, ({ mosaicPart }) => mosaicPart)
  const givers = incomes.filter(({ mosaicPart, donorId }) => mosaicPart === 'grant' || donorId !== null)
  const [largest] = [...Map.groupBy(givers, (income) => income.donorId ?? income.payer ?? income).values()]
    .map((rows) => ({
      donorId: rows[0]?.donorId ?? null,
      payer: rows[0]?.payer ?? null,
      amountOre: rows.reduce((sum, { amountOre }) => sum + amountOre, 0),
    }))
    .toSorted((a, b) => b.amountOre - a.amountOre)
  return {
    totalOre,
    parts: byPart.map(([mosaicPart, amountOre]) => ({ mosaicPart, amountOre, shareBps: portionOf(10_000, amountOre, totalOre) })),
    largestGiver: largest ? { ...largest, shareBps: portionOf(10_000, largest.amountOre, totalOre) } : null,
  }
}

/** Whether so much comes from one giver that it should be said; `percent` is the network's setting (40). */
export function isDependent(mosaic: Mosaic, percent: number): boolean {
  return mosaic.largestGiver !== null && mosaic.largestGiver.shareBps > percent * 100
}

function summed(incomes: readonly MosaicIncome[], by: (income: MosaicIncome) => string): [string, number][] {
  const sums = new Map<string, number>()
  for (const income of incomes) sums.set(by(income), (sums.get(by(income)) ?? 0) + income.amountOre)
  return [...sums].toSorted((a, b) => b[1] - a[1])
}
