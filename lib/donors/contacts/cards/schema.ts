import * as z from 'zod/mini'
import { cardChoices, legalBases } from '#db/vocabulary/donors.ts'
import { optionalPlannedDayField } from '#lib/day.ts'
import { checkbox, choice, idField, lineRead, optionalEmailAddress, optionalIdField, shortText, textRead } from '#lib/form.ts'

/** A file of visiting cards, to be read and shown. */
export const cardFileForm = z.object({
  donorId: idField,
  file: z
    .nullable(z.custom<File>((given) => typeof File !== 'undefined' && given instanceof File))
    .check(z.refine((file) => file !== null, 'fileMissing')),
})

/** As its file says it: a card with a CPR number is named by its place in the file, and may be left out. */
const card = z.object({
  choice: choice(cardChoices),
  sameId: optionalIdField,
  name: lineRead(2, 120),
  title: textRead(120),
  email: optionalEmailAddress,
  phone: textRead(40),
  note: textRead(1000),
})

/** The cards that were read, what is to be done with each, and why all of them may be kept. */
export const cardsForm = z.object({
  donorId: idField,
  legalBasis: choice(legalBases),
  source: shortText(2, 300),
  reviewDay: optionalPlannedDayField,
  hasNotes: checkbox,
  cards: z.array(card).check(z.minLength(1, 'required'), z.maxLength(500, 'tooLong')),
})
