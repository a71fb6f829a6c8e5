import type { sectors } from '#db/vocabulary/enterprises.ts'
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
  /** Enterprises that are in it beside the one whose it is. */
  with?: string[]
  partners?: [partner: string, sector: (typeof sectors)[number]][]
  reason?: string
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
    partners: [['Jobcenter Æblevig', 'public']],
    reason: 'De to var klar til lønnede timer efter otte uger. Kanden på torvet er næste forsøg.',
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
    partners: [['Jobcenter Æblevig', 'public']],
    reason: 'Salget bærer de fire småjob.',
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
    partners: [['Boligselskabet Pindsvinet', 'private']],
    reason: 'Boligselskabet købte alle tyve og bad om flere.',
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
    partners: [['Æblevig Affald', 'public']],
    reason: 'Ingen lånte, og nu ved vi det.',
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
    partners: [['Jobcenter Æblevig', 'public']],
    reason: 'Fem af seks talte mere dansk efter ti uger end efter et halvt år på hold.',
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
    partners: [['Boligselskabet Pindsvinet', 'private']],
    reason: 'Ingen af de fire bænke er gået i stykker.',
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
    partners: [['Ungeenheden', 'public']],
    reason: 'De kom, men lokalet lukker for tidligt om vinteren.',
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
    with: ['E10'],
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
    partners: [
      ['Jobcenter Æblevig', 'public'],
      ['Frivillighuset Æblekassen', 'civil_society'],
    ],
    reason: 'Med tyve personer.',
    learnings: [['correction', 'I 2024 stoppede 5 før tid, ikke 4.']],
  },
]
