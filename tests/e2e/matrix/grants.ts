import { approveFee } from '#lib/fees/ledger/mutations.ts'
import { grantById } from '#lib/grants/data.ts'
import { receiveTranche, voidPayment } from '#lib/grants/payments/mutations.ts'
import { submitReport } from '#lib/grants/reports/mutations.ts'
import { unlinkFunding } from '#lib/outcomes/funding/mutations.ts'
import { done, feeTerms, plainGrant } from '../../awards.ts'
import { asViewer, userId } from '../../database.ts'
import { type Records } from '../records.ts'
import { coordinator, did, id, lead, type Line, today, worker } from './callers.ts'

const sharePart = { pilotId: '', mosaicPart: '', note: '' }

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

/** Grants, rates, reports and fees: one line a verb. */
export const grants: Record<string, Line> = {
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
}
