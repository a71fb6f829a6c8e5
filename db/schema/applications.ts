import { askTypes } from '#db/vocabulary/donors.ts'
import {
  applicationKinds, applicationStages, budgetCategories, budgetSources, cofundingStates, countingRules, dayPrecisions, decisionOutcomes,
  heardHow, ledBy, needStates, refusalReasons, sectionStates, sendChannels, snapshotKinds, vatTreatments,
} from '#db/vocabulary/applications.ts'
import { bool, bps, count, day, editable, fact, hash, index, instant, json, oneOf, ore, ref, row, sortKey, table, text, unique, word } from '#db/columns.ts'
import { call, donor, idea } from '#db/schema/donors.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { organisation, user } from '#db/schema/people.ts'
import { pilot } from '#db/schema/pilots.ts'
import { theory } from '#db/schema/theories.ts'

/** What, how much, by when, for whom: where an application begins. */
export const need = table('need', {
  ...editable(),
  title: text().notNull(),
  text: text(),
  amountOre: ore(),
  byDay: day(),
  state: oneOf(needStates).notNull(),
  pilotId: ref().references(() => pilot.id, { onDelete: 'restrict' }),
  theoryId: ref().references(() => theory.id, { onDelete: 'restrict' }),
}, (t) => [index('need_state').on(t.state, t.byDay, t.id), index('need_of_pilot').on(t.pilotId), index('need_of_theory').on(t.theoryId)])

export const needEnterprise = table('need_enterprise', {
  ...row(),
  needId: ref().notNull().references(() => need.id, { onDelete: 'restrict' }),
  enterpriseId: ref().notNull().references(() => enterprise.id, { onDelete: 'restrict' }),
}, (t) => [unique('need_enterprise_pair').on(t.needId, t.enterpriseId), index('need_enterprise_of').on(t.enterpriseId)])

/** One request to one giver, from first thought to answer. */
export const application = table('application', {
  ...editable(),
  donorId: ref().notNull().references(() => donor.id, { onDelete: 'restrict' }),
  callId: ref().references(() => call.id, { onDelete: 'restrict' }),
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
  signatory: text(),
  signedDay: day(),
  retargetedFromId: ref(),
  renewalOfId: ref(),
  /** The fee terms in force when it was sent. */
  agreementVersionId: ref(),
  deadlineDay: day(),
  startDay: day(),
  sentDay: day(),
  sentChannel: oneOf(sendChannels),
  sentReceipt: text(),
  answerExpectedDay: day(),
  onHoldReason: text(),
  note: text(),
  archivedAt: instant(),
}, (t) => [
  index('application_stage').on(t.archivedAt, t.stage, t.deadlineDay, t.id),
  index('application_sort').on(t.archivedAt, t.sortKey, t.id),
  index('application_donor').on(t.donorId, t.sentDay),
  index('application_deadline').on(t.deadlineDay, t.id),
  index('application_theory').on(t.theoryId),
  index('application_call').on(t.callId),
  index('application_idea').on(t.ideaId),
  index('application_retargeted').on(t.retargetedFromId),
  index('application_renewal').on(t.renewalOfId),
  index('application_terms').on(t.agreementVersionId),
  index('application_applied').on(t.archivedAt, t.appliedOre, t.id),
  index('application_sent').on(t.archivedAt, t.sentDay, t.id),
  index('application_answer').on(t.archivedAt, t.stage, t.answerExpectedDay, t.id),
])

export const applicationPartner = table('application_partner', {
  ...editable(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  enterpriseId: ref().notNull().references(() => enterprise.id, { onDelete: 'restrict' }),
  isLead: bool().notNull(),
  shareOre: ore(),
  signedOffDay: day(),
  signedOffBy: ref().references(() => user.id, { onDelete: 'restrict' }),
  signedOffHow: text(),
}, (t) => [unique('application_partner_pair').on(t.applicationId, t.enterpriseId), index('application_partner_of').on(t.enterpriseId, t.applicationId)])

export const applicationAssignee = table('application_assignee', {
  ...row(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  userId: ref().notNull().references(() => user.id, { onDelete: 'restrict' }),
}, (t) => [unique('application_assignee_pair').on(t.applicationId, t.userId), index('application_assignee_of').on(t.userId, t.applicationId)])

export const applicationPilot = table('application_pilot', {
  ...row(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  pilotId: ref().notNull().references(() => pilot.id, { onDelete: 'restrict' }),
}, (t) => [unique('application_pilot_pair').on(t.applicationId, t.pilotId), index('application_pilot_of').on(t.pilotId)])

export const applicationNeed = table('application_need', {
  ...row(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  needId: ref().notNull().references(() => need.id, { onDelete: 'restrict' }),
}, (t) => [unique('application_need_pair').on(t.applicationId, t.needId), index('application_need_of').on(t.needId)])

/** Each move from stage to stage, with the day it counts from. */
export const stageChange = table('stage_change', {
  ...row(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  fromStage: oneOf(applicationStages),
  toStage: oneOf(applicationStages).notNull(),
  day: day().notNull(),
  reason: text(),
}, (t) => [index('stage_change_application').on(t.applicationId, t.day, t.id)])

/** One of the giver's questions and our answer to it. */
export const section = table('section', {
  ...editable(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  position: count().notNull(),
  question: text().notNull(),
  limitCount: count(),
  countingRule: oneOf(countingRules).notNull(),
  lineBreakCounts: count().notNull().default(1),
  text: text().notNull(),
  ownerId: ref().references(() => user.id, { onDelete: 'restrict' }),
  dueDay: day(),
  state: oneOf(sectionStates).notNull(),
}, (t) => [index('section_application').on(t.applicationId, t.position, t.id), index('section_owner').on(t.ownerId, t.dueDay)])

export const sectionVersion = table('section_version', {
  ...row(),
  sectionId: ref().notNull().references(() => section.id, { onDelete: 'restrict' }),
  text: text().notNull(),
  number: count().notNull(),
}, (t) => [unique('section_version_number').on(t.sectionId, t.number)])

/** A span of a section that was taken from a theory part or a text block, and which version of it. */
export const quote = table('quote', {
  ...row(),
  sectionId: ref().notNull().references(() => section.id, { onDelete: 'restrict' }),
  sourceKind: word().notNull(),
  sourceId: ref().notNull(),
  sourceVersion: count().notNull(),
  spanFrom: count().notNull(),
  spanTo: count().notNull(),
}, (t) => [index('quote_section').on(t.sectionId), index('quote_source').on(t.sourceKind, t.sourceId)])

export const textBlock = table('text_block', { ...editable(), title: text().notNull(), text: text().notNull(), enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }) }, (t) => [index('text_block_enterprise').on(t.enterpriseId)])

export const textBlockVersion = table('text_block_version', {
  ...row(),
  textBlockId: ref().notNull().references(() => textBlock.id, { onDelete: 'restrict' }),
  text: text().notNull(),
  number: count().notNull(),
}, (t) => [unique('text_block_version_number').on(t.textBlockId, t.number)])

export const budgetLine = table('budget_line', {
  ...editable(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  position: count().notNull(),
  title: text().notNull(),
  category: oneOf(budgetCategories).notNull(),
  year: count(),
  enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
  amountOre: ore().notNull(),
  source: oneOf(budgetSources).notNull(),
  vat: oneOf(vatTreatments).notNull(),
  isFee: bool().notNull(),
  note: text(),
}, (t) => [index('budget_line_application').on(t.applicationId, t.position, t.id), index('budget_line_enterprise').on(t.enterpriseId)])

export const cofunding = table('cofunding', {
  ...editable(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  source: text().notNull(),
  otherApplicationId: ref(),
  amountOre: ore().notNull(),
  state: oneOf(cofundingStates).notNull(),
  expectedDay: day(),
}, (t) => [index('cofunding_application').on(t.applicationId), index('cofunding_other').on(t.otherApplicationId)])

/** How the money is meant to be shared; the grant inherits it. */
export const plannedAllocation = table('planned_allocation', {
  ...row(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  enterpriseId: ref().notNull().references(() => enterprise.id, { onDelete: 'restrict' }),
  pilotId: ref().references(() => pilot.id, { onDelete: 'restrict' }),
  amountOre: ore().notNull(),
}, (t) => [index('planned_allocation_application').on(t.applicationId), index('planned_allocation_enterprise').on(t.enterpriseId), index('planned_allocation_pilot').on(t.pilotId)])

/** What was sent, frozen: text, budget, attachments by hash, theory version, and the points that were open. */
export const snapshot = table('snapshot', {
  ...row(),
  applicationId: ref().notNull().references(() => application.id, { onDelete: 'restrict' }),
  kind: oneOf(snapshotKinds).notNull(),
  day: day().notNull(),
  content: json<Record<string, unknown>>().notNull(),
  contentHash: hash().notNull(),
}, (t) => [index('snapshot_application').on(t.applicationId, t.day, t.id)])

/** A giver's answer: the unit of a donation. Also history that came without an application. */
export const decision = table('decision', {
  ...fact(),
  applicationId: ref().references(() => application.id, { onDelete: 'restrict' }),
  donorId: ref().notNull().references(() => donor.id, { onDelete: 'restrict' }),
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
  reasonText: text(),
  learning: text(),
  importBatchId: ref(),
}, (t) => [
  index('decision_donor').on(t.donorId, t.day, t.id),
  index('decision_application').on(t.applicationId),
  index('decision_day').on(t.day, t.id),
  index('decision_batch').on(t.importBatchId),
  index('decision_network').on(t.donorId, t.isNetwork, t.day, t.id),
  index('decision_network_day').on(t.isNetwork, t.day, t.id),
])
