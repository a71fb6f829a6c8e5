import { enterpriseId } from '../../database.ts'
import { donorWriters, id, type Line, writers } from './callers.ts'
import { logEntry } from './donors.ts'

const callForm = {
  id: '',
  version: null,
  title: 'Opslaget',
  kind: 'dated',
  opensDay: '',
  text: '',
  deadlines: [{ id: '', day: '01.12.2026', time: '12.00', round: 'sketch', note: '' }],
  feeRule: '',
  startDateRule: '',
  contactPreference: '',
}
const formQuestion = {
  id: '',
  version: null,
  question: 'Hvad er målet?',
  help: '',
  isOptional: false,
  limitCount: '500',
  countingRule: 'words',
  lineBreakCounts: '1',
  toleranceBps: '',
}
const ideaForm = {
  id: '',
  version: null,
  title: 'En idé',
  donorId: '',
  text: '',
  expectedOre: '',
  origin: '',
  destination: '',
  stage: 'open',
}
const { id: _id, version: _version, decisionId: _decision, ...ideaNote } = logEntry

/** Calls, forms and ideas: one line a verb. */
export const calls: Record<string, Line> = {
  createCall: [donorWriters, ({ donorId }) => ({ ...callForm, donorId })],
  updateCall: [donorWriters, ({ donorId, callId }) => ({ ...callForm, donorId, id: callId, version: 1 })],
  dismissCall: [donorWriters, ({ callId }) => ({ id: callId, reason: 'For langt væk' })],
  reconsiderCall: [donorWriters, ({ dismissedId }) => ({ id: dismissedId })],
  createForm: [donorWriters, ({ otherDonorId }) => ({ donorId: otherDonorId, callId: '', round: '', fromId: '' })],
  updateForm: [donorWriters, ({ formId }) => ({ id: formId, version: 1, text: 'Nyt', pageLimit: '10' })],
  removeForm: [donorWriters, ({ spareFormId }) => ({ id: spareFormId })],
  addFormQuestion: [donorWriters, ({ formId }) => ({ ...formQuestion, formId })],
  updateFormQuestion: [donorWriters, ({ formId, formQuestionId }) => ({ ...formQuestion, formId, id: formQuestionId, version: 1 })],
  moveFormQuestion: [donorWriters, ({ secondQuestionId }) => ({ id: secondQuestionId, direction: 'up' })],
  removeFormQuestion: [donorWriters, id('secondQuestionId')],
  restoreFormQuestion: [donorWriters, id('secondQuestionId')],
  addFormPaper: [donorWriters, ({ formId }) => ({ formId, kind: 'statutes', note: '' })],
  removeFormPaper: [donorWriters, id('formPaperId')],
  createIdea: [
    writers,
    (_, caller) => ({
      ...ideaForm,
      enterpriseId: caller === 'Malik' ? enterpriseId('Rodnet') : caller === 'Mona' ? enterpriseId('Kande') : '',
    }),
  ],
  updateIdea: ['Karla Frede Fie Mona', ({ ideaId, own }) => ({ ...ideaForm, id: ideaId, version: 1, enterpriseId: own })],
  noteOnIdea: [donorWriters, ({ ideaId, donorId }) => ({ ...ideaNote, ideaId, donorId })],
  followCall: [writers, ({ callId }) => ({ id: callId, isFollowing: true })],
}
