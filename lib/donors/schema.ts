import * as z from 'zod/mini'
import {
  contactPreferences,
  donorStages,
  donorTypes,
  feeRules,
  fundingKinds,
  goldenStatuses,
  startDateRules,
} from '#db/vocabulary/donors.ts'
import { optionalDayField } from '#lib/day.ts'
import {
  choice,
  idField,
  optionalIdField,
  optionalText,
  optionalWhole,
  percentField,
  shortText,
  triState,
  versionField,
  webAddress,
} from '#lib/form.ts'
import { optionalCvrField } from '#lib/identifiers.ts'
import { optionalOreField } from '#lib/money.ts'
import { listedCode } from '#lib/settings/codes/schema.ts'

const donorFields = {
  name: shortText(2, 200),
  cvr: optionalCvrField,
  type: choice(donorTypes),
  fundingKind: choice(fundingKinds),
  stage: choice(donorStages),
  ownerId: optionalIdField,
  groupId: optionalIdField,
  website: webAddress,
  address: optionalText(200),
  municipality: optionalText(80),
  purpose: optionalText(2000),
  doesNotSupport: optionalText(2000),
  geography: optionalText(500),
  minOre: optionalOreField,
  maxOre: optionalOreField,
  ownFinancingBps: percentField,
  decisionWeeks: optionalWhole(0, 520),
  meetingDates: optionalText(500),
  portalUrl: webAddress,
  waitMonths: optionalWhole(0, 240),
  feeRule: choice(feeRules),
  feeRuleSource: optionalText(500),
  publicBodyMayApply: triState,
  startDateRule: choice(startDateRules),
  applicationLimit: optionalText(300),
  silenceWeeks: optionalWhole(0, 104),
  contactPreference: choice(contactPreferences),
  acceptsReports: triState,
  acceptsThanks: triState,
  theirCaseNumber: optionalText(100),
  cycleMonths: optionalWhole(1, 240),
  nextStep: optionalText(200),
  nextStepDay: optionalDayField,
  supports: z._default(z.array(listedCode).check(z.maxLength(100, 'tooLong')), []),
  excludes: z._default(z.array(listedCode).check(z.maxLength(100, 'tooLong')), []),
}

const isAmountRange = z.refine<{ minOre: number | null; maxOre: number | null }>(
  ({ minOre, maxOre }) => minOre === null || maxOre === null || minOre <= maxOre,
  { error: 'rangeReversed', path: ['maxOre'] },
)

/** Create and edit are one form: an empty `id` makes a new giver. */
export const donorForm = z.object({ id: optionalIdField, version: z.nullable(versionField), ...donorFields }).check(isAmountRange)

export const donorId = z.object({ id: idField })

/** The list's filters as they stand in the URL. Everything falls back: a mangled address shows the default list. */
export const donorFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  type: z.catch(z.nullable(choice(donorTypes)), null),
  stage: z.catch(z.nullable(choice(donorStages)), null),
  municipality: z.catch(z.nullable(z.string()), null),
  owner: z.catch(z.nullable(idField), null),
  fee: z.catch(z.nullable(choice(feeRules)), null),
  group: z.catch(z.nullable(idField), null),
  status: z.catch(z.nullable(choice(goldenStatuses)), null),
  golden: z.catch(z.nullable(z.literal('1')), null),
  supports: z.catch(z.nullable(listedCode), null),
  archived: z.catch(z.nullable(z.literal('1')), null),
})

export const nextStepForm = z.object({ id: idField, version: versionField, nextStep: optionalText(200), nextStepDay: optionalDayField })
