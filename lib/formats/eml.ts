import PostalMime, { type Address } from 'postal-mime'
import { type Day, isDay, todayInCopenhagen } from '#lib/day.ts'

/** What is kept of a mail: when, who from, about what, and what was written. `null` where the mail does not say. */
export type Mail = {
  /** Copenhagen's day of its date. */
  day: Day | null
  sender: string | null
  subject: string | null
  text: string | null
  /** What its server calls it; the same message again has the same. */
  messageId: string | null
  /** Every address in it, lower case, the sender's first. */
  addresses: string[]
}
export type MailReading = { ok: true; mail: Mail } | { ok: false; error: 'mailEmpty' | 'mailIsMsg' | 'mailUnreadable' }

const mostText = 100_000
const mostAddresses = 50

/**
 * A mail saved as a file (RFC 5322). Anything is tried: a missing date, a broken character set or no text is a mail with less in it.
 * Errors: `mailEmpty`, `mailIsMsg` (Outlook's own format, which is no text), `mailUnreadable` (no mail at all, or one nested beyond reason).
 */
export async function readMail(bytes: Uint8Array): Promise<MailReading> {
  if (bytes.byteLength === 0) return { ok: false, error: 'mailEmpty' }
  if (isOutlooks(bytes)) return { ok: false, error: 'mailIsMsg' }
  const parsed = await parse(bytes)
  if (!parsed || (!parsed.from && !parsed.subject && !parsed.date && !parsed.messageId)) return { ok: false, error: 'mailUnreadable' }
  const from = mailboxes([parsed.from])
  const addresses = [...from, ...mailboxes([...(parsed.replyTo ?? []), ...(parsed.to ?? []), ...(parsed.cc ?? [])])]
  const [first] = from
  return {
    ok: true,
    mail: {
      day: dayOf(parsed.date),
      sender: first ? line([first.name, first.name ? `<${first.address}>` : first.address].filter(Boolean).join(' ')) : null,
      subject: line(parsed.subject ?? ''),
      text: clean(parsed.text ?? wordsOf(parsed.html ?? '')).slice(0, mostText) || null,
      messageId: parsed.messageId?.trim() || null,
      addresses: [...new Set(addresses.map(({ address }) => address.toLowerCase()).filter(Boolean))].slice(0, mostAddresses),
    },
  }
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

/** Outlook's `.msg` is a compound file: its first eight bytes say so. */
function isOutlooks(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)
}

function mailboxes(found: readonly (Address | undefined)[]): { name: string; address: string }[] {
  return found.flatMap((one) => (one?.group ? one.group : one?.address ? [{ name: one.name, address: one.address }] : []))
}

function dayOf(date: string | undefined): Day | null {
  const at = date ? new Date(date) : null
  if (!at || Number.isNaN(at.getTime())) return null
  const day = todayInCopenhagen(at)
  return isDay(day) ? day : null
}

/** The words of a page without its tags, for a mail that has no other text. */
function wordsOf(html: string): string {
  return html
    .replace(/<(?:style|script|head)\b[\s\S]*?<\/(?:style|script|head)>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/h[1-6]|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&')
}

function line(text: string): string | null {
  return [...clean(text).replace(/\s+/g, ' ')].slice(0, 300).join('') || null
}

/** Whole characters, one kind of line break, no control characters. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
