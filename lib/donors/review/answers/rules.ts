import { type Day, daysBetween } from '#lib/day.ts'
import { type Share, shareOf } from '#lib/donors/calendar/rules.ts'
import { median } from '#lib/donors/rules.ts'

/*
 * What the review says of our own work with the givers: answers to applications, what we owed and sent, and thanks (product.md §4).
 */

/** An answer to an application; amounts in kroner øre, `null` where no rate is known. */
export type Answer = {
  id: string
  donorId: string
  applicationId: string
  title: string
  day: Day
  outcome: 'awarded' | 'partially_awarded' | 'declined' | 'unanswered'
  appliedOre: number | null
  awardedOre: number | null
  /** The day another answer took its place. */
  replacedOn: Day | null
  /** The giver says no by not answering. */
  silenceIsNo: boolean
}
/** How an answer counts: an unanswered one is a refusal where silence means no, else it is left out and said. */
export type AnswerRow = Answer & { counts: 'won' | 'lost' | 'out' }

/** The answers that count on a day, each as won, lost or left out; one that another replaced by then counts as that other. */
export function answerRows(answers: readonly Answer[], day: Day): AnswerRow[] {
  return answers
    .filter((answer) => answer.day <= day && (answer.replacedOn === null || answer.replacedOn > day))
    .map((answer) => {
      const isWon = answer.outcome === 'awarded' || answer.outcome === 'partially_awarded'
      const isLost = answer.outcome === 'declined' || (answer.outcome === 'unanswered' && answer.silenceIsNo)
      return { ...answer, counts: isWon ? 'won' : isLost ? 'lost' : 'out' }
    })
}

/** Awarded of awarded and refused: by count, and by kroner (what was given, of that and what the refused had asked for). */
export function successOf(rows: readonly AnswerRow[]): { count: Share; kroner: Share; leftOut: number } {
  const [won, lost] = [rows.filter(({ counts }) => counts === 'won'), rows.filter(({ counts }) => counts === 'lost')]
  const wonOre = won.reduce((sum, { awardedOre }) => sum + (awardedOre ?? 0), 0)
  const lostOre = lost.reduce((sum, { appliedOre }) => sum + (appliedOre ?? 0), 0)
  return {
    count: shareOf(won.length, won.length + lost.length),
    kroner: shareOf(wonOre, wonOre + lostOre),
    leftOut: rows.length - won.length - lost.length,
  }
}

/** A report that was due to a giver. */
export type Obligation = {
  id: string
  donorId: string
  grantId: string
  title: string
  kind: string
  dueDay: Day
  submittedDay: Day | null
}
export type ObligationRow = Obligation & { isMet: boolean; lateDays: number }

/** What was due by the day; met when it was sent on or before it. What is due today and not sent yet is not judged. */
export function obligationRows(obligations: readonly Obligation[], day: Day): ObligationRow[] {
  return obligations.flatMap((one) => {
    const submittedDay = one.submittedDay !== null && one.submittedDay <= day ? one.submittedDay : null
    if (one.dueDay > day || (one.dueDay === day && submittedDay === null)) return []
    const lateDays = Math.max(0, daysBetween(one.dueDay, submittedDay ?? day))
    return [{ ...one, submittedDay, isMet: submittedDay !== null && submittedDay <= one.dueDay, lateDays }]
  })
}

/** Obligations met on time out of all that were due (product.md §4). */
export function reliabilityOf(rows: readonly ObligationRow[]): Share {
  return shareOf(rows.filter(({ isMet }) => isMet).length, rows.length)
}

/** The days on which somebody said thank you, in order: for a decision by its id, else to the giver by its. */
export type Thanks = { loose: ReadonlyMap<string, readonly Day[]>; linked: ReadonlyMap<string, readonly Day[]> }
type Gift = { donorId: string; day: Day }
type Thankable = Gift & { decisionId: string }
export type ThankRow = { id: string; donorId: string; day: Day; thankedDay: Day | null; days: number | null }

/**
 * Each award with the day of its thanks: the first thank-you linked to the decision, else the giver's first unlinked one from the award on
 * and before its next, whoever that was for. Givers who expect no thanks are left out until they are thanked. `awards` have all of a giver's
 * in one list; where they are one enterprise's, `all` has everything the givers gave the network by the day, by giver.
 */
export function thankRows(
  awards: readonly (readonly Thankable[])[],
  { loose, linked }: Thanks,
  expectsThanks: (donorId: string) => boolean,
  day: Day,
  all?: ReadonlyMap<string, readonly Gift[]>,
): ThankRow[] {
  const rows: ThankRow[] = []
  for (const own of awards)
    for (const { decisionId, donorId, day: given } of own) {
      const gifts = all?.get(donorId) ?? own
      const next = gifts.length === 1 ? null : nextDay(gifts, donorId, given)
      const thankedDay = firstDay(linked.get(decisionId), '', day, null) ?? firstDay(loose.get(donorId), given, day, next)
      if (thankedDay === null && !expectsThanks(donorId)) continue
      const days = thankedDay === null ? null : Math.max(0, daysBetween(given, thankedDay))
      rows.push({ id: decisionId, donorId, day: given, thankedDay, days })
    }
  return rows
}

/** The middle number of days from an award to its thanks, over those thanked; how many wait. */
export function thanksOf(rows: readonly ThankRow[]): { medianDays: number | null; thanked: number; waiting: number } {
  const days = rows.flatMap((row) => row.days ?? [])
  return { medianDays: days.length === 0 ? null : median(days), thanked: days.length, waiting: rows.length - days.length }
}

/** The day of the giver's next award. */
function nextDay(own: readonly Gift[], giver: string, after: Day): Day | null {
  let next: Day | null = null
  for (const { donorId, day } of own) if (day > after && (next === null || day < next) && donorId === giver) next = day
  return next
}

/** The first of these days from one to another, both with, as long as it is before a third. */
function firstDay(days: readonly Day[] | undefined, from: Day, to: Day, before: Day | null): Day | null {
  const first = days?.find((one) => one >= from)
  return first !== undefined && first <= to && (before === null || first < before) ? first : null
}
