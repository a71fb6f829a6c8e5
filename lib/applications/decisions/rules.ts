import { splitByWeights } from '#lib/money.ts'

export type PlannedShare = { enterpriseId: string; pilotId: string | null; amountOre: number }

/**
 * How an award is divided: as planned; where less came than was planned, in the same proportion (largest remainder). Without
 * a plan by the partners' shares, and with one partner all of it; with several and no shares nobody knows yet.
 */
export function inheritedShares(
  awardOre: number,
  planned: readonly PlannedShare[],
  partners: readonly { enterpriseId: string; shareOre: number | null }[],
): PlannedShare[] {
  const known =
    planned.length > 0
      ? planned
      : partners.flatMap(({ enterpriseId, shareOre }) => (shareOre ? [{ enterpriseId, pilotId: null, amountOre: shareOre }] : []))
  const [only] = partners
  if (known.length === 0)
    return only && partners.length === 1 ? [{ enterpriseId: only.enterpriseId, pilotId: null, amountOre: awardOre }] : []
  const sum = known.reduce((all, { amountOre }) => all + amountOre, 0)
  if (sum <= awardOre) return known.map((share) => ({ ...share }))
  const parts = splitByWeights(
    awardOre,
    known.map(({ amountOre }) => amountOre),
  )
  return known.map((share, at) => ({ ...share, amountOre: parts[at] ?? 0 }))
}
