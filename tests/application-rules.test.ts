import { describe, expect, test } from 'vitest'
import { budgetSums } from '#lib/applications/budget/rules.ts'
import type { Demands } from '#lib/applications/ready/demands/rules.ts'
import { isHeldByFee, partGaps, readyCount, type ReadyFacts, type ReadySection, readyToSend } from '#lib/applications/ready/rules.ts'

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
