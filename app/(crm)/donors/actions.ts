'use server'

import { action } from '#lib/action.ts'
import * as contacts from '#lib/donors/contacts/mutations.ts'
import * as log from '#lib/donors/log/mutations.ts'
import * as donors from '#lib/donors/mutations.ts'

export const createDonor = action(donors.createDonor)
export const updateDonor = action(donors.updateDonor)
export const archiveDonor = action(donors.archiveDonor)
export const restoreDonor = action(donors.restoreDonor)
export const planRenewal = action(donors.planRenewal)
export const noteContact = action(log.noteContact)
export const updateLogEntry = action(log.updateLogEntry)
export const addContact = action(contacts.addContact)
export const updateContact = action(contacts.updateContact)
export const endContact = action(contacts.endContact)
