import 'server-only'
import { eq } from 'drizzle-orm'
import { donorTags, type DemoForm, forms } from '#db/demo/forms.ts'
import { read } from '#db/open.ts'
import { application, call, form, formAttachment, formQuestion } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { beginWith } from '#lib/applications/forms/mutations.ts'
import { idOf, type Known } from '#lib/demo/rules.ts'
import { formById } from '#lib/donors/forms/data.ts'
import { blankDemands, placeOf } from '#lib/donors/forms/rules.ts'
import { setTag } from '#lib/records/tags/mutations.ts'
import { systemViewer } from '#lib/viewer.ts'

/** What the givers ask for, the applications that are written in it, and the tags givers are sorted by. */
export async function writeForms(writeAs: (userId: string) => Write, known: Known): Promise<void> {
  const write = writeAs(idOf(known, 'frede'))
  for (const one of forms) {
    const formId = await writeForm(write, known, one)
    for (const name of one.applications ?? []) await take(write, idOf(known, name), formId)
  }
  const karla = writeAs(idOf(known, 'karla'))
  for (const [label, keys] of Object.entries(donorTags)) {
    const ids = keys.map((key) => idOf(known, key))
    await setTag(karla, 'donor', ids, label, true)
  }
}

async function writeForm(write: Write, known: Known, one: DemoForm): Promise<string> {
  const place = { donorId: idOf(known, one.giver), callId: one.call ? await callOf(one.call) : null, round: null }
  const { id: formId } = await write.insert(form, {
    ...blankDemands,
    ...place,
    place: placeOf(place),
    number: 1,
    text: one.text ?? null,
    pageLimit: one.pages ?? null,
    pagesIncludeAnnexes: one.pages !== undefined,
    fileCount: one.files ?? null,
    fileMegabytes: one.megabytes ?? null,
    needsBudgetSheet: one.needsBudgetSheet ?? false,
    mitIdOwner: one.mitId ?? null,
  })
  for (const [at, { question, limit, help, counts, isOptional }] of one.questions.entries())
    await write.insert(formQuestion, {
      formId,
      position: at + 1,
      question,
      help: help ?? null,
      isOptional: isOptional ?? false,
      limitCount: limit ?? null,
      countingRule: counts ?? 'characters',
      lineBreakCounts: 1,
      toleranceBps: null,
    })
  for (const [at, [kind, note]] of (one.papers ?? []).entries())
    await write.insert(formAttachment, { formId, position: at + 1, kind, note: note ?? null })
  return formId
}

/** The application begins with the form: what is written keeps its place under the same question. */
async function take(write: Write, applicationId: string, formId: string): Promise<void> {
  const viewer = await systemViewer('demo')
  const db = await read()
  const [begun] = await db.select().from(application).where(eq(application.id, applicationId))
  const own = await formById(viewer, formId)
  if (!begun || !own) throw new Error('The story has no such form')
  await write.update(application, begun, { formId, formNumber: own.number })
  await beginWith(write, viewer, applicationId, own)
}

async function callOf(title: string): Promise<string> {
  const db = await read()
  const [found] = await db.select({ id: call.id }).from(call).where(eq(call.title, title))
  if (!found) throw new Error(`The story has no call ${title}`)
  return found.id
}
