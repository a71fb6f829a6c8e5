import type { cardChoices } from '#db/vocabulary/donors.ts'
import { looksLikeCpr } from '#lib/cpr.ts'
import { normaliseEmail } from '#lib/form.ts'
import type { ReadCard } from '#lib/formats/vcard-reading.ts'
import { phoneKeyOf } from '#lib/match-key.ts'

export type CardChoice = (typeof cardChoices)[number]
type Fact = 'title' | 'email' | 'phone'
type Known = { id: string; name: string; title: string | null; email: string | null; phone: string | null; phoneKey: string | null }

/** A card as it would be kept, whom it is the same as and by what, and what is proposed. */
export type CardOffer = {
  choice: CardChoice
  sameId: string | null
  sameName: string | null
  /** `file`: it stands in the same file before. */
  how: 'uid' | 'mail' | 'phone' | 'name' | 'file' | null
  /** What the known person has not and the card has. */
  fills: Fact[]
  /** Another organisation where somebody with the address is known. */
  elsewhere: string | null
  name: string
  title: string | null
  email: string | null
  phone: string | null
  note: string | null
  /** What the card says of where they are: shown, so that a card of another house is seen. */
  organisation: string
  /** More addresses and numbers than a person has place for. */
  more: number
  /** Holds something like a CPR number: can only be left. */
  isRefused: boolean
}

/**
 * What could be done with each card: fill what is empty where the same mail, telephone number or name is at the giver already,
 * else a new person. A card that says nothing new, or stands twice in the file, is left.
 */
export function offersFor(cards: readonly ReadCard[], here: readonly Known[], elsewhere: ReadonlyMap<string, string>): CardOffer[] {
  const seen = new Set<string>()
  return cards.map((card) => {
    const emails = card.emails.flatMap((email) => normaliseEmail(email) ?? [])
    const kept = {
      name: cut(card.name, 120),
      title: cut(card.title, 120) || null,
      email: emails[0] ?? null,
      phone: cut(card.phones[0] ?? '', 40) || null,
      note: looksLikeCpr(card.note) ? null : cut(card.note, 1000) || null,
    }
    const keys = keysOf(kept)
    const isAgain = keys.some((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    const { known, how } = isAgain ? { known: undefined, how: 'file' as const } : sameAs(card, emails, here)
    const fills = known ? (['title', 'email', 'phone'] as const).filter((fact) => kept[fact] && !known[fact]) : []
    const isRefused = looksLikeCpr(Object.values(kept).join('\n'))
    return {
      ...(isRefused ? { name: covered(kept.name), title: null, email: null, phone: null, note: null } : kept),
      choice: isRefused || isAgain || (known && fills.length === 0) ? 'leave' : known ? 'fill' : 'new',
      sameId: known?.id ?? null,
      sameName: known?.name ?? null,
      how,
      fills,
      elsewhere: emails.map((email) => elsewhere.get(email)).find(Boolean) ?? null,
      organisation: covered(cut(card.organisation, 200), isRefused || looksLikeCpr(card.organisation)),
      more: Math.max(0, emails.length - 1) + Math.max(0, card.phones.length - 1),
      isRefused,
    }
  })
}

function sameAs(card: ReadCard, emails: readonly string[], here: readonly Known[]): { known: Known | undefined; how: CardOffer['how'] } {
  const phones = card.phones.flatMap((phone) => phoneKeyOf(phone) ?? [])
  const ways = {
    uid: (one: Known) => card.uid?.toLowerCase() === `urn:uuid:${one.id}`,
    mail: (one: Known) => one.email !== null && emails.includes(one.email),
    phone: (one: Known) => one.phoneKey !== null && phones.includes(one.phoneKey),
    name: (one: Known) => plain(one.name) === plain(card.name),
  }
  for (const how of ['uid', 'mail', 'phone', 'name'] as const) {
    const known = here.find(ways[how])
    if (known) return { known, how }
  }
  return { known: undefined, how: null }
}

function keysOf({ name, email, phone }: { name: string; email: string | null; phone: string | null }): string[] {
  const number = phoneKeyOf(phone)
  const keys = [...(email ? [`mail ${email}`] : []), ...(number ? [`phone ${number} ${plain(name)}`] : [])]
  return keys.length > 0 ? keys : [`name ${plain(name)}`]
}

const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
/** A number that must not be here is not repeated either. */
const covered = (text: string, isOn = true) => (isOn ? text.replace(/\p{N}/gu, '•') : text)
const cut = (text: string, most: number) => [...text].slice(0, most).join('').trim()
