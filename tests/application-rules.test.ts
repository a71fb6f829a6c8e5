import { describe, expect, test } from 'vitest'
import { budgetSums } from '#lib/applications/budget/rules.ts'
import { inheritedShares } from '#lib/applications/decisions/rules.ts'
import type { Demands } from '#lib/applications/ready/demands/rules.ts'
import { isHeldByFee, partGaps, readyCount, type ReadyFacts, type ReadySection, readyToSend } from '#lib/applications/ready/rules.ts'
import { clashesWith, movesFrom, outcomesFrom, type Rival, successRate, weightedOre } from '#lib/applications/rules.ts'
import { hardLimit, lengthOf, stateWith } from '#lib/applications/sections/rules.ts'
import { canonicalJson } from '#lib/applications/sending/rules.ts'

const kroner = (amount: number) => amount * 100
const characters = { unit: 'characters', lineBreak: 1 } as const

const inOrder: ReadyFacts = {
  donorName: 'Puljen Flere Veje',
  appliedOre: kroner(950_000),
  fourPartsAboveOre: kroner(50_000),
  sections: [
    { id: 's1', question: 'Hvem er projektet for?', text: 'Unge', limit: 1500, toleranceBps: null, rule: characters, wants: 'own' },
  ],
  form: null,
  loginBy: null,
  fundraisers: [],
  parts: [
    { kind: 'people', missing: [] },
    { kind: 'movement', missing: [] },
    { kind: 'closeness', missing: [] },
    { kind: 'anchoring', missing: [] },
  ],
  attachments: [{ id: 'f1', name: 'Vedtægter', kind: 'statutes', sizeBytes: 4_000_000, expiresOn: null }],
  partners: [{ id: 'p1', name: 'Ungeværkstedet Rodnet', isSignedOff: true }],
  signature: { name: 'Formanden', isSigned: true },
  minOre: null,
  maxOre: kroner(1_200_000),
  ownFinancingBps: 1_000,
  budget: budgetSums(
    [
      { amountOre: kroner(950_000), source: 'applied', isFee: false },
      { amountOre: kroner(150_000), source: 'own', isFee: false },
    ],
    [],
    kroner(950_000),
  ),
  startDay: '2027-03-01',
  answerDay: '2027-01-15',
  startDateRule: 'after_decision',
  feeRule: 'not_allowed',
  claimsWithoutSource: 0,
  today: '2026-10-01',
}
const statutes = { id: 'f1', name: 'vedtægter.pdf', kind: 'statutes', sizeBytes: 4_000_000, expiresOn: null } as const
const answer = (text: string): ReadySection => ({
  id: 's2',
  question: 'Hvad har de sagt?',
  text,
  limit: null,
  toleranceBps: null,
  rule: characters,
  wants: 'own',
})
const said = (facts: Partial<ReadyFacts>) =>
  readyToSend({ ...inOrder, ...facts })
    .filter(({ kind }) => kind !== 'ok')
    .map(({ kind, say, values }) => [kind, say, values])

describe('Ready to send', () => {
  test('says of every line that it is in order', () => {
    const points = readyToSend(inOrder)
    expect(points.map(({ kind }) => kind)).toEqual(Array(points.length).fill('ok'))
    expect(points.map(({ line }) => line)).toEqual([
      'sections',
      'theory',
      'attachments',
      'partners',
      'signature',
      'amount',
      'ownFinancing',
      'budget',
      'startDate',
      'fee',
      'claims',
    ])
    expect(readyCount(points)).toEqual({ stops: 0, considers: 0 })
  })

  test('names what stops with its figures, worst first', () => {
    expect(
      said({
        sections: [
          {
            id: 's2',
            question: 'Hvad har de sagt?',
            text: 'x'.repeat(1584),
            limit: 1500,
            toleranceBps: null,
            rule: characters,
            wants: 'own',
          },
        ],
      }),
    ).toEqual([['stops', 'sections.characters', { field: 'Hvad har de sagt?', n: 84 }]])
    expect(said({ parts: [{ kind: 'anchoring', missing: ['carriedFromDay'] }] })).toEqual([
      ['stops', 'theory.missing', { part: 'anchoring', point: 'carriedFromDay' }],
    ])
    expect(said({ attachments: [{ ...statutes, name: 'Årsregnskab', expiresOn: '2026-09-30' }] })).toEqual([
      ['stops', 'attachments.expired', { name: 'Årsregnskab', day: '2026-09-30' }],
    ])
    expect(said({ partners: [{ id: 'p2', name: 'Café Skæve Kande', isSignedOff: false }] })).toEqual([
      ['stops', 'partners.missing', { name: 'Café Skæve Kande' }],
    ])
    expect(said({ maxOre: kroner(400_000) })).toEqual([['stops', 'amount.over', { amount: kroner(950_000), limit: kroner(400_000) }]])
    expect(said({ ownFinancingBps: 2_500 })).toEqual([['stops', 'ownFinancing.low', { share: 1_364, demanded: 2_500 }]])
    const order = readyToSend({ ...inOrder, claimsWithoutSource: 2, maxOre: 1 }).map(({ kind }) => kind)
    expect(order.slice(0, 3)).toEqual(['stops', 'consider', 'ok'])
  })

  test('what the giver’s form asks for: papers by their kind, few and small files, pages, who signs in', () => {
    const form: Demands = {
      state: 'current',
      pageLimit: null,
      pagesIncludeAnnexes: false,
      fileCount: null,
      fileMegabytes: null,
      needsBudgetSheet: false,
      needsTheory: false,
      mitIdOwner: null,
      papers: [],
    }
    const papers: Demands['papers'] = [
      { id: 'a', kind: 'quote', note: null },
      { id: 'b', kind: 'quote', note: 'Fra en anden leverandør' },
      { id: 'c', kind: 'other', note: 'Tegninger' },
    ]
    expect(said({ form })).toEqual([])
    expect(said({ form: { ...form, state: 'changed' } })).toEqual([['consider', 'form.changed', { giver: 'Puljen Flere Veje' }]])
    expect(said({ form: { ...form, papers }, attachments: [{ ...statutes, kind: 'quote' }] })).toEqual([
      ['stops', 'attachments.paperNoted', { paper: 'quote', note: 'Fra en anden leverandør' }],
      ['stops', 'attachments.missing', { name: 'Tegninger' }],
    ])
    expect(said({ form: { ...form, needsBudgetSheet: true } })).toEqual([['stops', 'attachments.budgetSheet', {}]])
    expect(said({ form: { ...form, needsBudgetSheet: true }, attachments: [{ ...statutes, kind: 'budget' }] })).toEqual([])
    const files = {
      form: { ...form, fileCount: 1, fileMegabytes: 5 },
      attachments: [statutes, { ...statutes, id: 'f2', sizeBytes: 5_000_001 }],
    }
    expect(said(files)).toEqual([
      ['stops', 'files.tooMany', { n: 2, most: 1 }],
      ['stops', 'files.tooLarge', { name: 'vedtægter.pdf', most: 5 }],
    ])
    const pages = (signs: number) =>
      readyToSend({ ...inOrder, form: { ...form, pageLimit: 2, pagesIncludeAnnexes: true }, sections: [answer('x'.repeat(signs))] }).find(
        ({ line }) => line === 'pages',
      )
    expect(pages(4_800)).toMatchObject({ kind: 'ok', say: 'pages.withAnnexes', values: { n: 2, most: 2 } })
    expect(pages(4_801)).toMatchObject({ kind: 'consider', say: 'pages.over', values: { n: 3 } })
    const own: Partial<ReadyFacts> = { form: { ...form, mitIdOwner: 'applicant' }, fundraisers: ['Frede Fundraiser'] }
    expect(said(own)).toEqual([['consider', 'login.applicant', { giver: 'Puljen Flere Veje' }]])
    expect(said({ ...own, loginBy: 'frede fundraiser' })).toEqual([['stops', 'login.fundraiser', { giver: 'Puljen Flere Veje' }]])
    expect(said({ ...own, loginBy: 'Mona' })).toEqual([])
    expect(said({ form: { ...form, mitIdOwner: 'anyone' } })).toEqual([])
    expect(
      said({ form: { ...form, needsTheory: true }, parts: null, appliedOre: kroner(1_000) }).filter(([, say]) => say === 'theory.none'),
    ).toEqual([['stops', 'theory.none', {}]])
  })

  test('an answer the giver wants stops while it is empty; over the limit it may be tolerated', () => {
    expect(said({ sections: [{ ...answer(''), wants: 'answer' }] })).toMatchObject([['stops', 'sections.unanswered', {}]])
    expect(said({ sections: [{ ...answer(''), wants: 'own' }] })).toMatchObject([['consider', 'sections.empty', {}]])
    expect(said({ sections: [{ ...answer(''), wants: 'nothing' }] })).toEqual([])
    const over = { ...answer('et to tre'), limit: 2, rule: { unit: 'words', lineBreak: 1 } } as const
    expect(said({ sections: [over] })).toMatchObject([['stops', 'sections.words', { n: 1 }]])
    expect(said({ sections: [{ ...over, toleranceBps: 5_000 }] })).toMatchObject([['consider', 'sections.wordsTolerated', { n: 1 }]])
  })

  test('the four parts stop above the setting alone', () => {
    expect(said({ parts: null })).toEqual([['stops', 'theory.none', {}]])
    expect(said({ parts: null, appliedOre: kroner(50_000) }).filter(([, say]) => say === 'theory.none')).toEqual([
      ['consider', 'theory.none', {}],
    ])
  })

  test('a start before the answer stops where the giver says so, and is worth a thought where nobody knows', () => {
    expect(said({ startDay: '2027-01-01' })[0]?.slice(0, 2)).toEqual(['stops', 'startDate.before'])
    expect(said({ startDay: '2027-01-01', startDateRule: 'unknown' })[0]?.slice(0, 2)).toEqual(['consider', 'startDate.before'])
    expect(said({ startDay: '2027-01-01', startDateRule: 'any' })).toEqual([])
  })

  test('a fee in the budget is held back unless the giver allows it', () => {
    const budget = budgetSums([{ amountOre: kroner(15_000), source: 'applied', isFee: true }], [], kroner(15_000))
    const facts = { ...inOrder, budget, appliedOre: kroner(15_000), ownFinancingBps: null }
    expect(isHeldByFee(readyToSend(facts))).toBe(true)
    expect(isHeldByFee(readyToSend({ ...facts, feeRule: 'unknown' }))).toBe(true)
    expect(isHeldByFee(readyToSend({ ...facts, feeRule: 'allowed' }))).toBe(false)
    expect(isHeldByFee(readyToSend(inOrder))).toBe(false)
  })

  test('what a theory part still lacks', () => {
    const part = { text: 'Unge', peopleCount: null, steps: null, carriedBy: null, carriedFromDay: null, indicators: 1, hasBaseline: false }
    expect(partGaps({ ...part, kind: 'people' })).toEqual(['peopleCount'])
    expect(partGaps({ ...part, kind: 'closeness', text: '' })).toEqual(['text', 'baseline'])
    expect(partGaps({ ...part, kind: 'anchoring', carriedBy: 'Ungeenheden', carriedFromDay: '2028-01-01' })).toEqual([])
  })
})

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
    const answer = (stage: Parameters<typeof successRate>[0][number]['stage'], silenceIsNo = false) => ({
      stage,
      appliedOre: 100_00,
      awardedOre: stage === 'awarded' ? 60_00 : 0,
      silenceIsNo,
    })
    expect(
      successRate([
        answer('awarded'),
        answer('declined'),
        answer('withdrawn'),
        answer('submitted'),
        answer('unanswered'),
        answer('unanswered', true),
      ]),
    ).toEqual({ awarded: 1, decided: 3, awardedOre: 60_00, askedOre: 300_00, leftOut: 1 })
    expect(successRate([answer('submitted')])).toMatchObject({ decided: 0, askedOre: 0 })
    expect(successRate([...Array(22).fill(answer('awarded')), ...Array(19).fill(answer('declined'))])).toMatchObject({
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
