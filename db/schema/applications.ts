import { sql } from 'drizzle-orm'
import { askTypes } from '#db/vocabulary/donors.ts'
import { applicationKinds, applicationStages, ledBy, sendChannels } from '#db/vocabulary/applications.ts'
import {
  bool,
  bps,
  count,
  day,
  editable,
  index,
  instant,
  oneOf,
  ore,
  personal,
  ref,
  row,
  sortKey,
  table,
  text,
  unique,
  word,
} from '#db/columns.ts'
import { call, form } from '#db/schema/calls.ts'
import { donor, idea } from '#db/schema/donors.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { organisation, user } from '#db/schema/people.ts'
import { pilot } from '#db/schema/pilots.ts'
import { theory } from '#db/schema/theories.ts'
import { need } from '#db/schema/needs.ts'

/** One request to one giver, from first thought to answer. */
export const application = table(
  'application',
  {
    ...editable(),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    callId: ref().references(() => call.id, { onDelete: 'restrict' }),
    /** The giver's form its questions were taken from, and the form's number then. */
    formId: ref().references(() => form.id, { onDelete: 'restrict' }),
    formNumber: count(),
    /** The number of a newer form people have seen and left. */
    formKeptNumber: count(),
    ideaId: ref().references(() => idea.id, { onDelete: 'restrict' }),
    theoryId: ref().references(() => theory.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    sortKey: sortKey().notNull(),
    stage: oneOf(applicationStages).notNull(),
    stageSince: day().notNull(),
    ledBy: oneOf(ledBy).notNull(),
    kind: oneOf(applicationKinds).notNull(),
    askType: oneOf(askTypes).notNull(),
    appliedOre: ore(),
    currency: word().notNull().default('DKK'),
    /** Overrides the stage's own probability. */
    probabilityBps: bps(),
    isRepayable: bool().notNull().default(false),
    legalApplicantId: ref().references(() => organisation.id, { onDelete: 'restrict' }),
    /** Who signs, in the hand or digitally, and when it was done. */
    signatory: personal(),
    signedDay: day(),
    /** Who signs in to the giver's portal and sends. */
    loginBy: personal(),
    retargetedFromId: ref(),
    renewalOfId: ref(),
    /** The fee terms in force when it was sent. */
    agreementVersionId: ref(),
    deadlineDay: day(),
    startDay: day(),
    sentDay: day(),
    sentChannel: oneOf(sendChannels),
    sentReceipt: personal(),
    answerExpectedDay: day(),
    onHoldReason: personal(),
    note: personal(),
    archivedAt: instant(),
  },
  (t) => [
    index('application_stage').on(t.archivedAt, t.stage, t.deadlineDay, t.id),
    index('application_sort').on(t.archivedAt, t.sortKey, t.id),
    index('application_donor').on(t.donorId, t.sentDay),
    index('application_deadline').on(t.deadlineDay, t.id),
    index('application_theory').on(t.theoryId),
    index('application_call').on(t.callId),
    index('application_form').on(t.formId),
    index('application_idea').on(t.ideaId),
    index('application_retargeted').on(t.retargetedFromId),
    index('application_renewal').on(t.renewalOfId),
    index('application_terms').on(t.agreementVersionId),
    // The list's orders where a value may be missing, as it says them (lib/applications/list), and what its sums are made of.
    index('application_next')
      .on(sql`(case when deadline_day is null then '9999-12-31' else deadline_day end)`, t.id)
      .where(sql`${t.archivedAt} is null`),
    index('application_applied')
      .on(sql`(case when applied_ore is null then 0 else applied_ore end)`, t.id)
      .where(sql`${t.archivedAt} is null`),
    index('application_sent')
      .on(sql`(case when sent_day is null then '' else sent_day end)`, t.id)
      .where(sql`${t.archivedAt} is null`),
    index('application_since')
      .on(t.stageSince, t.id)
      .where(sql`${t.archivedAt} is null`),
    index('application_sums').on(t.archivedAt, t.stage, t.isRepayable, t.appliedOre, t.probabilityBps, t.id),
    index('application_answer').on(t.archivedAt, t.stage, t.answerExpectedDay, t.id),
  ],
)

export const applicationPartner = table(
  'application_partner',
  {
    ...editable(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    isLead: bool().notNull(),
    shareOre: ore(),
    signedOffDay: day(),
    signedOffBy: ref().references(() => user.id, { onDelete: 'restrict' }),
    signedOffHow: personal(),
  },
  (t) => [
    unique('application_partner_pair').on(t.applicationId, t.enterpriseId),
    index('application_partner_of').on(t.enterpriseId, t.applicationId),
  ],
)

export const applicationAssignee = table(
  'application_assignee',
  {
    ...row(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    userId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
  },
  (t) => [
    unique('application_assignee_pair').on(t.applicationId, t.userId),
    index('application_assignee_of').on(t.userId, t.applicationId),
  ],
)

export const applicationPilot = table(
  'application_pilot',
  {
    ...row(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    pilotId: ref()
      .notNull()
      .references(() => pilot.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('application_pilot_pair').on(t.applicationId, t.pilotId), index('application_pilot_of').on(t.pilotId)],
)

export const applicationNeed = table(
  'application_need',
  {
    ...row(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    needId: ref()
      .notNull()
      .references(() => need.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('application_need_pair').on(t.applicationId, t.needId), index('application_need_of').on(t.needId)],
)

/** Each move from stage to stage, with the day it counts from. */
export const stageChange = table(
  'stage_change',
  {
    ...row(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    fromStage: oneOf(applicationStages),
    toStage: oneOf(applicationStages).notNull(),
    day: day().notNull(),
    reason: personal(),
  },
  (t) => [index('stage_change_application').on(t.applicationId, t.day, t.id)],
)
