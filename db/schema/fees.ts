import {
  clawbackCauses,
  feeBases,
  feeEntryKinds,
  feeEvents,
  feeModels,
  feeSources,
  feeTriggers,
  repeatGiftRules,
} from '#db/vocabulary/fees.ts'
import {
  bool,
  bps,
  count,
  day,
  editable,
  fact,
  index,
  instant,
  json,
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
import { donor } from '#db/schema/donors.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { grant } from '#db/schema/grants.ts'
import { organisation, user } from '#db/schema/people.ts'

export const feeAgreement = table(
  'fee_agreement',
  {
    ...editable(),
    fundraiserId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    payerOrganisationId: ref().references(() => organisation.id, { onDelete: 'restrict' }),
    payerName: text().notNull(),
    title: text().notNull(),
  },
  (t) => [index('fee_agreement_fundraiser').on(t.fundraiserId), index('fee_agreement_payer').on(t.payerOrganisationId)],
)

/** All terms of an agreement from a day on. Terms in force when an application is sent apply to it. */
export const feeAgreementVersion = table(
  'fee_agreement_version',
  {
    ...row(),
    agreementId: ref()
      .notNull()
      .references(() => feeAgreement.id, { onDelete: 'restrict' }),
    number: count().notNull(),
    fromDay: day().notNull(),
    toDay: day(),
    model: oneOf(feeModels).notNull(),
    rateBps: bps(),
    tiers: json<{ upTo: number | null; bps: number }[]>(),
    fixedOre: ore(),
    minimumOre: ore(),
    capOre: ore(),
    yearlyCapOre: ore(),
    trigger: oneOf(feeTriggers).notNull(),
    headBps: bps(),
    base: oneOf(feeBases).notNull(),
    isLessFondsmoms: bool().notNull().default(false),
    /** Budget categories that only pass through and bear no fee. */
    passThroughCategories: json<string[]>(),
    shareBps: bps().notNull().default(10_000),
    repeatGift: oneOf(repeatGiftRules).notNull(),
    repeatFactorBps: bps().notNull().default(10_000),
    vatBps: bps(),
    paymentDays: count(),
    tailMonths: count().notNull().default(12),
    clawback: oneOf(clawbackCauses).notNull(),
    clawbackMonths: count(),
    source: oneOf(feeSources).notNull(),
    acceptedBy: personal(),
    acceptedDay: day(),
    reason: personal(),
  },
  (t) => [
    unique('fee_agreement_version_number').on(t.agreementId, t.number),
    index('fee_agreement_version_from').on(t.agreementId, t.fromDay),
  ],
)

export const excludedDonor = table(
  'excluded_donor',
  {
    ...row(),
    agreementId: ref()
      .notNull()
      .references(() => feeAgreement.id, { onDelete: 'restrict' }),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    reason: personal(),
  },
  (t) => [unique('excluded_donor_pair').on(t.agreementId, t.donorId), index('excluded_donor_of').on(t.donorId)],
)

/** The ledger: append-only, øre. `amountOre` is signed; `calculation` says the arithmetic in words. */
export const feeEntry = table(
  'fee_entry',
  {
    ...fact(),
    agreementId: ref()
      .notNull()
      .references(() => feeAgreement.id, { onDelete: 'restrict' }),
    versionId: ref()
      .notNull()
      .references(() => feeAgreementVersion.id, { onDelete: 'restrict' }),
    fundraiserId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    grantId: ref()
      .notNull()
      .references(() => grant.id, { onDelete: 'restrict' }),
    /** One entry an enterprise where the grant is shared. */
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
    kind: oneOf(feeEntryKinds).notNull(),
    event: oneOf(feeEvents).notNull(),
    eventId: ref(),
    day: day().notNull(),
    amountOre: ore().notNull(),
    calculation: text().notNull(),
    steps: json<Record<string, unknown>>(),
    settlesEntryId: ref(),
    invoiceNumber: text(),
    approvedBy: ref().references(() => user.id, { onDelete: 'restrict' }),
    approvedAt: instant(),
    approvedAlone: word(),
  },
  (t) => [
    index('fee_entry_grant').on(t.grantId, t.day, t.id),
    index('fee_entry_fundraiser').on(t.fundraiserId, t.day, t.id),
    index('fee_entry_day').on(t.day, t.id),
    index('fee_entry_waiting').on(t.kind, t.approvedAt),
    index('fee_entry_version').on(t.versionId),
    index('fee_entry_agreement').on(t.agreementId, t.day, t.id),
    index('fee_entry_enterprise').on(t.enterpriseId, t.day),
    index('fee_entry_event').on(t.event, t.eventId),
  ],
)

export const invoice = table(
  'invoice',
  {
    ...fact(),
    agreementId: ref()
      .notNull()
      .references(() => feeAgreement.id, { onDelete: 'restrict' }),
    number: text().notNull(),
    day: day().notNull(),
    dueDay: day(),
    amountOre: ore().notNull(),
    vatOre: ore().notNull(),
  },
  (t) => [index('invoice_agreement').on(t.agreementId, t.day)],
)

export const invoiceLine = table(
  'invoice_line',
  {
    ...row(),
    invoiceId: ref()
      .notNull()
      .references(() => invoice.id, { onDelete: 'restrict' }),
    feeEntryId: ref()
      .notNull()
      .references(() => feeEntry.id, { onDelete: 'restrict' }),
    amountOre: ore().notNull(),
  },
  (t) => [index('invoice_line_invoice').on(t.invoiceId), index('invoice_line_entry').on(t.feeEntryId)],
)

export const numberSeries = table('number_series', { ...editable(), name: word().notNull(), next: count().notNull() }, (t) => [
  unique('number_series_name').on(t.name),
])
/** Nothing is booked on or before this day. */
export const periodLock = table('period_lock', { ...fact(), throughDay: day().notNull(), reason: text() }, (t) => [
  index('period_lock_through').on(t.throughDay),
])
