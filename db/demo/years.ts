/** The network's reports: before the system only what was signed; then the year as it was told. */
export const paperYears = [
  { year: 2022, people: 21 },
  { year: 2023, people: 24 },
] as const

type Told = { year: number; signed: string; sections: [kind: string, text: string][] }

export const signedYears: Told[] = [
  {
    year: 2024,
    signed: '2025-02-21',
    sections: [
      [
        'goals',
        '27 mennesker kom i arbejde. Det er tre færre end de 30, vi ville. Vaskeriet Skummet lukkede i god orden den 30. juni, og to aftaler kom sent i gang.',
      ],
      ['presented', 'Forelagt beskæftigelsesudvalget og erhvervsudvalget.'],
    ],
  },
  {
    year: 2025,
    signed: '2026-02-19',
    sections: [
      ['goals', '30 mennesker kom i arbejde, den tredivte den 8. december. Derfor ingen tidlig rapport.'],
      ['corrections', 'I 2024 stoppede 5 før tid, ikke 4.'],
      ['presented', 'Forelagt beskæftigelsesudvalget og erhvervsudvalget.'],
    ],
  },
]
