'use server'

import { action } from '#lib/action.ts'
import * as income from '#lib/enterprises/income/mutations.ts'
import * as enterprises from '#lib/enterprises/mutations.ts'
import * as partners from '#lib/enterprises/partners/mutations.ts'

export const createEnterprise = action(enterprises.createEnterprise)
export const updateEnterprise = action(enterprises.updateEnterprise)
export const archiveEnterprise = action(enterprises.archiveEnterprise)
export const restoreEnterprise = action(enterprises.restoreEnterprise)
export const addMembership = action(enterprises.addMembership)
export const endMembership = action(enterprises.endMembership)
export const saveIncome = action(income.saveIncome)
export const removeIncome = action(income.removeIncome)
export const createPartner = action(partners.createPartner)
export const updatePartner = action(partners.updatePartner)
