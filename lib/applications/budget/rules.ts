import type { budgetSources, cofundingStates } from '#db/vocabulary/applications.ts'

/* What it costs and who pays (product.md §5): sources equal costs exactly, or the difference is said. */

export type Source = (typeof budgetSources)[number]
export type CostLine = { amountOre: number; source: Source; isFee: boolean }
export type Cofunding = { amountOre: number; state: (typeof cofundingStates)[number] }

/** `ownOre`: own money as lines or promised beside. `gapOre` = costs − all sources: above 0 somebody has yet to pay, below 0 it is covered twice. */
export type BudgetSums = {
  lines: number
  costOre: number
  bySource: Record<Source, number>
  ownOre: number
  cofundingOre: number
  gapOre: number
  feeOre: number
  hasFee: boolean
}

/**
 * Sums a budget. What is applied for is the application's own amount (the applied lines where none is noted); lines of own
 * money and in kind pay for themselves; co-financed lines are paid by the co-funding that is not declined.
 */
export function budgetSums(lines: readonly CostLine[], cofundings: readonly Cofunding[], appliedOre: number | null): BudgetSums {
  const bySource: Record<Source, number> = { applied: 0, own: 0, cofunding: 0, in_kind: 0 }
  for (const { source, amountOre } of lines) bySource[source] += amountOre
  const costOre = lines.reduce((sum, line) => sum + line.amountOre, 0)
  const cofundingOre = cofundings.filter(({ state }) => state !== 'declined').reduce((sum, { amountOre }) => sum + amountOre, 0)
  const promisedOre = cofundings.filter(({ state }) => state === 'own').reduce((sum, { amountOre }) => sum + amountOre, 0)
  const fees = lines.filter(({ isFee }) => isFee)
  return {
    lines: lines.length,
    costOre,
    bySource,
    cofundingOre,
    ownOre: bySource.own + promisedOre,
    gapOre: costOre - (appliedOre ?? bySource.applied) - bySource.own - bySource.in_kind - cofundingOre,
    feeOre: fees.reduce((sum, { amountOre }) => sum + amountOre, 0),
    hasFee: fees.length > 0,
  }
}
