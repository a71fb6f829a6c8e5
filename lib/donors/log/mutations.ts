import 'server-only'
import type * as z from 'zod/mini'
import { problem } from '#db/problem.ts'
import { donor, logEntry, task } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { ideaById } from '#lib/donors/ideas/data.ts'
import { applicationById } from '#lib/applications/data.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { formatDay } from '#lib/day.ts'
import { type Donor, donorById } from '#lib/donors/data.ts'
import { logEntryById, sameMail } from '#lib/donors/log/data.ts'
import { logEntryForm, logEntryId, mailEntryForm } from '#lib/donors/log/schema.ts'
import { rewritten } from '#lib/donors/log/rules.ts'
import { isDecisionOf } from '#lib/donors/log/ties/data.ts'
import { errorSentence, translator } from '#lib/i18n/translate.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

type Entry = Omit<z.output<typeof logEntryForm>, 'id' | 'version'>
const noMail = { mailSender: null, mailText: null, mailHash: null, isMailShared: null, archivedAt: null }

/** Notes a conversation; what is to happen next comes to stand at the giver and on *I dag*. */
export const noteContact = verb({
  name: 'noteContact',
  permission: 'log:create',
  input: logEntryForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, found, { id: _id, version: _version, ...entry }, viewer) {
    refuseAhead(write, entry.day)
    await refuseForeign(viewer, entry)
    const { id } = await write.insert(logEntry, { ...entry, ...noMail })
    await followUp(write, found, entry, viewer)
    return { id, donorId: found.id }
  },
})

/** Corrects a conversation, the giver it was with included. A mail that we sent stays as it was sent; what comes after it may change. */
export const updateLogEntry = verb({
  name: 'updateLogEntry',
  permission: 'log:edit',
  input: logEntryForm,
  find: (viewer, { id }) => logEntryById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, ...entry }, viewer) {
    if (!(await donorById(viewer, entry.donorId))) throw problem('invalid', 'invalid', { fields: { donorId: 'choiceInvalid' } })
    const changed = rewritten(before, entry)
    if (changed.length > 0) throw problem('invalid', 'invalid', { fields: Object.fromEntries(changed.map((field) => [field, 'mailSent'])) })
    if (entry.day !== before.day) refuseAhead(write, entry.day)
    await refuseForeign(viewer, entry, before)
    const after = await write.update(logEntry, before, entry, version ?? 0)
    return { id: after.id, donorId: after.donorId, version: after.version }
  },
})

/** Lays a conversation away: out of the story and of every rule. Nothing is lost. */
export const archiveLogEntry = verb({
  name: 'archiveLogEntry',
  permission: 'log:edit',
  input: logEntryId,
  find: (viewer, { id }) => logEntryById(viewer, id),
  async run(write, before) {
    await write.update(logEntry, before, { archivedAt: write.at })
    return { id: before.id, donorId: before.donorId }
  },
})

export const restoreLogEntry = verb({
  name: 'restoreLogEntry',
  permission: 'log:edit',
  input: logEntryId,
  find: (viewer, { id }) => logEntryById(viewer, id),
  async run(write, before) {
    await write.update(logEntry, before, { archivedAt: null })
    return { id: before.id, donorId: before.donorId }
  },
})

/** Notes a mail that was read from its file. The same mail with the same giver is told, not doubled. */
export const logMail = verb({
  name: 'logMail',
  permission: 'log:create',
  input: mailEntryForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, found, { donorId, day, sender, subject, text, hash, visibility }, viewer) {
    const known = await sameMail(viewer, donorId, hash)
    if (known) throw problem('invalid', 'mailTwice', { values: { day: formatDay(known.day, viewer.locale, 'long') } })
    const { id, version } = await write.insert(logEntry, {
      ...noMail,
      donorId,
      kind: 'mail',
      day,
      text: subject ?? errorSentence(viewer.locale, 'mailNoSubject'),
      visibility,
      isAsk: false,
      decisionId: null,
      applicationId: null,
      ideaId: null,
      contactIds: await contactsIn(viewer, donorId, sender),
      nextStep: null,
      followUpDay: null,
      mailSender: sender,
      mailText: text,
      mailHash: hash,
    })
    return { id, version, donorId: found.id }
  },
})

/**
 * The step agreed on becomes the giver's, unless a day alone would displace one that is agreed. The owner finds the giver's step on
 * *I dag*; everything else gets a task of its author's, so that nobody's promise depends on another's list. A private note's step is
 * its author's alone, and its words stay in the note: others see the giver's step, and a stand-in the author's tasks.
 */
export async function followUp(
  write: Write,
  giver: Donor,
  { nextStep, followUpDay, visibility }: Pick<Entry, 'nextStep' | 'followUpDay' | 'visibility'>,
  viewer: Viewer,
): Promise<void> {
  if (!nextStep && !followUpDay) return
  const isPrivate = visibility === 'private'
  const step = (isPrivate ? null : nextStep) ?? translator(viewer.locale)('relation.followUpStep')
  const isGivers = !isPrivate && (nextStep !== null || !giver.nextStep)
  if (isGivers) await write.update(donor, giver, { nextStep: step, nextStepDay: followUpDay })
  if (!followUpDay || (isGivers && giver.ownerId === viewer.id)) return
  await write.insert(task, {
    recordKind: 'donor',
    recordId: giver.id,
    kind: 'call_back',
    title: `${step} – ${giver.name}`,
    note: null,
    dueDay: followUpDay,
    dueTime: null,
    ownerId: viewer.id,
    isDonorFacing: false,
    movedReason: null,
    doneAt: null,
    doneBy: null,
  })
}

/** A conversation has been; one that is to come is a next step. */
export function refuseAhead(write: Write, day: string): void {
  if (day > write.today) throw problem('invalid', 'invalid', { fields: { day: 'talkAhead' } })
}

/** What a conversation is tied to must be the same giver's, and there for whoever ties it. What it was tied to before stays. */
async function refuseForeign(viewer: Viewer, entry: Entry, before?: typeof logEntry.$inferSelect): Promise<void> {
  const { donorId, decisionId, applicationId, ideaId, contactIds } = entry
  const same = before?.donorId === donorId ? before : undefined
  const refuse = (field: string) => problem('invalid', 'invalid', { fields: { [field]: 'choiceInvalid' } })
  if (decisionId && decisionId !== same?.decisionId && !(await isDecisionOf(viewer, donorId, decisionId))) throw refuse('decisionId')
  if (applicationId && applicationId !== same?.applicationId && (await applicationById(viewer, applicationId))?.donorId !== donorId)
    throw refuse('applicationId')
  if (ideaId && ideaId !== same?.ideaId && (await ideaById(viewer, ideaId))?.donorId !== donorId) throw refuse('ideaId')
  const added = contactIds.filter((id) => !same?.contactIds.includes(id))
  if (added.length === 0) return
  const known = (await donorContacts(viewer, donorId)).map(({ id }) => id)
  if (added.some((id) => !known.includes(id))) throw refuse('contactIds')
}

/** The giver's own people among a mail's senders. */
async function contactsIn(viewer: Viewer, donorId: string, sender: string | null): Promise<string[]> {
  const written = sender?.toLowerCase() ?? ''
  return (await donorContacts(viewer, donorId)).filter(({ email }) => email && written.includes(email)).map(({ id }) => id)
}
