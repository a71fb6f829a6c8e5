import { applicationById } from '#lib/applications/data.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { submitApplication } from '#lib/applications/sending/mutations.ts'
import { addDonor, done } from './awards.ts'
import { asViewer, type Person } from './database.ts'

/** An application as a person sees it, its version and its stage. */
export const seen = async (person: Person, id: string) => applicationById(await asViewer(person), id)
export const versionOf = async (id: string) => (await seen('Karla', id))?.version ?? 0
export const stageOf = async (id: string) => (await seen('Karla', id))?.stage

/** One that a person begins, to a giver of its own. */
export const begun = async (person: Person, facts: object) =>
  (await done(createApplication, person, { donorId: await addDonor(`Giver ${Math.random()}`), ...facts })).id

/** Marked as sent, though not all is ready. */
export const sent = async (id: string, day = '2026-09-01') =>
  done(submitApplication, 'Karla', { id, version: await versionOf(id), day, channel: 'portal', reason: 'Fristen er i dag' })

/** A question and a budget line as they are typed. */
export const question = {
  id: '',
  version: null,
  question: 'Hvem er projektet for?',
  limitCount: '20',
  countingRule: 'characters',
  lineBreakCounts: '1',
  ownerId: '',
  dueDay: '',
}
export const line = {
  id: '',
  version: null,
  title: 'Løn',
  category: 'salary',
  year: '2027',
  enterpriseId: '',
  amountOre: '40.000',
  source: 'applied',
  vat: 'not_relevant',
  isFee: false,
  note: '',
}
