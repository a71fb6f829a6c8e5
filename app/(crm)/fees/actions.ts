'use server'

import { action } from '#lib/action.ts'
import { suggestDonors } from '#lib/donors/data.ts'
import * as ledger from '#lib/fees/ledger/mutations.ts'
import * as fees from '#lib/fees/mutations.ts'
import { requireViewer } from '#lib/session.ts'

export const createFeeAgreement = action(fees.createFeeAgreement)
export const updateFeeAgreement = action(fees.updateFeeAgreement)
export const addFeeVersion = action(fees.addFeeVersion)
export const excludeDonor = action(fees.excludeDonor)
export const includeDonor = action(fees.includeDonor)
export const approveFee = action(ledger.approveFee)
export const creditFee = action(ledger.creditFee)
export const recordInvoice = action(ledger.recordInvoice)
export const recordFeePayment = action(ledger.recordFeePayment)

export async function searchDonors(text: string) {
  return suggestDonors(await requireViewer(), text.slice(0, 100))
}
