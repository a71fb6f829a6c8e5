/** The story's people: play names, nobody real. */
export const people = [
  { key: 'karla', name: 'Karla Koordinator', role: 'coordinator', enterprises: [] },
  { key: 'knud', name: 'Knud Koordinator', role: 'coordinator', enterprises: [] },
  { key: 'frede', name: 'Frede Fundraiser', role: 'fundraiser', enterprises: [] },
  { key: 'mona', name: 'Mona Medlem', role: 'enterprise', enterprises: ['E1'] },
  { key: 'malik', name: 'Malik Medlem', role: 'enterprise', enterprises: ['E9', 'E10'] },
  { key: 'lis', name: 'Lis Læser', role: 'auditor', enterprises: [] },
] as const

type Lines = { social: string; local: string; economic: string }
type EnterpriseType = 'registered_social_enterprise' | 'social_enterprise' | 'association' | 'initiative' | 'municipal_unit'
export type DemoEnterprise = {
  key: string
  name: string
  type: EnterpriseType
  generation: 1 | 2
  livesOf: string
  from: string
  closed?: string
  isOutside?: boolean
  lines: Partial<Lines>
  about?: string
  /** World goals, as the enterprise's own page writes them. */
  goals?: string
  /** What it was when it joined, where that is another than now. */
  began?: EnterpriseType
  changes?: { day: string; type: EnterpriseType; status: 'active' | 'closed_orderly'; reason: string }[]
}

const lines = (social: string, local: string, economic: string): Lines => ({ social, local, economic })

export const enterprises: DemoEnterprise[] = [
  {
    key: 'E1',
    name: 'Café Skæve Kande',
    type: 'registered_social_enterprise',
    generation: 1,
    livesOf: 'Café og frokost til kontorer',
    from: '2022-01-01',
    lines: lines(
      'Seks pladser til folk, der har været længe væk fra arbejde.',
      'Byens torv har fået et sted at mødes.',
      'Salget bærer mere end halvdelen.',
    ),
  },
  {
    key: 'E2',
    name: 'Døre & Bjælker',
    type: 'social_enterprise',
    generation: 1,
    livesOf: 'Brugte byggematerialer',
    from: '2022-01-01',
    lines: lines('Håndværk giver rytme og fællesskab.', 'Nedrivninger i kommunen bliver til nye huse.', 'Varerne sælges til faste priser.'),
  },
  {
    key: 'E3',
    name: 'Butik Rundtur',
    type: 'registered_social_enterprise',
    generation: 1,
    livesOf: 'Cirkulær butik',
    about: 'Bidrager til kommunens handling 45 om cirkulær økonomi. Står for bevillingen, der deles af tre.',
    goals: '12',
    from: '2022-01-01',
    lines: lines('Småjob bag disken og i sorteringen.', 'Tøj og ting bliver i byen.', 'Butikken betaler sin egen husleje.'),
  },
  {
    key: 'E4',
    name: 'Den Skæve Cykel',
    type: 'association',
    generation: 1,
    livesOf: 'Cykelværksted',
    from: '2022-01-01',
    lines: lines('Mestre og lærlinge på skift.', 'Cykler til dem, der ikke har råd.', 'Reparationer dækker materialerne.'),
  },
  {
    key: 'E5',
    name: 'Gårdmandslauget',
    type: 'social_enterprise',
    generation: 1,
    livesOf: 'Grøn pleje for et boligselskab',
    from: '2022-01-01',
    lines: lines('Lønnede timer i det grønne.', 'Naboer passer på deres egne gårde.', 'Boligselskabet betaler for arbejdet.'),
  },
  {
    key: 'E6',
    name: 'Syværkstedet Trådbroen',
    type: 'association',
    generation: 1,
    livesOf: 'Syning og sprog',
    from: '2022-01-01',
    lines: lines('Dansk læres ved maskinen.', 'Kvinder fra ni lande har et fælles bord.', 'Ordrer fra butikker i byen.'),
  },
  {
    key: 'E7',
    name: 'Grøn Skovhånd',
    type: 'registered_social_enterprise',
    generation: 1,
    livesOf: 'Naturpleje',
    goals: '15',
    from: '2022-01-01',
    lines: lines('Skoven er en rolig arbejdsplads.', 'Stier og strande holdes åbne.', 'Aftaler med kommune og lodsejere.'),
  },
  {
    key: 'E8',
    name: 'Vaskeriet Skummet',
    type: 'social_enterprise',
    generation: 1,
    livesOf: 'Vaskeri',
    about: 'Lukket i god orden den 30. juni 2024. Folkene fik plads hos Café Skæve Kande og Gårdmandslauget.',
    changes: [
      {
        day: '2024-06-30',
        type: 'social_enterprise',
        status: 'closed_orderly',
        reason: 'Folkene fik plads hos Café Skæve Kande og Gårdmandslauget',
      },
    ],
    from: '2022-01-01',
    closed: '2024-06-30',
    lines: lines('Fire pladser ved rullen.', 'Vask for byens foreninger.', 'Lukket i god orden.'),
  },
  {
    key: 'E9',
    name: 'Ungeværkstedet Rodnet',
    type: 'municipal_unit',
    generation: 2,
    livesOf: 'Unge på vej i uddannelse',
    from: '2022-06-01',
    lines: lines('Unge finder en grund til at møde op.', 'Værkstedet er åbent for hele kvarteret.', 'Kommunen og givere deler udgiften.'),
  },
  {
    key: 'E10',
    name: 'Køkkenet på Kajplads 9',
    type: 'social_enterprise',
    generation: 2,
    livesOf: 'Mad af overskud',
    began: 'initiative',
    changes: [{ day: '2025-01-01', type: 'social_enterprise', status: 'active', reason: 'Initiativet blev en virksomhed' }],
    from: '2024-02-01',
    lines: lines('Et køkken, hvor alle kan begynde.', 'Havnen har fået et spisested.', 'Frokoster til virksomheder på kajen.'),
  },
  {
    key: 'E11',
    name: 'Tang & Tvebak',
    type: 'social_enterprise',
    generation: 2,
    livesOf: 'Tang og strandrensning',
    from: '2025-01-01',
    lines: lines('Høstdage for folk, der trives ude.', 'Stranden er renere.', 'Tang sælges til køkkener.'),
  },
  {
    key: 'E12',
    name: 'Reparationscafé To Gange',
    type: 'initiative',
    generation: 2,
    livesOf: 'Reparationsaftener',
    about: 'Bidrager til kommunens handling 45 om cirkulær økonomi.',
    goals: '12',
    from: '2023-03-01',
    lines: lines('Frivillige lærer fra sig.', 'Ting bliver repareret, hvor de bor.', 'Kaffekassen betaler delene.'),
  },
  {
    key: 'E13',
    name: 'Lyd & Lærred',
    type: 'initiative',
    generation: 2,
    livesOf: 'Film og lyd',
    from: '2023-03-01',
    lines: { social: 'Unge fortæller deres egne historier.', economic: 'Opgaver fra foreninger.' },
  },
  {
    key: 'E14',
    name: 'Frivillighuset Æblekassen',
    type: 'association',
    generation: 2,
    livesOf: 'Frivilligcenter',
    from: '2022-01-01',
    isOutside: true,
    lines: lines('Et sted at begynde som frivillig.', 'Foreninger låner lokaler.', 'Kommunens tilskud og medlemmer.'),
  },
]

/** Kroner a year by part of the mosaic; `giver` names who stands behind a part. */
export const incomes: {
  enterprise: string
  year: number
  part: 'sale' | 'public_agreement' | 'local_procurement' | 'grant' | 'own_funds'
  kroner: number
  giver?: string
}[] = [
  { enterprise: 'E1', year: 2025, part: 'sale', kroner: 1_450_000 },
  { enterprise: 'E1', year: 2025, part: 'public_agreement', kroner: 620_000 },
  { enterprise: 'E1', year: 2025, part: 'local_procurement', kroner: 280_000 },
  { enterprise: 'E1', year: 2025, part: 'grant', kroner: 140_000 },
  { enterprise: 'E1', year: 2025, part: 'own_funds', kroner: 30_000 },
  { enterprise: 'E9', year: 2026, part: 'public_agreement', kroner: 300_000 },
  { enterprise: 'E9', year: 2026, part: 'grant', kroner: 247_500, giver: 'HAV' },
  { enterprise: 'E9', year: 2026, part: 'sale', kroner: 40_000 },
]
