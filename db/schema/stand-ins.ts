import { day, fact, index, ref, table } from '#db/columns.ts'
import { user } from '#db/schema/people.ts'

/** Who looks after what somebody owns while they are away, both days counted. Ended early it is voided by itself. */
export const standIn = table(
  'stand_in',
  {
    ...fact(),
    absentId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    standInId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    fromDay: day().notNull(),
    toDay: day().notNull(),
  },
  (t) => [index('stand_in_of').on(t.standInId, t.toDay), index('stand_in_absent').on(t.absentId, t.toDay)],
)
