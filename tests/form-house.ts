import { createApplication } from '#lib/applications/mutations.ts'
import { type Form, formById } from '#lib/donors/forms/data.ts'
import { createForm } from '#lib/donors/forms/mutations.ts'
import { addFormQuestion } from '#lib/donors/forms/questions/mutations.ts'
import { addDonor, done } from './awards.ts'
import { asViewer, enterpriseId } from './database.ts'

let number = 0
/** A question of a form, and what a form demands, as they are typed. */
export const plain = {
  id: '',
  version: null,
  help: '',
  isOptional: false,
  limitCount: '',
  countingRule: 'characters',
  lineBreakCounts: '1',
  toleranceBps: '',
}
export const demands = {
  text: '',
  pageLimit: '',
  pagesIncludeAnnexes: false,
  fileCount: '',
  fileMegabytes: '',
  needsBudgetSheet: false,
  needsTheory: false,
  mitIdOwner: '',
}

/** A giver whose form Frede has written down. */
export async function giverWithForm(questions: string[] = ['Hvem er målgruppen?', 'Hvad er budgettet?']) {
  const donorId = await addDonor(`Skemagiver ${++number}`)
  const { id } = await done(createForm, 'Frede', { donorId, callId: '', round: '', fromId: '' })
  for (const question of questions)
    await done(addFormQuestion, 'Frede', { ...plain, formId: id, question, limitCount: '1.000'.replace('.', '') })
  return { donorId, formId: id }
}

/** The form as it stands. */
export async function now(id: string): Promise<Form> {
  const found = await formById(await asViewer('Karla'), id)
  if (!found) throw new Error('no such form')
  return found
}

/** An application to the giver that Karla has begun. */
export async function begun(donorId: string, more: object = {}) {
  const { id } = await done(createApplication, 'Karla', {
    donorId,
    title: 'Ansøgningen',
    leadEnterpriseId: enterpriseId('Kande'),
    clashSeen: true,
    ...more,
  })
  return id
}
