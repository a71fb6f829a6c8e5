import * as z from 'zod/mini'
import { callRoundKinds, mitIdOwners } from '#db/vocabulary/donors.ts'
import { checkbox, idField, optionalChoice, optionalIdField, optionalText, optionalWhole, versionField } from '#lib/form.ts'

/** Whose form it is: the giver's own, that of one of its calls, or of one round of a call. */
const placeFields = { donorId: idField, callId: optionalIdField, round: optionalChoice(callRoundKinds) }
const roundOfCall = z.refine<{ callId: string | null; round: string | null }>(({ callId, round }) => round === null || callId !== null, {
  error: 'formRound',
  path: ['round'],
})

/** What holds for the form as a whole. */
const demandFields = {
  text: optionalText(5_000),
  pageLimit: optionalWhole(1, 1_000),
  pagesIncludeAnnexes: checkbox,
  fileCount: optionalWhole(1, 200),
  fileMegabytes: optionalWhole(1, 10_000),
  needsBudgetSheet: checkbox,
  needsTheory: checkbox,
  mitIdOwner: optionalChoice(mitIdOwners),
}

/** A new form, empty or with what another one holds. What it asks for is filled in where it is edited. */
export const newForm = z.object({ ...placeFields, fromId: optionalIdField }).check(roundOfCall)
export const demandsForm = z.object({ id: idField, version: versionField, ...demandFields })
export const formId = z.object({ id: idField })

/** What a new form begins from, as it stands in the URL. */
export const formParams = z.object({
  donor: z.catch(z.nullable(idField), null),
  call: z.catch(z.nullable(idField), null),
  from: z.catch(z.nullable(idField), null),
})
