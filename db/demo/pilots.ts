import type { barrierKinds, learningKinds, pilotDecisions, pilotPhases } from '#db/vocabulary/pilots.ts'

export type DemoPilot = {
  key: string
  title: string
  enterprise: string
  from: string
  to?: string
  phase: (typeof pilotPhases)[number]
  decision?: (typeof pilotDecisions)[number]
  hypothesis: string
  test: string
  parent?: string
  carriedBy?: string
  barrier?: (typeof barrierKinds)[number]
  learnings: [(typeof learningKinds)[number], string][]
}

export const pilots: DemoPilot[] = [
  {
    key: 'P1',
    title: 'Kaffe på cykel',
    enterprise: 'E1',
    from: '2023-08-15',
    to: '2024-06-30',
    phase: 'closed',
    decision: 'scale',
    hypothesis: 'To personer på en cykel bliver hurtigere klar til lønnede timer end bag en disk.',
    test: 'To formiddage om ugen på stationen i otte uger.',
    learnings: [['odd', 'Den bedste kunde var busselskabets kontrolrum.']],
  },
  {
    key: 'P2',
    title: 'Kanden på torvet',
    enterprise: 'E1',
    from: '2024-08-01',
    to: '2025-08-01',
    phase: 'closed',
    decision: 'embed',
    parent: 'P1',
    hypothesis: 'Cyklen kan bære fire småjob hele året.',
    test: 'Torvet tirsdag og fredag.',
    carriedBy: 'Salget betaler fra august 2025',
    learnings: [['success', 'Der sælges på regnvejrsdage.']],
  },
  {
    key: 'P3',
    title: 'Døre der duer',
    enterprise: 'E2',
    from: '2024-03-01',
    to: '2024-12-01',
    phase: 'closed',
    decision: 'scale',
    hypothesis: 'Et boligselskab køber reparerede døre, hvis prisen er aftalt på forhånd.',
    test: 'Tyve døre.',
    barrier: 'rules',
    learnings: [],
  },
  {
    key: 'P4',
    title: 'Byttebøjlen',
    enterprise: 'E3',
    from: '2024-02-01',
    to: '2024-09-01',
    phase: 'closed',
    decision: 'stop',
    hypothesis: 'Folk vil låne tøj til fest.',
    test: 'Ét stativ i tre måneder.',
    learnings: [['not_as_expected', 'Alle vil give tøj, ingen vil låne: 214 stykker ind, 9 ud.']],
  },
  {
    key: 'P5',
    title: 'Sy-sprog',
    enterprise: 'E6',
    from: '2024-09-01',
    to: '2025-06-01',
    phase: 'closed',
    decision: 'scale',
    hypothesis: 'Dansk læres hurtigere ved en maskine end i et klasseværelse.',
    test: 'Seks kvinder, ti uger, én lærer.',
    learnings: [['learning', 'Ordene kom, når hænderne havde noget at lave.']],
  },
  {
    key: 'P6',
    title: 'Bænkebanden',
    enterprise: 'E5',
    from: '2025-01-10',
    to: '2025-10-01',
    phase: 'closed',
    decision: 'embed',
    hypothesis: 'Bænke, der bygges sammen med beboerne, bliver ikke ødelagt.',
    test: 'Fire bænke.',
    barrier: 'insurance',
    carriedBy: 'Boligselskabet',
    learnings: [['odd', 'Opkald til viceværten faldt med en tredjedel, fordi naboerne nu mødes på bænkene og ordner tingene selv.']],
  },
  {
    key: 'P7',
    title: 'Nattelys',
    enterprise: 'E9',
    from: '2025-02-01',
    to: '2025-05-01',
    phase: 'closed',
    decision: 'adjust',
    hypothesis: 'Åbent værksted 17–21 når dem, der aldrig kommer om dagen.',
    test: 'Seks torsdage.',
    barrier: 'premises',
    learnings: [['unexpected', 'Yngre søskende kom, og to forældre begyndte selv et forløb.']],
  },
  {
    key: 'P8',
    title: 'Tang til tærter',
    enterprise: 'E11',
    from: '2026-04-01',
    phase: 'test',
    hypothesis: 'To køkkener kan dele én høstdag og ét job.',
    test: 'Fem høstdage.',
    learnings: [],
  },
  {
    key: 'P9',
    title: 'Tre prøvedage',
    enterprise: 'E14',
    from: '2025-02-01',
    to: '2026-06-01',
    phase: 'implementation',
    decision: 'repeat',
    hypothesis: 'Tre prøvedage før en praktik giver færre, der stopper før tid.',
    test: 'Ti personer.',
    barrier: 'time',
    learnings: [['correction', 'I 2024 stoppede 5 før tid, ikke 4.']],
  },
]

export type DemoTheory = {
  key: string
  title: string
  enterprise: string
  shared?: string[]
  number: number
  parts: Partial<Record<'people' | 'movement' | 'closeness' | 'anchoring', string>>
  facts?: { peopleCount?: number; steps?: string; carriedBy?: string; from?: string }
  isApproved?: boolean
  indicator?: [title: string, baseline: number, target: number, latest: number]
  taughtBy?: string
}

export const theories: DemoTheory[] = [
  {
    key: 'E1',
    title: 'En kande ad gangen',
    enterprise: 'E1',
    number: 4,
    isApproved: true,
    facts: { peopleCount: 18, steps: 'Fællesskab, praktik, lønnede timer', carriedBy: 'Cafeens salg', from: '2025-08-01' },
    indicator: ['Personer i lønnede timer', 2, 12, 9],
    parts: {
      people:
        'Atten mennesker om året, som har været længe væk fra arbejde. De kan lave mad, tale med gæster og holde et tempo, når nogen venter på dem. De siger selv, at de vil bruges til noget.',
      movement:
        'De begynder med en formiddag i køkkenet. En almindelig tirsdag står to ved kaffen, én ved kassen og én ved opvasken, og efter tre måneder bytter de.',
      closeness: 'Vi tæller, hvor mange der får lønnede timer. Hvis ingen bytter plads i et kvartal, virker det ikke.',
      anchoring: 'Salget fra torvet betaler fire småjob fra august 2025, og kontorernes frokostaftale er fornyet.',
    },
  },
  {
    key: 'E6',
    title: 'Sprog i hænderne',
    enterprise: 'E6',
    number: 3,
    isApproved: true,
    taughtBy: 'P5',
    facts: { peopleCount: 16, steps: 'Motivation, praktik, småjob', carriedBy: 'Ordrer fra butikker', from: '2027-01-01' },
    indicator: ['Deltagere, der bytter sproghold til praktik', 1, 8, 6],
    parts: {
      people: 'Seksten kvinder fra ni lande. De kan sy, regne og lære fra sig.',
      movement: 'Dansken kommer, mens hænderne arbejder. En tirsdag begynder med en ordre og slutter med en fortælling.',
      closeness: 'Vi måler, hvem der går fra hold til praktik.',
      anchoring: 'Butikkerne i gågaden bestiller fast fra 2027.',
    },
  },
  {
    key: 'E9',
    title: 'Lys om aftenen',
    enterprise: 'E9',
    number: 2,
    facts: { peopleCount: 14, steps: 'Fællesskab, afklaring, uddannelse' },
    indicator: ['Unge i uddannelse', 0, 6, 3],
    parts: {
      people: 'Fjorten unge, der ikke møder op om dagen. De kan noget med lyd, træ og motorer.',
      movement: 'De kommer om aftenen, fordi døren er åben. Efter seks torsdage har de et projekt, og nogen spørger til dem.',
      closeness: 'Vi følger, hvem der begynder på en uddannelse.',
    },
  },
  {
    key: 'E10',
    title: 'Et køkken at begynde i',
    enterprise: 'E10',
    number: 1,
    facts: { peopleCount: 8, steps: 'Motivation, praktik', carriedBy: 'Frokoster på kajen', from: '2027-06-01' },
    indicator: ['Personer i praktik', 1, 6, 3],
    parts: {
      people: 'Otte mennesker, som gerne vil arbejde med mad.',
      movement: 'De begynder ved grøntsagerne og ender ved gæsterne.',
      closeness: 'Vi tæller praktikker, der bliver til timer.',
      anchoring: 'Virksomhederne på kajen køber frokost.',
    },
  },
  { key: 'E11', title: 'Fra strand til bord', enterprise: 'E11', number: 1, parts: { people: 'Folk, der trives bedst ude.' } },
  {
    key: 'SHARED',
    title: 'Torv, tråd og bjælker',
    enterprise: 'E3',
    shared: ['E2', 'E6'],
    number: 2,
    isApproved: true,
    facts: { peopleCount: 30, steps: 'Praktik, lønnede timer', carriedBy: 'De tre virksomheder', from: '2028-05-01' },
    indicator: ['Personer i arbejde i de tre virksomheder', 6, 15, 11],
    parts: {
      people: 'Tredive mennesker i tre virksomheder, der deler indkøb, værksteder og hverdage.',
      movement: 'Man kan begynde ét sted og fortsætte et andet uden at begynde forfra.',
      closeness: 'Vi tæller personer i arbejde på tværs af de tre.',
      anchoring: 'Virksomhederne har aftalt at bære værkstedet videre.',
    },
  },
]
