import { addDays } from '#lib/day.ts'
import { sql } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { importRun } from '#db/schema/index.ts'
import { addPartner } from '#lib/applications/partners/mutations.ts'
import { takeForm } from '#lib/applications/forms/mutations.ts'
import { addSection } from '#lib/applications/sections/mutations.ts'
import { closeRenewal } from '#lib/donors/renewals/mutations.ts'
import { approveFee } from '#lib/fees/ledger/mutations.ts'
import { grantById } from '#lib/grants/data.ts'
import { receiveTranche, voidPayment } from '#lib/grants/payments/mutations.ts'
import { submitReport } from '#lib/grants/reports/mutations.ts'
import { commitImport } from '#lib/imports/mutations.ts'
import { unlinkFunding } from '#lib/outcomes/funding/mutations.ts'
import type { Permission } from '#lib/permissions.ts'
import type { Verb } from '#lib/verb.ts'
import { done, feeTerms, plainGrant } from '../awards.ts'
import { asViewer, enterpriseId, seed, userId } from '../database.ts'
import { type Caller, giver } from './house.ts'
import { type Records, sheetLayout, sheetPlan } from './records.ts'

/*
 * Who may do what and see what. The records are the café's: Mona is its member, Malik another's; Frede is assigned, Fie is not;
 * Lis reads; Karla coordinates. Nobody without a session and nobody whose account is closed may do anything.
 */
const everybody = 'Karla Frede Fie Mona Malik Lis'
const writers = 'Karla Frede Fie Mona Malik'
const coordinator = 'Karla'
const donorWriters = 'Karla Frede Fie'
const member = 'Karla Mona'
const worker = 'Karla Frede'
const lead = 'Karla Frede Mona'
const seen = 'Karla Frede Mona Lis'

/** Who may, a form that is right, and what has to happen first for it to go through. */
type Line = [who: string, input: (at: Records, caller: Caller) => object, first?: (at: Records) => Promise<Partial<Records>>]

const today = '01.10.2026'
const id = (name: keyof Records) => (at: Records) => ({ id: at[name] })
const enterpriseForm = {
  id: '',
  version: null,
  cvr: '',
  type: 'social_enterprise',
  generation: '2',
  status: 'active',
  isInsideArea: true,
  livesOf: '',
  description: '',
  startedDay: '',
  closedDay: '',
  sdgs: '',
  website: '',
  address: '',
  postalCode: '',
  municipality: '',
  social: '',
  local: '',
  economic: '',
}
const code = { id: '', version: null, list: 'theme', labelDa: 'Mad', labelEn: 'Food', position: '1', validFrom: '', validTo: '' }
const period = (year: number) => ({ id: '', version: null, title: `Strategi ${year}`, fromDay: `${year}-01-01`, toDay: `${year}-12-31` })
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
const pilot = {
  id: '',
  version: null,
  title: 'Et forsøg',
  parentId: '',
  phase: 'test',
  question: '',
  hypothesis: '',
  smallestTest: '',
  lookFor: '',
  place: '',
  startDay: '',
  endDay: '',
  decision: '',
  decisionReason: '',
  carriedBy: '',
}
const logEntry = {
  id: '',
  version: null,
  kind: 'call',
  day: today,
  text: 'Talte sammen',
  visibility: 'shared',
  isAsk: false,
  decisionId: '',
  nextStep: '',
  followUpDay: '',
}
const contact = {
  id: '',
  version: null,
  name: 'Bo Berg',
  title: '',
  email: '',
  phone: '',
  note: '',
  legalBasis: 'legitimate_interest',
  source: 'Hjemmesiden',
  reviewDay: '',
}
const cardsForm = {
  legalBasis: 'legitimate_interest',
  source: 'Givet ved mødet',
  reviewDay: '',
  hasNotes: false,
  cards: [{ choice: 'new', sameId: '', name: 'Bodil Bæk', title: '', email: '', phone: '', note: '' }],
}
const template = { id: '', version: null, name: 'Tak', subjectDa: 'Tak', textDa: 'Kære {fornavn}', subjectEn: '', textEn: '' }
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
const task = { id: '', version: null, title: 'Ring op', note: '', dueDay: '', isDonorFacing: false, movedReason: '' }
const agreement = {
  id: '',
  version: null,
  title: 'Aftalen',
  partnerId: '',
  parties: '',
  fromDay: '01.01.2022',
  toDay: '',
  places: '',
  targetGroups: [],
  steps: [],
  legalBasis: '',
  keyKeeper: 'enterprise',
}
const partner = { id: '', version: null, name: 'Naboen', cvr: '', kind: 'business', sector: 'private', municipality: '', note: '' }
const sharePart = { pilotId: '', mosaicPart: '', note: '' }

/** Done by Karla beforehand. */
async function did<Schema extends z.ZodMiniType, P extends Permission, Row, Data>(act: Verb<Schema, P, Row, Data>, input: object) {
  await done(act, 'Karla', input)
  return {}
}

async function handedIn({ reportId }: Records): Promise<Partial<Records>> {
  const { version } = await done(submitReport, 'Karla', { id: reportId, version: 1, day: today })
  return { reportVersion: version }
}

/** Every rate received and every report sent, so that the grant can be closed. */
async function settled(at: Records): Promise<Partial<Records>> {
  await done(receiveTranche, 'Karla', { grantId: at.grantId, trancheId: at.trancheId, day: today, amountOre: '200.000', note: '' })
  await handedIn(at)
  return { grantVersion: (await grantById(await asViewer('Karla'), at.grantId))?.version ?? 0 }
}

/** Nothing received after all. */
async function emptied(at: Records): Promise<Partial<Records>> {
  for (const id of [at.paymentId, at.secondPayment]) await done(voidPayment, 'Karla', { id, reason: 'Forkert' })
  return {}
}

/** Only one import is worked on at a time. */
async function nothingUnderWay(): Promise<Partial<Records>> {
  await seed('matrix', (write) => write.derive(importRun, [], sql`true`))
  return {}
}

/** One line a verb. */
export const verbLines: Record<string, Line> = {
  createDonor: [donorWriters, ({ number }) => giver(`Ny giver ${number}`)],
  updateDonor: [donorWriters, ({ donorId, number }) => ({ ...giver(`Giver rettet ${number}`), id: donorId, version: 1 })],
  updateDonorGroup: [
    donorWriters,
    ({ donorId }) => ({ group: 'rules', id: donorId, version: 1, feeRule: 'unknown', startDateRule: 'any' }),
  ],
  archiveDonor: [coordinator, id('donorId')],
  restoreDonor: [coordinator, id('donorId')],
  confirmFeeRule: [donorWriters, ({ unruledId }) => ({ id: unruledId, version: 1 })],
  setNextStep: [donorWriters, ({ donorId }) => ({ id: donorId, version: 1, nextStep: 'Ring', nextStepDay: '' })],
  dismissDuplicate: [coordinator, ({ keptId, goneId }) => ({ kind: 'organisation', firstId: keptId, secondId: goneId })],
  suggestDuplicate: [donorWriters, ({ keptId, goneId }) => ({ kind: 'organisation', firstId: keptId, secondId: goneId })],
  withdrawVerdict: [coordinator, id('verdictId')],
  mergeRecords: [coordinator, ({ keptId, goneId, mergeSeen }) => ({ kind: 'organisation', keptId, goneId, seen: mergeSeen, choices: {} })],
  undoMerge: [coordinator, ({ mergeId }) => ({ id: mergeId, reason: 'Det var to' })],
  createGroup: [donorWriters, ({ number }) => ({ id: '', version: null, name: `Gruppe ${number}` })],
  renameGroup: [donorWriters, ({ groupId, number }) => ({ id: groupId, version: 1, name: `Omdøbt ${number}` })],
  groupDonor: [donorWriters, ({ groupId, donorId }) => ({ groupId, donorId })],
  ungroupDonor: [donorWriters, ({ donorId }) => ({ donorId })],
  dissolveGroup: [donorWriters, id('groupId')],
  planRenewal: [donorWriters, ({ otherDonorId }) => ({ donorId: otherDonorId, askType: 'renewal', steps: '' })],
  changeRenewal: [donorWriters, ({ planId }) => ({ id: planId, version: 1, askType: 'upgrade', ownerId: '', steps: '' })],
  closeRenewal: [donorWriters, id('planId')],
  reopenRenewal: [donorWriters, id('planId'), ({ planId }) => did(closeRenewal, { id: planId })],
  addRenewalStep: [donorWriters, ({ planId }) => ({ planId, title: 'Ring op', dueDay: '', ownerId: '' })],
  finishRenewalStep: [donorWriters, id('planStepId')],
  reopenRenewalStep: [donorWriters, id('planStepId')],
  assignDonors: [donorWriters, ({ donorId }) => ({ rows: [donorId], ownerId: userId('Fie') })],
  stageDonors: [donorWriters, ({ donorId }) => ({ rows: [donorId], stage: 'contacted' })],
  tagDonor: [donorWriters, ({ donorId, number }) => ({ id: donorId, label: `Mærke ${number}`, isOn: true })],
  tagDonors: [donorWriters, ({ donorId, number }) => ({ rows: [donorId], label: `Mærke ${number}`, isOn: true })],
  planRenewals: [donorWriters, ({ donorId }) => ({ rows: [donorId], askType: 'renewal' })],
  dropRenewals: [donorWriters, ({ donorId }) => ({ rows: [donorId] })],
  archiveDonors: [coordinator, ({ donorId }) => ({ rows: [donorId] })],
  restoreDonors: [coordinator, ({ donorId }) => ({ rows: [donorId] })],
  noteContact: [donorWriters, ({ donorId }) => ({ ...logEntry, donorId })],
  updateLogEntry: [coordinator, ({ donorId, logId }) => ({ ...logEntry, donorId, id: logId, version: 1 })],
  archiveLogEntry: [coordinator, id('logId')],
  restoreLogEntry: [coordinator, id('logId')],
  logMail: [
    donorWriters,
    ({ donorId, number }, caller) => ({
      donorId,
      day: today,
      sender: 'Bo Berg <bo@example.dk>',
      subject: 'Svar',
      text: 'Kære alle',
      hash: `${caller}${number}`.replaceAll(/[^a-f0-9]/g, '').padStart(64, 'e'),
      visibility: 'shared',
    }),
  ],
  addContact: [donorWriters, ({ donorId }) => ({ ...contact, donorId })],
  addCards: [donorWriters, ({ donorId }) => ({ ...cardsForm, donorId })],
  updateContact: [donorWriters, ({ donorId, contactId }) => ({ ...contact, donorId, id: contactId, version: 1 })],
  confirmContact: [donorWriters, id('contactId')],
  setMailing: [donorWriters, ({ contactId }) => ({ id: contactId, isWanted: false })],
  mailContact: [
    donorWriters,
    ({ contactId }) => ({ contactId, subject: 'Tak', text: 'Kære du', visibility: 'shared', isAsk: false, applicationId: '' }),
  ],
  addTemplate: [coordinator, ({ number }) => ({ ...template, name: `Tak ${number}` })],
  updateTemplate: [coordinator, ({ templateId }) => ({ ...template, id: templateId, version: 1 })],
  archiveTemplate: [coordinator, id('templateId')],
  restoreTemplate: [coordinator, id('templateId')],
  endContact: [donorWriters, id('contactId')],
  noteAcquaintance: [donorWriters, ({ contactId }) => ({ contactId, who: `user:${userId('Karla')}`, note: '' })],
  endAcquaintance: [donorWriters, ({ acquaintanceId }) => ({ id: acquaintanceId })],
  returnContact: [donorWriters, id('contactId')],
  eraseExpired: [coordinator, ({ contactId }) => ({ chosen: [`${contactId}.1`], isSure: true })],
  eraseContact: [
    coordinator,
    ({ contactId, number }) => ({ id: contactId, version: 1, reason: 'asked', masked: [], confirmation: `Kontakt ${number}` }),
  ],

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

  decideSetting: [coordinator, () => ({ settingKey: 'silenceDays', value: '90', validFrom: today, reason: '' })],
  addPeriod: [coordinator, () => period(1950)],
  updatePeriod: [coordinator, ({ periodId }) => ({ ...period(1960), id: periodId, version: 1 })],
  addCode: [coordinator, ({ number }) => ({ ...code, labelDa: `Tema ${number}` })],
  updateCode: [coordinator, ({ codeItemId }) => ({ ...code, id: codeItemId, version: 1 })],
  invite: [coordinator, ({ number }) => ({ email: `inviteret${number}@example.dk`, role: 'fundraiser', enterpriseIds: [] })],
  withdrawInvitation: [coordinator, id('invitationId')],
  updatePerson: [
    coordinator,
    ({ personId }) => ({ id: personId, version: 1, name: 'Valde Vinter', role: 'fundraiser', enterpriseIds: [] }),
  ],
  nameStandIn: [
    coordinator,
    ({ number }) => {
      const day = addDays('2030-01-01', number)
      return { absentId: userId('Knud'), standInId: userId('Karla'), fromDay: day, toDay: day }
    },
  ],
  endStandIn: [coordinator, id('standInId')],
  deactivatePerson: [coordinator, id('personId')],
  reactivatePerson: [coordinator, id('personId')],
  endOneSession: [member, id('sessionId')],

  createEnterprise: [coordinator, ({ number }) => ({ ...enterpriseForm, name: `Virksomhed ${number}` })],
  updateEnterprise: [member, ({ own }) => ({ ...enterpriseForm, id: own, version: 1, name: 'Café Skæve Kande' })],
  archiveEnterprise: [coordinator, () => ({ id: enterpriseId('Køkkenet') })],
  restoreEnterprise: [coordinator, () => ({ id: enterpriseId('Køkkenet') })],
  addMembership: [coordinator, () => ({ enterpriseId: enterpriseId('Rodnet'), fromDay: '01.01.2001', toDay: '02.01.2001', note: '' })],
  endMembership: [coordinator, ({ membershipId }) => ({ id: membershipId, version: 1, toDay: '01.01.2099', note: '' })],
  saveIncome: [
    member,
    ({ own }) => ({
      id: '',
      version: null,
      enterpriseId: own,
      year: '2025',
      mosaicPart: 'sale',
      sector: '',
      payer: '',
      donorId: '',
      amountOre: '10',
    }),
  ],
  removeIncome: [member, id('incomeId')],
  createPartner: [coordinator, () => partner],
  updatePartner: [coordinator, ({ partnerId }) => ({ ...partner, id: partnerId, version: 1 })],

  createAgreement: [member, ({ own, number }) => ({ ...agreement, code: `N${number}`, enterpriseId: own })],
  updateAgreement: [
    member,
    ({ own, number, agreementId }) => ({ ...agreement, code: `R${number}`, enterpriseId: own, id: agreementId, version: 1 }),
  ],
  renewAgreement: [
    member,
    ({ agreementId }) => ({ id: agreementId, version: 1, fromDay: today, reason: 'Flere pladser', places: '9', targetGroups: [] }),
  ],
  startCourse: [
    member,
    ({ agreementId }) => ({
      hasCode: 'no',
      code: '',
      agreementId,
      targetGroup: 'youth',
      ageBand: '',
      startMonth: '09.2026',
      startStep: 'motivation',
    }),
  ],
  describeCourse: [member, ({ courseId }) => ({ id: courseId, version: 1, ageBand: '', strengthUsed: '', newRelation: '' })],
  takeStep: [member, ({ courseId }) => ({ courseId, step: 'internship', month: '03.2026', paidHours: '' })],
  gotJob: [member, ({ courseId }) => ({ courseId, kind: 'flex_job', begunDay: '01.03.2026', hours: '', hourBand: '', employer: '' })],
  endCourse: [member, ({ courseId }) => ({ id: courseId, version: 1, endMonth: '09.2026', endPosition: 'flex_job', progression: '' })],
  reopenCourse: [member, ({ courseId }) => ({ id: courseId, version: 1 })],
  withdrawStep: [member, ({ stepId }) => ({ id: stepId, reason: 'Forkert' })],
  withdrawJob: [member, ({ jobId }) => ({ id: jobId, reason: 'Forkert' })],
  linkFunding: [member, ({ jobId, allocationId }) => ({ kind: 'job', recordId: jobId, allocationId, shareBps: '10' })],
  unlinkFunding: [member, id('linkId')],

  recordGrant: [
    coordinator,
    ({ donorId }) => ({
      donorId,
      title: 'Gaven',
      number: '',
      amountOre: '10',
      day: today,
      letterReference: '',
      periodFrom: '',
      periodTo: '',
      fondsmomsOre: '',
      isRepayable: false,
      allocations: [],
    }),
  ],
  updateGrant: [worker, ({ grantId }) => ({ ...plainGrant, id: grantId, version: 2, title: 'Bevillingen', state: 'active' })],
  closeGrant: [worker, ({ grantId, grantVersion }) => ({ id: grantId, version: grantVersion }), settled],
  cancelGrant: [worker, ({ grantId }) => ({ id: grantId, day: today, reason: 'Opgivet' }), emptied],
  amendGrant: [
    worker,
    ({ grantId }) => ({ id: grantId, day: today, awardedOre: '650.000', periodTo: '', cause: 'agreed', reason: 'Mere', donorAnswer: '' }),
  ],
  allocate: [
    coordinator,
    ({ grantId, own, allocationId }) => ({
      id: grantId,
      seen: `${allocationId}.1`,
      allocations: [{ ...sharePart, enterpriseId: own, amountOre: '600.000' }],
    }),
    ({ linkId }) => did(unlinkFunding, { id: linkId }),
  ],
  planTranches: [worker, ({ grantId }) => ({ grantId, parts: 1, firstDay: '01.03.2027', intervalMonths: 6, trigger: 'date' })],
  setTranches: [
    worker,
    ({ grantId }) => ({ grantId, tranches: [{ id: '', plannedDay: '01.03.2027', amountOre: '200.000', trigger: 'date', note: '' }] }),
  ],
  requestTranche: [worker, ({ trancheId, trancheVersion }) => ({ id: trancheId, version: trancheVersion, day: today })],
  holdTranche: [worker, ({ trancheId, trancheVersion }) => ({ id: trancheId, version: trancheVersion, state: 'withheld', note: '' })],
  moveTranche: [
    worker,
    ({ trancheId, trancheVersion }) => ({ id: trancheId, version: trancheVersion, plannedDay: '01.04.2027', reason: 'Aftalt' }),
  ],
  lapseTranche: [
    worker,
    ({ trancheId, trancheVersion }) => ({ id: trancheId, version: trancheVersion, day: today, cause: 'agreed', reason: 'Bortfalder' }),
  ],
  receiveTranche: [coordinator, ({ grantId, trancheId }) => ({ grantId, trancheId, day: today, amountOre: '200.000', note: '' })],
  recordRepayment: [coordinator, ({ grantId }) => ({ grantId, day: today, amountOre: '10', cause: 'agreed', reason: 'Ikke brugt' })],
  voidPayment: [coordinator, ({ secondPayment }) => ({ id: secondPayment, reason: 'Forkert' })],
  planReport: [worker, ({ grantId }) => ({ grantId, kind: 'status', dueDay: '01.03.2027', ownerId: '' })],
  moveReport: [worker, ({ reportId }) => ({ id: reportId, version: 1, dueDay: '01.01.2027', ownerId: '', reason: 'Aftalt' })],
  draftReport: [lead, ({ reportId }) => ({ id: reportId, version: 1, text: 'Det gik godt' })],
  submitReport: [lead, ({ reportId }) => ({ id: reportId, version: 1, day: today })],
  approveReport: [worker, ({ reportId, reportVersion }) => ({ id: reportId, version: reportVersion, day: today }), handedIn],
  returnReport: [
    worker,
    ({ reportId, reportVersion }) => ({ id: reportId, version: reportVersion, day: today, text: 'Mangler tal' }),
    handedIn,
  ],

  createFeeAgreement: [coordinator, () => ({ ...feeTerms, fundraiserId: userId('Fie'), payerName: 'Puljen', title: 'Aftale med Fie' })],
  updateFeeAgreement: [
    coordinator,
    ({ feeAgreementId }) => ({ id: feeAgreementId, version: 1, payerName: 'Puljen', title: 'Aftale med Frede' }),
  ],
  addFeeVersion: [coordinator, ({ feeAgreementId }) => ({ ...feeTerms, agreementId: feeAgreementId, fromDay: '01.01.2040' })],
  excludeDonor: [coordinator, ({ feeAgreementId, otherDonorId }) => ({ agreementId: feeAgreementId, donorId: otherDonorId, reason: '' })],
  includeDonor: [coordinator, ({ feeAgreementId, excludedId }) => ({ agreementId: feeAgreementId, id: excludedId })],
  approveFee: [coordinator, id('feeEntryId')],
  creditFee: [coordinator, ({ feeEntryId }) => ({ id: feeEntryId, amountOre: '10', day: today, reason: 'Nedslag' })],
  recordInvoice: [
    coordinator,
    ({ feeAgreementId, feeEntryId, number }) => ({
      agreementId: feeAgreementId,
      number: `X-${number}`,
      day: today,
      entryIds: [feeEntryId],
    }),
    ({ feeEntryId }) => did(approveFee, { id: feeEntryId }),
  ],
  recordFeePayment: [coordinator, ({ invoiceLineId }) => ({ id: invoiceLineId, day: today, note: '' })],

  attachFile: [
    lead,
    ({ draftId, number }) => ({
      recordKind: 'application',
      recordId: draftId,
      kind: 'budget',
      fileName: `budget-${number}.txt`,
      description: '',
      expiresDay: '',
      sha: String(number).padStart(64, 'c'),
      sizeBytes: 3,
      mediaType: 'text/plain',
    }),
  ],
  removeAttachment: [lead, id('attachmentId')],
  restoreAttachment: [lead, id('attachmentId')],
  saveDraft: [everybody, ({ number }) => ({ field: `log:${number}`, value: '{}' })],
  discardDraft: [everybody, ({ number }) => ({ field: `log:${number}` })],
  saveView: [everybody, ({ number }) => ({ list: 'grants', name: `Visning ${number}`, query: 'state=active', isShared: false })],
  renameView: ['Frede', ({ viewId, number }) => ({ id: viewId, version: 1, name: `Ny ${number}`, isShared: false })],
  changeView: ['Frede', ({ viewId }) => ({ id: viewId, version: 1, query: 'golden=1' })],
  archiveView: ['Frede', id('viewId')],
  restoreView: ['Frede', id('viewId')],
  startWithView: ['Frede', id('viewId')],
  startWithAll: [everybody, () => ({ list: 'donors' })],
  lookAtView: ['Frede', id('viewId')],
  addTask: [writers, () => ({ ...task, ownerId: userId('Karla') })],
  updateTask: [worker, ({ taskId }) => ({ ...task, id: taskId, version: 1, ownerId: userId('Frede') })],
  finishTask: [worker, id('taskId')],
  reopenTask: [worker, id('taskId')],

  createTheory: [member, ({ own }) => ({ id: '', version: null, title: 'Teorien', enterpriseId: own, sharedWith: [] })],
  updateTheory: [member, ({ own, theoryId }) => ({ id: theoryId, version: 1, title: 'Teorien', enterpriseId: own, sharedWith: [] })],
  archiveTheory: [member, id('theoryId')],
  restoreTheory: [member, id('theoryId')],
  writePart: [
    member,
    ({ theoryId, theoryPartVersion }) => ({
      theoryId,
      kind: 'people',
      version: theoryPartVersion,
      text: 'Nye ord',
      peopleCount: '',
      steps: '',
      carriedBy: '',
      carriedFromDay: '',
      ownerId: '',
      dueDay: '',
      state: 'draft',
    }),
  ],
  addIndicator: [member, ({ theoryId }) => ({ theoryId, title: 'Timer om ugen', unit: '', baseline: '', target: '', targetDay: '' })],
  createPilot: [member, ({ own }) => ({ ...pilot, enterpriseId: own })],
  updatePilot: [member, ({ own, pilotId }) => ({ ...pilot, enterpriseId: own, id: pilotId, version: 1 })],
  archivePilot: [member, id('pilotId')],
  restorePilot: [member, id('pilotId')],
  noteLearning: [member, ({ pilotId }) => ({ pilotId, kind: 'odd', text: 'Det var sært' })],

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

  stageImport: [
    coordinator,
    ({ number }) => ({
      kind: '360giving',
      fileName: `fil-${number}.json`,
      fileSha: 'b'.repeat(64),
      rows: [{ row: 1, grant: null, errors: ['idMissing'], warnings: [] }],
    }),
  ],
  commitImport: [coordinator, ({ importId }) => ({ id: importId, leaveOut: false })],
  discardImport: [coordinator, id('importId')],
  undoImport: [
    coordinator,
    ({ importId }) => ({ id: importId, reason: 'Forkert fil' }),
    ({ importId }) => did(commitImport, { id: importId, leaveOut: false }),
  ],
  openImport: [
    coordinator,
    ({ number }) => ({ kind: 'donors', fileName: `fil-${number}.csv`, fileSha: 'c'.repeat(64), layout: sheetLayout }),
  ],
  chooseImportSheet: [coordinator, ({ sheetId }) => ({ id: sheetId, layout: sheetLayout })],
  mapImport: [coordinator, ({ sheetId }) => ({ id: sheetId, plan: sheetPlan }), nothingUnderWay],
  chooseImportRow: [coordinator, ({ sheetRowId }) => ({ id: sheetRowId, choice: 'new' })],
  applyImport: [coordinator, ({ stagedSheetId }) => ({ id: stagedSheetId, leaveOut: true }), nothingUnderWay],
  cancelImport: [coordinator, ({ sheetId }) => ({ id: sheetId }), nothingUnderWay],
  undoSheet: [coordinator, ({ appliedSheetId }) => ({ id: appliedSheetId, reason: 'Forkert fil' }), nothingUnderWay],
}

/**
 * Verbs that make something, or are about what everybody sees: only these tell a stranger to the café's work that they may not.
 * All others say that the record is not there.
 */
const openly =
  'addCards addCode addContact addMembership addPeriod addTemplate archiveDonor archiveDonors archiveEnterprise assignApplications assignDonors ' +
  'createAgreement createCall createDonor createEnterprise createFeeAgreement createGroup createPartner createPilot createTheory ' +
  'deactivatePerson decideSetting dismissCall dissolveGroup dropRenewals endMembership eraseExpired groupDonor invite logMail noteContact ' +
  'openImport planRenewal planRenewals reactivatePerson reconsiderCall recordGrant renameGroup restoreDonor restoreDonors ' +
  'restoreEnterprise setNextStep stageDonors stageImport tagDonor tagDonors ungroupDonor updateCall updateCode updateDonor ' +
  'updateDonorGroup updateEnterprise updatePartner updatePeriod updatePerson ' +
  'addFormPaper addFormQuestion confirmFeeRule createForm moveFormQuestion removeForm removeFormPaper removeFormQuestion ' +
  'restoreFormQuestion updateForm updateFormQuestion'
export const mayBeForbidden: Partial<Record<Caller, string>> = {
  Malik: openly,
  Fie: `${openly} archiveLogEntry archiveTemplate dismissDuplicate renewAgreement restoreLogEntry restoreTemplate startCourse updateAgreement updateLogEntry updateNeed updateTemplate withdrawVerdict`,
}

/** Verbs that no form of their own calls: a step of other verbs, and what a file route does with what it has read. */
export const withoutAction = ['logMail', 'stageImport', 'openImport', 'chooseImportSheet', 'attachFile']

/** Actions that are no verb: they sign in and out, choose a language, or look something up for whoever is signed in. */
export const otherActions = [
  'askForCode',
  'signInWithCode',
  'signInWithLink',
  'signInAs',
  'joinByInvitation',
  'signOut',
  'chooseLocale',
  'searchEverywhere',
  'searchDonors',
  'searchForms',
  'findSame',
  'findHouses',
]

export { coordinator, donorWriters, everybody, lead, member, seen, worker, writers }
