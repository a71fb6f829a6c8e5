import { manyLines, oneLine } from '#lib/plain-text.ts'
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

type Mailbox = { name: string; address: string }
const [mostText, mostAddresses] = [100_000, 50]

/** A mail of its parts, whichever kind of file they stood in: cleaned, cut and in Copenhagen's day. */
export function mailOf(parts: {
  at: Date | null
  from: Mailbox | undefined
  others: readonly Mailbox[]
  subject: string
  text: string | undefined
  html: string
  messageId: string | undefined
}): Mail {
  const { at, from, others, subject, text, html, messageId } = parts
  const sender = from ? [from.name, from.name && from.address ? `<${from.address}>` : from.address].filter(Boolean).join(' ') : ''
  return {
    day: at && dayOf(at),
    sender: line(sender),
    subject: line(subject),
    text: clean(text ?? wordsOf(html)).slice(0, mostText) || null,
    messageId: messageId?.trim() || null,
    addresses: [
      ...new Set(
        [...(from ? [from] : []), ...others].map(({ address }) => address.trim().toLowerCase()).filter((one) => one.includes('@')),
      ),
    ].slice(0, mostAddresses),
  }
}

function dayOf(at: Date): Day | null {
  if (Number.isNaN(at.getTime())) return null
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
  return [...oneLine(text)].slice(0, 300).join('') || null
}

const clean = (text: string) => manyLines(text).replace(/\n{3,}/g, '\n\n')
