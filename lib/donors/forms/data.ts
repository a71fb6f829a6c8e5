import 'server-only'
import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { engine, read } from '#db/open.ts'
import { call, donor, form, formAttachment, formQuestion, organisation, searchEntry } from '#db/schema/index.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { placeOf } from '#lib/donors/forms/rules.ts'
import type { FormContent } from '#lib/donors/forms/versions/schema.ts'
import { searchTerms } from '#lib/sort-key.ts'
import type { Viewer } from '#lib/viewer.ts'

/** A form is as public as its giver. */
export function visibleForms(viewer: Viewer): SQL {
  return sql`exists (select 1 from ${donor} where ${donor.id} = ${form.donorId} and ${visibleDonors(viewer)})`
}

/** One form with whose it is, or undefined when it is not there for this viewer. */
export async function formById(viewer: Viewer, id: string) {
  const [found] = await formsWhere(viewer, eq(form.id, id), 1)
  return found
}

export type Form = NonNullable<Awaited<ReturnType<typeof formById>>>

/** A giver's forms: its own first, then those of its calls by title. At most 60. */
export function formsOfDonor(viewer: Viewer, donorId: string) {
  return formsWhere(viewer, eq(form.donorId, donorId), 60)
}

/**
 * The forms that can be used for a call of this giver, or for the giver alone, the one to begin with first: the call's own (the
 * whole of it, its sketch, its full round), then the giver's.
 */
export async function formsFor(viewer: Viewer, { donorId, callId }: { donorId: string; callId: string | null }): Promise<Form[]> {
  const isCalls = callId === null ? undefined : eq(form.callId, callId)
  const found = await formsWhere(viewer, and(eq(form.donorId, donorId), or(isNull(form.callId), isCalls)) ?? sql`false`, 10)
  // A giver that was merged may have brought a second form: its own goes first.
  const own = placeOf({ donorId, callId: null, round: null })
  const rank = ({ callId: of, round, place }: Form) =>
    of === null ? (place === own ? 3 : 4) : round === null ? 0 : round === 'sketch' ? 1 : 2
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** What a form holds now, in the shape a version keeps. The viewer must see the form. */
export async function contentOf(row: Form): Promise<FormContent> {
  const db = await read()
  const [questions, papers] = await Promise.all([
    db
      .select({
        id: formQuestion.id,
        question: formQuestion.question,
        help: formQuestion.help,
        isOptional: formQuestion.isOptional,
        limitCount: formQuestion.limitCount,
        countingRule: formQuestion.countingRule,
        lineBreakCounts: formQuestion.lineBreakCounts,
        toleranceBps: formQuestion.toleranceBps,
      })
      .from(formQuestion)
      .where(and(eq(formQuestion.formId, row.id), isNull(formQuestion.removedAt)))
      .orderBy(asc(formQuestion.position), asc(formQuestion.id))
      .limit(200),
    db
      .select({ id: formAttachment.id, kind: formAttachment.kind, note: formAttachment.note })
      .from(formAttachment)
      .where(eq(formAttachment.formId, row.id))
      .orderBy(asc(formAttachment.position), asc(formAttachment.id))
      .limit(100),
  ])
  const { text, pageLimit, pagesIncludeAnnexes, fileCount, fileMegabytes, needsBudgetSheet, needsTheory, mitIdOwner } = row
  return { text, pageLimit, pagesIncludeAnnexes, fileCount, fileMegabytes, needsBudgetSheet, needsTheory, mitIdOwner, questions, papers }
}

/** Forms by the giver's words typed, for a field that picks one to copy. At most 12. */
export async function suggestForms(viewer: Viewer, text: string) {
  const terms = searchTerms(text)
  const matching =
    terms.length > 0
      ? sql`exists (select 1 from ${searchEntry} where ((${searchEntry.recordKind} = 'donor' and ${searchEntry.recordId} = ${form.donorId}) or (${searchEntry.recordKind} = 'call' and ${searchEntry.recordId} = ${form.callId})) and ${engine().matches(terms)})`
      : sql`true`
  return formsWhere(viewer, matching, 12)
}

const questionCount = sql`(select count(*) from ${formQuestion} where ${formQuestion.formId} = ${form.id} and ${formQuestion.removedAt} is null)`
const paperCount = sql`(select count(*) from ${formAttachment} where ${formAttachment.formId} = ${form.id})`

async function formsWhere(viewer: Viewer, which: SQL, most: number) {
  const db = await read()
  const found = await db
    .select({
      form,
      donorName: organisation.name,
      callTitle: call.title,
      questionCount: questionCount.mapWith(Number),
      paperCount: paperCount.mapWith(Number),
    })
    .from(form)
    .innerJoin(donor, eq(donor.id, form.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(call, eq(call.id, form.callId))
    .where(and(visibleForms(viewer), which))
    .orderBy(asc(donor.sortKey), sql`case when ${form.callId} is null then 0 else 1 end`, asc(call.sortKey), asc(form.id))
    .limit(most)
  return found.map(({ form: row, ...beside }) => ({ ...row, ...beside, row }))
}
