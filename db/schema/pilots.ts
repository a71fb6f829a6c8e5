import { barrierKinds, benefitFor, eventKinds, pilotDecisions, pilotPhases } from '#db/vocabulary/pilots.ts'
import { sectors } from '#db/vocabulary/enterprises.ts'
import { day, editable, index, instant, oneOf, personal, ref, row, sortKey, table, text, unique, word } from '#db/columns.ts'
import { enterprise, partner } from '#db/schema/enterprises.ts'

/** A trial (prøvehandling): what one wants to know, and the smallest thing one can do to find out. */
export const pilot = table(
  'pilot',
  {
    ...editable(),
    title: text().notNull(),
    sortKey: sortKey().notNull(),
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
    parentId: ref(),
    phase: oneOf(pilotPhases).notNull(),
    question: personal(),
    hypothesis: personal(),
    smallestTest: personal(),
    lookFor: personal(),
    place: text(),
    startDay: day(),
    endDay: day(),
    origin: text(),
    destination: text(),
    decision: oneOf(pilotDecisions),
    decisionDay: day(),
    decisionReason: personal(),
    carriedBy: personal(),
    archivedAt: instant(),
  },
  (t) => [
    index('pilot_sort').on(t.archivedAt, t.sortKey, t.id),
    index('pilot_owner').on(t.enterpriseId, t.id),
    index('pilot_parent').on(t.parentId),
    index('pilot_phase').on(t.archivedAt, t.phase, t.sortKey, t.id),
  ],
)

export const pilotEnterprise = table(
  'pilot_enterprise',
  {
    ...row(),
    pilotId: ref()
      .notNull()
      .references(() => pilot.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('pilot_enterprise_pair').on(t.pilotId, t.enterpriseId), index('pilot_enterprise_of').on(t.enterpriseId)],
)

export const pilotPartner = table(
  'pilot_partner',
  {
    ...row(),
    pilotId: ref()
      .notNull()
      .references(() => pilot.id, { onDelete: 'restrict' }),
    partnerId: ref().references(() => partner.id, { onDelete: 'restrict' }),
    sector: oneOf(sectors).notNull(),
    name: text(),
  },
  (t) => [index('pilot_partner_pilot').on(t.pilotId), index('pilot_partner_of').on(t.partnerId)],
)

export const pilotBenefit = table(
  'pilot_benefit',
  {
    ...editable(),
    pilotId: ref()
      .notNull()
      .references(() => pilot.id, { onDelete: 'restrict' }),
    benefitFor: oneOf(benefitFor).notNull(),
    text: personal().notNull(),
  },
  (t) => [unique('pilot_benefit_for').on(t.pilotId, t.benefitFor)],
)

export const pilotBarrier = table(
  'pilot_barrier',
  {
    ...row(),
    pilotId: ref()
      .notNull()
      .references(() => pilot.id, { onDelete: 'restrict' }),
    kind: oneOf(barrierKinds).notNull(),
    text: personal(),
  },
  (t) => [index('pilot_barrier_pilot').on(t.pilotId)],
)

/** A network meeting, a conference: what pilots, learnings and people hang on. */
export const event = table(
  'event',
  { ...editable(), title: text().notNull(), kind: oneOf(eventKinds).notNull(), day: day().notNull(), place: text() },
  (t) => [index('event_day').on(t.day)],
)

export const eventLink = table(
  'event_link',
  {
    ...row(),
    eventId: ref()
      .notNull()
      .references(() => event.id, { onDelete: 'restrict' }),
    recordKind: word().notNull(),
    recordId: ref().notNull(),
  },
  (t) => [unique('event_link_once').on(t.eventId, t.recordKind, t.recordId), index('event_link_record').on(t.recordKind, t.recordId)],
)
