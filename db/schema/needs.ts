import { needStates } from '#db/vocabulary/applications.ts'
import { day, editable, index, oneOf, ore, personal, ref, row, table, text, unique } from '#db/columns.ts'
import { enterprise } from '#db/schema/enterprises.ts'
import { pilot } from '#db/schema/pilots.ts'
import { theory } from '#db/schema/theories.ts'

/** What, how much, by when, for whom: where an application begins. */
export const need = table(
  'need',
  {
    ...editable(),
    title: text().notNull(),
    text: personal(),
    amountOre: ore(),
    byDay: day(),
    state: oneOf(needStates).notNull(),
    pilotId: ref().references(() => pilot.id, { onDelete: 'restrict' }),
    theoryId: ref().references(() => theory.id, { onDelete: 'restrict' }),
  },
  (t) => [index('need_state').on(t.state, t.byDay, t.id), index('need_of_pilot').on(t.pilotId), index('need_of_theory').on(t.theoryId)],
)

export const needEnterprise = table(
  'need_enterprise',
  {
    ...row(),
    needId: ref()
      .notNull()
      .references(() => need.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('need_enterprise_pair').on(t.needId, t.enterpriseId), index('need_enterprise_of').on(t.enterpriseId)],
)
