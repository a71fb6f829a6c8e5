import { mailKinds } from '#db/vocabulary/donors.ts'
import { locales } from '#db/vocabulary/people.ts'
import { editable, index, instant, oneOf, table, text } from '#db/columns.ts'

/** A letter that is written again and again, with places for names, sums and days. */
export const mailTemplate = table(
  'mail_template',
  {
    ...editable(),
    title: text().notNull(),
    kind: oneOf(mailKinds).notNull(),
    locale: oneOf(locales).notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    archivedAt: instant(),
  },
  (t) => [index('mail_template_open').on(t.archivedAt, t.title)],
)
