export type DemoTask = {
  title: string
  note: string
  day?: string
  owner: 'karla' | 'knud' | 'mona' | 'malik'
  about?: [kind: 'donor' | 'enterprise' | 'grant' | 'application', key: string]
  isDonorFacing?: boolean
}

/** What somebody has written down to do. */
export const tasks: DemoTask[] = [
  {
    title: 'Besøg hos Kobberkedlens Legat',
    note: 'Den Skæve Cykel på hjul · ny programleder siden januar',
    day: '2026-10-14',
    owner: 'karla',
    about: ['donor', 'KOB'],
    isDonorFacing: true,
  },
  {
    title: 'Læs Forankring igennem',
    note: 'Ungeværkstedet Rodnet · Puljen Flere Veje',
    day: '2026-11-05',
    owner: 'karla',
    about: ['application', 'VEJ Nattelys i to år'],
  },
  {
    title: 'Årsregnskab 2025 mangler i bilagsmappen',
    note: 'Den Skæve Cykel',
    day: '2026-10-08',
    owner: 'karla',
    about: ['enterprise', 'E4'],
  },
  {
    title: 'Årsregnskab 2025 mangler i bilagsmappen',
    note: 'Reparationscafé To Gange',
    day: '2026-10-08',
    owner: 'karla',
    about: ['enterprise', 'E12'],
  },
  { title: 'Godkend honorar for rate 3 af SØL-25', note: '12.500 kr. siden 28. september', owner: 'knud', about: ['grant', 'SØL-25'] },
]
