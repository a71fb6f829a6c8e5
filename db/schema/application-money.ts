import { sql } from 'drizzle-orm'
import {
  budgetCategories,
  budgetSources,
  cofundingStates,
  dayPrecisions,
  decisionOutcomes,
  heardHow,
  refusalReasons,
  snapshotKinds,
  vatTreatments,
} from '#db/vocabulary/applications.ts'
import {
  bool,
  count,
  day,
  editable,
  fact,
  hash,
  index,
  oneOf,
  ore,
  personal,
  ref,
  row,
  sealedJson,
  table,
  text,
  word,
} from '#db/columns.ts'
import { donor } from '#db/schema/donors.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { pilot } from '#db/schema/pilots.ts'
import { application } from '#db/schema/applications.ts'

export const budgetLine = table(
  'budget_line',
  {
    ...editable(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    position: count().notNull(),
    title: text().notNull(),
    category: oneOf(budgetCategories).notNull(),
    year: count(),
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
    amountOre: ore().notNull(),
    source: oneOf(budgetSources).notNull(),
    vat: oneOf(vatTreatments).notNull(),
    isFee: bool().notNull(),
    note: personal(),
  },
  (t) => [index('budget_line_application').on(t.applicationId, t.position, t.id), index('budget_line_enterprise').on(t.enterpriseId)],
)

export const cofunding = table(
  'cofunding',
  {
    ...editable(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    source: text().notNull(),
    otherApplicationId: ref(),
    amountOre: ore().notNull(),
    state: oneOf(cofundingStates).notNull(),
    expectedDay: day(),
  },
  (t) => [index('cofunding_application').on(t.applicationId), index('cofunding_other').on(t.otherApplicationId)],
)

/** How the money is meant to be shared; the grant inherits it. */
export const plannedAllocation = table(
  'planned_allocation',
  {
    ...row(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    pilotId: ref().references(() => pilot.id, { onDelete: 'restrict' }),
    amountOre: ore().notNull(),
  },
  (t) => [
    index('planned_allocation_application').on(t.applicationId),
    index('planned_allocation_enterprise').on(t.enterpriseId),
    index('planned_allocation_pilot').on(t.pilotId),
  ],
)

/** What was sent, frozen: text, budget, attachments by hash, theory version, and the points that were open. */
export const snapshot = table(
  'snapshot',
  {
    ...row(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    kind: oneOf(snapshotKinds).notNull(),
    day: day().notNull(),
    content: sealedJson<Record<string, unknown>>().notNull(),
    contentHash: hash().notNull(),
  },
  (t) => [index('snapshot_application').on(t.applicationId, t.day, t.id)],
)

/** A giver's answer: the unit of a donation. Also history that came without an application. */
export const decision = table(
  'decision',
  {
    ...fact(),
    applicationId: ref().references(() => application.id, { onDelete: 'restrict' }),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    outcome: oneOf(decisionOutcomes).notNull(),
    day: day().notNull(),
    dayPrecision: oneOf(dayPrecisions).notNull().default('day'),
    amountOre: ore().notNull(),
    currency: word().notNull().default('DKK'),
    /** Kroner per unit of the currency × 1 000 000; empty while no rate is known. */
    rateMicro: ore(),
    /** The amount in kroner øre; empty without a rate, and then it stands beside the figures, never inside. */
    kronerOre: ore(),
    /** Whether it went to a member of the network on its day; the rest is known giving. */
    isNetwork: bool().notNull(),
    heardHow: oneOf(heardHow),
    letterReference: text(),
    reason: oneOf(refusalReasons),
    reasonText: personal(),
    learning: personal(),
    importBatchId: ref(),
  },
  (t) => [
    index('decision_donor').on(t.donorId, t.day, t.id),
    index('decision_application')
      .on(t.applicationId)
      .where(sql`${t.applicationId} is not null`),
    index('decision_day').on(t.day, t.id),
    index('decision_batch').on(t.importBatchId),
    index('decision_network').on(t.donorId, t.isNetwork, t.day, t.id),
    index('decision_network_day').on(t.isNetwork, t.day, t.id),
  ],
)
