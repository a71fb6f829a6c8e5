'use server'

import { action } from '#lib/action.ts'
import { suggestDonors } from '#lib/donors/data.ts'
import * as allocations from '#lib/grants/allocations/mutations.ts'
import * as amendments from '#lib/grants/amendments/mutations.ts'
import * as grants from '#lib/grants/mutations.ts'
import * as payments from '#lib/grants/payments/mutations.ts'
import * as reports from '#lib/grants/reports/mutations.ts'
import * as tranches from '#lib/grants/tranches/mutations.ts'
import { requireViewer } from '#lib/session.ts'

export const recordGrant = action(grants.recordGrant)
export const updateGrant = action(grants.updateGrant)
export const closeGrant = action(grants.closeGrant)
export const cancelGrant = action(grants.cancelGrant)
export const amendGrant = action(amendments.amendGrant)
export const allocate = action(allocations.allocate)
export const planTranches = action(tranches.planTranches)
export const setTranches = action(tranches.setTranches)
export const requestTranche = action(tranches.requestTranche)
export const holdTranche = action(tranches.holdTranche)
export const moveTranche = action(tranches.moveTranche)
export const lapseTranche = action(tranches.lapseTranche)
export const receiveTranche = action(payments.receiveTranche)
export const recordRepayment = action(payments.recordRepayment)
export const voidPayment = action(payments.voidPayment)
export const planReport = action(reports.planReport)
export const moveReport = action(reports.moveReport)
export const draftReport = action(reports.draftReport)
export const submitReport = action(reports.submitReport)
export const approveReport = action(reports.approveReport)
export const returnReport = action(reports.returnReport)

export async function searchDonors(text: string) {
  return suggestDonors(await requireViewer(), text.slice(0, 100))
}
