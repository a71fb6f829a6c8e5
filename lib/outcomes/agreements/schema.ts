import * as z from 'zod/mini'
import { keyKeepers, ladderSteps, targetGroups } from '#db/vocabulary/outcomes.ts'
import { dayField, optionalDayField } from '#lib/day.ts'
import { choice, idField, optionalIdField, optionalText, optionalWhole, shortText, versionField } from '#lib/form.ts'

/** Some of a vocabulary's words, from boxes that send one word, several or none. */
function several<const T extends readonly [string, ...string[]]>(words: T) {
  return z.pipe(
    z.transform((given) =>
      given === undefined || given === null || given === '' || given === false ? [] : Array.isArray(given) ? given : [given],
    ),
    z.array(choice(words)),
  )
}

const isInOrder = z.refine<{ fromDay: string; toDay: string | null }>(({ fromDay, toDay }) => toDay === null || fromDay <= toDay, {
  error: 'daysReversed',
  path: ['toDay'],
})

/** A cooperation agreement. Create and edit are one form; a change of places or groups is a new version, with its reason. */
export const agreementForm = z
  .object({
    id: optionalIdField,
    version: z.nullable(versionField),
    code: shortText(1, 20),
    title: shortText(2, 200),
    enterpriseId: idField,
    partnerId: optionalIdField,
    parties: optionalText(500),
    fromDay: dayField,
    toDay: optionalDayField,
    places: optionalWhole(0, 10_000),
    targetGroups: several(targetGroups),
    steps: several(ladderSteps),
    legalBasis: optionalText(300),
    keyKeeper: choice(keyKeepers),
  })
  .check(isInOrder)

/** What changed in an agreement, from which day, and why. */
export const agreementVersionForm = z.object({
  id: idField,
  version: versionField,
  fromDay: dayField,
  reason: shortText(2, 500),
  places: optionalWhole(0, 10_000),
  targetGroups: several(targetGroups),
})

export const agreementFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  enterprise: z.catch(z.nullable(idField), null),
  group: z.catch(z.nullable(choice(targetGroups)), null),
  step: z.catch(z.nullable(choice(ladderSteps)), null),
  force: z.catch(z.nullable(z.literal('1')), null),
})
