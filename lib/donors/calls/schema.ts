import * as z from 'zod/mini'
import { callKinds, callRoundKinds, contactPreferences, feeRules, startDateRules } from '#db/vocabulary/donors.ts'
import { plannedDayField, optionalPlannedDayField } from '#lib/day.ts'
import {
  choice,
  idField,
  optionalChoice,
  optionalIdField,
  optionalText,
  optionalWhole,
  percentField,
  shortText,
  triState,
  versionField,
  webAddress,
} from '#lib/form.ts'
import { optionalOreField } from '#lib/money.ts'
import { optionalTimeField } from '#lib/time.ts'

const deadlineLine = z.object({
  id: optionalIdField,
  day: plannedDayField,
  time: optionalTimeField,
  round: optionalChoice(callRoundKinds),
  note: optionalText(200),
})

/** The rules a call may say otherwise; empty is the giver's. */
const ruleFields = {
  doesNotSupport: optionalText(2000),
  geography: optionalText(500),
  minOre: optionalOreField,
  maxOre: optionalOreField,
  ownFinancingBps: percentField,
  feeRule: optionalChoice(feeRules),
  feeRuleSource: optionalText(500),
  startDateRule: optionalChoice(startDateRules),
  publicBodyMayApply: triState,
  waitMonths: optionalWhole(0, 240),
  applicationLimit: optionalText(300),
  decisionWeeks: optionalWhole(0, 520),
  silenceWeeks: optionalWhole(0, 104),
  meetingDates: optionalText(500),
  portalUrl: webAddress,
  contactPreference: optionalChoice(contactPreferences),
}

const isAmountRange = z.refine<{ minOre: number | null; maxOre: number | null }>(
  ({ minOre, maxOre }) => minOre === null || maxOre === null || minOre <= maxOre,
  { error: 'rangeReversed', path: ['maxOre'] },
)
const opensFirst = z.refine<{ opensDay: string | null; deadlines: { day: string }[] }>(
  ({ opensDay, deadlines }) => opensDay === null || deadlines.every(({ day }) => opensDay <= day),
  { error: 'daysReversed', path: ['opensDay'] },
)

/** A call. Title and giver are enough. An empty `id` makes a new one. */
export const callForm = z
  .object({
    id: optionalIdField,
    version: z.nullable(versionField),
    donorId: idField,
    title: shortText(2, 200),
    kind: choice(callKinds),
    opensDay: optionalPlannedDayField,
    link: webAddress,
    text: optionalText(5_000),
    sketchText: optionalText(2_000),
    fullText: optionalText(2_000),
    deadlines: z._default(z.array(deadlineLine).check(z.maxLength(40, 'tooLong')), []),
    ...ruleFields,
  })
  .check(isAmountRange, opensFirst)

/** The list's filters as they stand in the URL; everything falls back. */
export const callFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  donor: z.catch(z.nullable(idField), null),
  kind: z.catch(z.nullable(choice(callKinds)), null),
  open: z.catch(z.nullable(z.literal('1')), null),
  within: z.catch(z.nullable(z.literal(['30', '90'])), null),
  mine: z.catch(z.nullable(z.literal('1')), null),
  dismissed: z.catch(z.nullable(z.literal('1')), null),
})
