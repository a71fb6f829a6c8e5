import type { applicationStages, budgetCategories, budgetSources, cofundingStates, refusalReasons } from '#db/vocabulary/applications.ts'

export type DemoApplication = {
  giver: string
  enterprise: string
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
}

const declined = (
  giver: string,
  enterprise: string,
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
  declined('EUB', 'E2', 2_100_000, '2023-06-30', 'Broer af træ', 'too_many'),
  declined('ELL', 'E4', 80_000, '2023-11-20', 'Kvinder på to hjul'),
  { ...declined('TRA', 'E10', 120_000, '2024-05-14', 'Mad på kajen', 'outside_purpose', 'Uden for formålet'), retargetedTo: 'TÆN-24' },
  declined('BLÅ', 'E9', 250_000, '2024-03-12', 'Natkoncerter'),
  declined('BOG', 'E2', 100_000, '2024-04-22', 'Bedre regnskab i værkstedet'),
  declined('GRØ', 'E7', 275_000, '2024-09-02', 'Skov mod varme', 'too_many', 'Puljen var tom efter to timer'),
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
  { giver: 'SPA', enterprise: 'E8', kroner: 90_000, stage: 'withdrawn', day: '2024-06-01', title: 'Ny tørretumbler' },
  { giver: 'NOR', enterprise: 'E13', kroner: 200_000, stage: 'withdrawn', day: '2025-03-10', title: 'Nordiske nætter' },
  { giver: 'BOG', enterprise: 'E4', kroner: 50_000, stage: 'withdrawn', day: '2026-05-04', title: 'Kassebog og kæder' },
  {
    giver: 'KRO',
    enterprise: 'E10',
    kroner: 400_000,
    stage: 'more_info',
    day: '2026-08-20',
    title: 'Nyt køkken på kajen',
    deadline: '2026-10-09',
    theory: 'E10',
  },
  {
    giver: 'GRØ',
    enterprise: 'E2',
    kroner: 380_000,
    stage: 'more_info',
    day: '2026-09-01',
    title: 'Genbrugte tage',
    deadline: '2026-10-20',
  },
  { giver: 'BLÅ', enterprise: 'E13', kroner: 180_000, stage: 'submitted', day: '2026-09-14', title: 'Film fra havnen' },
  { giver: 'SAM', enterprise: 'E14', kroner: 75_000, stage: 'submitted', day: '2026-08-28', title: 'Lange borde' },
  { giver: 'TRA', enterprise: 'E6', kroner: 110_000, stage: 'submitted', day: '2026-08-03', title: 'Flag og faner' },
  { giver: 'NOR', enterprise: 'E11', kroner: 420_000, stage: 'submitted', day: '2026-07-01', title: 'Tang på tværs' },
  { giver: 'BOG', enterprise: 'E12', kroner: 65_000, stage: 'submitted', day: '2026-06-22', title: 'Regnskab for små' },
  { giver: 'FOD', enterprise: 'E5', kroner: 1_800_000, stage: 'submitted', day: '2026-06-01', title: 'Fodfæste, andet kapitel' },
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
    enterprise: 'E2',
    kroner: 3_200_000,
    stage: 'drafting',
    day: '2026-07-20',
    title: 'Broer, anden gang',
    deadline: '2027-01-15',
  },
  { giver: 'SPI', enterprise: 'E2', kroner: 400_000, stage: 'dialogue', day: '2026-05-20', title: 'Lån til en hal', isLoan: true },
  { giver: 'TAN', enterprise: 'E7', kroner: null, stage: 'dialogue', day: '2026-06-02', title: 'Kyststier 2027' },
  { giver: 'TÆN', enterprise: 'E1', kroner: 150_000, stage: 'dialogue', day: '2026-06-03', title: 'Et første skridt på torvet' },
  { giver: 'BLÅ', enterprise: 'E13', kroner: null, stage: 'idea', day: '2026-09-22', title: 'En fast filmaften' },
  { giver: 'HAV', enterprise: 'E9', kroner: null, stage: 'idea', day: '2026-09-23', title: 'Havre i 2027' },
  { giver: 'PIN', enterprise: 'E5', kroner: null, stage: 'idea', day: '2026-09-24', title: 'Flere bænke' },
]

export type DemoText = {
  application: string
  owner: 'frede' | 'malik' | 'mona' | 'karla'
  due: string
  answers: [question: string, limit: number, text: string][]
}

/** The texts under way: the giver's questions, what each may fill, and what is written so far. */
export const texts: DemoText[] = [
  {
    application: 'KRO Nyt køkken på kajen',
    owner: 'malik',
    due: '2026-10-07',
    answers: [
      [
        'Hvem er målgruppen?',
        1200,
        'Otte mennesker, som gerne vil arbejde med mad, og som hver især har prøvet noget andet før. De fleste har været væk fra en arbejdsplads i mere end to år. De kommer, fordi de kender nogen, der er her i forvejen.',
      ],
      [
        'Hvad skal pengene bruges til?',
        1500,
        'Et køkken, hvor to kan stå ved siden af hinanden. I dag er der plads til én ved ovnen, og den, der skal lære det, står bagved. Vi skal bruge to ovne, en kølevogn og en lang bænk. Maden kommer fra det, butikkerne ellers smider ud.',
      ],
      ['Hvordan fortsætter det bagefter?', 1000, ''],
    ],
  },
  {
    application: 'VEJ Nattelys i to år',
    owner: 'frede',
    due: '2026-10-26',
    answers: [
      [
        'Hvem er I til for, og hvad har de brug for?',
        1200,
        'Unge mellem 17 og 24, som ikke kommer om dagen. De sover længe, de passer søskende, eller de har prøvet et dagtilbud og gik igen. På seks torsdage kom der tolv, og ni kom mere end én gang. De har brug for et sted, der er åbent, når de er vågne, og en voksen, der bliver stående.',
      ],
      [
        'Hvad vil I gøre?',
        2000,
        'Værkstedet åbner to aftener om ugen fra 17 til 21 i to år. Hver aften er der en værkstedsleder og en, der selv er kommet der. Man kan lave noget med hænderne, spise med og gå igen. Den, der kommer fire gange, får tilbudt en fast opgave, og den, der holder en fast opgave i en måned, får hjælp til at begynde på en uddannelse eller i et job.',
      ],
      [
        'Hvordan ved I, at det virker?',
        1500,
        'Vi tæller ikke besøg. Vi følger forløbet for hver, der siger ja til det: hvilket trin de kom ind på, og hvilket de er på efter tre, seks og tolv måneder. Den første pilot gav tre i uddannelse. Vi regner med ti om året.',
      ],
      ['Hvem bærer det videre, når pengene er brugt?', 1000, ''],
    ],
  },
  {
    application: 'HÅN Værktøj på ladet',
    owner: 'frede',
    due: '2026-11-16',
    answers: [
      [
        'Hvad søges der om?',
        600,
        'To sæt håndværktøj og en svejser til ladet bag cykelværkstedet. Så kan fire arbejde på én gang i stedet for to, og de cykler, der er for slidte til at sælge, kan blive til lad og vogne.',
      ],
      [
        'Hvem får glæde af det?',
        600,
        'De otte, der er i værkstedet hver uge, og butikken, som kan sælge vognene. Hånden lærer noget, den kan bruge et andet sted bagefter.',
      ],
    ],
  },
]

export type DemoBudget = {
  application: string
  lines: [title: string, category: (typeof budgetCategories)[number], kroner: number, source: (typeof budgetSources)[number]][]
  cofunding: [source: string, kroner: number, state: (typeof cofundingStates)[number], other?: string][]
}

/** What it costs and who pays, in kroner. */
export const budgets: DemoBudget[] = [
  {
    application: 'KRO Nyt køkken på kajen',
    lines: [
      ['To ovne og udsugning', 'materials', 520_000, 'applied'],
      ['Kølevogn', 'materials', 240_000, 'cofunding'],
      ['Bænk og borde', 'materials', 90_000, 'own'],
      ['Elektriker', 'external', 50_000, 'applied'],
    ],
    cofunding: [
      ['LAG Æblevig og Øerne', 300_000, 'applied', 'LAG Køkken til øerne'],
      ['Æblevig Andelsmejeri', 30_000, 'applied', 'MEJ Mælk på kajen'],
      ['Køkkenet på Kajplads 9', 100_000, 'own'],
    ],
  },
  {
    application: 'VEJ Nattelys i to år',
    lines: [
      ['Værkstedsleder, to aftener i to år', 'salary', 640_000, 'applied'],
      ['Løn til unge, der holder en fast opgave', 'salary', 150_000, 'applied'],
      ['Mad og materialer', 'materials', 110_000, 'applied'],
      ['Evaluering', 'evaluation', 50_000, 'applied'],
      ['Lokaler, lys og varme', 'premises', 120_000, 'in_kind'],
    ],
    cofunding: [],
  },
  {
    application: 'HÅN Værktøj på ladet',
    lines: [
      ['To sæt håndværktøj', 'materials', 22_000, 'applied'],
      ['Svejser', 'materials', 18_000, 'applied'],
    ],
    cofunding: [],
  },
]
