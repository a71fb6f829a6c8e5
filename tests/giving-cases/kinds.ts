import { type GivingCase, nothing } from '../giving-case.ts'

/** Days, money and givers of another kind. */
export const kinds: readonly GivingCase[] = [
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
