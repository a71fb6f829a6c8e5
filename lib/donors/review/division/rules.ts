import { splitByWeights } from '#lib/money.ts'

/**
 * What one enterprise has of an award as it is divided today: all parts (the largest first, what nobody was given last), and which of them
 * are its own.
 */
export type Division = { parts: readonly number[]; own: readonly number[] }
export type Piece = { ore: number; isOwn: boolean }

/**
 * An award's division: the pieces given out, and what is left of `standingOre`, which is the receiver's. Undefined where the enterprise
 * has nothing of it. A receiver never has what was given on to others, so no krone is counted twice.
 */
export function divisionOf(pieces: readonly Piece[], standingOre: number, isReceiver: boolean): Division | undefined {
  const rest = standingOre - pieces.reduce((sum, { ore }) => sum + ore, 0)
  const all = [...pieces, ...(rest > 0 ? [{ ore: rest, isOwn: isReceiver }] : [])].filter(({ ore }) => ore > 0)
  const own = all.flatMap(({ isOwn }, at) => (isOwn ? at : []))
  return own.length > 0 ? { parts: all.map(({ ore }) => ore), own } : undefined
}

/** The own part of an amount: largest remainder over all parts, so that the parts of all sum to it. All of it where nothing is divided. */
export function ownPart(ore: number, division: Division | undefined): number {
  if (!division) return ore
  const dealt = splitByWeights(ore, division.parts)
  return division.own.reduce((sum, at) => sum + (dealt[at] ?? 0), 0)
}
