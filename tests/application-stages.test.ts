import { describe, expect, test } from 'vitest'
import { budgetSums } from '#lib/applications/budget/rules.ts'
import { inheritedShares } from '#lib/applications/decisions/rules.ts'
import { clashesWith, movesFrom, outcomesFrom, type Rival, successRate, weightedOre } from '#lib/applications/rules.ts'
import { hardLimit, lengthOf, stateWith } from '#lib/applications/sections/rules.ts'
import { canonicalJson } from '#lib/applications/sending/rules.ts'

const kroner = (amount: number) => amount * 100

describe('A budget', () => {
  test('balances when every krone of cost has a source, and says what is missing or covered twice', () => {
    const lines = [
      { amountOre: 900_00, source: 'applied', isFee: false },
      { amountOre: 100_00, source: 'cofunding', isFee: false },
    ] as const
    expect(budgetSums(lines, [{ amountOre: 100_00, state: 'granted' }], 900_00).gapOre).toBe(0)
    expect(budgetSums(lines, [{ amountOre: 100_00, state: 'declined' }], 900_00).gapOre).toBe(100_00)
    expect(budgetSums(lines, [{ amountOre: 150_00, state: 'applied' }], 900_00).gapOre).toBe(-50_00)
    expect(budgetSums(lines, [{ amountOre: 100_00, state: 'own' }], null)).toMatchObject({
      costOre: 1_000_00,
      ownOre: 100_00,
      gapOre: 0,
      hasFee: false,
    })
  })
})

describe('Stages', () => {
  test('weighted amounts round half up to the øre', () => {
    expect(weightedOre(kroner(950_000), 'drafting')).toBe(kroner(190_000))
    expect(weightedOre(10, 'idea')).toBe(1)
    expect(weightedOre(9, 'idea')).toBe(0)
    expect(weightedOre(kroner(100), 'submitted', 7_500)).toBe(kroner(75))
    expect(weightedOre(kroner(100), 'declined', 7_500)).toBe(0)
    expect(weightedOre(null, 'submitted')).toBe(0)
  })

  test('free among the first four and ready; never by hand past sending', () => {
    expect(movesFrom('idea')).toEqual(['dialogue', 'drafting', 'review', 'ready'])
    expect(movesFrom('ready')).toEqual(['idea', 'dialogue', 'drafting', 'review'])
    for (const stage of ['submitted', 'more_info', 'awarded', 'declined', 'withdrawn', 'unanswered'] as const)
      expect(movesFrom(stage)).toEqual([])
  })

  test('answers come to what was sent; withdrawing as long as it is open', () => {
    expect(outcomesFrom('drafting')).toEqual(['withdrawn'])
    expect(outcomesFrom('submitted')).toEqual(['awarded', 'partially_awarded', 'declined', 'unanswered', 'withdrawn'])
    expect(outcomesFrom('unanswered')).not.toContain('unanswered')
    expect(outcomesFrom('awarded')).toEqual([])
  })

  test('success by count and kroner leaves out what is pending or withdrawn, and silence that means nothing', () => {
    const sums = (number: number) => ({ count: number, appliedOre: number * 100_00 })
    const of = (stage: Parameters<typeof successRate>[0][number]['stage'], number = 1) => ({ stage, ...sums(number) })
    expect(successRate([of('awarded'), of('declined'), of('withdrawn'), of('submitted'), of('unanswered', 2)], sums(1), 60_00)).toEqual({
      awarded: 1,
      decided: 3,
      awardedOre: 60_00,
      askedOre: 300_00,
      leftOut: 1,
    })
    expect(successRate([of('submitted')], sums(0), 0)).toEqual({ awarded: 0, decided: 0, awardedOre: 0, askedOre: 0, leftOut: 0 })
    expect(successRate([of('awarded', 20), of('partially_awarded', 2), of('declined', 19)], sums(0), 0)).toMatchObject({
      awarded: 22,
      decided: 41,
    })
  })

  test('a clash is something open beyond a thought, or a wait period, the furthest along first', () => {
    const rival = (stage: Rival['stage'], decidedOn = '2026-06-01'): Rival => ({
      id: stage,
      title: stage,
      stage,
      leadName: 'Karla',
      decidedOn,
    })
    expect(
      clashesWith([rival('idea'), rival('drafting'), rival('submitted'), rival('declined')], '2026-10-01', null).map(({ stage }) => stage),
    ).toEqual(['submitted', 'drafting'])
    expect(clashesWith([rival('declined')], '2026-10-01', 12)).toHaveLength(1)
    expect(clashesWith([rival('declined')], '2027-06-01', 12)).toHaveLength(0)
    expect(clashesWith([rival('withdrawn')], '2026-10-01', 12)).toHaveLength(0)
    expect(clashesWith([rival('idea')], '2026-10-01', 12)).toHaveLength(0)
  })
})

describe('Sections, shares and snapshots', () => {
  test('the giver’s way of counting decides', () => {
    const section = { text: 'Ét\nto', limitCount: 4, countingRule: 'characters', lineBreakCounts: 2, toleranceBps: null } as const
    expect(lengthOf(section)).toEqual({ count: 6, over: 2, isTolerated: false })
    expect(lengthOf({ ...section, toleranceBps: 5_000 })).toEqual({ count: 6, over: 2, isTolerated: true })
    expect(hardLimit(2_000, 500)).toBe(2_100)
    expect(hardLimit(99, 100)).toBe(99)
    expect(lengthOf({ ...section, countingRule: 'characters_without_spaces' })).toEqual({ count: 4, over: 0, isTolerated: true })
    expect(lengthOf({ ...section, countingRule: 'words', limitCount: null })).toEqual({ count: 2, over: 0, isTolerated: true })
    expect(stateWith('', 'approved')).toBe('empty')
    expect(stateWith('Tekst', 'empty')).toBe('draft')
  })

  test('an award is divided as planned, in proportion where less came', () => {
    const planned = [
      { enterpriseId: 'a', pilotId: null, amountOre: 330_00 },
      { enterpriseId: 'b', pilotId: 'p', amountOre: 660_00 },
    ]
    expect(inheritedShares(990_00, planned, [])).toEqual(planned)
    expect(inheritedShares(100_00, planned, []).map(({ amountOre }) => amountOre)).toEqual([33_33, 66_67])
    expect(inheritedShares(100_00, [], [{ enterpriseId: 'a', shareOre: null }])).toEqual([
      { enterpriseId: 'a', pilotId: null, amountOre: 100_00 },
    ])
    expect(
      inheritedShares(
        100_00,
        [],
        [
          { enterpriseId: 'a', shareOre: null },
          { enterpriseId: 'b', shareOre: null },
        ],
      ),
    ).toEqual([])
  })

  test('content reads the same whatever order its keys were kept in', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: true })).toBe(canonicalJson({ a: true, b: [1, { c: 'å', d: null }] }))
  })
})
