import * as z from 'zod/mini'
import { visibilities } from '#db/vocabulary/donors.ts'
import { checkbox, choice, idField, longText, optionalIdField, shortText } from '#lib/form.ts'

/** A mail to one person, as it will be sent. `visibility` says who may read its text in the story; that it was sent is seen by all there. */
export const contactMailForm = z.object({
  contactId: idField,
  subject: shortText(2, 200),
  text: longText(2, 10_000),
  visibility: choice(visibilities),
  isAsk: checkbox,
  applicationId: optionalIdField,
})

/** What the page begins with. */
export const contactMailParams = z.object({
  template: z.catch(z.nullable(idField), null),
  lang: z.catch(z.nullable(choice(['da', 'en'])), null),
})
