import {
  bottomLines,
  documentKinds,
  enterpriseStatuses,
  enterpriseTypes,
  mosaicParts,
  partnerKinds,
  rsvCriteria,
  sectors,
  vatStatuses,
} from '#db/vocabulary/enterprises.ts'
import {
  bool,
  count,
  day,
  editable,
  fact,
  hash,
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
import { organisation, user } from '#db/schema/people.ts'

/** A social enterprise or initiative. `sortKey` repeats the organisation's. */
export const enterprise = table(
  'enterprise',
  {
    ...editable(),
    organisationId: ref()
      .notNull()
      .references(() => organisation.id, { onDelete: 'restrict' }),
    sortKey: sortKey().notNull(),
    type: oneOf(enterpriseTypes).notNull(),
    generation: count().notNull(),
    status: oneOf(enterpriseStatuses).notNull(),
    isInsideArea: bool().notNull().default(true),
    livesOf: text(),
    description: text(),
    startedDay: day(),
    closedDay: day(),
    sdgs: word(),
    archivedAt: instant(),
    mergedIntoId: ref(),
  },
  (t) => [
    unique('enterprise_organisation').on(t.organisationId),
    index('enterprise_sort').on(t.archivedAt, t.sortKey, t.id),
    index('enterprise_type').on(t.archivedAt, t.type, t.sortKey, t.id),
  ],
)

/** Type and status from a day on, so that a figure (who counts, inflow, outflow) uses what was true on its day. */
export const enterpriseChange = table(
  'enterprise_change',
  {
    ...fact(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    type: oneOf(enterpriseTypes).notNull(),
    status: oneOf(enterpriseStatuses).notNull(),
    reason: personal(),
  },
  (t) => [index('enterprise_change_day').on(t.enterpriseId, t.day, t.id)],
)

/** From when until when an enterprise is a member of the network. */
export const membership = table(
  'membership',
  {
    ...editable(),
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
    /** A member that is no enterprise (the municipality itself). */
    organisationId: ref().references(() => organisation.id, { onDelete: 'restrict' }),
    fromDay: day().notNull(),
    toDay: day(),
    note: personal(),
  },
  (t) => [index('membership_enterprise').on(t.enterpriseId, t.fromDay), index('membership_organisation').on(t.organisationId, t.fromDay)],
)

export const bottomLine = table(
  'bottom_line',
  {
    ...editable(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    kind: oneOf(bottomLines).notNull(),
    sentence: personal().notNull(),
  },
  (t) => [unique('bottom_line_kind').on(t.enterpriseId, t.kind)],
)

export const businessIdea = table(
  'business_idea',
  {
    ...editable(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    fromDay: day(),
    toDay: day(),
  },
  (t) => [index('business_idea_enterprise').on(t.enterpriseId)],
)

/** One part of the mosaic economy in a year. */
export const income = table(
  'income',
  {
    ...editable(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    year: count().notNull(),
    mosaicPart: oneOf(mosaicParts).notNull(),
    sector: oneOf(sectors),
    payer: personal(),
    donorId: ref(),
    businessIdeaId: ref().references(() => businessIdea.id, { onDelete: 'restrict' }),
    allocationId: ref(),
    amountOre: ore().notNull(),
  },
  (t) => [
    index('income_enterprise').on(t.enterpriseId, t.year),
    index('income_allocation').on(t.allocationId),
    index('income_donor').on(t.donorId, t.year),
    index('income_idea').on(t.businessIdeaId),
  ],
)

export const partner = table(
  'partner',
  {
    ...editable(),
    organisationId: ref()
      .notNull()
      .references(() => organisation.id, { onDelete: 'restrict' }),
    sortKey: sortKey().notNull(),
    kind: oneOf(partnerKinds).notNull(),
    sector: oneOf(sectors).notNull(),
    note: personal(),
    mergedIntoId: ref(),
  },
  (t) => [unique('partner_organisation').on(t.organisationId), index('partner_sort').on(t.sortKey, t.id)],
)

export const rsvCriterion = table(
  'rsv_criterion',
  {
    ...editable(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    criterion: oneOf(rsvCriteria).notNull(),
    isMet: bool().notNull(),
    note: personal(),
  },
  (t) => [unique('rsv_criterion_once').on(t.enterpriseId, t.criterion)],
)

/** A paper in an enterprise's folder, ready for the next application. */
export const document = table(
  'document',
  {
    ...editable(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    kind: oneOf(documentKinds).notNull(),
    title: text().notNull(),
    year: count(),
    expiresDay: day(),
    fileHash: hash(),
    fileName: personal(),
  },
  (t) => [index('document_enterprise').on(t.enterpriseId, t.kind), index('document_expiry').on(t.expiresDay)],
)

export const deMinimis = table(
  'de_minimis',
  {
    ...row(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    grantor: text().notNull(),
    amountOre: ore().notNull(),
  },
  (t) => [index('de_minimis_enterprise').on(t.enterpriseId, t.day)],
)

export const fundraiser = table(
  'fundraiser',
  {
    ...editable(),
    userId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    organisationId: ref().references(() => organisation.id, { onDelete: 'restrict' }),
    vatStatus: oneOf(vatStatuses).notNull(),
  },
  (t) => [unique('fundraiser_user').on(t.userId)],
)
