import type { countingRules, sectionStates } from '#db/vocabulary/applications.ts'
import { type CountingRule, countText } from '#lib/text-count.ts'

type Counted = { text: string; limitCount: number | null; countingRule: (typeof countingRules)[number]; lineBreakCounts: number }

/** The giver's way of counting, as text-count.ts takes it. */
export function ruleOf({ countingRule, lineBreakCounts }: Pick<Counted, 'countingRule' | 'lineBreakCounts'>): CountingRule {
  return { unit: countingRule, lineBreak: lineBreakCounts === 2 ? 2 : 1 }
}

/** How long an answer is, and by how much too long (0 when within, or when nothing limits it). */
export function lengthOf(section: Counted): { count: number; over: number } {
  const count = countText(section.text, ruleOf(section))
  return { count, over: section.limitCount === null ? 0 : Math.max(0, count - section.limitCount) }
}

/** A text that is there is no longer *not begun*, one that is gone is not approved. */
export function stateWith(text: string, chosen: (typeof sectionStates)[number]): (typeof sectionStates)[number] {
  if (text === '') return 'empty'
  return chosen === 'empty' ? 'draft' : chosen
}
