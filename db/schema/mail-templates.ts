import { editable, index, instant, personal, sortKey, table, text } from '#db/columns.ts'

/** What is often written to people at givers, with fields in braces that each mail fills. English may be left out. */
export const mailTemplate = table(
  'mail_template',
  {
    ...editable(),
    name: text().notNull(),
    sortKey: sortKey().notNull(),
    subjectDa: text().notNull(),
    textDa: personal().notNull(),
    subjectEn: text(),
    textEn: personal(),
    archivedAt: instant(),
  },
  (t) => [index('mail_template_sort').on(t.archivedAt, t.sortKey, t.id)],
)
