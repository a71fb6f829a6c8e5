import 'server-only'
import { contactMail } from '#emails/contact.ts'
import { problem } from '#db/problem.ts'
import { logEntry } from '#db/schema/index.ts'
import { applicationById } from '#lib/applications/data.ts'
import { personAtGiver } from '#lib/donors/contacts/data.ts'
import { senderOf } from '#lib/donors/contacts/mails/data.ts'
import { mailRefusal, needsApplication } from '#lib/donors/contacts/mails/rules.ts'
import { contactMailForm } from '#lib/donors/contacts/mails/schema.ts'
import { openField } from '#lib/settings/templates/rules.ts'
import { verb } from '#lib/verb.ts'

/** Writes to a person: the mail leaves with the commit, answers go to whoever wrote, and the giver's story has it from then on. */
export const mailContact = verb({
  name: 'mailContact',
  permission: 'log:create',
  input: contactMailForm,
  find: (viewer, { contactId }) => personAtGiver(viewer, contactId),
  async run(write, { contact, donor }, { subject, text, visibility, isAsk, applicationId }, viewer) {
    if (!donor || donor.archivedAt) throw problem('notFound', 'notFound')
    const refused = mailRefusal(contact, donor)
    if (refused || !contact.email) throw problem('blocked', refused ?? 'mailNoAddress')
    if (applicationId ? (await applicationById(viewer, applicationId))?.donorId !== donor.id : needsApplication(donor))
      throw problem('invalid', 'invalid', { fields: { applicationId: applicationId ? 'choiceInvalid' : 'mailWrittenOnly' } })
    for (const [name, words] of Object.entries({ subject, text })) {
      const field = openField(words)
      if (field) throw problem('invalid', 'invalid', { fields: { [name]: 'mailFieldOpen' }, values: { field } })
    }
    const sender = await senderOf(viewer)
    const entry = await write.insert(logEntry, {
      donorId: donor.id,
      kind: 'mail',
      day: write.today,
      text: subject,
      visibility: 'shared',
      isAsk,
      decisionId: null,
      applicationId,
      ideaId: null,
      contactIds: [contact.id],
      nextStep: null,
      followUpDay: null,
      mailSender: [sender.name, sender.email && `<${sender.email}>`].filter(Boolean).join(' '),
      mailText: text,
      mailHash: null,
      isMailShared: visibility === 'shared',
      archivedAt: null,
    })
    await write.mail({
      lane: 'letter',
      toAddress: contact.email,
      ...(sender.email && { replyTo: sender.email }),
      record: { kind: 'log_entry', id: entry.id },
      ...contactMail({ subject, text }),
    })
    return { id: entry.id, donorId: donor.id }
  },
})
