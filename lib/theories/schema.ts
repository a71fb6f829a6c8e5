import * as z from 'zod/mini'
import { theoryPartKinds, theoryPartStates } from '#db/vocabulary/theories.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import { choice, idField, optionalIdField, optionalText, optionalWhole, shortText, versionField } from '#lib/form.ts'

/** A title is enough to begin; the four parts are written one by one. */
export const theoryForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  title: shortText(2, 200),
  enterpriseId: optionalIdField,
  sharedWith: z.array(idField),
})

/** One of the four parts: the text, and the few facts that its questions ask for. */
export const theoryPartForm = z.object({
  theoryId: idField,
  kind: choice(theoryPartKinds),
  version: z.nullable(versionField),
  text: z.pipe(
    optionalText(20_000),
    z.transform((text) => text ?? ''),
  ),
  peopleCount: optionalWhole(0, 1_000_000),
  steps: optionalText(1000),
  carriedBy: optionalText(300),
  carriedFromDay: optionalPlannedDayField,
  ownerId: optionalIdField,
  dueDay: optionalPlannedDayField,
  state: choice(theoryPartStates),
})

export const indicatorForm = z.object({
  theoryId: idField,
  title: shortText(2, 300),
  unit: optionalText(40),
  baseline: optionalWhole(-1_000_000_000, 1_000_000_000),
  target: optionalWhole(-1_000_000_000, 1_000_000_000),
  targetDay: optionalPlannedDayField,
})

export const theoryId = z.object({ id: idField })

export const theoryFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  enterprise: z.catch(z.nullable(idField), null),
  archived: z.catch(z.nullable(z.literal('1')), null),
})
