import PostalMime, { type Address } from 'postal-mime'
import { isCompound } from '#lib/formats/compound-file.ts'
import { type Mail, mailOf } from '#lib/formats/mail-text.ts'
import { readOutlookMail } from '#lib/formats/outlook-mail.ts'

export type MailReading = { ok: true; mail: Mail } | { ok: false; error: 'mailEmpty' | 'mailUnreadable' }

/**
 * A mail saved as a file, RFC 5322 (`.eml`) or Outlook's own (`.msg`). Anything is tried: a missing date, a broken character set or no text is
 * a mail with less in it. Errors: `mailEmpty`, `mailUnreadable` (no mail at all, or one nested beyond reason).
 */
export async function readMail(bytes: Uint8Array): Promise<MailReading> {
  if (bytes.byteLength === 0) return { ok: false, error: 'mailEmpty' }
  const mail = isCompound(bytes) ? readOutlookMail(bytes) : await readEml(bytes)
  return mail ? { ok: true, mail } : { ok: false, error: 'mailUnreadable' }
}

async function readEml(bytes: Uint8Array): Promise<Mail | null> {
  const parsed = await parse(bytes)
  if (!parsed || (!parsed.from && !parsed.subject && !parsed.date && !parsed.messageId)) return null
  const [from, ...besides] = mailboxes([parsed.from])
  return mailOf({
    at: parsed.date ? new Date(parsed.date) : null,
    from,
    others: [...besides, ...mailboxes([...(parsed.replyTo ?? []), ...(parsed.to ?? []), ...(parsed.cc ?? [])])],
    subject: parsed.subject ?? '',
    text: parsed.text,
    html: parsed.html ?? '',
    messageId: parsed.messageId,
  })
}

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: 30,
      maxHeadersSize: 200_000,
      maxRfc822NestingDepth: 3,
      rfc822Attachments: true,
    })
  } catch {
    return null
  }
}

function mailboxes(found: readonly (Address | undefined)[]): { name: string; address: string }[] {
  return found.flatMap((one) => (one?.group ? one.group : one?.address ? [{ name: one.name, address: one.address }] : []))
}
