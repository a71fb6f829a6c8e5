import { type GivingCase, nothing } from '../giving-case.ts'

/** Days: ends of years and months, leap days, two of one day. */
export const days: readonly GivingCase[] = [
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
]
