'use server'

import { headers } from 'next/headers'
import type { Found } from '#app/ui/combobox-field.tsx'
import { action } from '#lib/action.ts'
import * as bulk from '#lib/donors/bulk/mutations.ts'
import * as cards from '#lib/donors/contacts/cards/mutations.ts'
import * as erasure from '#lib/donors/contacts/erasure/mutations.ts'
import * as retention from '#lib/donors/contacts/retention/mutations.ts'
import * as contactMails from '#lib/donors/contacts/mails/mutations.ts'
import * as contacts from '#lib/donors/contacts/mutations.ts'
import { suggestDonors } from '#lib/donors/data.ts'
import * as feeRules from '#lib/donors/fee-rules/mutations.ts'
import * as groups from '#lib/donors/groups/mutations.ts'
import * as log from '#lib/donors/log/mutations.ts'
import * as map from '#lib/donors/map/mutations.ts'
import * as donors from '#lib/donors/mutations.ts'
import * as renewals from '#lib/donors/renewals/mutations.ts'
import * as tags from '#lib/donors/tags/mutations.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { currentViewer } from '#lib/session.ts'

export const createDonor = action(donors.createDonor)
export const updateDonor = action(donors.updateDonor)
export const updateDonorGroup = action(donors.updateDonorGroup)
export const confirmFeeRule = action(feeRules.confirmFeeRule)
export const tagDonor = action(tags.tagDonor)
export const setNextStep = action(donors.setNextStep)
export const archiveDonor = action(donors.archiveDonor)
export const restoreDonor = action(donors.restoreDonor)
// The browser asks for the page again when the last batch is done.
export const assignDonors = action(bulk.assignDonors, { isQuiet: true })
export const stageDonors = action(bulk.stageDonors, { isQuiet: true })
export const tagDonors = action(bulk.tagDonors, { isQuiet: true })
export const planRenewals = action(bulk.planRenewals, { isQuiet: true })
export const dropRenewals = action(bulk.dropRenewals, { isQuiet: true })
export const archiveDonors = action(bulk.archiveDonors, { isQuiet: true })
export const restoreDonors = action(bulk.restoreDonors, { isQuiet: true })
export const noteContact = action(log.noteContact)
export const updateLogEntry = action(log.updateLogEntry)
export const archiveLogEntry = action(log.archiveLogEntry)
export const restoreLogEntry = action(log.restoreLogEntry)
export const addContact = action(contacts.addContact)
export const mailContact = action(contactMails.mailContact)
export const setMailing = action(contacts.setMailing)
export const addCards = action(cards.addCards)
export const updateContact = action(contacts.updateContact)
export const confirmContact = action(contacts.confirmContact)
export const eraseContact = action(erasure.eraseContact)
export const eraseExpired = action(retention.eraseExpired)
export const endContact = action(contacts.endContact)
export const noteAcquaintance = action(map.noteAcquaintance)
export const endAcquaintance = action(map.endAcquaintance)
export const createGroup = action(groups.createGroup)
export const renameGroup = action(groups.renameGroup)
export const groupDonor = action(groups.groupDonor)
export const ungroupDonor = action(groups.ungroupDonor)
export const dissolveGroup = action(groups.dissolveGroup)
export const returnContact = action(contacts.returnContact)
export const planRenewal = action(renewals.planRenewal)
export const changeRenewal = action(renewals.changeRenewal)
export const closeRenewal = action(renewals.closeRenewal)
export const reopenRenewal = action(renewals.reopenRenewal)
export const addRenewalStep = action(renewals.addRenewalStep)
export const finishRenewalStep = action(renewals.finishRenewalStep)
export const reopenRenewalStep = action(renewals.reopenRenewalStep)

/** Givers by the words typed, for a field that picks one. Reads only. */
export async function searchDonors(text: string): Promise<Found[]> {
  const viewer = await currentViewer()
  if (!viewer || typeof text !== 'string' || !isOwnOrigin(await headers())) return []
  return suggestDonors(viewer, text.slice(0, 200))
}
