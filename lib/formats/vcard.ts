/** What stands on a visiting card of ours. */
export type Card = {
  uid: string
  name: string
  title: string | null
  organisation: string
  email: string | null
  phone: string | null
  street: string | null
  postalCode: string | null
  region: string | null
  website: string | null
}

/** Cards as vCard 4.0 (RFC 6350): CRLF, lines of at most 75 octets, values escaped. Put together, the texts of several are one file. */
export function writeCards(cards: readonly Card[]): string {
  return cards
    .flatMap(linesOf)
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function linesOf(card: Card): string[] {
  const words = card.name.trim().split(/\s+/)
  const address = ['', '', card.street, '', card.region, card.postalCode, '']
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${card.uid}`,
    `FN:${escaped(card.name)}`,
    `N:${[words.at(-1) ?? '', words.slice(0, -1).join(' '), '', '', ''].map(escaped).join(';')}`,
    `ORG:${escaped(card.organisation)}`,
    ...(card.title ? [`TITLE:${escaped(card.title)}`] : []),
    ...(card.email ? [`EMAIL;TYPE=work:${escaped(card.email)}`] : []),
    ...(card.phone ? [`TEL;VALUE=text;TYPE=work:${escaped(card.phone)}`] : []),
    ...(address.some(Boolean) ? [`ADR;TYPE=work:${address.map((part) => escaped(part ?? '')).join(';')}`] : []),
    ...(card.website ? [`URL:${card.website.replace(/[\s\p{Cc}]/gu, '')}`] : []),
    'END:VCARD',
  ]
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, '')
}

const octets = new TextEncoder()

/** At most 75 octets a line, the blank of a following line included, never within a letter. */
function folded(text: string): string {
  let [whole, filled] = ['', 0]
  for (const letter of text) {
    const more = octets.encode(letter).length
    if (filled + more > 75) {
      whole += '\r\n '
      filled = 1
    }
    whole += letter
    filled += more
  }
  return whole
}
