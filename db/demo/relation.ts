export const contacts = [
  {
    giver: 'KOB',
    name: 'Paula Programleder',
    title: 'programleder siden januar 2026',
    source: 'legatets hjemmeside',
    review: '2026-09-01',
    email: 'paula@kobberlegat.example',
  },
  { giver: 'KOB', name: 'Sven Sekretær', title: 'tager telefonen tirsdag og torsdag', source: 'samtale', review: '2026-09-15' },
  {
    giver: 'HAV',
    name: 'Helle Havre',
    title: 'den ene, man ringer til',
    source: 'samtale',
    review: '2026-08-20',
    email: 'helle@havre.example',
  },
  { giver: 'SØL', name: 'Morten Måge', title: 'projektchef', source: 'møde på fonden', review: '2027-03-01' },
] as const

export const templates = [
  {
    name: 'Tak for samtalen',
    subjectDa: 'Tak for samtalen',
    textDa: 'Kære {fornavn}\n\nTak for i dag. Her er det, vi aftalte:\n\n–\n\nMange hilsner\n{afsender}\n{virksomhed}',
    subjectEn: 'Thank you for the talk',
    textEn: 'Dear {first name}\n\nThank you for today. This is what we agreed:\n\n–\n\nKind regards\n{sender}\n{enterprise}',
  },
  {
    name: 'Spørg til runden',
    subjectDa: 'Et spørgsmål til jeres næste runde',
    textDa:
      'Kære {navn}\n\nVi overvejer at søge {giver} om hjælp til et af vores forløb. Må jeg ringe til dig og høre, om det ligger inden for det, I støtter?\n\nMange hilsner\n{afsender}, {netværk}',
    subjectEn: null,
    textEn: null,
  },
] as const

type Talk = {
  giver: string
  day: string
  kind: 'call' | 'meeting' | 'mail' | 'visit' | 'thank_you'
  text: string
  by: 'karla' | 'frede'
  isAsk?: boolean
  isPrivate?: boolean
  /** The idea it was about. */
  idea?: string
}
export const talks: Talk[] = [
  { giver: 'KOB', day: '2025-01-13', kind: 'thank_you', text: 'Brev og et foto fra værkstedet, 61 dage efter svaret.', by: 'karla' },
  { giver: 'TÆN', day: '2025-10-24', kind: 'thank_you', text: 'Tak for den tredje gave, med hilsen fra køkkenet.', by: 'frede' },
  { giver: 'TÆN', day: '2026-06-03', kind: 'call', text: 'De vil gerne se et første skridt, ikke et færdigt hus.', by: 'frede' },
  { giver: 'HAV', day: '2026-07-01', kind: 'thank_you', text: 'Tak for den fjerde bevilling.', by: 'karla' },
  { giver: 'HAV', day: '2026-08-19', kind: 'visit', text: 'Helle så Rodnet en torsdag aften.', by: 'karla' },
  { giver: 'SØL', day: '2025-04-02', kind: 'thank_you', text: 'Tak til bestyrelsen.', by: 'karla' },
  {
    giver: 'SØL',
    day: '2026-05-12',
    kind: 'meeting',
    text: 'Midtvejsmøde: de vil høre om det, der ikke gik som ventet. Morten spurgte, hvad tre virksomheder kunne dele ud over penge.',
    by: 'karla',
    idea: 'Et værksted, tre deler',
  },
  {
    giver: 'SØL',
    day: '2026-09-02',
    kind: 'call',
    text: 'Morten kan godt lide, at maskinerne står ét sted. Han vil gerne se det, før vi skriver noget.',
    by: 'karla',
    idea: 'Et værksted, tre deler',
  },
  { giver: 'SPA', day: '2026-02-20', kind: 'thank_you', text: 'Blomst i filialen.', by: 'frede' },
  { giver: 'SPA', day: '2026-06-11', kind: 'meeting', text: 'Kaffe. De spørger til lærepladser.', by: 'frede' },
  { giver: 'PIN', day: '2024-11-20', kind: 'thank_you', text: 'Indvielse af den første bænk.', by: 'karla' },
  { giver: 'PIN', day: '2026-06-15', kind: 'call', text: 'Bestyrelsen mødes i oktober.', by: 'karla' },
  { giver: 'LAG', day: '2026-08-12', kind: 'mail', text: 'Anmodet om rate. Kvittering modtaget.', by: 'frede' },
  { giver: 'HÅN', day: '2022-03-20', kind: 'thank_you', text: 'Tak for værktøjet.', by: 'karla' },
  { giver: 'HÅN', day: '2024-05-14', kind: 'call', text: 'De husker os.', by: 'frede' },
  { giver: 'KRO', day: '2026-09-18', kind: 'call', text: 'De vil have et nyt budget uden honorar.', by: 'frede', isAsk: true },
  {
    giver: 'KRO',
    day: '2026-09-19',
    kind: 'call',
    text: 'Sig ikke mere om huslejen, før køkkenet har svaret.',
    by: 'frede',
    isPrivate: true,
  },
]

/** Thought of together with a giver; what was said about it is among the talks. */
export const ideas = [
  {
    giver: 'SØL',
    enterprise: 'E3',
    title: 'Et værksted, tre deler',
    text: 'Butik Rundtur, Døre & Bjælker og Syværkstedet Trådbroen har hver deres maskiner, som står stille halvdelen af tiden. I ét lokale kunne de bruges hele ugen, og man kunne begynde ét sted og fortsætte et andet.',
    kroner: 1_800_000,
    origin: 'Midtvejsmødet om Torv, tråd og bjælker',
    stage: 'developing',
    by: 'karla',
  },
] as const
