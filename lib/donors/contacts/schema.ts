import * as z from 'zod/mini'
import { legalBases } from '#db/vocabulary/donors.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import {
  checkbox,
  choice,
  chosenIds,
  idField,
  optionalEmailAddress,
  optionalIdField,
  optionalText,
  shortText,
  versionField,
} from '#lib/form.ts'

/** A person at a giver: why we may keep them, where we have them from, when to look again. An empty `id` adds one. */
export const contactForm = z.object({
  id: optionalIdField,
  version: z.nullable(versionField),
  donorId: idField,
  name: shortText(2, 120),
  title: optionalText(120),
  email: optionalEmailAddress,
  phone: optionalText(40),
  note: optionalText(1000),
  legalBasis: choice(legalBases),
  source: shortText(2, 300),
  reviewDay: optionalPlannedDayField,
})

export const contactId = z.object({ id: idField })
export const mailingForm = z.object({ id: idField, isWanted: checkbox })

/** The list's filters as they stand in the URL; a mangled address shows the default list. */
export const contactFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  giver: z.catch(z.nullable(idField), null),
  basis: z.catch(z.nullable(choice(legalBases)), null),
  owner: z.catch(z.nullable(idField), null),
  due: z.catch(z.nullable(z.literal('1')), null),
  ended: z.catch(z.nullable(z.literal('1')), null),
  only: z.catch(z.nullable(chosenIds), null),
})
