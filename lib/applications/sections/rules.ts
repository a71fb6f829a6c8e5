import type { countingRules, sectionStates } from '#db/vocabulary/applications.ts'
import { type CountingRule, countText } from '#lib/text-count.ts'

type Counted = {
  text: string
  limitCount: number | null
  countingRule: (typeof countingRules)[number]
  lineBreakCounts: number
  toleranceBps: number | null
}

/** The giver's way of counting, as text-count.ts takes it. */
export function ruleOf({ countingRule, lineBreakCounts }: Pick<Counted, 'countingRule' | 'lineBreakCounts'>): CountingRule {
  return { unit: countingRule, lineBreak: lineBreakCounts === 2 ? 2 : 1 }
}

/** How long an answer is, and by how much too long (0 when within, or when nothing limits it); whether the giver puts up with that. */
export function lengthOf(section: Counted): { count: number; over: number; isTolerated: boolean } {
  const count = countText(section.text, ruleOf(section))
  if (section.limitCount === null) return { count, over: 0, isTolerated: true }
  return { count, over: Math.max(0, count - section.limitCount), isTolerated: count <= hardLimit(section.limitCount, section.toleranceBps) }
}

/** What an answer may fill at the very most: the limit and what the giver tolerates above it, whole signs or words. */
export function hardLimit(limitCount: number, toleranceBps: number | null): number {
  return Math.floor((limitCount * (10_000 + (toleranceBps ?? 0))) / 10_000)
}

/** A text that is there is no longer *not begun*, one that is gone is not approved. */
export function stateWith(text: string, chosen: (typeof sectionStates)[number]): (typeof sectionStates)[number] {
  if (text === '') return 'empty'
  return chosen === 'empty' ? 'draft' : chosen
}
