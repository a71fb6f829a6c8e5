import { lengthOf } from '#lib/applications/sections/rules.ts'
import type { Section } from '#lib/applications/sections/data.ts'
import { labelsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatCount } from '#lib/money.ts'

/** A question with its place, as forms number them. */
export const numbered = (at: number, question: string) => `${at + 1}. ${question}`

/** How long an answer is, words first: *507 af 1.500 tegn*, *84 tegn for langt*, *Ikke begyndt*. */
export function countOf(
  section: Pick<Section, 'text' | 'limitCount' | 'countingRule' | 'lineBreakCounts' | 'toleranceBps'>,
  locale: Locale,
): { text: string; isOver: boolean } {
  const say = labelsIn(locale, 'applications', 'write')
  if (section.text === '') return { text: say('notBegun'), isOver: false }
  const { count, over, isTolerated } = lengthOf(section)
  const unit = say(section.countingRule === 'words' ? 'unitWords' : 'unitCharacters')
  const figure = (value: number) => formatCount(value, locale)
  const filled = (key: string, values: Record<string, string>) => say(key).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  if (over > 0 && isTolerated) return { text: filled('tolerated', { count: figure(over), unit }), isOver: false }
  if (over > 0) return { text: filled('over', { count: figure(over), unit }), isOver: true }
  return {
    text:
      section.limitCount === null
        ? filled('countFree', { count: figure(count), unit })
        : filled('count', { count: figure(count), max: figure(section.limitCount), unit }),
    isOver: false,
  }
}
