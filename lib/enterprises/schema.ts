import * as z from 'zod/mini'
import { enterpriseStatuses, enterpriseTypes, mosaicParts, partnerKinds, sectors } from '#db/vocabulary/enterprises.ts'
import { dayField, optionalDayField } from '#lib/day.ts'
import { optionalTypedField, type Reading } from '#lib/field.ts'
import {
  checkbox,
  choice,
  idField,
  optionalChoice,
  optionalIdField,
  optionalText,
  shortText,
  versionField,
  webAddress,
  whole,
} from '#lib/form.ts'
import { optionalCvrField } from '#lib/identifiers.ts'
import { oreField } from '#lib/money.ts'

/** The world goals by number, typed as `8, 12` and kept as `8,12`. Error `sdgInvalid`. */
const sdgsField = optionalTypedField((typed): Reading<string> => {
  const numbers = String(typed)
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number)
  const isKnown = numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= 17)
  return isKnown ? { value: [...new Set(numbers)].toSorted((a, b) => a - b).join(',') } : { error: 'sdgInvalid' }
})

const enterpriseFields = {
  name: shortText(2, 200),
  cvr: optionalCvrField,
  type: choice(enterpriseTypes),
  generation: whole(1, 2),
  status: choice(enterpriseStatuses),
  isInsideArea: checkbox,
  livesOf: optionalText(300),
  description: optionalText(4000),
  startedDay: optionalDayField,
  closedDay: optionalDayField,
  sdgs: sdgsField,
  website: webAddress,
  address: optionalText(200),
  postalCode: optionalText(10),
  municipality: optionalText(80),
  social: optionalText(500),
  local: optionalText(500),
  economic: optionalText(500),
}

/** Create and edit are one form: an empty `id` makes a new enterprise. The three last fields are its bottom lines. */
export const enterpriseForm = z.object({ id: optionalIdField, version: z.nullable(versionField), ...enterpriseFields })

export const enterpriseId = z.object({ id: idField })

/** The list's filters as they stand in the URL; a mangled address shows the default list. */
export const enterpriseFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  type: z.catch(z.nullable(choice(enterpriseTypes)), null),
  status: z.catch(z.nullable(choice(enterpriseStatuses)), null),
  generation: z.catch(z.nullable(z.literal(['1', '2'])), null),
  counts: z.catch(z.nullable(z.literal(['yes', 'no'])), null),
  archived: z.catch(z.nullable(z.literal('1')), null),
})

const isInOrder = z.refine<{ fromDay: string; toDay: string | null }>(({ fromDay, toDay }) => toDay === null || fromDay <= toDay, {
  error: 'daysReversed',
  path: ['toDay'],
})

export const membershipForm = z
  .object({ enterpriseId: idField, fromDay: dayField, toDay: optionalDayField, note: optionalText(500) })
  .check(isInOrder)
export const membershipEndForm = z.object({ id: idField, version: versionField, toDay: dayField, note: optionalText(500) })

/** One part of a year's mosaic. An empty `id` adds one. */
export const incomeForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  enterpriseId: idField,
  year: whole(2000, 2100),
  mosaicPart: choice(mosaicParts),
  sector: optionalChoice(sectors),
  payer: optionalText(200),
  donorId: optionalIdField,
  amountOre: oreField,
})
export const incomeId = z.object({ id: idField })

export const partnerForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  name: shortText(2, 200),
  cvr: optionalCvrField,
  kind: choice(partnerKinds),
  sector: choice(sectors),
  municipality: optionalText(80),
  note: optionalText(1000),
})

export const partnerFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  kind: z.catch(z.nullable(choice(partnerKinds)), null),
  sector: z.catch(z.nullable(choice(sectors)), null),
})
