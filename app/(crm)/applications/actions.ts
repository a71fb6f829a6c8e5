'use server'

import { headers } from 'next/headers'
import type { Found } from '#app/ui/combobox-field.tsx'
import { action } from '#lib/action.ts'
import * as budget from '#lib/applications/budget/mutations.ts'
import * as bulk from '#lib/applications/bulk/mutations.ts'
import * as decisions from '#lib/applications/decisions/mutations.ts'
import * as applications from '#lib/applications/mutations.ts'
import * as forms from '#lib/applications/forms/mutations.ts'
import * as needs from '#lib/applications/needs/mutations.ts'
import * as partners from '#lib/applications/partners/mutations.ts'
import * as retargeting from '#lib/applications/retargeting/mutations.ts'
import * as sections from '#lib/applications/sections/mutations.ts'
import * as sending from '#lib/applications/sending/mutations.ts'
import * as stages from '#lib/applications/stages/mutations.ts'
import { suggestDonors } from '#lib/donors/data.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { currentViewer } from '#lib/session.ts'

export const assignApplications = action(bulk.assignApplications, { isQuiet: true })
export const createApplication = action(applications.createApplication)
export const updateApplication = action(applications.updateApplication)
export const assignFundraiser = action(applications.assignFundraiser)
export const linkPilot = action(applications.linkPilot)
export const moveStage = action(stages.moveStage)
export const addSection = action(sections.addSection)
export const updateQuestion = action(sections.updateQuestion)
export const writeSection = action(sections.writeSection)
export const moveSection = action(sections.moveSection)
export const removeSection = action(sections.removeSection)
export const takeForm = action(forms.takeForm)
export const leaveForm = action(forms.leaveForm)
export const addBudgetLine = action(budget.addBudgetLine)
export const updateBudgetLine = action(budget.updateBudgetLine)
export const removeBudgetLine = action(budget.removeBudgetLine)
export const addCofunding = action(budget.addCofunding)
export const updateCofunding = action(budget.updateCofunding)
export const planShares = action(budget.planShares)
export const addPartner = action(partners.addPartner)
export const setShare = action(partners.setShare)
export const signOffPartner = action(partners.signOffPartner)
export const removePartner = action(partners.removePartner)
export const shareApplication = action(partners.shareApplication)
export const endShare = action(partners.endShare)
export const submitApplication = action(sending.submitApplication)
export const askedForMore = action(sending.askedForMore)
export const sendSupplement = action(sending.sendSupplement)
export const decideApplication = action(decisions.decideApplication)
export const voidDecision = action(decisions.voidDecision)
export const retarget = action(retargeting.retarget)
export const createNeed = action(needs.createNeed)
export const updateNeed = action(needs.updateNeed)

/** Givers by the words typed, for a field that picks one. Reads only. */
export async function searchDonors(text: string): Promise<Found[]> {
  const viewer = await currentViewer()
  if (!viewer || typeof text !== 'string' || !isOwnOrigin(await headers())) return []
  return suggestDonors(viewer, text.slice(0, 200))
}
