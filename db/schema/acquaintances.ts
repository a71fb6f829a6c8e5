import { index, personal, ref, row, table } from '#db/columns.ts'
import { contact } from '#db/schema/donors.ts'
import { user } from '#db/schema/people.ts'

/** That somebody of ours (a person or an enterprise) knows somebody at a giver, when no conversation says so. */
export const acquaintance = table(
  'acquaintance',
  {
    ...row(),
    contactId: ref()
      .notNull()
      .references(() => contact.id, { onDelete: 'restrict' }),
    userId: ref().references(() => user.id, { onDelete: 'restrict' }),
    enterpriseId: ref(),
    note: personal(),
  },
  (t) => [index('acquaintance_contact').on(t.contactId, t.id), index('acquaintance_user').on(t.userId)],
)
