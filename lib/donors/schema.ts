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
import { optionalPlannedDayField } from '#lib/day.ts'
import { optionalTypedField, type Reading } from '#lib/field.ts'
import {
  choice,
  chosenIds,
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
import { normaliseOrgId, optionalCvrField } from '#lib/identifiers.ts'
import { optionalOreField } from '#lib/money.ts'
import { listedCode } from '#lib/settings/codes/schema.ts'

const orgIdField = optionalTypedField((typed): Reading<string> => {
  const value = normaliseOrgId(String(typed))
  return value === null ? { error: 'orgIdInvalid' } : { value }
})

/** Other names, one a line. */
const aliasesField = optionalText(2000)
const codesField = z._default(z.array(listedCode).check(z.maxLength(100, 'tooLong')), [])
const goalsField = z._default(
  z.array(z.string().check(z.regex(/^(?:[1-9]|1[0-7])$/, 'choiceInvalid'))).check(z.maxLength(17, 'tooLong')),
  [],
)

/** A giver's fields in the groups they are shown and edited in; the whole form is all of them. */
const groups = {
  who: {
    name: shortText(2, 200),
    type: choice(donorTypes),
    fundingKind: choice(fundingKinds),
    cvr: optionalCvrField,
    orgId: orgIdField,
    aliases: aliasesField,
    website: webAddress,
    address: optionalText(200),
    municipality: optionalText(80),
    groupId: optionalIdField,
  },
  relation: {
    stage: choice(donorStages),
    ownerId: optionalIdField,
    contactPreference: choice(contactPreferences),
    cycleMonths: optionalWhole(1, 240),
    acceptsReports: triState,
    acceptsThanks: triState,
    theirCaseNumber: optionalText(100),
  },
  supports: {
    purpose: optionalText(2000),
    doesNotSupport: optionalText(2000),
    supports: codesField,
    excludes: codesField,
    goals: goalsField,
    geography: optionalText(500),
    minOre: optionalOreField,
    maxOre: optionalOreField,
    ownFinancingBps: percentField,
    applicationLimit: optionalText(300),
  },
  rules: {
    feeRule: choice(feeRules),
    feeRuleSource: optionalText(500),
    startDateRule: choice(startDateRules),
    publicBodyMayApply: triState,
    waitMonths: optionalWhole(0, 240),
    decisionWeeks: optionalWhole(0, 520),
    silenceWeeks: optionalWhole(0, 104),
    meetingDates: optionalText(500),
    portalUrl: webAddress,
  },
}

const isAmountRange = z.refine<{ minOre: number | null; maxOre: number | null }>(
  ({ minOre, maxOre }) => minOre === null || maxOre === null || minOre <= maxOre,
  { error: 'rangeReversed', path: ['maxOre'] },
)

/** Create and edit are one form: an empty `id` makes a new giver. */
export const donorForm = z
  .object({
    id: optionalIdField,
    version: z.nullable(versionField),
    ...groups.who,
    ...groups.relation,
    nextStep: optionalText(200),
    nextStepDay: optionalPlannedDayField,
    ...groups.supports,
    ...groups.rules,
  })
  .check(isAmountRange)

const seen = { id: idField, version: versionField }

/** One group of the giver's fields, edited where it is read. */
export const donorGroupForms = {
  who: z.object({ ...seen, group: z.literal('who'), ...groups.who }),
  relation: z.object({ ...seen, group: z.literal('relation'), ...groups.relation }),
  supports: z.object({ ...seen, group: z.literal('supports'), ...groups.supports }).check(isAmountRange),
  rules: z.object({ ...seen, group: z.literal('rules'), ...groups.rules }),
}
export const donorGroupForm = z.discriminatedUnion('group', [
  donorGroupForms.who,
  donorGroupForms.relation,
  donorGroupForms.supports,
  donorGroupForms.rules,
])

export const donorId = z.object({ id: idField })

/** The list's filters as they stand in the URL. Everything falls back: a mangled address shows the default list. */
export const donorFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  type: z.catch(z.nullable(choice(donorTypes)), null),
  stage: z.catch(z.nullable(choice(donorStages)), null),
  municipality: z.catch(z.nullable(z.string()), null),
  owner: z.catch(z.nullable(z.union([idField, z.literal('me')])), null),
  fee: z.catch(z.nullable(choice(feeRules)), null),
  group: z.catch(z.nullable(idField), null),
  status: z.catch(z.nullable(choice(goldenStatuses)), null),
  golden: z.catch(z.nullable(z.literal('1')), null),
  given: z.catch(z.nullable(z.literal('1')), null),
  supports: z.catch(z.nullable(listedCode), null),
  archived: z.catch(z.nullable(z.literal('1')), null),
  tag: z.catch(z.nullable(z.string().check(z.maxLength(40))), null),
  only: z.catch(z.nullable(chosenIds), null),
})

export const nextStepForm = z.object({
  id: idField,
  version: versionField,
  nextStep: optionalText(200),
  nextStepDay: optionalPlannedDayField,
})
