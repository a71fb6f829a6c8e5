import type { Day } from '#lib/day.ts'
import { type Award, kronerOf } from '#lib/donors/rules.ts'

/* What counts as given, by named case: what happened, and how the giver stands on a day. Kroner here, øre in the rows. */

/** One answer of a giver, with what became of it. */
export type Gave = {
  on: Day
  kr: number
  outcome?: 'awarded' | 'partially_awarded' | 'declined' | 'unanswered' | 'recommended'
  /** Known by its month or year only; the day is the middle. */
  rough?: 'month' | 'year'
  /** In another currency; `kroner` is what the whole of it is at its rate, where there is one. */
  currency?: string
  kroner?: number
  /** To somebody who is no member, or a loan: apart from the network's gifts. */
  isOutside?: true
  isLoan?: true
  period?: readonly [Day, Day]
  /** On a day it became so much, perhaps until another day. */
  became?: readonly (readonly [Day, number, Day?])[]
  /** Cancelled with nothing received: on a day, or on a day nobody knows. */
  calledOff?: Day | null
  /** Received, or (below zero) paid back. */
  money?: readonly (readonly [Day, number])[]
  /** Wrong, and taken back. */
  isTakenBack?: true
  /** The answer that took its place. */
  later?: { on: Day; kr: number }
}

/** How it stands on a day (the story's, where none is said). `next` and `status` by the giver's stated cycle or its own rhythm. */
export type Stands = {
  on?: Day
  awards: number
  days: number
  kr: number
  latest?: Day
  next?: Day
  status: 'never' | 'in_rhythm' | 'due' | 'at_risk' | 'lapsed'
  beside?: Record<string, number>
  years?: Record<string, number>
}
export type GivingCase = { name: string; cycle?: number; isInvestor?: true; gave: readonly Gave[]; stands: readonly Stands[] }

const nothing = { awards: 0, days: 0, kr: 0, status: 'never' } as const

export const givingCases: readonly GivingCase[] = [
  {
    name: 'the last day of a year and the first of the next are two days and two years',
    gave: [
      { on: '2024-12-31', kr: 100 },
      { on: '2025-01-01', kr: 200 },
    ],
    stands: [
      { on: '2024-12-31', awards: 1, days: 1, kr: 100, latest: '2024-12-31', status: 'in_rhythm', years: { 2024: 100 } },
      { awards: 2, days: 2, kr: 300, latest: '2025-01-01', next: '2027-01-01', status: 'in_rhythm', years: { 2024: 100, 2025: 200 } },
    ],
  },
  {
    name: 'a leap day comes round on the last of February',
    cycle: 12,
    gave: [{ on: '2024-02-29', kr: 100 }],
    stands: [
      { on: '2024-02-28', ...nothing },
      { on: '2024-02-29', awards: 1, days: 1, kr: 100, next: '2025-02-28', status: 'in_rhythm' },
      { on: '2026-02-28', awards: 1, days: 1, kr: 100, next: '2025-02-28', status: 'at_risk' },
      { on: '2026-03-01', awards: 1, days: 1, kr: 100, next: '2025-02-28', status: 'lapsed' },
    ],
  },
  {
    name: 'four years after a leap day is a leap day',
    cycle: 48,
    gave: [{ on: '2024-02-29', kr: 100 }],
    stands: [{ awards: 1, days: 1, kr: 100, next: '2028-02-29', status: 'in_rhythm' }],
  },
  {
    name: 'the last of a month stays within the month',
    cycle: 1,
    gave: [{ on: '2026-01-31', kr: 100 }],
    stands: [{ on: '2026-02-01', awards: 1, days: 1, kr: 100, next: '2026-02-28', status: 'due' }],
  },
  {
    name: 'three days a leap year apart: the rhythm is its own, half up',
    gave: [
      { on: '2022-03-01', kr: 1 },
      { on: '2023-03-01', kr: 2 },
      { on: '2024-03-01', kr: 4 },
    ],
    stands: [{ on: '2024-12-31', awards: 3, days: 3, kr: 7, latest: '2024-03-01', next: '2025-03-02', status: 'due' }],
  },
  {
    name: 'two awards of one day are one day',
    gave: [
      { on: '2025-05-05', kr: 100 },
      { on: '2025-05-05', kr: 5 },
    ],
    stands: [{ awards: 2, days: 1, kr: 105, next: '2027-05-05', status: 'in_rhythm' }],
  },
  {
    name: 'no answer, and the yes that came after: given from the yes on',
    gave: [{ on: '2025-01-10', kr: 0, outcome: 'unanswered', later: { on: '2025-06-01', kr: 80 } }],
    stands: [
      { on: '2025-05-31', ...nothing },
      { awards: 1, days: 1, kr: 80, latest: '2025-06-01', next: '2027-06-01', status: 'in_rhythm' },
    ],
  },
  {
    name: 'a yes that another took the place of stands until that day, and then once',
    gave: [{ on: '2025-01-10', kr: 100, later: { on: '2025-06-01', kr: 80 } }],
    stands: [
      { on: '2025-05-31', awards: 1, days: 1, kr: 100, latest: '2025-01-10', status: 'in_rhythm' },
      { on: '2025-06-01', awards: 1, days: 1, kr: 80, latest: '2025-06-01', status: 'in_rhythm' },
      { awards: 1, days: 1, kr: 80, latest: '2025-06-01', status: 'in_rhythm' },
    ],
  },
  {
    name: 'a yes that was taken back never was',
    gave: [{ on: '2025-01-10', kr: 100, isTakenBack: true }],
    stands: [{ on: '2025-02-01', ...nothing }, nothing],
  },
  {
    name: 'a refusal, silence and a recommendation give nothing',
    gave: [
      { on: '2025-01-10', kr: 0, outcome: 'declined' },
      { on: '2025-02-10', kr: 0, outcome: 'unanswered' },
      { on: '2025-03-10', kr: 100, outcome: 'recommended' },
    ],
    stands: [nothing],
  },
  {
    name: 'called off with nothing received: given until that day',
    gave: [{ on: '2025-01-10', kr: 100, calledOff: '2025-06-01' }],
    stands: [{ on: '2025-05-31', awards: 1, days: 1, kr: 100, status: 'in_rhythm' }, { on: '2025-06-01', ...nothing }, nothing],
  },
  {
    name: 'called off with nothing received on a day nobody knows: never given',
    gave: [
      { on: '2025-01-10', kr: 100, calledOff: null },
      { on: '2024-01-10', kr: 30 },
    ],
    stands: [
      { on: '2025-02-01', awards: 1, days: 1, kr: 30, status: 'in_rhythm' },
      { awards: 1, days: 1, kr: 30, latest: '2024-01-10', status: 'at_risk' },
    ],
  },
  {
    name: 'cut and raised: what it was on the day, in the year it was given',
    gave: [
      {
        on: '2024-11-01',
        kr: 100,
        became: [
          ['2025-02-01', 60],
          ['2026-02-01', 160],
          ['2027-01-01', 10],
        ],
      },
    ],
    stands: [
      { on: '2025-01-31', awards: 1, days: 1, kr: 100, status: 'in_rhythm', years: { 2024: 100 } },
      { on: '2025-02-01', awards: 1, days: 1, kr: 60, status: 'in_rhythm', years: { 2024: 60 } },
      { awards: 1, days: 1, kr: 160, status: 'due', years: { 2024: 160 } },
    ],
  },
  {
    name: 'paid back whole it is nothing; the giver has not given',
    gave: [
      {
        on: '2024-01-10',
        kr: 100,
        money: [
          ['2024-02-01', 100],
          ['2025-03-01', -100],
        ],
        became: [['2025-03-01', 0]],
      },
    ],
    stands: [{ on: '2025-02-28', awards: 1, days: 1, kr: 100, status: 'in_rhythm' }, nothing],
  },
  {
    name: 'a grant of three years in six rates is one award, and its giver is never at risk while it runs',
    cycle: 12,
    gave: [
      {
        on: '2024-01-10',
        kr: 600,
        period: ['2024-02-01', '2026-12-31'],
        money: [
          ['2024-03-01', 100],
          ['2024-09-01', 100],
          ['2025-03-01', 100],
          ['2025-09-01', 100],
          ['2026-03-01', 100],
          ['2026-09-01', 100],
        ],
      },
    ],
    stands: [
      { on: '2024-01-31', awards: 1, days: 1, kr: 600, next: '2025-01-10', status: 'in_rhythm' },
      { on: '2026-06-01', awards: 1, days: 1, kr: 600, next: '2026-12-31', status: 'in_rhythm' },
      { on: '2026-12-31', awards: 1, days: 1, kr: 600, next: '2026-12-31', status: 'due' },
      { on: '2027-01-01', awards: 1, days: 1, kr: 600, next: '2025-01-10', status: 'lapsed' },
    ],
  },
  {
    name: 'a prolonged grant runs to its new end from the day it was prolonged',
    cycle: 12,
    gave: [{ on: '2024-01-10', kr: 100, period: ['2024-02-01', '2025-01-31'], became: [['2025-01-15', 100, '2026-12-31']] }],
    stands: [
      { on: '2025-01-14', awards: 1, days: 1, kr: 100, next: '2025-01-31', status: 'due' },
      { on: '2025-01-15', awards: 1, days: 1, kr: 100, next: '2026-12-31', status: 'in_rhythm' },
      { awards: 1, days: 1, kr: 100, next: '2026-12-31', status: 'in_rhythm' },
    ],
  },
  {
    name: 'known by the month it counts as its middle, and two of one month are one day',
    gave: [
      { on: '2025-04-15', kr: 100, rough: 'month' },
      { on: '2025-04-15', kr: 50, rough: 'month' },
    ],
    stands: [
      { on: '2025-04-14', ...nothing },
      { awards: 2, days: 1, kr: 150, latest: '2025-04-15', next: '2027-04-15', status: 'in_rhythm' },
    ],
  },
  {
    name: 'known by the year it counts as its middle',
    gave: [
      { on: '2023-07-01', kr: 100, rough: 'year' },
      { on: '2025-04-15', kr: 50, rough: 'month' },
    ],
    stands: [{ awards: 2, days: 2, kr: 150, years: { 2023: 100, 2025: 50 }, status: 'in_rhythm' }],
  },
  {
    name: 'an award of nothing is kept and is no award',
    gave: [
      { on: '2025-01-10', kr: 0 },
      { on: '2024-01-10', kr: 10 },
    ],
    stands: [{ awards: 1, days: 1, kr: 10, latest: '2024-01-10', status: 'at_risk' }],
  },
  {
    name: 'in euros at a rate: its kroner, and after a cut as many of them',
    gave: [{ on: '2025-01-10', kr: 1000, currency: 'EUR', kroner: 7460, became: [['2026-01-01', 500]] }],
    stands: [
      { on: '2025-12-31', awards: 1, days: 1, kr: 7460, status: 'in_rhythm' },
      { awards: 1, days: 1, kr: 3730, status: 'in_rhythm', beside: {} },
    ],
  },
  {
    name: 'without a rate it stands beside the kroner, and is an award all the same',
    gave: [
      { on: '2024-01-10', kr: 1000, currency: 'EUR' },
      { on: '2025-01-10', kr: 20 },
      { on: '2025-03-10', kr: 5, currency: 'GBP' },
    ],
    stands: [{ awards: 3, days: 3, kr: 20, latest: '2025-03-10', beside: { EUR: 1000, GBP: 5 }, status: 'lapsed' }],
  },
  {
    name: 'a loan is no gift, whoever gave it',
    gave: [
      { on: '2024-01-10', kr: 1000, isLoan: true },
      { on: '2025-01-10', kr: 20 },
    ],
    stands: [{ awards: 1, days: 1, kr: 20, latest: '2025-01-10', status: 'in_rhythm' }],
  },
  {
    name: 'a social investor gives no gifts',
    isInvestor: true,
    gave: [
      { on: '2024-01-10', kr: 1000 },
      { on: '2025-01-10', kr: 20 },
    ],
    stands: [nothing],
  },
  {
    name: 'to somebody who is no member it is known giving, not the network’s',
    gave: [
      { on: '2024-01-10', kr: 1000, isOutside: true },
      { on: '2025-01-10', kr: 20 },
    ],
    stands: [{ awards: 1, days: 1, kr: 20, latest: '2025-01-10', status: 'in_rhythm' }],
  },
  {
    name: 'what is decided later has not been given yet',
    gave: [
      { on: '2024-01-10', kr: 10 },
      { on: '2026-12-01', kr: 1000 },
    ],
    stands: [
      { awards: 1, days: 1, kr: 10, latest: '2024-01-10', status: 'at_risk' },
      { on: '2026-12-01', awards: 2, days: 2, kr: 1010, status: 'in_rhythm' },
    ],
  },
  {
    name: 'a correction: the wrong amount taken back, the right one entered for the same day',
    gave: [
      { on: '2025-01-10', kr: 1000, isTakenBack: true },
      { on: '2025-01-10', kr: 100 },
    ],
    stands: [
      { on: '2025-01-10', awards: 1, days: 1, kr: 100, status: 'in_rhythm' },
      { awards: 1, days: 1, kr: 100, status: 'in_rhythm' },
    ],
  },
]

/** The case as the rules take it: the network's gifts that were not taken back. */
export function awardsIn({ gave, isInvestor }: GivingCase) {
  const ore = (kr: number) => kr * 100
  return (isInvestor ? [] : gave)
    .filter(({ isLoan, isOutside, isTakenBack }) => !isLoan && !isOutside && !isTakenBack)
    .flatMap(({ later, ...one }) => [
      { ...one, replacedOn: later?.on ?? null },
      ...(later ? [{ ...later, replacedOn: null } satisfies Gave & { replacedOn: null }] : []),
    ])
    .filter(({ outcome = 'awarded' }: { outcome?: string }) => outcome === 'awarded' || outcome === 'partially_awarded')
    .map((one: Gave & { replacedOn: Day | null }): Award & { currency: string; kronerOre: number | null; decidedOre: number } => ({
      decidedOn: one.on,
      amountOre: ore(one.kr),
      decidedOre: ore(one.kr),
      currency: one.currency ?? 'DKK',
      kronerOre: one.kroner === undefined ? (one.currency ? null : ore(one.kr)) : ore(one.kroner),
      periodFrom: one.period?.[0] ?? null,
      periodTo: one.period?.[1] ?? null,
      annulledOn: one.calledOff === null ? one.on : (one.calledOff ?? one.replacedOn),
      amendments: (one.became ?? []).map(([day, kr, periodTo]) => ({ day, amountOre: ore(kr), periodTo: periodTo ?? null })),
    }))
}

/** Kroner (not øre) of awards that stand, and beside them what has no rate. */
export function kronerIn(standing: readonly { currency: string; amountOre: number; kronerOre: number | null; decidedOre: number }[]) {
  const beside: Record<string, number> = {}
  let kr = 0
  for (const award of standing) {
    const ore = kronerOf(award)
    if (ore === null) beside[award.currency] = (beside[award.currency] ?? 0) + award.amountOre / 100
    else kr += ore / 100
  }
  return { kr, beside }
}
