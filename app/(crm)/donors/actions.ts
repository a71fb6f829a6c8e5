'use server'

import { action } from '#lib/action.ts'
import * as contacts from '#lib/donors/contacts/mutations.ts'
import { suggestDonors } from '#lib/donors/data.ts'
import * as groups from '#lib/donors/groups/mutations.ts'
import * as log from '#lib/donors/log/mutations.ts'
import * as donors from '#lib/donors/mutations.ts'
import { requireViewer } from '#lib/session.ts'
import * as renewals from '#lib/donors/renewals/mutations.ts'

export const createDonor = action(donors.createDonor)
export const updateDonor = action(donors.updateDonor)
export const archiveDonor = action(donors.archiveDonor)
export const restoreDonor = action(donors.restoreDonor)
export const noteContact = action(log.noteContact)
export const updateLogEntry = action(log.updateLogEntry)
export const addContact = action(contacts.addContact)
export const updateContact = action(contacts.updateContact)
export const confirmContact = action(contacts.confirmContact)
export const endContact = action(contacts.endContact)
export const createGroup = action(groups.createGroup)
export const renameGroup = action(groups.renameGroup)
export const groupDonor = action(groups.groupDonor)
export const ungroupDonor = action(groups.ungroupDonor)
export const dissolveGroup = action(groups.dissolveGroup)

/** Givers by what is typed. Reads only. */
export async function searchGivers(text: string) {
  return suggestDonors(await requireViewer(), text.slice(0, 100))
}
export const returnContact = action(contacts.returnContact)
export const planRenewal = action(renewals.planRenewal)
export const changeRenewal = action(renewals.changeRenewal)
export const closeRenewal = action(renewals.closeRenewal)
export const reopenRenewal = action(renewals.reopenRenewal)
export const addRenewalStep = action(renewals.addRenewalStep)
export const finishRenewalStep = action(renewals.finishRenewalStep)
export const reopenRenewalStep = action(renewals.reopenRenewalStep)
