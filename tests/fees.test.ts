import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accrue, creditInvoices, type FeeEvent } from '#lib/fees/clawback/rules.ts'
import { budgetGuard, isHighFee, mayApprove, noFeeReason } from '#lib/fees/guard/rules.ts'
import { describeCalculation, feeDue, type FeeModel, type FeeTerms, feeTotal, fondsmomsOf, splitFee, yearlyRooms } from '#lib/fees/rules.ts'
import { thorough } from './property.ts'

const percent = (bps: number, more: Partial<FeeTerms> = {}): FeeTerms => ({ trigger: 'award', ...more, model: 'percent', bps })
const tiers: FeeTerms = {
  model: 'tiers',
  trigger: 'award',
  tiers: [
    { upToOre: 50_000_000, bps: 1_000 },
    { upToOre: 100_000_000, bps: 700 },
    { upToOre: null, bps: 500 },
  ],
}

describe('the total', () => {
  it.each([
    [0, 0],
    [10_000_000, 1_000_000],
    [50_000_000, 5_000_000],
    [50_000_001, 5_000_000],
    [50_000_008, 5_000_001],
    [75_000_000, 6_750_000],
    [125_000_000, 9_750_000],
  ])('marginal tiers on %d', (base, fee) => expect(feeTotal(tiers, base)).toBe(fee))

  it('leaves what is above a closed last tier without fee', () => {
    expect(feeTotal({ model: 'tiers', trigger: 'award', tiers: [{ upToOre: 100, bps: 1_000 }] }, 1_000)).toBe(10)
  })

  it('goes through every term in order, rounding each step', () => {
    const terms = percent(333, { minimumOre: 500, capOre: 2_001, shareBps: 5_000, repeatBps: 3_333 })
    const grant = { isShared: true, isRepeatGift: true, yearlyRoomOre: 300 }
    expect(feeTotal(terms, 1_000)).toBe(500)
    expect(feeTotal(terms, 100_000)).toBe(2_001)
    expect(feeTotal(terms, 100_000, { isShared: true })).toBe(1_001)
    expect(feeTotal(terms, 100_000, { isShared: true, isRepeatGift: true })).toBe(334)
    expect(feeTotal(terms, 100_000, grant)).toBe(300)
    expect(feeTotal(terms, 0, grant)).toBe(0)
    expect(describeCalculation(terms, { awardedOre: 100_000, receivedOre: 0 }, 50, grant)).toEqual([
      { step: 'base', of: 'awarded', grossOre: 100_000, fondsmomsOre: 0, passThroughOre: 0, ore: 100_000 },
      { step: 'percent', bps: 333, ore: 3_330 },
      { step: 'cap', limitOre: 2_001, ore: 2_001 },
      { step: 'share', bps: 5_000, ore: 1_001 },
      { step: 'repeat', bps: 3_333, ore: 334 },
      { step: 'yearlyCap', limitOre: 300, ore: 300 },
      { step: 'due', trigger: 'award', headOre: 300, receivedOre: 0, awardedOre: 100_000, ore: 300 },
      { step: 'entry', accruedOre: 50, ore: 250 },
    ])
  })

  it('gives nothing for a further award where the agreement says none', () => {
    expect(feeTotal(percent(1_000, { repeatBps: 0, minimumOre: 100 }), 5_000, { isRepeatGift: true })).toBe(0)
  })

  it('takes fondsmoms and money passed on out of the base', () => {
    const grant = { fondsmomsBps: 1_750, passThroughOre: 25_000 }
    expect(feeDue(percent(1_000), { awardedOre: 100_000, receivedOre: 0 }, grant)).toBe(5_750)
    expect(feeDue(percent(1_000, { base: 'received' }), { awardedOre: 100_000, receivedOre: 50_000 }, grant)).toBe(2_875)
    expect(feeDue(percent(1_000), { awardedOre: 20_000, receivedOre: 0 }, grant)).toBe(0)
    expect(fondsmomsOf(100_000_000)).toEqual({ fondsmomsOre: 17_500_000, usableOre: 82_500_000 })
  })

  it('says tiers slice by slice', () => {
    expect(describeCalculation(tiers, { awardedOre: 75_000_000, receivedOre: 0 }, 0)[1]).toEqual({
      step: 'tiers',
      slices: [
        { ore: 50_000_000, bps: 1_000 },
        { ore: 25_000_000, bps: 700 },
      ],
      ore: 6_750_000,
    })
  })
})

describe('what is due', () => {
  it.each([
    ['award', 0, 7_250],
    ['award', 60_000, 7_250],
    ['receipt', 0, 0],
    ['receipt', 50_000, 3_625],
    ['receipt', 200_000, 7_250],
    ['receipt', -10, 0],
    ['split', 0, 2_175],
    ['split', 50_000, 4_713],
    ['split', 100_000, 7_250],
  ] as const)('%s with %d received: %d', (trigger, receivedOre, due) => {
    expect(feeDue(percent(725, { trigger, awardBps: 3_000 }), { awardedOre: 100_000, receivedOre })).toBe(due)
  })

  it('is nothing on an award of nothing, and follows receipts where they are the base', () => {
    expect(feeDue(percent(725, { trigger: 'split', awardBps: 3_000, minimumOre: 100 }), { awardedOre: 0, receivedOre: 50 })).toBe(0)
    expect(feeDue({ ...tiers, base: 'received' }, { awardedOre: 200_000_000, receivedOre: 75_000_000 })).toBe(6_750_000)
    expect(feeDue({ model: 'fixed', fixedOre: 900, trigger: 'split', base: 'received' }, { awardedOre: 100, receivedOre: 1 })).toBe(900)
  })
})

describe('accruals', () => {
  const model: fc.Arbitrary<FeeModel> = fc.oneof(
    fc.record({ model: fc.constant('percent' as const), bps: fc.integer({ min: 0, max: 2_500 }) }),
    fc.record({ model: fc.constant('fixed' as const), fixedOre: fc.nat(9_000_000) }),
    fc.record({
      model: fc.constant('tiers' as const),
      tiers: fc.tuple(fc.nat(1_500), fc.nat(1_000), fc.integer({ min: 1, max: 90_000_000 })).map(([low, high, edge]) => [
        { upToOre: edge, bps: low },
        { upToOre: null, bps: high },
      ]),
    }),
  )
  const terms = fc
    .tuple(
      model,
      fc.record({
        trigger: fc.constantFrom('award' as const, 'receipt' as const, 'split' as const),
        awardBps: fc.nat(10_000),
        minimumOre: fc.option(fc.nat(500_000)),
        capOre: fc.option(fc.nat(9_000_000)),
        base: fc.constantFrom('awarded' as const, 'received' as const),
        shareBps: fc.option(fc.nat(10_000)),
        repeatBps: fc.option(fc.nat(10_000)),
      }),
    )
    .map(([kind, limits]): FeeTerms => ({ ...kind, ...limits }))

  it('add up to the total to the øre however an award is paid, 10,000 times', () => {
    fc.assert(
      fc.property(
        terms,
        fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        (given, parts, isBoth) => {
          const grant = { isShared: isBoth, isRepeatGift: isBoth }
          const awardedOre = parts.reduce((sum, part) => sum + part, 0)
          const { entries, accruedOre } = accrue(
            given,
            [{ kind: 'award', awardedOre }, ...parts.map((ore): FeeEvent => ({ kind: 'receipt', ore }))],
            grant,
          )
          expect(accruedOre).toBe(feeTotal(given, awardedOre, grant))
          expect(entries.reduce((sum, entry) => sum + entry, 0)).toBe(accruedOre)
        },
      ),
      thorough,
    )
  })

  it('stay at what is due, never below 0, through cuts and repayments, 10,000 times', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('award' as const), awardedOre: fc.nat(90_000_000) }),
      fc.record({ kind: fc.constant('receipt' as const), ore: fc.nat(50_000_000) }),
      fc.record({ kind: fc.constant('refund' as const), ore: fc.nat(50_000_000) }),
    )
    fc.assert(
      fc.property(terms, fc.array(event, { maxLength: 12 }), (given, events) => {
        const { entries, accruedOre, awardedOre, receivedOre } = accrue(given, events)
        expect(accruedOre).toBe(feeDue(given, { awardedOre, receivedOre }))
        let sum = 0
        for (const entry of entries) expect((sum += entry)).toBeGreaterThanOrEqual(0)
      }),
      thorough,
    )
  })

  const cut: FeeEvent[] = [
    { kind: 'award', awardedOre: 60_000_000 },
    { kind: 'award', awardedOre: 45_000_000, cause: 'giver', day: '2025-05-01' },
  ]

  it('give back what a giver’s cut takes', () => expect(accrue(percent(800), cut).entries).toEqual([4_800_000, -1_200_000]))

  it('keep the fee when the recipient is the cause, or the period is over', () => {
    expect(
      accrue(percent(800), [
        { kind: 'award', awardedOre: 60_000_000 },
        { kind: 'award', awardedOre: 45_000_000, cause: 'recipient' },
      ]).entries,
    ).toEqual([4_800_000, 0])
    expect(accrue(percent(800), cut, {}, { months: 12, awardedOn: '2024-04-30' }).entries).toEqual([4_800_000, 0])
    expect(accrue(percent(800), cut, {}, { months: 12, awardedOn: '2024-05-01' }).entries).toEqual([4_800_000, -1_200_000])
    expect(accrue(percent(800), cut, {}, { keptFor: ['giver'] }).entries).toEqual([4_800_000, 0])
  })

  it('credit a later cut from what was kept, and earn on new money only past it', () => {
    const kept: FeeEvent[] = [
      { kind: 'award', awardedOre: 1_000 },
      { kind: 'award', awardedOre: 800, cause: 'recipient' },
    ]
    expect(accrue(percent(1_000), [...kept, { kind: 'award', awardedOre: 500, cause: 'giver' }]).entries).toEqual([100, 0, -30])
    expect(accrue(percent(1_000), [...kept, { kind: 'award', awardedOre: 900 }, { kind: 'award', awardedOre: 1_200 }]).entries).toEqual([
      100, 0, 0, 20,
    ])
    expect(accrue(percent(1_000), [...kept, { kind: 'award', awardedOre: 0, cause: 'giver' }]).entries).toEqual([100, 0, -80])
    expect(
      accrue(percent(1_000, { trigger: 'receipt' }), [
        { kind: 'award', awardedOre: 1_000 },
        { kind: 'receipt', ore: 1_000 },
        { kind: 'refund', ore: 400, cause: 'recipient' },
      ]).entries,
    ).toEqual([0, 100, 0])
  })

  it('credit the oldest invoices first', () => {
    const invoices = [
      { id: 'b', day: '2025-02-01', openOre: 500 },
      { id: 'a', day: '2025-01-01', openOre: 300 },
      { id: 'c', day: '2025-02-01', openOre: 500 },
      { id: 'd', day: '2025-01-15', openOre: 0 },
    ]
    expect(creditInvoices(invoices, 1_000)).toEqual({
      lines: [
        { id: 'a', ore: 300 },
        { id: 'b', ore: 500 },
        { id: 'c', ore: 200 },
      ],
      restOre: 0,
    })
    expect(creditInvoices(invoices, 2_000).restOre).toBe(700)
  })
})

describe('between grants', () => {
  it('fills a yearly cap by award day, then number, and moves no earlier grant', () => {
    const grants = [
      { id: 'late', awardedOn: '2026-05-01', number: '2026-2', totalOre: 500 },
      { id: 'tenth', awardedOn: '2026-03-01', number: '2026-10', totalOre: 300 },
      { id: 'ninth', awardedOn: '2026-03-01', number: '2026-9', totalOre: 400 },
    ]
    expect(yearlyRooms(grants, 600)).toEqual(
      new Map([
        ['ninth', 600],
        ['tenth', 200],
        ['late', 0],
      ]),
    )
    expect(yearlyRooms([...grants, { id: 'new', awardedOn: '2026-06-01', number: 1, totalOre: 9_999 }], 600).get('tenth')).toBe(200)
  })

  it('splits as the grant is split', () => expect(splitFee(7_250_001, [33, 33, 34])).toEqual([2_392_500, 2_392_500, 2_465_001]))
})

describe('before any arithmetic', () => {
  const claim = { outcome: 'awarded', ledBy: 'fundraiser', isDonorExcluded: false, sentOn: '2025-12-31', decidedOn: '2026-12-31' } as const
  const period = { validFrom: '2024-01-01', validTo: '2025-12-31', tailMonths: 12 }

  it.each([
    [{}, null],
    [{ outcome: 'partially_awarded' }, null],
    [{ outcome: 'declined' }, 'notAwarded'],
    [{ outcome: 'withdrawn' }, 'notAwarded'],
    [{ ledBy: 'enterprise' }, 'writtenByEnterprise'],
    [{ isDonorExcluded: true }, 'donorExcluded'],
    [{ sentOn: '2023-12-31' }, 'sentOutsideAgreement'],
    [{ sentOn: '2026-01-01' }, 'sentOutsideAgreement'],
    [{ decidedOn: '2027-01-01' }, 'decidedAfterTail'],
  ] as const)('%o: %s', (change, reason) => expect(noFeeReason({ ...claim, ...change }, period)).toBe(reason))

  it('has no tail where the agreement has no end', () =>
    expect(noFeeReason({ ...claim, decidedOn: '2040-01-01' }, { ...period, validTo: null })).toBeNull())

  it('guards budgets and approvals by the giver’s rule', () => {
    expect([
      budgetGuard(false, 'not_allowed'),
      budgetGuard(true, 'allowed'),
      budgetGuard(true, 'unknown'),
      budgetGuard(true, 'not_allowed'),
    ]).toEqual(['clear', 'clear', 'ask', 'blocked'])
    expect([
      mayApprove('own_funds', 'not_allowed'),
      mayApprove('grant', 'allowed'),
      mayApprove('grant', 'unknown'),
      mayApprove('grant', 'not_allowed'),
    ]).toEqual([true, true, false, false])
    expect([isHighFee(100, 1_000), isHighFee(101, 1_000), isHighFee(51, 1_000, 500)]).toEqual([false, true, true])
  })
})
