import type { countingRules } from '#db/vocabulary/applications.ts'
import type { mitIdOwners } from '#db/vocabulary/donors.ts'
import type { attachmentKinds } from '#db/vocabulary/records.ts'

type Question = { question: string; limit?: number; help?: string; counts?: (typeof countingRules)[number]; isOptional?: boolean }
export type DemoForm = {
  giver: string
  /** The call it is for, by its title; else the giver's own. */
  call?: string
  text?: string
  pages?: number
  files?: number
  megabytes?: number
  needsBudgetSheet?: boolean
  mitId?: (typeof mitIdOwners)[number]
  questions: Question[]
  papers?: [kind: (typeof attachmentKinds)[number], note?: string][]
  /** Those of the story's applications that are written in it. */
  applications?: string[]
}

/** What the givers ask, as we have written it down from their portals and letters. */
export const forms: DemoForm[] = [
  {
    giver: 'VEJ',
    call: 'Flere Veje, efterår 2026',
    text: 'Sendes i portalen. Den lukker klokken 12 på dagen, ikke ved midnat.',
    files: 5,
    megabytes: 10,
    needsBudgetSheet: true,
    mitId: 'applicant',
    questions: [
      { question: 'Hvem er I til for, og hvad har de brug for?', limit: 1200 },
      { question: 'Hvad vil I gøre?', limit: 2000, help: 'Skriv, hvad der sker på en almindelig aften.' },
      { question: 'Hvordan ved I, at det virker?', limit: 1500 },
      { question: 'Hvem bærer det videre, når pengene er brugt?', limit: 1000 },
    ],
    papers: [['annual_accounts'], ['letter_of_intent', 'fra en uddannelse eller et jobcenter']],
    applications: ['VEJ Nattelys i to år'],
  },
  {
    giver: 'ELL',
    text: 'Ti sider i alt, bilagene talt med. Ingen mapper, ingen film.',
    pages: 10,
    files: 3,
    questions: [
      { question: 'Hvilke kvinder handler det om?', limit: 1500 },
      { question: 'Hvad skal der ske?', limit: 2500 },
      { question: 'Hvad koster det, og hvad giver I selv?', limit: 800 },
      { question: 'Er der andet, vi skal vide?', limit: 600, isOptional: true },
    ],
    papers: [['statutes'], ['annual_accounts']],
    applications: ['ELL Kaffe og kvinder'],
  },
  {
    giver: 'P18',
    text: 'Kommunens eget skema. Samme spørgsmål hvert år.',
    mitId: 'applicant',
    questions: [
      { question: 'Hvad vil I bruge pengene til?', limit: 150, counts: 'words' },
      { question: 'Hvor mange frivillige er med?', limit: 40, counts: 'words' },
    ],
    papers: [['board_list']],
    applications: ['P18 Prøvedage for flere'],
  },
  {
    giver: 'FOD',
    text: 'Portalen kan kun åbnes af den, der søger.',
    files: 10,
    megabytes: 20,
    needsBudgetSheet: true,
    mitId: 'applicant',
    questions: [
      { question: 'Målgruppe', limit: 2000, counts: 'characters_without_spaces' },
      { question: 'Forandringsteori', limit: 4000, counts: 'characters_without_spaces' },
      { question: 'Samarbejdspartnere', limit: 2000, counts: 'characters_without_spaces' },
      { question: 'Forankring', limit: 2000, counts: 'characters_without_spaces' },
    ],
    papers: [['statutes'], ['annual_accounts'], ['mandate', 'når flere søger sammen']],
  },
  {
    giver: 'NOR',
    text: 'On paper and in English.',
    pages: 6,
    questions: [
      { question: 'Who meets whom, and what will they bring home?', limit: 400, counts: 'words' },
      { question: 'What will it cost?', limit: 150, counts: 'words' },
    ],
    papers: [['letter_of_intent', 'one from each country']],
  },
]

/** How those who keep the relations sort the givers. */
export const donorTags: Record<string, string[]> = {
  'Kan lide besøg': ['HAV', 'SØL'],
  'Ring først': ['HAV', 'TAN', 'MEJ'],
  'Efterårets runde': ['KOB', 'TÆN', 'PIN', 'VEJ'],
  'Tåler ikke bilag': ['ELL'],
}
