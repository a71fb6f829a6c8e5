import { sharedPeople } from '#db/demo/texts.ts'
import type { confidences, grades, nodeKinds, theoryPartKinds } from '#db/vocabulary/theories.ts'

export type DemoTheory = {
  key: string
  title: string
  enterprise: string
  shared?: string[]
  number: number
  parts: Partial<Record<(typeof theoryPartKinds)[number], string>>
  facts?: { peopleCount?: number; steps?: string; carriedBy?: string; from?: string }
  isApproved?: boolean
  indicators?: DemoIndicator[]
  taughtBy?: string
  /** How parts read before the text they have now, oldest first. */
  earlier?: Partial<Record<(typeof theoryPartKinds)[number], string[]>>
}

type DemoIndicator = [title: string, baseline: number, target: number, latest: number]

export const theories: DemoTheory[] = [
  {
    key: 'E1',
    title: 'En kande ad gangen',
    enterprise: 'E1',
    number: 4,
    isApproved: true,
    facts: { peopleCount: 18, steps: 'Fællesskab, praktik, lønnede timer', carriedBy: 'Cafeens salg', from: '2025-08-01' },
    indicators: [
      ['Personer i lønnede timer', 2, 12, 9],
      ['Småjob på torvet hele året', 0, 4, 4],
      ['Kontorer med fast frokostaftale', 3, 10, 8],
    ],
    earlier: {
      people: ['Seks mennesker, som har været længe væk fra arbejde.'],
      movement: [
        'De begynder med en formiddag i køkkenet.',
        'De begynder med en formiddag i køkkenet, og efter tre måneder står de ved kaffen på stationen.',
      ],
      anchoring: [
        'Cafeens salg skal bære to småjob.',
        'Salget fra stationen betaler to småjob.',
        'Salget fra torvet betaler fire småjob, når bevillingen er brugt.',
      ],
    },
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
    earlier: { movement: ['Dansk først, så syning.', 'Dansk om formiddagen og syning om eftermiddagen.'] },
    facts: { peopleCount: 16, steps: 'Motivation, praktik, småjob', carriedBy: 'Ordrer fra butikker', from: '2027-01-01' },
    indicators: [['Deltagere, der bytter sproghold til praktik', 1, 8, 6]],
    parts: {
      people: 'Seksten kvinder fra ni lande. De kan sy, regne og lære fra sig.',
      movement:
        'Dansken kommer, mens hænderne arbejder, og læreren sidder ved maskinen og ikke ved tavlen. En tirsdag begynder med en ordre og slutter med en fortælling.',
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
    indicators: [['Unge i uddannelse', 0, 6, 3]],
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
    indicators: [['Personer i praktik', 1, 6, 3]],
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
    facts: { peopleCount: 36, steps: 'Praktik, lønnede timer', carriedBy: 'De tre virksomheder', from: '2028-05-01' },
    earlier: { people: [sharedPeople.before] },
    indicators: [['Personer i arbejde i de tre virksomheder', 6, 15, 11]],
    parts: {
      people: sharedPeople.now,
      movement: 'Man kan begynde ét sted og fortsætte et andet uden at begynde forfra.',
      closeness: 'Vi tæller personer i arbejde på tværs af de tre.',
      anchoring: 'Virksomhederne har aftalt at bære værkstedet videre.',
    },
  },
]

/** The chain of *En kande ad gangen*: twelve places, and what must be true on the way from each to the next. `measures` is an indicator's title. */
export const chain: { key: string; kind: (typeof nodeKinds)[number]; text: string; measures?: string }[] = [
  { key: 'alone', kind: 'problem', text: 'Mennesker, der længe har været væk fra arbejde, mangler et sted, hvor nogen venter på dem' },
  { key: 'people', kind: 'target_group', text: 'Atten mennesker om året, de fleste på ressourceforløb' },
  { key: 'places', kind: 'resource', text: 'Seks pladser efter aftale med jobcenteret' },
  { key: 'cart', kind: 'resource', text: 'Kaffecyklen og køkkenet' },
  { key: 'kitchen', kind: 'activity', text: 'En formiddag i køkkenet, og hver måned én plads videre' },
  { key: 'square', kind: 'activity', text: 'Kaffe på torvet tirsdag og fredag' },
  { key: 'shifts', kind: 'output', text: 'Fire småjob hele året', measures: 'Småjob på torvet hele året' },
  { key: 'lunches', kind: 'output', text: 'Frokost til kontorer med fast aftale', measures: 'Kontorer med fast frokostaftale' },
  { key: 'pace', kind: 'short_term', text: 'De kan holde et tempo, når nogen venter' },
  { key: 'hours', kind: 'short_term', text: 'De får lønnede timer', measures: 'Personer i lønnede timer' },
  { key: 'work', kind: 'long_term', text: 'De er i arbejde og bliver der' },
  { key: 'town', kind: 'purpose', text: 'En by, hvor flere bliver brugt til noget' },
]

export const arrows: [
  from: string,
  to: string,
  assumption: string | null,
  confidence: (typeof confidences)[number],
  grade: (typeof grades)[number],
][] = [
  ['alone', 'people', null, 'high', 'experience'],
  ['people', 'kitchen', 'De møder op, når de bliver ventet', 'middle', 'experience'],
  ['places', 'kitchen', null, 'high', 'experience'],
  ['cart', 'square', null, 'high', 'experience'],
  ['kitchen', 'lunches', null, 'high', 'measured'],
  ['kitchen', 'pace', 'Arbejdet er rigtigt, ikke opfundet', 'high', 'experience'],
  ['square', 'shifts', 'Der sælges også på regnvejrsdage', 'high', 'measured'],
  ['shifts', 'hours', 'To på en cykel bliver hurtigere klar end bag en disk', 'high', 'measured'],
  ['lunches', 'hours', 'Kontorerne fornyer aftalen', 'middle', 'experience'],
  ['pace', 'hours', null, 'middle', 'measured'],
  ['hours', 'work', 'Timerne bliver flere, ikke kun ved', 'low', 'assumption'],
  ['work', 'town', null, 'middle', 'research'],
]
