import { type GivingCase, nothing } from '../giving-case.ts'

/** Answers and grants that change afterwards. */
export const changes: readonly GivingCase[] = [
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
]
