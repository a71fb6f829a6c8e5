import { sql } from 'drizzle-orm'
import {
  contactPreferences,
  donorCodeRelations,
  donorStages,
  donorTypes,
  erasureReasons,
  feeRules,
  fundingKinds,
  givingScopes,
  ideaStages,
  legalBases,
  logKinds,
  startDateRules,
  visibilities,
} from '#db/vocabulary/donors.ts'
import {
  bool,
  bps,
  count,
  day,
  derived,
  editable,
  index,
  instant,
  json,
  oneOf,
  ore,
  personal,
  primaryKey,
  ref,
  row,
  sortKey,
  table,
  text,
  unique,
  word,
} from '#db/columns.ts'
import { organisation, user } from '#db/schema/people.ts'

/** Givers that are one house behind several names (two pools of one agency). */
export const donorGroup = table('donor_group', { ...editable(), name: text().notNull(), sortKey: sortKey().notNull() }, (t) => [
  index('donor_group_sort').on(t.sortKey, t.id),
])

/** A giver. `sortKey` and `municipality` repeat the organisation's, so that the list is one index; one verb keeps them in step. */
export const donor = table(
  'donor',
  {
    ...editable(),
    organisationId: ref()
      .notNull()
      .references(() => organisation.id, { onDelete: 'restrict' }),
    sortKey: sortKey().notNull(),
    municipality: text(),
    type: oneOf(donorTypes).notNull(),
    fundingKind: oneOf(fundingKinds).notNull(),
    stage: oneOf(donorStages).notNull(),
    ownerId: ref().references(() => user.id, { onDelete: 'restrict' }),
    groupId: ref().references(() => donorGroup.id, { onDelete: 'restrict' }),
    purpose: text(),
    doesNotSupport: text(),
    geography: text(),
    minOre: ore(),
    maxOre: ore(),
    ownFinancingBps: bps(),
    decisionWeeks: count(),
    meetingDates: text(),
    portalUrl: word(),
    waitMonths: count(),
    feeRule: oneOf(feeRules).notNull(),
    feeRuleSource: text(),
    publicBodyMayApply: bool(),
    startDateRule: oneOf(startDateRules).notNull(),
    applicationLimit: text(),
    silenceWeeks: count(),
    contactPreference: oneOf(contactPreferences).notNull(),
    acceptsReports: bool(),
    acceptsThanks: bool(),
    theirCaseNumber: text(),
    cycleMonths: count(),
    /** Steps and what was said name people: kept apart in the audit, so that erasing a person reaches them. */
    nextStep: personal(),
    nextStepDay: day(),
    /** What its lists (themes, goals, other names) said when it was last saved, so that a change of them alone is a version too. */
    listsKey: word(),
    archivedAt: instant(),
    mergedIntoId: ref(),
  },
  (t) => [
    unique('donor_organisation').on(t.organisationId),
    index('donor_sort').on(t.archivedAt, t.sortKey, t.id),
    index('donor_type_city').on(t.archivedAt, t.type, t.municipality, t.sortKey, t.id),
    index('donor_type_sort').on(t.archivedAt, t.type, t.sortKey, t.id),
    index('donor_city_sort').on(t.archivedAt, t.municipality, t.sortKey, t.id),
    index('donor_owner').on(t.archivedAt, t.ownerId, t.sortKey, t.id),
    // Found by something else (what they gave, a word, a code), givers are counted and put in order without reading the rows.
    index('donor_place').on(t.id, t.archivedAt, t.sortKey),
    index('donor_owner_house').on(t.ownerId, t.organisationId),
    index('donor_next_step').on(t.ownerId, t.nextStepDay, t.id),
    index('donor_fee').on(t.archivedAt, t.feeRule, t.sortKey, t.id),
    index('donor_stage').on(t.archivedAt, t.stage, t.sortKey, t.id),
    index('donor_group_of').on(t.groupId, t.sortKey, t.id),
    index('donor_merged')
      .on(t.mergedIntoId)
      .where(sql`${t.mergedIntoId} is not null`),
  ],
)

/** What a giver supports or excludes, by code list item (themes, target groups) or SDG number. */
export const donorCode = table(
  'donor_code',
  {
    ...row(),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    list: word().notNull(),
    code: word().notNull(),
    relation: oneOf(donorCodeRelations).notNull(),
  },
  (t) => [unique('donor_code_once').on(t.donorId, t.list, t.code), index('donor_code_item').on(t.list, t.code, t.relation, t.donorId)],
)

/** A person at an organisation. Erased, the row stays as somebody without a name, so that what hangs on it can still be counted. */
export const contact = table(
  'contact',
  {
    ...editable(),
    organisationId: ref()
      .notNull()
      .references(() => organisation.id, { onDelete: 'restrict' }),
    name: personal().notNull(),
    sortKey: derived().notNull().default(''),
    title: personal(),
    email: personal(),
    phone: personal(),
    note: personal(),
    legalBasis: oneOf(legalBases).notNull(),
    source: personal().notNull(),
    reviewDay: day(),
    endedAt: instant(),
    mergedIntoId: ref(),
    phoneKey: derived(),
    /** Since when the person will have no mails from us. */
    noMailSince: day(),
    erasedAt: instant(),
    erasureReason: oneOf(erasureReasons),
  },
  (t) => [
    // A giver's people, and an owner's, are counted and put in order without reading the rows.
    index('contact_organisation').on(t.organisationId, t.endedAt, t.erasedAt, t.mergedIntoId, t.reviewDay, t.sortKey, t.id),
    index('contact_review').on(t.reviewDay, t.id),
    index('contact_email').on(t.organisationId, t.email),
    index('contact_phone').on(t.organisationId, t.phoneKey),
    index('contact_merged')
      .on(t.mergedIntoId)
      .where(sql`${t.mergedIntoId} is not null`),
    index('contact_sort').on(t.sortKey, t.id),
    index('contact_basis')
      .on(t.legalBasis, t.sortKey, t.id)
      .where(sql`${t.endedAt} is null and ${t.erasedAt} is null and ${t.mergedIntoId} is null`),
    index('contact_ended').on(t.endedAt),
  ],
)

/** One conversation with a giver. */
export const logEntry = table(
  'log_entry',
  {
    ...editable(),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    kind: oneOf(logKinds).notNull(),
    day: day().notNull(),
    text: personal().notNull(),
    visibility: oneOf(visibilities).notNull(),
    isAsk: bool().notNull(),
    decisionId: ref(),
    applicationId: ref(),
    ideaId: ref(),
    contactIds: json<string[]>().notNull(),
    nextStep: personal(),
    followUpDay: day(),
    /** Of a mail that was laid in: who sent it, and its text for the author and the coordinators alone. The hash knows the message again. */
    mailSender: personal(),
    mailText: personal(),
    mailHash: word(),
    /** The mail's text is for all who keep the relation. */
    isMailShared: bool(),
    archivedAt: instant(),
  },
  (t) => [
    index('log_entry_donor').on(t.donorId, t.day, t.id),
    index('log_entry_donor_kind').on(t.donorId, t.kind, t.day, t.id),
    index('log_entry_author').on(t.createdBy, t.day),
    index('log_entry_follow_up').on(t.followUpDay),
    index('log_entry_idea').on(t.ideaId, t.day, t.id),
    index('log_entry_mail').on(t.mailHash),
    // The review asks every thank-you there is for its day; the rest of the row, long texts and all, is not read for it.
    index('log_entry_thanks')
      .on(t.donorId, t.day, t.decisionId, t.visibility, t.createdBy, t.id, t.kind, t.archivedAt)
      .where(sql`${t.kind} = 'thank_you' and ${t.archivedAt} is null`),
  ],
)

/** Something developed together with a giver, or looking for one. */
export const idea = table(
  'idea',
  {
    ...editable(),
    donorId: ref().references(() => donor.id, { onDelete: 'restrict' }),
    enterpriseId: ref(),
    title: personal().notNull(),
    sortKey: derived().notNull().default(''),
    text: personal(),
    origin: text(),
    destination: text(),
    expectedOre: ore(),
    stage: oneOf(ideaStages).notNull(),
  },
  (t) => [
    index('idea_donor').on(t.donorId, t.id),
    index('idea_enterprise').on(t.enterpriseId, t.id),
    index('idea_stage').on(t.stage, t.sortKey, t.id),
    index('idea_sort').on(t.sortKey, t.id),
  ],
)

/** Derived: what one giver has given, per scope. Rewritten by the verbs that touch decisions; plain SQL rebuilds it. */
export const donorGiving = table(
  'donor_giving',
  {
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    scope: oneOf(givingScopes).notNull(),
    awards: count().notNull(),
    awardDays: count().notNull(),
    totalOre: ore().notNull(),
    /** Sums in currencies without a rate, øre by currency: beside the kroner, never inside. */
    otherOre: json<Record<string, number>>().notNull(),
    firstDay: day(),
    secondDay: day(),
    latestDay: day(),
    /** Median days between award days; empty with fewer than three of them. */
    medianGapDays: count(),
    /** Latest award + rhythm, and latest award + the rhythm as many times as it takes to rest (a setting, 2). */
    expectedDay: day(),
    restsDay: day(),
    /** The grant period that ends last. */
    runningFrom: day(),
    runningUntil: day(),
    years: json<Record<string, number>>().notNull(),
    /** Where the review has it on the day it was made: how it stands (at risk first), then the day it is expected; empty where nothing holds. */
    reviewPlace: word(),
  },
  (t) => [
    primaryKey({ columns: [t.donorId, t.scope] }),
    index('donor_giving_place').on(t.scope, t.reviewPlace, t.donorId),
    index('donor_giving_count').on(t.scope, t.awardDays, t.donorId),
    index('donor_giving_awards').on(t.scope, t.awards, t.donorId),
    index('donor_giving_total').on(t.scope, t.totalOre, t.donorId),
    index('donor_giving_latest').on(t.scope, t.latestDay, t.donorId),
    index('donor_giving_expected').on(t.scope, t.expectedDay, t.donorId),
    // Everything the review's order is made of, so that ranking all givers reads this alone.
    index('donor_giving_rank').on(
      t.scope,
      t.awards,
      t.awardDays,
      t.expectedDay,
      t.restsDay,
      t.medianGapDays,
      t.runningFrom,
      t.runningUntil,
      t.donorId,
    ),
  ],
)
