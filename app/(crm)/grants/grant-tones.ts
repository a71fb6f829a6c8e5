import type { Tone } from '#app/ui/tone-shape.tsx'
import type { grantStates, reportStates, trancheStates } from '#db/vocabulary/grants.ts'

/** The shapes that stand for the states, everywhere. */
export const grantTone: Record<(typeof grantStates)[number], Tone> = {
  pledged: 'never',
  accepted: 'calm',
  active: 'calm',
  reported: 'calm',
  closed: 'rest',
  on_hold: 'rest',
  cancelled: 'rest',
  repayment_claimed: 'risk',
  repaid: 'rest',
}
export const trancheTone: Record<(typeof trancheStates)[number], Tone> = {
  planned: 'never',
  awaiting_condition: 'now',
  requested: 'now',
  received: 'calm',
  withheld: 'risk',
  lapsed: 'rest',
}
export const reportTone: Record<(typeof reportStates)[number] | 'overdue' | 'no_objection', Tone> = {
  not_started: 'never',
  draft: 'now',
  internal_review: 'now',
  submitted: 'calm',
  approved: 'calm',
  returned: 'risk',
  overdue: 'risk',
  no_objection: 'calm',
}
