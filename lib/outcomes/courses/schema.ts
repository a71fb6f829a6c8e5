import * as z from 'zod/mini'
import { ageBands, endPositions, hourBands, jobKinds, ladderSteps, progressions, targetGroups } from '#db/vocabulary/outcomes.ts'
import { dayField, parseDay } from '#lib/day.ts'
import { type Reading, optionalTypedField, typedField } from '#lib/field.ts'
import { idField, optionalChoice, optionalText, optionalWhole, shortText, triState, versionField } from '#lib/form.ts'
import { normaliseCode } from '#lib/outcomes/person-codes/rules.ts'

/** A month as people write it (`10.2026`, `oktober 2026`, `2026-10`), kept as `YYYY-MM`. Error `monthInvalid`. */
export const monthField = typedField(readMonth)

/** A question that stands open until one of the words is chosen. Errors `required`, `choiceInvalid`. */
export function chosen<const T extends readonly [string, ...string[]]>(words: T) {
  return typedField((typed): Reading<T[number]> => {
    const value = words.find((word) => word === typed)
    return value === undefined ? { error: 'choiceInvalid' } : { value }
  })
}

/** A typed person code: its check letter must fit. Error `codeInvalid`. */
const codeField = optionalTypedField((typed): Reading<string> => {
  const value = normaliseCode(String(typed))
  return value === null ? { error: 'codeInvalid' } : { value }
})

export const codeAnswers = ['yes', 'no', 'ask'] as const

const hasItsCode = z.refine<{ hasCode: string; code: string | null }>(({ hasCode, code }) => hasCode !== 'yes' || code !== null, {
  error: 'required',
  path: ['code'],
})

/** A new course: *Har personen allerede en kode?* comes first. Age and hours can wait. */
export const courseForm = z
  .object({
    hasCode: chosen(codeAnswers),
    code: codeField,
    agreementId: idField,
    targetGroup: chosen(targetGroups),
    ageBand: optionalChoice(ageBands),
    startMonth: monthField,
    startStep: chosen(ladderSteps),
  })
  .check(hasItsCode)

export const courseDetailsForm = z.object({
  id: idField,
  version: versionField,
  ageBand: optionalChoice(ageBands),
  strengthUsed: optionalText(500),
  newRelation: triState,
})

export const stepForm = z.object({ courseId: idField, step: chosen(ladderSteps), month: monthField, paidHours: optionalWhole(0, 60) })

/** A job somebody got: the kind and how many hours a week, as a band or a number. */
export const jobForm = z.object({
  courseId: idField,
  kind: chosen(jobKinds),
  begunDay: dayField,
  hours: optionalWhole(1, 60),
  hourBand: optionalChoice(hourBands),
  employer: optionalText(200),
})

/** How a course ended. Without an answer to the change it follows from the steps. */
export const courseEndForm = z.object({
  id: idField,
  version: versionField,
  endMonth: monthField,
  endPosition: chosen(endPositions),
  progression: optionalChoice(progressions),
})

export const courseVersion = z.object({ id: idField, version: versionField })
export const correctionForm = z.object({ id: idField, reason: shortText(2, 300) })

/** The list's filters as they stand in the URL. */
export const courseFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  agreement: z.catch(z.nullable(idField), null),
  enterprise: z.catch(z.nullable(idField), null),
  state: z.catch(z.nullable(z.literal(['running', 'ended'])), null),
})

function readMonth(typed: string | number): Reading<string> {
  const text = String(typed).trim()
  const day =
    parseDay(/^\d{4}-\d{1,2}$/.test(text) ? `${text}-1` : `1. ${text.replace(/^(\d{1,2})\s*[./-]\s*/, '$1.')}`) ??
    parseDay(`1.${text.replace(/[/-]/, '.')}`)
  return day === null ? { error: 'monthInvalid' } : { value: day.slice(0, 7) }
}
