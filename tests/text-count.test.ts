import { expect, it } from 'vitest'
import { countText } from '#lib/text-count.ts'

const text = 'Vi søger 25.000 kr.\r\nTak – på forhånd\n\n'

it.each([
  ['characters', 1, 38],
  ['characters', 2, 41],
  ['characters_without_spaces', 1, 29],
  ['characters_without_spaces', 2, 29],
  ['words', 1, 8],
  ['words', 2, 8],
] as const)('counts %s, a line break as %d: %d', (unit, lineBreak, expected) => expect(countText(text, { unit, lineBreak })).toBe(expected))

it('counts letters, not how they are stored', () => {
  const rule = { unit: 'characters', lineBreak: 1 } as const
  expect(countText('a\u030a', rule)).toBe(1)
  expect(countText('🌱', rule)).toBe(1)
  expect(countText('', rule)).toBe(0)
  expect(countText('a\rb\u2028c', { unit: 'characters', lineBreak: 2 })).toBe(7)
  expect(countText(' \n ', { unit: 'words', lineBreak: 1 })).toBe(0)
})
