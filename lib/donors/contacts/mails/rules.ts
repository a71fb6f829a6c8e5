/** Why no mail may be written to somebody: each is a key of the `errors` messages. */
export type MailRefusal = 'mailEnded' | 'mailNoAddress' | 'mailNotWanted' | 'mailDoNotContact' | 'mailNoContact'

type Person = { email: string | null; endedAt: Date | null; noMailSince: string | null }
type Giver = { stage: string; contactPreference: string }

/** What keeps us from writing to a person: what they and their giver have said, then what is missing. Null where nothing does. */
export function mailRefusal({ email, endedAt, noMailSince }: Person, { stage, contactPreference }: Giver): MailRefusal | null {
  if (endedAt) return 'mailEnded'
  if (noMailSince) return 'mailNotWanted'
  if (stage === 'do_not_contact') return 'mailDoNotContact'
  if (contactPreference === 'none') return 'mailNoContact'
  return email ? null : 'mailNoAddress'
}

/** A giver who takes written applications alone gets a mail only about one. */
export function needsApplication({ contactPreference }: Giver): boolean {
  return contactPreference === 'written'
}
