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

export function reliabilityOf(rows: readonly ObligationRow[]): Share {
  return shareOf(rows.filter(({ isMet }) => isMet).length, rows.length)
}

export type ThankYou = { donorId: string; day: Day; decisionId: string | null }
export type ThankRow = { id: string; donorId: string; day: Day; thankedDay: Day | null; days: number | null }

/**
 * Each award with the day of its thanks: the first thank-you linked to the decision, else the giver's first unlinked one from the award on
 * and before its next. Givers who expect no thanks are left out until they are thanked.
 */
export function thankRows(
  awards: readonly { decisionId: string; donorId: string; day: Day }[],
  thanks: readonly ThankYou[],
  expectsThanks: (donorId: string) => boolean,
  day: Day,
): ThankRow[] {
  const byGiver = Map.groupBy(
    thanks.filter((one) => one.day <= day),
    ({ donorId }) => donorId,
  )
  const daysOf = Map.groupBy(awards, ({ donorId }) => donorId)
  return awards.flatMap((award) => {
    const said = byGiver.get(award.donorId) ?? []
    const next = least((daysOf.get(award.donorId) ?? []).flatMap((other) => (other.day > award.day ? other.day : [])))
    const linked = least(said.flatMap((one) => (one.decisionId === award.decisionId ? one.day : [])))
    const loose = said.flatMap((one) =>
      one.decisionId === null && one.day >= award.day && (next === null || one.day < next) ? one.day : [],
    )
    const thankedDay = linked ?? least(loose)
    if (thankedDay === null && !expectsThanks(award.donorId)) return []
    const days = thankedDay === null ? null : Math.max(0, daysBetween(award.day, thankedDay))
    return [{ id: award.decisionId, donorId: award.donorId, day: award.day, thankedDay, days }]
  })
}

/** The middle number of days from an award to its thanks, over those thanked; how many wait. */
export function thanksOf(rows: readonly ThankRow[]): { medianDays: number | null; thanked: number; waiting: number } {
  const days = rows.flatMap((row) => row.days ?? [])
  return { medianDays: days.length === 0 ? null : median(days), thanked: days.length, waiting: rows.length - days.length }
}

function least(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce((one, other) => (other < one ? other : one))
}
