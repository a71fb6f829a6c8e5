import * as z from 'zod/mini'
import { mosaicParts } from '#db/vocabulary/enterprises.ts'
import { grantStates, paymentModes } from '#db/vocabulary/grants.ts'
import { dayField, optionalDayField, optionalPlannedDayField } from '#lib/day.ts'
import {
  checkbox,
  choice,
  idField,
  optionalChoice,
  optionalIdField,
  optionalText,
  percentField,
  shortText,
  versionField,
} from '#lib/form.ts'
import { oreField, optionalOreField } from '#lib/money.ts'

/** States a person sets. *Closed* and *cancelled* are acts of their own. */
export const openGrantStates = [
  'pledged',
  'accepted',
  'active',
  'reported',
  'on_hold',
  'repayment_claimed',
  'repaid',
] as const satisfies readonly (typeof grantStates)[number][]

const period = { periodFrom: optionalDayField, periodTo: optionalDayField }
const isPeriod = z.refine<{ periodFrom: string | null; periodTo: string | null }>(
  ({ periodFrom, periodTo }) => periodFrom === null || periodTo === null || periodFrom <= periodTo,
  { error: 'rangeReversed', path: ['periodTo'] },
)

/** One share of a grant: who, which pilot, which part of the mosaic, how much. */
export const allocationField = z.object({
  enterpriseId: idField,
  pilotId: optionalIdField,
  mosaicPart: optionalChoice(mosaicParts),
  amountOre: oreField,
  note: optionalText(300),
})

/** A grant nobody applied for here: an invited gift, a sponsorship, history. */
export const recordGrantForm = z
  .object({
    donorId: idField,
    title: shortText(2, 200),
    number: optionalText(60),
    amountOre: oreField,
    day: dayField,
    letterReference: optionalText(120),
    ...period,
    fondsmomsOre: optionalOreField,
    isRepayable: checkbox,
    allocations: z.array(allocationField).check(z.maxLength(40, 'invalid')),
  })
  .check(isPeriod)

export const grantForm = z
  .object({
    id: idField,
    version: versionField,
    title: shortText(2, 200),
    number: optionalText(60),
    letterReference: optionalText(120),
    theirJournal: optionalText(120),
    state: choice(openGrantStates),
    paymentMode: optionalChoice(paymentModes),
    ...period,
    startByDay: optionalPlannedDayField,
    lapseDay: optionalPlannedDayField,
    lastSpendingDay: optionalPlannedDayField,
    conditions: optionalText(4000),
    publicity: optionalText(1000),
    auditRule: optionalText(1000),
    retainedBps: percentField,
    toleranceBps: percentField,
    unspentRule: optionalText(1000),
    fondsmomsOre: optionalOreField,
  })
  .check(isPeriod)

export const closeGrantForm = z.object({ id: idField, version: versionField })
export const cancelGrantForm = z.object({ id: idField, day: dayField, reason: shortText(3, 1000) })

/** The list's filters as they stand in the URL; a mangled address shows the default list. */
export const grantFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  state: z.catch(z.nullable(choice(grantStates)), null),
  donor: z.catch(z.nullable(idField), null),
  enterprise: z.catch(z.nullable(idField), null),
  year: z.catch(z.nullable(z.string().check(z.regex(/^\d{4}$/))), null),
  scope: z.catch(z.nullable(z.literal('all')), null),
})
