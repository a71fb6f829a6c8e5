import { quay } from '#db/demo/quay.ts'
import type { budgetCategories, budgetSources, cofundingStates } from '#db/vocabulary/applications.ts'

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
  {
    application: 'ELL Kaffe og kvinder',
    owner: 'mona',
    due: '2026-10-09',
    answers: [
      [
        'Hvilke kvinder handler det om?',
        1500,
        'Seks kvinder, som laver kaffe hver dag og aldrig har fået løn for det. De fleste har passet børn eller forældre i mange år. De kender caféen, fordi de kommer der, og fire af dem har allerede stået en formiddag bag disken.',
      ],
      [
        'Hvad skal der ske?',
        2500,
        'To formiddage om ugen i et halvt år står to ad gangen bag disken sammen med en, der kan det i forvejen. Den ene lærer maskinen, den anden kassen, og efter en måned bytter de. Den, der vil, får timer bagefter: hos os eller hos en af de andre i netværket.',
      ],
      ['Hvad koster det, og hvad giver I selv?', 800, ''],
    ],
  },
  { application: 'TRA Mad på kajen', owner: 'frede', due: '2024-02-24', answers: [['Beskriv projektet', 6000, quay.long]] },
  { application: 'TÆN-24 application', owner: 'frede', due: '2024-06-10', answers: [['Hvad er det første skridt?', 2500, quay.short]] },
]

/** *Mennesker* of the theory three enterprises share, as it was and as it is. */
export const sharedPeople = {
  before: 'Tredive mennesker i tre virksomheder, der deler indkøb, værksteder og hverdage.',
  now: 'Seksogtredive mennesker i tre virksomheder, der deler indkøb, værksteder og hverdage. De har selv bedt om at kunne prøve et sted til, før de vælger.',
}

/** Which applications took that text as an answer, and in which version. The last two are still drafts. */
export const quoting: [application: string, version: 1 | 2, text: string][] = [
  ['SØL-25 application', 1, sharedPeople.before],
  ['FOD Fodfæste, andet kapitel', 2, sharedPeople.now],
  ['GRØ Genbrugte tage', 2, sharedPeople.now],
  ['SPI Lån til en hal', 1, sharedPeople.before],
  ['EUB Broer, anden gang', 1, sharedPeople.before],
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
      ['To ovne og udsugning', 'materials', 350_000, 'applied'],
      ['Elektriker', 'external', 50_000, 'applied'],
      ['Kølevogn og kølerum', 'materials', 300_000, 'cofunding'],
      ['Bænk og borde', 'materials', 100_000, 'cofunding'],
      ['Køl til mælk og grønt', 'materials', 30_000, 'cofunding'],
      ['Gulv og afløb', 'premises', 70_000, 'cofunding'],
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
  {
    application: 'TRA Mad på kajen',
    lines: [
      ['En ovn', 'materials', 45_000, 'applied'],
      ['En ovn til', 'materials', 45_000, 'applied'],
      ['Bord, opvask og varme', 'materials', 30_000, 'applied'],
    ],
    cofunding: [],
  },
  {
    application: 'TÆN-24 application',
    lines: [
      ['En ovn', 'materials', 45_000, 'applied'],
      ['En ovn til', 'materials', 45_000, 'applied'],
      ['Bord, opvask og varme', 'materials', 30_000, 'applied'],
    ],
    cofunding: [],
  },
]
