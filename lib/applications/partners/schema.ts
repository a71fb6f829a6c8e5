import * as z from 'zod/mini'
import { rights } from '#db/vocabulary/people.ts'
import { dayField, optionalDayField } from '#lib/day.ts'
import { checkbox, choice, idField, optionalIdField, optionalText, versionField } from '#lib/form.ts'
import { optionalOreField } from '#lib/money.ts'

export const partnerForm = z.object({ applicationId: idField, enterpriseId: idField, isLead: checkbox, shareOre: optionalOreField })

/** What a partner is to have of the money. */
export const partnerShareForm = z.object({ id: idField, version: versionField, shareOre: optionalOreField })

/** A yes: one's own, or recorded for somebody with where it is known from. */
export const signOffForm = z.object({ id: idField, version: versionField, day: dayField, how: optionalText(300) })

export const partnerId = z.object({ id: idField })

/** A right on the application for a person or for everybody in an enterprise, until and including a day. */
export const shareForm = z
  .object({
    applicationId: idField,
    userId: optionalIdField,
    enterpriseId: optionalIdField,
    right: choice(rights),
    lastDay: optionalDayField,
  })
  .check(z.refine(({ userId, enterpriseId }) => (userId === null) !== (enterpriseId === null), { error: 'shareWithOne', path: ['userId'] }))

export const endShareForm = z.object({ id: idField })
