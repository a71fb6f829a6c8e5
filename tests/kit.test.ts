import { describe, expect, it } from 'vitest'
import { clashesOf, mergedOf } from '#app/ui/conflict.ts'
import { whereIs } from '#app/ui/nav.ts'
import { wordDiff } from '#app/ui/word-diff.ts'

describe('two have written at once', () => {
  const base = { version: 3, purpose: 'Vi giver til håndværk.', minOre: 100, owner: 'karla', note: null }

  it('merges by itself what only one has changed', () => {
    const given = { base, mine: { ...base, owner: 'frede' }, theirs: { ...base, version: 4, minOre: 200 } }
    expect(clashesOf(given)).toEqual([])
    expect(mergedOf(given, [], {})).toEqual({ ...base, version: 4, owner: 'frede', minOre: 200 })
  })

  it('asks about what both have changed, and not about what both have changed alike', () => {
    const given = { base, mine: { ...base, minOre: 300, owner: 'lis' }, theirs: { ...base, version: 4, minOre: 200, owner: 'lis' } }
    expect(clashesOf(given)).toEqual(['minOre'])
    expect(mergedOf(given, ['minOre'], { minOre: 'theirs' }).minOre).toBe(200)
    expect(mergedOf(given, ['minOre'], { minOre: 'mine' }).minOre).toBe(300)
  })

  it('keeps both texts when nobody has chosen', () => {
    const given = { base, mine: { ...base, purpose: 'Mona skriver.' }, theirs: { ...base, version: 4, purpose: 'Malik skriver.' } }
    expect(mergedOf(given, clashesOf(given), {}).purpose).toBe('Mona skriver.\n\nMalik skriver.')
  })

  it('takes nothing for nothing, however it is written', () => {
    expect(clashesOf({ base, mine: { ...base, note: '' }, theirs: { ...base, note: null } })).toEqual([])
  })
})

describe('what differs between two texts', () => {
  it('is marked in each, and each is whole', () => {
    const parts = wordDiff('Vi tager over fra maj, og salget betaler.', 'Vi tager over fra januar 2028, og salget betaler.')
    expect(parts.mine.map(({ text }) => text).join('')).toBe('Vi tager over fra maj, og salget betaler.')
    expect(parts.theirs.map(({ text }) => text).join('')).toBe('Vi tager over fra januar 2028, og salget betaler.')
    expect(parts.mine.filter(({ isOnlyHere }) => isOnlyHere).map(({ text }) => text)).toEqual(['maj, '])
    expect(parts.theirs.filter(({ isOnlyHere }) => isOnlyHere).map(({ text }) => text)).toEqual(['januar 2028, '])
  })

  it('is nothing between equal texts', () => {
    expect(wordDiff('det samme', 'det samme').mine).toEqual([{ text: 'det samme', isOnlyHere: false }])
  })
})

describe('where one is', () => {
  const places = [
    { href: '/', label: 'I dag' },
    {
      href: '/donors',
      label: 'Givere',
      sub: [
        { href: '/donors', label: 'Alle' },
        { href: '/donors/golden', label: 'Det gyldne overblik' },
      ],
    },
  ]

  it('is the longest address that begins the path', () => {
    expect(whereIs('/donors/golden', places)).toMatchObject({ place: { label: 'Givere' }, sub: '/donors/golden' })
    expect(whereIs('/donors/123/edit', places)).toMatchObject({ place: { label: 'Givere' }, sub: '/donors' })
  })

  it('is home only at home, and nowhere in a place of that beginning', () => {
    expect(whereIs('/me', [{ href: '/', label: 'I dag' }]).place).toBeUndefined()
    expect(whereIs('/donors/me', [{ href: '/donors', label: 'Givere', apart: '/donors/me' }]).place).toBeUndefined()
    expect(whereIs('/', places).place?.label).toBe('I dag')
    expect(whereIs('/donorship', places).place).toBeUndefined()
  })
})
