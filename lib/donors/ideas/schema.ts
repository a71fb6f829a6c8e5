import * as z from 'zod/mini'
import { ideaStages, logKinds, visibilities } from '#db/vocabulary/donors.ts'
import { dayField, optionalPlannedDayField } from '#lib/day.ts'
import { checkbox, choice, idField, longText, optionalIdField, optionalText, shortText, versionField } from '#lib/form.ts'
import { optionalOreField } from '#lib/money.ts'

/** An idea; a title is enough. An empty `id` makes a new one. */
export const ideaForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  title: shortText(2, 200),
  donorId: optionalIdField,
  enterpriseId: optionalIdField,
  text: optionalText(10_000),
  expectedOre: optionalOreField,
  origin: optionalText(500),
  destination: optionalText(500),
  stage: z._default(choice(ideaStages), 'open'),
})

/** A conversation with a giver about an idea. */
export const ideaNoteForm = z.object({
  ideaId: idField,
  donorId: idField,
  kind: choice(logKinds),
  day: dayField,
  text: longText(1, 10_000),
  visibility: choice(visibilities),
  isAsk: checkbox,
  nextStep: optionalText(200),
  followUpDay: optionalPlannedDayField,
})

/** The list's filters as they stand in the URL; everything falls back. */
export const ideaFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  donor: z.catch(z.nullable(idField), null),
  enterprise: z.catch(z.nullable(idField), null),
  stage: z.catch(z.nullable(choice(ideaStages)), null),
  open: z.catch(z.nullable(z.literal('1')), null),
  mine: z.catch(z.nullable(z.literal('1')), null),
})
