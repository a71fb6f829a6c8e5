import * as z from 'zod/mini'
import { learningKinds, pilotDecisions, pilotPhases } from '#db/vocabulary/pilots.ts'
import { optionalDayField } from '#lib/day.ts'
import { choice, idField, optionalChoice, optionalIdField, optionalText, shortText, versionField } from '#lib/form.ts'

/** One line is enough to begin: what will you try, and what would you like to know? */
export const pilotForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  title: shortText(2, 200),
  enterpriseId: optionalIdField,
  parentId: optionalIdField,
  phase: choice(pilotPhases),
  question: optionalText(1000),
  hypothesis: optionalText(1000),
  smallestTest: optionalText(1000),
  lookFor: optionalText(1000),
  place: optionalText(200),
  startDay: optionalDayField,
  endDay: optionalDayField,
  decision: optionalChoice(pilotDecisions),
  decisionReason: optionalText(1000),
  carriedBy: optionalText(300),
})

export const pilotId = z.object({ id: idField })
export const learningForm = z.object({ pilotId: idField, kind: choice(learningKinds), text: shortText(2, 1000) })
export const pilotFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  phase: z.catch(z.nullable(choice(pilotPhases)), null),
  enterprise: z.catch(z.nullable(idField), null),
  archived: z.catch(z.nullable(z.literal('1')), null),
})
