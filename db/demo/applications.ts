import type { applicationStages, refusalReasons } from '#db/vocabulary/applications.ts'

export type DemoApplication = {
  giver: string
  enterprise: string | null
  kroner: number | null
  stage: (typeof applicationStages)[number]
  day: string
  title: string
  reason?: (typeof refusalReasons)[number]
  reasonText?: string
  deadline?: string
  theory?: string
  onHold?: string
  isLoan?: boolean
  retargetedTo?: string
  /** Where it is not the day of the answer less eighty, or the day itself. */
  sent?: string
  answerBy?: string
  learning?: string
  /** What others of the network get of it, beside the one that leads. */
  shared?: [enterprise: string, kroner: number][]
  /** The municipality applies in its own name, for the network. */
  isNetworks?: boolean
  /** Why it went on from drafting, and who wrote it. */
  moved?: [from: 'drafting' | 'review' | 'ready', to: 'review' | 'ready', day: string, by: 'karla' | 'frede', reason: string | null][]
}

const declined = (
  giver: string,
  enterprise: string | null,
  kroner: number,
  day: string,
  title: string,
  reason: DemoApplication['reason'] = 'none_given',
  reasonText?: string,
): DemoApplication => ({ giver, enterprise, kroner, stage: 'declined', day, title, reason, reasonText })

/** The 48 applications that became no grant, or not yet; sums in kroner. */
export const applications: DemoApplication[] = [
  declined('BLÅ', 'E6', 150_000, '2022-05-10', 'Sange ved maskinen'),
  declined('TAN', 'E7', 90_000, '2022-09-20', 'Rene strande', 'geography', 'Uden for fondens kyststrækning'),
  declined('FOD', 'E1', 600_000, '2023-03-01', 'Første fodfæste på torvet', 'too_many'),
  declined('NOR', 'E6', 320_000, '2023-04-18', 'Tråd over Sundet', 'form_error', 'Et bilag var ikke underskrevet'),
  { ...declined('EUB', null, 2_100_000, '2023-06-30', 'Broer mellem byer', 'too_many'), isNetworks: true },
  declined('ELL', 'E4', 80_000, '2023-11-20', 'Kvinder på to hjul'),
  { ...declined('TRA', 'E10', 120_000, '2024-05-14', 'Mad på kajen', 'outside_purpose', 'Uden for formålet'), retargetedTo: 'TÆN-24' },
  declined('BLÅ', 'E9', 250_000, '2024-03-12', 'Natkoncerter'),
  declined('BOG', 'E2', 100_000, '2024-04-22', 'Bedre regnskab i værkstedet'),
  {
    ...declined('GRØ', 'E7', 275_000, '2024-09-02', 'Skov mod varme', 'too_many', 'Puljen var tom efter to timer'),
    sent: '2024-08-19',
    learning: 'Puljen åbner kl. 9 og er tom kl. 11. Teksten skal være færdig dagen før.',
  },
  declined('SAM', 'E14', 60_000, '2024-05-30', 'Søndagsborde'),
  declined('P18', 'E13', 15_000, '2024-12-05', 'Lån et kamera'),
  declined('TRA', 'E3', 140_000, '2025-05-12', 'Sejldug til tasker'),
  declined('VEJ', 'E9', 1_100_000, '2025-02-20', 'Flere veje, anden gang', 'too_many'),
  declined('MEJ', 'E1', 25_000, '2025-06-10', 'Mælk til morgenmad', 'timing', 'Budgettet var brugt'),
  declined('KRO', 'E7', 180_000, '2025-09-25', 'Mad i skoven', 'target_group'),
  declined('ELL', 'E6', 95_000, '2025-11-18', 'Tråde mellem os', 'none_given'),
  declined('TAN', 'E11', 350_000, '2026-04-28', 'Tanghaver', 'timing', 'Inviteret til 2027'),
  declined('LAG', 'E12', 120_000, '2026-06-16', 'Reparationsbus', 'other', 'To tilbud manglede'),
  { giver: 'LOG', enterprise: 'E8', kroner: 10_000, stage: 'unanswered', day: '2022-12-31', title: 'En ny rulle' },
  { giver: 'LOG', enterprise: 'E14', kroner: 8_000, stage: 'unanswered', day: '2023-12-31', title: 'Stole til huset' },
  { giver: 'BOG', enterprise: 'E6', kroner: 70_000, stage: 'unanswered', day: '2024-11-30', title: 'Orden i tråden' },
  { giver: 'ELL', enterprise: 'E11', kroner: 60_000, stage: 'unanswered', day: '2025-12-15', title: 'Kvinder ved havet' },
  {
    giver: 'SPA',
    enterprise: 'E8',
    kroner: 90_000,
    stage: 'withdrawn',
    day: '2024-06-01',
    title: 'Ny tørretumbler',
    reasonText: 'Vaskeriet lukker',
  },
  {
    giver: 'NOR',
    enterprise: 'E13',
    kroner: 200_000,
    stage: 'withdrawn',
    day: '2025-03-10',
    title: 'Nordiske nætter',
    reasonText: 'Partneren trak sig',
  },
  {
    giver: 'BOG',
    enterprise: 'E4',
    kroner: 50_000,
    stage: 'withdrawn',
    day: '2026-05-04',
    title: 'Kassebog og kæder',
    sent: '2026-04-20',
    reasonText: 'Fonden tager én pr. netværk, og Reparationscafé To Gange var først. Advarslen kom for sent',
  },
  {
    giver: 'KRO',
    enterprise: 'E10',
    kroner: 400_000,
    stage: 'more_info',
    day: '2026-09-18',
    title: 'Nyt køkken på kajen',
    deadline: '2026-10-09',
    theory: 'E10',
    sent: '2026-08-20',
    moved: [
      ['drafting', 'review', '2026-08-03', 'frede', null],
      [
        'review',
        'ready',
        '2026-08-18',
        'karla',
        'Budgettet havde rådgivning for 15.000 kr., og vi ved ikke, om fonden tillader honorar. Frede flyttede linjen til puljen',
      ],
    ],
  },
  {
    giver: 'GRØ',
    enterprise: 'E2',
    kroner: 380_000,
    stage: 'more_info',
    day: '2026-09-22',
    title: 'Genbrugte tage',
    deadline: '2026-10-20',
    theory: 'SHARED',
    sent: '2026-09-01',
  },
  {
    giver: 'BLÅ',
    enterprise: 'E13',
    kroner: 180_000,
    stage: 'submitted',
    day: '2026-09-14',
    title: 'Film fra havnen',
    answerBy: '2026-11-23',
  },
  { giver: 'SAM', enterprise: 'E14', kroner: 75_000, stage: 'submitted', day: '2026-08-28', title: 'Lange borde', answerBy: '2026-11-26' },
  {
    giver: 'TRA',
    enterprise: 'E6',
    kroner: 110_000,
    stage: 'submitted',
    day: '2026-08-03',
    title: 'Flag og faner',
    answerBy: '2026-11-01',
  },
  {
    giver: 'NOR',
    enterprise: 'E11',
    kroner: 420_000,
    stage: 'submitted',
    day: '2026-07-01',
    title: 'Tang på tværs',
    answerBy: '2026-11-15',
  },
  {
    giver: 'BOG',
    enterprise: 'E12',
    kroner: 65_000,
    stage: 'submitted',
    day: '2026-04-07',
    title: 'Regnskab for små',
    answerBy: '2026-10-20',
  },
  {
    giver: 'FOD',
    enterprise: 'E5',
    kroner: 1_800_000,
    stage: 'submitted',
    day: '2026-06-01',
    title: 'Fodfæste, andet kapitel',
    theory: 'SHARED',
    answerBy: '2026-12-15',
    shared: [['E3', 800_000]],
  },
  { giver: 'HÅN', enterprise: 'E4', kroner: 40_000, stage: 'ready', day: '2026-09-20', title: 'Værktøj på ladet', deadline: '2026-11-30' },
  { giver: 'ELL', enterprise: 'E1', kroner: 85_000, stage: 'review', day: '2026-09-10', title: 'Kaffe og kvinder' },
  { giver: 'MEJ', enterprise: 'E10', kroner: 30_000, stage: 'review', day: '2026-09-12', title: 'Mælk på kajen' },
  {
    giver: 'LAG',
    enterprise: 'E10',
    kroner: 300_000,
    stage: 'drafting',
    day: '2026-08-10',
    title: 'Køkken til øerne',
    deadline: '2026-12-01',
  },
  {
    giver: 'VEJ',
    enterprise: 'E9',
    kroner: 950_000,
    stage: 'drafting',
    day: '2026-09-02',
    title: 'Nattelys i to år',
    deadline: '2026-11-05',
    theory: 'E9',
  },
  {
    giver: 'KOB',
    enterprise: 'E4',
    kroner: 110_000,
    stage: 'drafting',
    day: '2026-06-15',
    title: 'Cykler til øen',
    onHold: 'Venter på besøget 14. oktober',
  },
  {
    giver: 'P18',
    enterprise: 'E14',
    kroner: 20_000,
    stage: 'drafting',
    day: '2026-09-05',
    title: 'Prøvedage for flere',
    deadline: '2026-11-15',
  },
  {
    giver: 'EUB',
    enterprise: 'E3',
    kroner: 3_200_000,
    stage: 'drafting',
    day: '2026-07-20',
    title: 'Broer, anden gang',
    deadline: '2027-01-15',
    theory: 'SHARED',
    isNetworks: true,
    shared: [
      ['E2', 1_000_000],
      ['E6', 900_000],
    ],
  },
  {
    giver: 'SPI',
    enterprise: 'E3',
    kroner: 400_000,
    stage: 'dialogue',
    day: '2026-05-20',
    title: 'Lån til en hal',
    theory: 'SHARED',
    isLoan: true,
  },
  { giver: 'TAN', enterprise: 'E7', kroner: null, stage: 'dialogue', day: '2026-06-02', title: 'Kyststier 2027' },
  { giver: 'TÆN', enterprise: 'E1', kroner: 150_000, stage: 'dialogue', day: '2026-06-03', title: 'Et første skridt på torvet' },
  { giver: 'BLÅ', enterprise: 'E13', kroner: null, stage: 'idea', day: '2026-09-22', title: 'En fast filmaften' },
  { giver: 'HAV', enterprise: 'E9', kroner: null, stage: 'idea', day: '2026-09-23', title: 'Havre i 2027' },
  { giver: 'PIN', enterprise: 'E5', kroner: null, stage: 'idea', day: '2026-09-24', title: 'Flere bænke' },
]
