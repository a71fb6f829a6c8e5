import { countingRules, sectionStates } from '#db/vocabulary/applications.ts'
import { bool, bps, count, day, editable, index, oneOf, personal, ref, row, table, text, unique, word } from '#db/columns.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { user } from '#db/schema/people.ts'
import { application } from '#db/schema/applications.ts'

/** One of the giver's questions and our answer to it. */
export const section = table(
  'section',
  {
    ...editable(),
    applicationId: ref()
      .notNull()
      .references(() => application.id, { onDelete: 'restrict' }),
    position: count().notNull(),
    question: text().notNull(),
    limitCount: count(),
    countingRule: oneOf(countingRules).notNull(),
    lineBreakCounts: count().notNull().default(1),
    /** How much the giver lets an answer go over its limit. */
    toleranceBps: bps(),
    help: text(),
    isOptional: bool().notNull().default(false),
    /** The question of the giver's form it came from; empty where people wrote it themselves. */
    formQuestionId: ref(),
    text: personal().notNull(),
    ownerId: ref().references(() => user.id, { onDelete: 'restrict' }),
    dueDay: day(),
    state: oneOf(sectionStates).notNull(),
  },
  (t) => [index('section_application').on(t.applicationId, t.position, t.id), index('section_owner').on(t.ownerId, t.dueDay)],
)

export const sectionVersion = table(
  'section_version',
  {
    ...row(),
    sectionId: ref()
      .notNull()
      .references(() => section.id, { onDelete: 'restrict' }),
    text: personal().notNull(),
    number: count().notNull(),
  },
  (t) => [unique('section_version_number').on(t.sectionId, t.number)],
)

/** A span of a section that was taken from a theory part or a text block, and which version of it. */
export const quote = table(
  'quote',
  {
    ...row(),
    sectionId: ref()
      .notNull()
      .references(() => section.id, { onDelete: 'restrict' }),
    sourceKind: word().notNull(),
    sourceId: ref().notNull(),
    sourceVersion: count().notNull(),
    spanFrom: count().notNull(),
    spanTo: count().notNull(),
  },
  (t) => [index('quote_section').on(t.sectionId), index('quote_source').on(t.sourceKind, t.sourceId)],
)

export const textBlock = table(
  'text_block',
  {
    ...editable(),
    title: text().notNull(),
    text: personal().notNull(),
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
  },
  (t) => [index('text_block_enterprise').on(t.enterpriseId)],
)

export const textBlockVersion = table(
  'text_block_version',
  {
    ...row(),
    textBlockId: ref()
      .notNull()
      .references(() => textBlock.id, { onDelete: 'restrict' }),
    text: personal().notNull(),
    number: count().notNull(),
  },
  (t) => [unique('text_block_version_number').on(t.textBlockId, t.number)],
)
