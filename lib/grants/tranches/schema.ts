import * as z from 'zod/mini'
import { amendmentCauses, trancheStates, trancheTriggers } from '#db/vocabulary/grants.ts'
import { dayField, plannedDayField, optionalPlannedDayField } from '#lib/day.ts'
import { choice, idField, optionalIdField, optionalText, shortText, versionField, whole } from '#lib/form.ts'
import { oreField } from '#lib/money.ts'

/** The schedule helper: so many equal rates, so many months apart. */
export const scheduleForm = z.object({
  grantId: idField,
  parts: whole(1, 60),
  firstDay: dayField,
  intervalMonths: whole(1, 60),
  trigger: choice(trancheTriggers),
})

/** Rates one by one, with what each waits for. They sum to the award. */
export const tranchesForm = z.object({
  grantId: idField,
  tranches: z
    .array(
      z.object({
        id: optionalIdField,
        plannedDay: optionalPlannedDayField,
        amountOre: oreField,
        trigger: choice(trancheTriggers),
        note: optionalText(300),
      }),
    )
    .check(z.minLength(1, 'required'), z.maxLength(60, 'invalid')),
})

export const requestForm = z.object({ id: idField, version: versionField, day: dayField })
export const holdForm = z.object({
  id: idField,
  version: versionField,
  state: choice(['planned', 'awaiting_condition', 'withheld']),
  note: optionalText(300),
})

/** A day that has been promised to or by a giver moves only with a reason. */
export const moveForm = z.object({ id: idField, version: versionField, plannedDay: plannedDayField, reason: shortText(3, 300) })
export const lapseForm = z.object({
  id: idField,
  version: versionField,
  day: dayField,
  cause: choice(amendmentCauses),
  reason: shortText(3, 1000),
})

export const trancheFilters = z.object({
  state: z.catch(z.nullable(choice(trancheStates)), null),
  all: z.catch(z.nullable(z.literal('1')), null),
})
