import type { partnerKinds, sectors } from '#db/vocabulary/enterprises.ts'

type DemoPartner = { name: string; kind: (typeof partnerKinds)[number]; sector: (typeof sectors)[number]; enterprise?: string }

/** Whom the network works with, one of each kind. Two of them are enterprises of the network too. */
export const partners: DemoPartner[] = [
  { name: 'Boligselskabet Pindsvinet', kind: 'housing', sector: 'private' },
  { name: 'Frivillighuset Æblekassen', kind: 'voluntary', sector: 'civil_society', enterprise: 'E14' },
  { name: 'Lyd & Lærred', kind: 'cultural', sector: 'civil_society', enterprise: 'E13' },
  { name: 'Sparekassen Æblevig', kind: 'business', sector: 'private' },
  { name: 'Jobcenter Æblevig', kind: 'public', sector: 'public' },
  { name: 'Æblevig Affald', kind: 'public', sector: 'public' },
]
