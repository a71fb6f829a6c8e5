import type { theoryPartKinds } from '#db/vocabulary/theories.ts'
import { partGaps } from '#lib/applications/ready/rules.ts'

export type PartKind = (typeof theoryPartKinds)[number]
export type PartFacts = Parameters<typeof partGaps>[0]

/** How many of the four parts lack nothing, and what each lacks (product.md §6; the points are named in words.da.md §7). */
export function completeness(parts: readonly PartFacts[]): { whole: number; gaps: Record<PartKind, string[]> } {
  const gaps: Record<PartKind, string[]> = { people: ['text'], movement: ['text'], closeness: ['text'], anchoring: ['text'] }
  for (const part of parts) gaps[part.kind] = partGaps(part)
  return { whole: Object.values(gaps).filter((missing) => missing.length === 0).length, gaps }
}
