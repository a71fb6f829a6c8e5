import { cardProperties, type CardProperty, splitValue } from '#lib/formats/vcard-properties.ts'

/** A person as a visiting card says it; photos, keys, birthdays and home addresses are left where they are. */
export type ReadCard = {
  uid: string | null
  name: string
  title: string
  organisation: string
  /** What is preferred first. Fax numbers are left out. */
  emails: string[]
  phones: string[]
  note: string
}
/** `unreadable` are cards with neither a name nor a mail address; `isCut` says that the file holds more than is read. */
export type CardFile = { cards: ReadCard[]; unreadable: number; isCut: boolean }

export const mostCards = 500

/**
 * Reads vCard 2.1 (quoted-printable, CHARSET), 3.0 and 4.0 (RFC 2426, 6350): several cards in one file, folded lines, `item1.`
 * groups, a card within a card (AGENT, left out), cards that never end.
 */
export function readCards(text: string): CardFile {
  const file: CardFile = { cards: [], unreadable: 0, isCut: false }
  let open: CardProperty[] | null = null
  let within = 0
  for (const property of cardProperties(text.replace(/^\uFEFF/, ''))) {
    const mark = property.value.trim().toUpperCase() === 'VCARD' ? property.name : ''
    if (mark === 'BEGIN' && open?.at(-1)?.name === 'AGENT') within++
    else if (mark === 'BEGIN') {
      if (open)
        close(open) // the one before it never ended
      ;[open, within] = [[], 0]
    } else if (mark === 'END' && within > 0) within--
    else if (mark === 'END') {
      if (open) close(open)
      open = null
    } else if (within === 0) open?.push(property)
    if (file.isCut) return file
  }
  if (open) close(open)
  return file

  function close(properties: CardProperty[]): void {
    const card = cardOf(properties)
    if (!card) file.unreadable++
    else if (file.cards.length < mostCards) file.cards.push(card)
    else file.isCut = true
  }
}

function cardOf(properties: readonly CardProperty[]): ReadCard | null {
  const isOld = properties.some(({ name, value }) => name === 'VERSION' && value.trim() === '2.1')
  const plain = (text: string) => oneLine(unescaped(text, isOld))
  const all = (name: string) => preferredFirst(properties.filter((property) => property.name === name))
  const first = (name: string) => plain(all(name)[0]?.value ?? '')
  const [family = '', given = '', middle = ''] = splitValue(all('N')[0]?.value ?? '', ';').map(plain)
  const emails = all('EMAIL')
    .map(({ value }) => plain(value).replace(/^mailto:/i, ''))
    .filter((email) => email.includes('@'))
  const phones = all('TEL')
    .filter(({ parameters }) => !parameters.some((parameter) => /\bFAX\b/i.test(parameter.join(' '))))
    .map(({ value }) => plain(value).replace(/^tel:/i, '').replace(/;ext=/i, ' lok. ').replace(/;.*$/, '').trim())
  const name = first('FN') || [given, middle, family].filter(Boolean).join(' ') || (emails[0] ?? '')
  if (!name) return null
  return {
    uid: first('UID') || null,
    name,
    title: first('TITLE') || first('ROLE'),
    organisation: plain(splitValue(all('ORG')[0]?.value ?? '', ';')[0] ?? ''),
    emails: [...new Set(emails)],
    phones: [...new Set(phones)].filter(Boolean),
    note: unescaped(all('NOTE')[0]?.value ?? '', isOld).trim(),
  }
}

/** `PREF=1` of 4.0, `TYPE=pref` of 3.0 and `PREF` of 2.1 come first, all else as it stands. */
function preferredFirst(properties: readonly CardProperty[]): CardProperty[] {
  return properties.toSorted((one, other) => preference(one) - preference(other))
}

function preference({ parameters }: CardProperty): number {
  const ranks = parameters.map(([name, value]) => {
    if (name === 'PREF') return value === '' ? 1 : Number(value) || 101
    return name === 'TYPE' && /\bpref\b/i.test(value) ? 1 : 101
  })
  return Math.min(101, ...ranks)
}

/** vCard 2.1 has backslashes before a few signs only; a line break stands there as it is. */
function unescaped(text: string, isOld: boolean): string {
  return text.replace(isOld ? /\\([\\;,:])/g : /\\([\\;,:nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
