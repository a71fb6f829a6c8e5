import { addPartner } from '#lib/applications/partners/mutations.ts'
import { takeForm } from '#lib/applications/forms/mutations.ts'
import { addSection } from '#lib/applications/sections/mutations.ts'
import { done } from '../../awards.ts'
import { enterpriseId, userId } from '../../database.ts'
import { coordinator, did, id, lead, type Line, member, today, writers } from './callers.ts'

const question = {
  id: '',
  version: null,
  question: 'Hvem er det for?',
  limitCount: '',
  countingRule: 'characters',
  lineBreakCounts: '1',
  ownerId: '',
  dueDay: '',
}
const budgetLine = {
  id: '',
  version: null,
  title: 'Materialer',
  category: 'materials',
  year: '',
  enterpriseId: '',
  amountOre: '10',
  source: 'applied',
  vat: 'not_relevant',
  isFee: false,
  note: '',
}
const cofunding = { id: '', version: null, source: 'Egne midler', otherApplicationId: '', amountOre: '10', state: 'own', expectedDay: '' }
const applicationForm = {
  title: 'Ansøgningen',
  callId: '',
  theoryId: '',
  ledBy: 'enterprise',
  kind: 'consolidation',
  askType: 'new',
  appliedOre: '',
  probabilityBps: '',
  isRepayable: false,
  legalApplicantId: '',
  signatory: '',
  signedDay: '',
  deadlineDay: '',
  startDay: '',
  answerExpectedDay: '',
  onHoldReason: '',
  note: '',
}
const need = { id: '', version: null, title: 'Et behov', text: '', amountOre: '', byDay: '', enterpriseId: '', state: 'open' }

/** Applications and needs: one line a verb. */
export const applications: Record<string, Line> = {
  createApplication: [
    writers,
    ({ donorId }, caller) => ({
      donorId,
      title: '',
      callId: '',
      needId: '',
      ideaId: '',
      leadEnterpriseId: caller === 'Malik' ? enterpriseId('Rodnet') : '',
      appliedOre: '',
      deadlineDay: '',
      stage: 'idea',
      clashSeen: true,
    }),
  ],
  updateApplication: [lead, ({ draftId }) => ({ ...applicationForm, id: draftId, version: 1 })],
  assignFundraiser: [coordinator, ({ draftId }) => ({ id: draftId, userId: userId('Fie'), isAssigned: true })],
  assignApplications: [coordinator, ({ draftId }) => ({ rows: [draftId], userId: userId('Fie'), isAssigned: true })],
  linkPilot: [lead, ({ draftId, pilotId }) => ({ id: draftId, pilotId, isLinked: true })],
  moveStage: [lead, ({ draftId }) => ({ id: draftId, version: 1, to: 'review', reason: '' })],
  addSection: [lead, ({ draftId }) => ({ ...question, applicationId: draftId })],
  updateQuestion: [lead, ({ draftId, sectionId }) => ({ ...question, applicationId: draftId, id: sectionId, version: 1 })],
  writeSection: [lead, ({ sectionId }) => ({ id: sectionId, version: 1, text: 'Et svar', state: 'draft' })],
  moveSection: [lead, ({ sectionId }) => ({ id: sectionId, direction: 'down' })],
  removeSection: [
    lead,
    id('sectionId'),
    async ({ draftId }) => ({ sectionId: (await done(addSection, 'Karla', { ...question, applicationId: draftId })).id }),
  ],
  takeForm: [lead, ({ draftId, formId }) => ({ id: draftId, version: 1, formId })],
  leaveForm: [
    lead,
    ({ draftId }) => ({ id: draftId, version: 2, number: 1 }),
    ({ draftId, formId }) => did(takeForm, { id: draftId, version: 1, formId }),
  ],
  addBudgetLine: [lead, ({ draftId }) => ({ ...budgetLine, applicationId: draftId })],
  updateBudgetLine: [lead, ({ draftId, budgetLineId }) => ({ ...budgetLine, applicationId: draftId, id: budgetLineId, version: 1 })],
  removeBudgetLine: [lead, id('budgetLineId')],
  addCofunding: [lead, ({ draftId }) => ({ ...cofunding, applicationId: draftId })],
  updateCofunding: [lead, ({ draftId, cofundingId }) => ({ ...cofunding, applicationId: draftId, id: cofundingId, version: 1 })],
  planShares: [lead, ({ draftId }) => ({ applicationId: draftId, shares: [] })],
  addPartner: [lead, ({ draftId }) => ({ applicationId: draftId, enterpriseId: enterpriseId('Rodnet'), isLead: false, shareOre: '' })],
  setShare: [lead, ({ draftPartnerId }) => ({ id: draftPartnerId, version: 1, shareOre: '10' })],
  signOffPartner: [lead, ({ draftPartnerId }) => ({ id: draftPartnerId, version: 1, day: today, how: 'Mail' })],
  removePartner: [
    lead,
    id('draftPartnerId'),
    async ({ draftId }) => ({
      draftPartnerId: (
        await done(addPartner, 'Karla', { applicationId: draftId, enterpriseId: enterpriseId('Rodnet'), isLead: false, shareOre: '' })
      ).id,
    }),
  ],
  shareApplication: [
    lead,
    ({ draftId }) => ({ applicationId: draftId, userId: userId('Knud'), enterpriseId: '', right: 'view', lastDay: '' }),
  ],
  endShare: [lead, id('shareId')],
  submitApplication: [
    lead,
    ({ draftId }) => ({ id: draftId, version: 1, day: today, time: '', channel: 'portal', receipt: '', reason: 'Fristen er i dag' }),
  ],
  askedForMore: [lead, ({ sentId }) => ({ id: sentId, version: 1, day: today, question: '', answerByDay: '' })],
  sendSupplement: [lead, ({ askedId }) => ({ id: askedId, version: 1, day: today, channel: 'mail', receipt: '' })],
  decideApplication: [
    lead,
    ({ sentId }) => ({
      id: sentId,
      version: 1,
      outcome: 'declined',
      day: today,
      amountOre: '',
      heardHow: 'mail',
      letterReference: '',
      reason: '',
      reasonText: '',
      learning: '',
    }),
  ],
  voidDecision: [lead, ({ decisionId }) => ({ id: decisionId, reason: 'Læst forkert' })],
  retarget: [lead, ({ draftId, otherDonorId }) => ({ id: draftId, donorId: otherDonorId, clashSeen: true })],
  createNeed: [writers, () => need],
  updateNeed: [member, ({ needId }) => ({ ...need, id: needId, version: 1 })],
}
