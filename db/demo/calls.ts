import type { callKinds, callRoundKinds } from '#db/vocabulary/donors.ts'

type Closes = { day: string; time?: string; round?: (typeof callRoundKinds)[number]; note?: string }
export type DemoCall = {
  giver: string
  title: string
  kind: (typeof callKinds)[number]
  opens?: string
  text: string
  rounds?: [kind: (typeof callRoundKinds)[number], text: string][]
  closes: Closes[]
  ownFinancingBps?: number
  maxKroner?: number
  decisionWeeks?: number
  /** Who keeps an eye on it, and which of the story's applications it is for. */
  followed?: ('karla' | 'frede' | 'malik')[]
  applications?: string[]
  dismissed?: { by: 'frede'; reason: string }
}

/** What is open, opens or has closed. */
export const calls: DemoCall[] = [
  {
    giver: 'VEJ',
    title: 'Flere Veje, efterår 2026',
    kind: 'dated',
    opens: '2026-09-01',
    text: 'Til unge, som ikke kommer videre ad de veje, der findes. Portalen kræver ansøgerens eget MitID Erhverv.',
    closes: [{ day: '2026-11-05', time: '12:00' }],
    followed: ['frede', 'malik'],
    applications: ['VEJ Nattelys i to år'],
  },
  {
    giver: 'LAG',
    title: 'LAG Æblevig og Øerne, to runder i 2026',
    kind: 'dated',
    opens: '2026-02-02',
    text: 'Halvdelen af udgifterne, udbetalt efter regnskab. To tilbud på alt, der koster over 50.000 kr.',
    closes: [
      { day: '2026-05-18', time: '23:59', note: 'Første runde' },
      { day: '2026-12-01', time: '23:59', note: 'Anden runde' },
    ],
    ownFinancingBps: 5000,
    followed: ['frede', 'malik'],
    applications: ['LAG Køkken til øerne'],
  },
  {
    giver: 'EUB',
    title: 'Social Bro: større partnerskaber',
    kind: 'dated',
    opens: '2026-09-15',
    text: 'Netværk fra mindst to byer. Først en skitse på to sider, så hele ansøgningen for dem, der bliver bedt om det.',
    rounds: [
      ['sketch', 'To sider: hvem, hvorfor sammen, og hvad det koster.'],
      ['full', 'Hele ansøgningen med budget pr. partner og underskrevne hensigtserklæringer.'],
    ],
    closes: [
      { day: '2027-01-15', time: '17:00', round: 'sketch' },
      { day: '2027-05-14', time: '17:00', round: 'full' },
    ],
    followed: ['frede'],
    applications: ['EUB Broer, anden gang'],
  },
  {
    giver: 'P18',
    title: '§ 18 til frivilligt arbejde i 2027',
    kind: 'dated',
    opens: '2026-10-01',
    text: 'Ét skema, én side. Svar i januar.',
    closes: [{ day: '2026-11-15', time: '23:59' }],
    maxKroner: 25_000,
    followed: ['frede'],
    applications: ['P18 Prøvedage for flere'],
  },
  {
    giver: 'SAM',
    title: 'Samvær, forår 2027',
    kind: 'dated',
    opens: '2027-02-01',
    text: 'Til fællesskaber for mennesker, der er meget alene.',
    closes: [{ day: '2027-03-15', time: '12:00' }],
    followed: ['karla'],
  },
  {
    giver: 'GRØ',
    title: 'Grønne Hænder',
    kind: 'rolling',
    opens: '2026-09-01',
    text: 'Først til mølle: puljen åbner kl. 9 og er tom kl. 11. Hav teksten færdig dagen før.',
    closes: [],
    applications: ['GRØ Genbrugte tage'],
  },
  {
    giver: 'FOD',
    title: 'Første Fodfæste 2026',
    kind: 'dated',
    opens: '2026-03-01',
    text: 'Job til mennesker langt fra arbejdsmarkedet. Portalen kræver MitID Erhverv.',
    closes: [{ day: '2026-06-02', time: '12:00' }],
    decisionWeeks: 26,
    applications: ['FOD Fodfæste, andet kapitel'],
  },
  {
    giver: 'TAN',
    title: 'Kysten i 2027',
    kind: 'invitation',
    opens: '2027-01-04',
    text: 'Kun for dem, fonden beder om at søge. Tang & Tvebak er inviteret til at søge igen.',
    closes: [{ day: '2027-02-26' }],
  },
  {
    giver: 'NOR',
    title: 'Nordiske ungdomsbyer 2026',
    kind: 'dated',
    opens: '2026-08-15',
    text: 'Exchange between youth houses in three Nordic countries. The form is in English.',
    closes: [{ day: '2026-10-20', time: '15:00' }],
    dismissed: {
      by: 'frede',
      reason: 'Kræver underskrevne aftaler med to byer i andre lande inden fristen. Det når vi ikke, og sidst trak partneren sig.',
    },
  },
]
