import { createDonor } from '#lib/donors/mutations.ts'
import { done } from './awards.ts'

/** A giver of whom nothing is known yet, as it is typed. */
export const blank = {
  id: '',
  version: null,
  cvr: '',
  type: 'charitable_foundation',
  fundingKind: 'grant',
  stage: 'identified',
  ownerId: '',
  feeRule: 'unknown',
  startDateRule: 'any',
  contactPreference: 'any',
} as const

/** A giver that Karla has written down. */
export async function make(name: string, more: Record<string, unknown> = {}): Promise<string> {
  return (await done(createDonor, 'Karla', { ...blank, name, ...more })).id
}
