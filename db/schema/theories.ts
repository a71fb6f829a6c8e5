import {
  confidences,
  cumulativeModes,
  evidenceStates,
  grades,
  nodeKinds,
  theoryPartKinds,
  theoryPartStates,
  theoryStates,
} from '#db/vocabulary/theories.ts'
import { bool, count, day, editable, index, instant, oneOf, personal, ref, row, sortKey, table, text, unique, word } from '#db/columns.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { user } from '#db/schema/people.ts'

/** A theory of change. `enterpriseId` owns it; others that share it are in `theory_enterprise`. */
export const theory = table(
  'theory',
  {
    ...editable(),
    title: text().notNull(),
    sortKey: sortKey().notNull(),
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
    state: oneOf(theoryStates).notNull(),
    number: count().notNull().default(1),
    taughtByPilotId: ref(),
    archivedAt: instant(),
  },
  (t) => [
    index('theory_sort').on(t.archivedAt, t.sortKey, t.id),
    index('theory_enterprise_owner').on(t.enterpriseId),
    index('theory_taught_by').on(t.taughtByPilotId),
  ],
)

export const theoryEnterprise = table(
  'theory_enterprise',
  {
    ...row(),
    theoryId: ref()
      .notNull()
      .references(() => theory.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('theory_enterprise_pair').on(t.theoryId, t.enterpriseId), index('theory_enterprise_of').on(t.enterpriseId)],
)

/** One of the four parts, as text that goes into applications. */
export const theoryPart = table(
  'theory_part',
  {
    ...editable(),
    theoryId: ref()
      .notNull()
      .references(() => theory.id, { onDelete: 'restrict' }),
    kind: oneOf(theoryPartKinds).notNull(),
    text: personal().notNull(),
    peopleCount: count(),
    steps: personal(),
    carriedBy: personal(),
    carriedFromDay: day(),
    ownerId: ref().references(() => user.id, { onDelete: 'restrict' }),
    dueDay: day(),
    state: oneOf(theoryPartStates).notNull(),
    textNumber: count().notNull().default(1),
  },
  (t) => [unique('theory_part_kind').on(t.theoryId, t.kind), index('theory_part_owner').on(t.ownerId, t.dueDay)],
)

export const theoryPartVersion = table(
  'theory_part_version',
  {
    ...row(),
    theoryPartId: ref()
      .notNull()
      .references(() => theoryPart.id, { onDelete: 'restrict' }),
    number: count().notNull(),
    text: personal().notNull(),
    state: oneOf(theoryPartStates).notNull(),
  },
  (t) => [unique('theory_part_version_number').on(t.theoryPartId, t.number)],
)

export const node = table(
  'node',
  {
    ...editable(),
    theoryId: ref()
      .notNull()
      .references(() => theory.id, { onDelete: 'restrict' }),
    kind: oneOf(nodeKinds).notNull(),
    text: personal().notNull(),
    bottomLines: word(),
    sdgs: word(),
    x: count(),
    y: count(),
  },
  (t) => [index('node_theory').on(t.theoryId)],
)

export const edge = table(
  'edge',
  {
    ...editable(),
    theoryId: ref()
      .notNull()
      .references(() => theory.id, { onDelete: 'restrict' }),
    fromNodeId: ref()
      .notNull()
      .references(() => node.id, { onDelete: 'restrict' }),
    toNodeId: ref()
      .notNull()
      .references(() => node.id, { onDelete: 'restrict' }),
    assumption: personal(),
    confidence: oneOf(confidences),
    grade: oneOf(grades),
    source: personal(),
  },
  (t) => [unique('edge_pair').on(t.fromNodeId, t.toNodeId), index('edge_theory').on(t.theoryId), index('edge_to').on(t.toNodeId)],
)

export const indicator = table(
  'indicator',
  {
    ...editable(),
    theoryId: ref()
      .notNull()
      .references(() => theory.id, { onDelete: 'restrict' }),
    nodeId: ref().references(() => node.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    unit: text(),
    baseline: count(),
    baselineDay: day(),
    isLowerBetter: bool().notNull(),
    cumulative: oneOf(cumulativeModes).notNull(),
  },
  (t) => [index('indicator_theory').on(t.theoryId), index('indicator_node').on(t.nodeId)],
)

export const indicatorTarget = table(
  'indicator_target',
  {
    ...editable(),
    indicatorId: ref()
      .notNull()
      .references(() => indicator.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    value: count().notNull(),
  },
  (t) => [unique('indicator_target_day').on(t.indicatorId, t.day)],
)

/** An increment or a reading, with where it is known from. */
export const measurement = table(
  'measurement',
  {
    ...editable(),
    indicatorId: ref()
      .notNull()
      .references(() => indicator.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    value: count().notNull(),
    evidence: oneOf(evidenceStates).notNull(),
    source: personal(),
    approvedBy: ref().references(() => user.id, { onDelete: 'restrict' }),
  },
  (t) => [index('measurement_indicator').on(t.indicatorId, t.day)],
)

/** What carries on when a grant ends. */
export const continuation = table(
  'continuation',
  {
    ...editable(),
    theoryId: ref()
      .notNull()
      .references(() => theory.id, { onDelete: 'restrict' }),
    grantId: ref(),
    carriedBy: personal().notNull(),
    mosaicPart: word(),
    fromDay: day(),
    isAgreed: bool().notNull(),
  },
  (t) => [index('continuation_theory').on(t.theoryId), index('continuation_grant').on(t.grantId)],
)
