import * as z from 'zod/mini'
import { budgetCategories, budgetSources, cofundingStates, vatTreatments } from '#db/vocabulary/applications.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import { checkbox, choice, idField, optionalIdField, optionalText, optionalWhole, shortText, versionField } from '#lib/form.ts'
import { optionalOreField, oreField } from '#lib/money.ts'

/** One cost and who pays it. An empty `id` adds one. */
export const budgetLineForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  applicationId: idField,
  title: shortText(2, 200),
  category: choice(budgetCategories),
  year: optionalWhole(2000, 2100),
  enterpriseId: optionalIdField,
  amountOre: oreField,
  source: choice(budgetSources),
  vat: choice(vatTreatments),
  isFee: checkbox,
  note: optionalText(500),
})

export const budgetLineId = z.object({ id: idField })

/** Money from elsewhere. */
export const cofundingForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  applicationId: idField,
  source: shortText(2, 200),
  otherApplicationId: optionalIdField,
  amountOre: oreField,
  state: choice(cofundingStates),
  expectedDay: optionalPlannedDayField,
})

/** How the money is meant to be shared between enterprises and pilots; the whole division at once, lines without an amount left out. */
export const plannedForm = z.object({
  applicationId: idField,
  shares: z
    .array(z.object({ enterpriseId: idField, pilotId: optionalIdField, amountOre: optionalOreField }))
    .check(z.maxLength(100, 'tooLong')),
})
