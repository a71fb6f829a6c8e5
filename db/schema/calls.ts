import { countingRules } from '#db/vocabulary/applications.ts'
import { callKinds, callRoundKinds, contactPreferences, feeRules, mitIdOwners, startDateRules } from '#db/vocabulary/donors.ts'
import { attachmentKinds } from '#db/vocabulary/records.ts'
import {
  bool,
  bps,
  count,
  day,
  editable,
  fact,
  index,
  instant,
  oneOf,
  ore,
  personal,
  ref,
  row,
  sealedJson,
  sortKey,
  table,
  text,
  unique,
  word,
} from '#db/columns.ts'
import { donor } from '#db/schema/donors.ts'
import { user } from '#db/schema/people.ts'

/** An opening for applications (opslag, pulje). Empty rules fall back to the giver's. */
export const call = table(
  'call',
  {
    ...editable(),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    sortKey: sortKey().notNull(),
    kind: oneOf(callKinds).notNull(),
    opensDay: day(),
    text: personal(),
    link: word(),
    doesNotSupport: text(),
    geography: text(),
    minOre: ore(),
    maxOre: ore(),
    ownFinancingBps: bps(),
    feeRule: oneOf(feeRules),
    feeRuleSource: text(),
    startDateRule: oneOf(startDateRules),
    publicBodyMayApply: bool(),
    waitMonths: count(),
    applicationLimit: text(),
    decisionWeeks: count(),
    silenceWeeks: count(),
    meetingDates: text(),
    portalUrl: word(),
    contactPreference: oneOf(contactPreferences),
  },
  (t) => [index('call_donor').on(t.donorId, t.sortKey, t.id), index('call_sort').on(t.sortKey, t.id)],
)

/** A round of a call: first a sketch, then the whole. What each is to hold; its deadlines point at it. */
export const callRound = table(
  'call_round',
  {
    ...editable(),
    callId: ref()
      .notNull()
      .references(() => call.id, { onDelete: 'restrict' }),
    kind: oneOf(callRoundKinds).notNull(),
    text: personal(),
  },
  (t) => [unique('call_round_once').on(t.callId, t.kind)],
)

/** A moment a call closes: a day, often a time of day, perhaps only of one round. It never moves by itself. */
export const callDeadline = table(
  'call_deadline',
  {
    ...editable(),
    callId: ref()
      .notNull()
      .references(() => call.id, { onDelete: 'restrict' }),
    roundId: ref().references(() => callRound.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    /** `HH:MM` in Copenhagen; empty is the whole day. */
    time: word(),
    note: personal(),
  },
  (t) => [
    index('call_deadline_day').on(t.day, t.callId),
    index('call_deadline_call').on(t.callId, t.day),
    index('call_deadline_round').on(t.roundId),
  ],
)

/** *Vi søger ikke*, and why; taken back by voiding. */
export const callDismissal = table(
  'call_dismissal',
  {
    ...fact(),
    callId: ref()
      .notNull()
      .references(() => call.id, { onDelete: 'restrict' }),
    reason: personal().notNull(),
  },
  (t) => [index('call_dismissal_call').on(t.callId, t.voidedBy)],
)

/** Somebody who keeps an eye on a call. */
export const callFollow = table(
  'call_follow',
  {
    ...row(),
    callId: ref()
      .notNull()
      .references(() => call.id, { onDelete: 'restrict' }),
    userId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('call_follow_pair').on(t.callId, t.userId), index('call_follow_of').on(t.userId, t.callId)],
)

/**
 * A giver's own form, or that of one call or one round of it; kept for reuse. `place` says whose in one word, so that there is one
 * of each. `number` rises with the first change after an application has begun with it.
 */
export const form = table(
  'form',
  {
    ...editable(),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    callId: ref().references(() => call.id, { onDelete: 'restrict' }),
    round: oneOf(callRoundKinds),
    place: word().notNull(),
    number: count().notNull(),
    text: personal(),
    pageLimit: count(),
    pagesIncludeAnnexes: bool().notNull(),
    fileCount: count(),
    fileMegabytes: count(),
    needsBudgetSheet: bool().notNull(),
    needsTheory: bool().notNull(),
    mitIdOwner: oneOf(mitIdOwners),
  },
  (t) => [unique('form_place').on(t.place), index('form_donor').on(t.donorId), index('form_call').on(t.callId)],
)

export const formQuestion = table(
  'form_question',
  {
    ...editable(),
    formId: ref()
      .notNull()
      .references(() => form.id, { onDelete: 'restrict' }),
    position: count().notNull(),
    question: text().notNull(),
    /** What the giver says about how it is to be answered. */
    help: text(),
    isOptional: bool().notNull().default(false),
    limitCount: count(),
    countingRule: oneOf(countingRules).notNull(),
    lineBreakCounts: count().notNull(),
    toleranceBps: bps(),
    /** No longer in the form; answers that came from it still know it. */
    removedAt: instant(),
  },
  (t) => [index('form_question_form').on(t.formId, t.position, t.id)],
)

/** A paper the giver wants with the application. */
export const formAttachment = table(
  'form_attachment',
  {
    ...editable(),
    formId: ref()
      .notNull()
      .references(() => form.id, { onDelete: 'restrict' }),
    position: count().notNull(),
    kind: oneOf(attachmentKinds).notNull(),
    note: personal(),
  },
  (t) => [index('form_attachment_form').on(t.formId, t.position, t.id)],
)

/** A form as it was when an application began with it; never changed. */
export const formVersion = table(
  'form_version',
  {
    ...row(),
    formId: ref()
      .notNull()
      .references(() => form.id, { onDelete: 'restrict' }),
    number: count().notNull(),
    content: sealedJson<unknown>().notNull(),
  },
  (t) => [unique('form_version_number').on(t.formId, t.number)],
)
