import { donorTypes, donorStages, feeRules, contactPreferences, legalBases, logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { enterpriseStatuses, enterpriseTypes } from '#db/vocabulary/enterprises.ts'
import type { RecordValue } from '#lib/imports/sheets/schema.ts'

type Values = Readonly<Record<string, RecordValue>>

/** The word of a vocabulary that a value is, else the one that is taken for it. */
export function wordOf<const T extends readonly string[], F extends T[number] | null>(
  words: T,
  value: RecordValue | undefined,
  otherwise: F,
): T[number] | F {
  return words.find((word) => word === value) ?? otherwise
}

/** The words of a giver's row. */
export const giverWords = (values: Values) => ({
  type: wordOf(donorTypes, values.type, 'other'),
  stage: wordOf(donorStages, values.stage, 'unknown'),
  feeRule: wordOf(feeRules, values.feeRule, 'unknown'),
  contactPreference: wordOf(contactPreferences, values.contactPreference, 'any'),
})

export const enterpriseWords = (values: Values) => ({
  type: wordOf(enterpriseTypes, values.type, 'social_enterprise'),
  status: wordOf(enterpriseStatuses, values.status, 'active'),
})

export const personWords = (values: Values) => ({ legalBasis: wordOf(legalBases, values.legalBasis, 'legitimate_interest') })

export const talkWords = (values: Values) => ({
  kind: wordOf(logKinds, values.kind, 'mail'),
  visibility: wordOf(visibilities, values.visibility, 'shared'),
})
