import type * as z from 'zod/mini'
import type { callKinds, callStates } from '#db/vocabulary/donors.ts'
import { addBankDays } from '#lib/bank-days.ts'
import type { Day } from '#lib/day.ts'
import type { donorForm } from '#lib/donors/schema.ts'

/** What a call may say otherwise than its giver, by the name both have it under. */
export const overridableRules = [
  'doesNotSupport',
  'geography',
  'minOre',
  'maxOre',
  'ownFinancingBps',
  'feeRule',
  'feeRuleSource',
  'startDateRule',
  'publicBodyMayApply',
  'waitMonths',
  'applicationLimit',
  'decisionWeeks',
  'silenceWeeks',
  'meetingDates',
  'portalUrl',
  'contactPreference',
] as const
export type RuleName = (typeof overridableRules)[number]

/** As a giver's own form has them. */
export type Rules = Pick<z.output<typeof donorForm>, RuleName>
type CallRules = { [Name in RuleName]: Rules[Name] | null }

/**
 * The giver's rules as they hold for a call: where the call says nothing, the giver's own. `null` for the call: the giver's. Where a
 * fee rule is the call's, so is its source.
 */
export function rulesOf(giver: Rules, call: CallRules | null): Rules {
  return {
    doesNotSupport: call?.doesNotSupport ?? giver.doesNotSupport,
    geography: call?.geography ?? giver.geography,
    minOre: call?.minOre ?? giver.minOre,
    maxOre: call?.maxOre ?? giver.maxOre,
    ownFinancingBps: call?.ownFinancingBps ?? giver.ownFinancingBps,
    feeRule: call?.feeRule ?? giver.feeRule,
    feeRuleSource: call?.feeRule ? call.feeRuleSource : (call?.feeRuleSource ?? giver.feeRuleSource),
    startDateRule: call?.startDateRule ?? giver.startDateRule,
    publicBodyMayApply: call?.publicBodyMayApply ?? giver.publicBodyMayApply,
    waitMonths: call?.waitMonths ?? giver.waitMonths,
    applicationLimit: call?.applicationLimit ?? giver.applicationLimit,
    decisionWeeks: call?.decisionWeeks ?? giver.decisionWeeks,
    silenceWeeks: call?.silenceWeeks ?? giver.silenceWeeks,
    meetingDates: call?.meetingDates ?? giver.meetingDates,
    portalUrl: call?.portalUrl ?? giver.portalUrl,
    contactPreference: call?.contactPreference ?? giver.contactPreference,
  }
}

/** Which of the giver's rules the call changes. */
export function overriddenIn(call: Record<RuleName, unknown>): RuleName[] {
  return overridableRules.filter((name) => call[name] !== null)
}

type Kind = (typeof callKinds)[number]
type State = (typeof callStates)[number]

/**
 * How a call stands on a day. One that takes applications all the time never closes by its deadlines; the others close with the
 * last of them, and the day of a deadline is open to its end. One without a deadline is open.
 */
export function callStateOn(call: { kind: Kind; opensDay: Day | null; nextDay: Day | null; lastDay: Day | null }, today: Day): State {
  if (call.opensDay !== null && call.opensDay > today) return 'opens'
  return call.kind !== 'rolling' && call.lastDay !== null && call.nextDay === null ? 'closed' : 'open'
}

const bankDaysBefore = 5

/** When our own text should be done: five bank days before the giver's deadline, on a bank day (domain.md §4). The giver's never moves. */
export function internalDeadline(day: Day): Day {
  return addBankDays(day, -bankDaysBefore)
}
