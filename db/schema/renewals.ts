import { askTypes } from '#db/vocabulary/donors.ts'
import { count, day, editable, index, instant, oneOf, personal, ref, table } from '#db/columns.ts'
import { donor } from '#db/schema/donors.ts'
import { user } from '#db/schema/people.ts'

export const renewalPlan = table(
  'renewal_plan',
  {
    ...editable(),
    donorId: ref()
      .notNull()
      .references(() => donor.id, { onDelete: 'restrict' }),
    askType: oneOf(askTypes).notNull(),
    year: count().notNull(),
    steps: personal(),
    ownerId: ref(),
    closedAt: instant(),
  },
  (t) => [index('renewal_plan_donor').on(t.donorId)],
)

/** A step of a renewal plan; open until it has a day it was done. */
export const renewalStep = table(
  'renewal_step',
  {
    ...editable(),
    planId: ref()
      .notNull()
      .references(() => renewalPlan.id, { onDelete: 'restrict' }),
    title: personal().notNull(),
    dueDay: day(),
    ownerId: ref().references(() => user.id, { onDelete: 'restrict' }),
    doneDay: day(),
  },
  (t) => [index('renewal_step_plan').on(t.planId, t.dueDay, t.id), index('renewal_step_owner').on(t.ownerId, t.doneDay, t.dueDay)],
)
