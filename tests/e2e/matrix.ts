import type { Caller } from './house.ts'
import { applications } from './matrix/applications.ts'
import { calls } from './matrix/calls.ts'
import { donors } from './matrix/donors.ts'
import { grants } from './matrix/grants.ts'
import { imports } from './matrix/imports.ts'
import { network } from './matrix/network.ts'
import { outcomes } from './matrix/outcomes.ts'
import { records } from './matrix/records.ts'
import type { Line } from './matrix/callers.ts'

/** One line a verb. */
export const verbLines: Record<string, Line> = {
  ...donors,
  ...calls,
  ...network,
  ...outcomes,
  ...grants,
  ...records,
  ...applications,
  ...imports,
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
