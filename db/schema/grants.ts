import { sql } from 'drizzle-orm'
import {
  amendmentCauses,
  grantStates,
  paymentKinds,
  paymentModes,
  reportKinds,
  reportStates,
  trancheStates,
  trancheTriggers,
} from '#db/vocabulary/grants.ts'
import { mosaicParts } from '#db/vocabulary/enterprises.ts'
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
  table,
  text,
  unique,
  word,
} from '#db/columns.ts'
import { budgetLine, decision } from '#db/schema/application-money.ts'
import { application } from '#db/schema/applications.ts'
import { donor } from '#db/schema/donors.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { organisation, user } from '#db/schema/people.ts'
import { pilot } from '#db/schema/pilots.ts'

/**
 * What a decision gave, and how it is run. `donorId` and `decidedDay` repeat the decision's. A known grant from elsewhere
 * (an imported history) has a recipient organisation instead of allocations; one to a private person has neither, and no name.
 */
export const grant = table(
  'grant',
  {
    ...editable(),
    decisionId: ref()
      .notNull()
      .references(() => decision.id, { onDelete: 'restrict' }),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    applicationId: ref().references(() => application.id, { onDelete: 'restrict' }),
    decidedDay: day().notNull(),
    title: text().notNull(),
    number: text(),
    letterReference: text(),
    theirJournal: text(),
    state: oneOf(grantStates).notNull(),
    paymentMode: oneOf(paymentModes),
    periodFrom: day(),
    periodTo: day(),
    startByDay: day(),
    lapseDay: day(),
    lastSpendingDay: day(),
    conditions: personal(),
    publicity: personal(),
    auditRule: personal(),
    retainedBps: bps(),
    toleranceBps: bps(),
    unspentRule: personal(),
    fondsmomsOre: ore().notNull().default(0),
    isRepayable: bool().notNull().default(false),
    recipientOrganisationId: ref().references(() => organisation.id, { onDelete: 'restrict' }),
    isToIndividual: bool().notNull().default(false),
    /** The identifier it came with (360Giving), and the batch that brought it. */
    sourceId: word(),
    importBatchId: ref(),
    /** Follows the decision's voiding, so that lists need no join. */
    voidedAt: instant(),
  },
  (t) => [
    unique('grant_decision').on(t.decisionId),
    unique('grant_source').on(t.sourceId),
    index('grant_donor').on(t.donorId, t.decidedDay, t.id),
    index('grant_decided').on(t.decidedDay, t.id),
    index('grant_application').on(t.applicationId),
    index('grant_state').on(t.state, t.decidedDay, t.id),
    index('grant_recipient').on(t.recipientOrganisationId),
    index('grant_batch').on(t.importBatchId),
  ],
)

/** A change of amount or period after the decision; `amountOre` is the difference. */
export const amendment = table(
  'amendment',
  {
    ...fact(),
    grantId: ref()
      .notNull()
      .references(() => grant.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    amountOre: ore().notNull(),
    periodTo: day(),
    cause: oneOf(amendmentCauses).notNull(),
    reason: personal().notNull(),
    donorAnswer: personal(),
  },
  (t) => [index('amendment_grant').on(t.grantId, t.day)],
)

export const condition = table(
  'condition',
  {
    ...editable(),
    grantId: ref()
      .notNull()
      .references(() => grant.id, { onDelete: 'restrict' }),
    text: personal().notNull(),
    metDay: day(),
  },
  (t) => [index('condition_grant').on(t.grantId)],
)

/** A planned instalment. *Received* follows from its payments. */
export const tranche = table(
  'tranche',
  {
    ...editable(),
    grantId: ref()
      .notNull()
      .references(() => grant.id, { onDelete: 'restrict' }),
    position: count().notNull(),
    plannedDay: day(),
    amountOre: ore().notNull(),
    trigger: oneOf(trancheTriggers).notNull(),
    state: oneOf(trancheStates).notNull(),
    requestedDay: day(),
    note: personal(),
  },
  (t) => [index('tranche_grant').on(t.grantId, t.position), index('tranche_due').on(t.state, t.plannedDay, t.id)],
)

export const payment = table(
  'payment',
  {
    ...fact(),
    grantId: ref()
      .notNull()
      .references(() => grant.id, { onDelete: 'restrict' }),
    trancheId: ref().references(() => tranche.id, { onDelete: 'restrict' }),
    kind: oneOf(paymentKinds).notNull(),
    day: day().notNull(),
    amountOre: ore().notNull(),
    currency: word().notNull().default('DKK'),
    rateMicro: ore(),
    kronerOre: ore(),
    note: personal(),
  },
  (t) => [index('payment_grant').on(t.grantId, t.day), index('payment_day').on(t.day, t.id), index('payment_tranche').on(t.trancheId)],
)

/** Which enterprise and pilot a grant pays, with how much. */
export const allocation = table(
  'allocation',
  {
    ...editable(),
    grantId: ref()
      .notNull()
      .references(() => grant.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    pilotId: ref().references(() => pilot.id, { onDelete: 'restrict' }),
    mosaicPart: oneOf(mosaicParts),
    amountOre: ore().notNull(),
    note: personal(),
  },
  (t) => [
    index('allocation_grant').on(t.grantId),
    index('allocation_enterprise').on(t.enterpriseId, t.grantId),
    index('allocation_pilot').on(t.pilotId),
  ],
)

export const spend = table(
  'spend',
  {
    ...fact(),
    allocationId: ref()
      .notNull()
      .references(() => allocation.id, { onDelete: 'restrict' }),
    budgetLineId: ref().references(() => budgetLine.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    amountOre: ore().notNull(),
    text: personal(),
  },
  (t) => [index('spend_allocation').on(t.allocationId, t.day), index('spend_budget_line').on(t.budgetLineId)],
)

/** A report we owe the giver. */
export const reportDue = table(
  'report_due',
  {
    ...editable(),
    grantId: ref()
      .notNull()
      .references(() => grant.id, { onDelete: 'restrict' }),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    kind: oneOf(reportKinds).notNull(),
    dueDay: day().notNull(),
    state: oneOf(reportStates).notNull(),
    ownerId: ref().references(() => user.id, { onDelete: 'restrict' }),
    text: personal(),
    submittedDay: day(),
    approvedDay: day(),
    returnedDay: day(),
    returnedText: personal(),
  },
  (t) => [
    index('report_due_state').on(t.state, t.dueDay, t.id),
    index('report_due_unsent')
      .on(t.dueDay, t.id)
      .where(sql`${t.state} not in ('approved', 'submitted')`),
    index('report_due_grant').on(t.grantId, t.dueDay),
    index('report_due_donor').on(t.donorId, t.dueDay),
    index('report_due_owner').on(t.ownerId, t.state, t.dueDay),
  ],
)

export const reportVersion = table(
  'report_version',
  {
    ...row(),
    reportDueId: ref()
      .notNull()
      .references(() => reportDue.id, { onDelete: 'restrict' }),
    number: count().notNull(),
    text: personal().notNull(),
  },
  (t) => [unique('report_version_number').on(t.reportDueId, t.number)],
)
