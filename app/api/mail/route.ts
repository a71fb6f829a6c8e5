import { revalidatePath } from 'next/cache'
import { giverOfMail, largestMail, mailHash } from '#lib/donors/mail/data.ts'
import { logMail } from '#lib/donors/log/mutations.ts'
import { mailFileForm } from '#lib/donors/log/schema.ts'
import { readMail } from '#lib/formats/eml.ts'
import { bodyUpTo, handler, partsIn, refused } from '#lib/handler.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { can } from '#lib/permissions.ts'
import { perform } from '#lib/verb.ts'

const envelope = 10_000

/**
 * A mail as a file. With a giver it is noted there; without one it is only read, and the answer says whose it looks like.
 * Nothing of the file is kept but its day, sender, subject and text.
 */
export const POST = handler(async (request, viewer) => {
  const refuse = (status: number, key: string, most = 0) => refused(status, errorSentence(viewer.locale, key, { most }))
  if (!can(viewer, 'log:create', viewer)) return refuse(404, 'notFound')
  const most = await largestMail(viewer.today)
  const body = await bodyUpTo(request, most + envelope)
  if (!body) return refuse(413, 'fileTooLarge', most / 1_000_000)
  const { file, ...fields } = await partsIn(body, request.headers.get('content-type') ?? '')
  if (!(file instanceof File)) return refuse(400, 'fileMissing')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const reading = await readMail(bytes)
  if (!reading.ok) return refuse(400, reading.error)
  const { addresses, messageId, ...mail } = reading.mail
  const day = mail.day && mail.day <= viewer.today ? mail.day : viewer.today
  if (!fields.donorId) {
    const giver = await giverOfMail(viewer, addresses)
    return Response.json({ ok: true, data: { day, sender: mail.sender, subject: mail.subject, giver: giver ?? null } })
  }
  const visibility = mailFileForm.shape.visibility.safeParse(fields.visibility)
  const kept = await perform(logMail, viewer, {
    ...mail,
    day,
    hash: mailHash(bytes, messageId),
    donorId: fields.donorId,
    visibility: visibility.success ? visibility.data : 'shared',
  })
  if (!kept.ok) {
    const { fields: wrong = {}, ...rest } = kept
    const holdsCpr = kept.message === errorSentence(viewer.locale, 'cprLike')
    const message = holdsCpr ? errorSentence(viewer.locale, 'mailCpr') : kept.message
    return Response.json({ ...rest, message, fields: { file: message, ...(wrong.donorId && { donorId: wrong.donorId }) } }, { status: 400 })
  }
  revalidatePath('/', 'layout')
  return Response.json(kept)
})
