/** How a giver's portal counts an answer (product.md §5). */
export type CountingRule = { unit: 'characters' | 'characters_without_spaces' | 'words'; lineBreak: 1 | 2 }

/**
 * How long a text is by the giver's rule. Characters are what a reader sees as letters and signs in the text's composed
 * form (å is one, an emoji of one code point is one); a line break counts as 1 or 2 and as nothing without spaces. Words
 * are runs without white space, a lone dash too: a portal that skips it will not find the text too long.
 */
export function countText(text: string, rule: CountingRule): number {
  const plain = text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')
  if (rule.unit === 'words') return plain.match(/\S+/gu)?.length ?? 0
  if (rule.unit === 'characters_without_spaces') return codePoints(plain.replace(/\s+/gu, ''))
  return codePoints(plain) + (rule.lineBreak - 1) * (plain.split('\n').length - 1)
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
