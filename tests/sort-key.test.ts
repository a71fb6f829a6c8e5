import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'
import { fair, tried } from './property.ts'

const collator = new Intl.Collator('da', { sensitivity: 'base' })
// Left out where ICU itself contracts oddly: `aA`, and a before an accented a.
const oddA = /aA|[aA][àáâãāåäÅÄ]/u

describe('Danish order', () => {
  it('puts names as Danes expect', () => {
    const names = ['Østersfonden', 'Aabenraa Kommune', 'Ærø', 'Zontaklubben', 'Ålborg', 'Ahrens', 'Øl', 'Väinö', 'Kanaan', 'Kanab']
    expect(names.toSorted((a, b) => (danishSortKey(a) < danishSortKey(b) ? -1 : 1))).toEqual([
      'Ahrens',
      'Kanab',
      'Kanaan',
      'Väinö',
      'Zontaklubben',
      'Ærø',
      'Øl',
      'Østersfonden',
      'Aabenraa Kommune',
      'Ålborg',
    ])
  })

  it('agrees with the Danish collator on words, 20,000 pairs', () => {
    const word = fc.stringMatching(/^[a-zæøåäöéüABDGKNSTÆØÅ]{1,9}$/).filter((text) => !oddA.test(text))
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [a, b] = [danishSortKey(one), danishSortKey(other)]
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(Math.sign(collator.compare(one, other)))
      }),
      tried(20_000),
    )
  })

  it('is short ASCII in which case, accents and punctuation are ties', () => {
    expect(danishSortKey('  Café  A/S – Nørre-Åby ')).toBe('cafe a s n|rre }by')
    expect(danishSortKey('CAFÉ a.s. nørre åby')).toBe('cafe a s n|rre }by')
    expect(danishSortKey('Straße Þór Œuvre')).toBe('strasse thor oeuvre')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(danishSortKey(text)).toMatch(/^[ -~]*$/)
      }),
      fair,
    )
  })
})

it('finds the words of a text', () => {
  expect(searchTerms("Åben A/S 2024-25; NEAR(x) 'DROP'")).toEqual(['åben', 'a', 's', '2024', '25', 'near', 'x', 'drop'])
  expect(searchTerms('*** – ')).toEqual([])
})
