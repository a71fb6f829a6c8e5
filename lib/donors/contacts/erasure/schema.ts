import * as z from 'zod/mini'
import { erasureReasons } from '#db/vocabulary/donors.ts'
import { choice, idField, versionField } from '#lib/form.ts'

/** As many rows as a name may stand in: more are not gone through by anybody. */
export const mostPlaces = 5_000

/**
 * Erasing cannot be taken back, so the name is typed once more; `masked` are the places in which its words are
 * covered, `files` the giver's files that go with the person.
 */
export const erasureForm = z.object({
  id: idField,
  version: versionField,
  reason: choice(erasureReasons),
  masked: z._default(z.array(idField).check(z.maxLength(mostPlaces, 'tooLong')), []),
  files: z._default(z.array(idField).check(z.maxLength(500, 'tooLong')), []),
  confirmation: z.string('required').check(z.trim(), z.minLength(1, 'required'), z.maxLength(200, 'tooLong')),
})
