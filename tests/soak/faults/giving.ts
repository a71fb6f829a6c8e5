import type { Fault } from '../fault.ts'

const rules = 'lib/donors/rules.ts'
const cases = ['tests/golden.test.ts', 'tests/giving-cases.test.ts', 'tests/vectors.test.ts']
const rows = ['tests/contract/golden-cases.test.ts', 'tests/contract/golden-verbs.test.ts', 'tests/golden-review.test.ts']

/** What givers gave, when they are expected, whether it is in order to ask: the rules of product.md §4, and the rows they are read from. */
export const givingFaults: readonly Fault[] = [
  { what: 'an award of today does not count', file: rules, from: 'award.decidedOn > today', to: 'award.decidedOn >= today', tests: cases },
  {
    what: 'an award annulled today still counts',
    file: rules,
    from: 'award.annulledOn <= today',
    to: 'award.annulledOn < today',
    tests: cases,
  },
  { what: 'an award of nothing is an award', file: rules, from: 'standing.amountOre > 0', to: 'standing.amountOre >= 0', tests: cases },
  { what: 'what is amended later holds today', file: rules, from: 'day <= today).toSorted', to: 'day !== "").toSorted', tests: cases },
  { what: 'one award day is golden', file: rules, from: 'return giving.awardDays >= 2', to: 'return giving.awardDays >= 1', tests: cases },
  { what: 'three days are no rhythm', file: rules, from: 'days.length < Math.max', to: 'days.length <= Math.max', tests: cases },
  {
    what: 'the middle of two is rounded down',
    file: 'lib/money.ts',
    from: '* 2n + absolute(below)',
    to: '* 2n',
    tests: [...cases, 'tests/money.test.ts'],
  },
  { what: 'the last day of the window is too late', file: rules, from: 'today <= windowEnd', to: 'today < windowEnd', tests: cases },
  { what: 'a running grant does not hold its giver', file: rules, from: '<= windowEnd || running', to: '<= windowEnd', tests: cases },
  { what: 'it rests a day too early', file: rules, from: 'today > lapsesAfter', to: 'today >= lapsesAfter', tests: cases },
  { what: 'an unfinished year breaks a row of years', file: rules, from: 'years.has(year) ? year : year - 1', to: 'year', tests: cases },
  {
    what: 'money without a rate counts as kroner',
    file: rules,
    from: 'kronerOre === null ? null :',
    to: 'kronerOre === null ? award.amountOre :',
    tests: [...cases, ...rows],
  },
  {
    what: 'who came back is new',
    file: 'lib/donors/calendar/rules.ts',
    from: "first < year ? 'reactivated'",
    to: "first > year ? 'reactivated'",
    tests: cases,
  },
  {
    what: 'retention is measured on this year’s givers',
    file: 'lib/donors/calendar/rules.ts',
    from: 'all.filter(({ sums }) => sums.has(year - 1))',
    to: 'all.filter(({ sums }) => sums.has(year))',
    tests: cases,
  },
  {
    what: 'the review keeps new givers among the old',
    file: 'lib/donors/review/figures/rules.ts',
    from: 'if (firstYear === this.year - 1) keep',
    to: 'if (firstYear === this.year) keep',
    tests: ['tests/golden-figures.test.ts', 'tests/golden-review.test.ts'],
  },
  {
    what: 'golden kroner count before the giver was golden',
    file: 'lib/donors/review/figures/rules.ts',
    from: 'goldenYear <= this.year)',
    to: 'goldenYear < Infinity)',
    tests: ['tests/golden-figures.test.ts', 'tests/golden-review.test.ts'],
  },
  {
    what: 'a receiver has what it gave on to others',
    file: 'lib/donors/review/division/rules.ts',
    from: 'standingOre - pieces.reduce((sum, { ore }) => sum + ore, 0)',
    to: 'standingOre',
    tests: ['tests/golden-figures.test.ts', 'tests/golden-review.test.ts', 'tests/contract/golden-cases.test.ts'],
  },
  {
    what: 'a decision taken back stands',
    file: 'lib/donors/giving/data.ts',
    from: 'or(isNull(decision.voidedBy), ne(decision.voidedBy, decision.id)),',
    to: '',
    tests: rows,
  },
  {
    what: 'a loan is a gift',
    file: 'lib/donors/giving/data.ts',
    from: '        isGift,\n        inArray(decision.donorId',
    to: '        inArray(decision.donorId',
    tests: rows,
  },
  {
    what: 'a report is accepted a day too soon',
    file: 'lib/donors/readiness/rules.ts',
    from: 'days > silenceDays',
    to: 'days >= silenceDays',
    tests: ['tests/readiness.test.ts', 'tests/readiness-lines.test.ts'],
  },
  {
    what: 'the day a wait is over is still waiting',
    file: 'lib/donors/readiness/rules.ts',
    from: 'over <= today',
    to: 'over < today',
    tests: ['tests/readiness.test.ts', 'tests/readiness-lines.test.ts'],
  },
  {
    what: 'a fee is above its cap',
    file: 'lib/fees/rules.ts',
    from: 'bpsOf, portionOf, roundHalfUp, splitByWeights',
    to: 'portionOf as bpsOf, portionOf, roundHalfUp, splitByWeights',
    tests: ['tests/fees.test.ts'],
  },
]
