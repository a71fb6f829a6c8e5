import { codeLists, importStates, importVerdicts } from '#db/vocabulary/records.ts'
import { count, day, editable, fact, index, instant, json, oneOf, ref, row, table, text, unique, word } from '#db/columns.ts'

/** A file that came in: previewed, then applied whole or not at all; can be undone. */
export const importBatch = table(
  'import_batch',
  {
    ...editable(),
    kind: word().notNull(),
    fileName: text().notNull(),
    fileSha: word().notNull(),
    source: text(),
    state: oneOf(importStates).notNull(),
    counts: json<Record<string, number>>().notNull(),
    appliedAt: instant(),
    undoneAt: instant(),
    undoReason: text(),
  },
  (t) => [index('import_batch_recent').on(t.createdAt, t.id), index('import_batch_sha').on(t.fileSha)],
)

export const importRow = table(
  'import_row',
  {
    ...row(),
    batchId: ref()
      .notNull()
      .references(() => importBatch.id, { onDelete: 'restrict' }),
    position: count().notNull(),
    verdict: oneOf(importVerdicts).notNull(),
    reasons: json<string[]>().notNull(),
    recordKind: word(),
    recordId: ref(),
    content: json<Record<string, unknown>>().notNull(),
  },
  (t) => [
    unique('import_row_position').on(t.batchId, t.position),
    index('import_row_verdict').on(t.batchId, t.verdict, t.position),
    index('import_row_record').on(t.recordKind, t.recordId),
  ],
)

/** Two rows that became one, with what moved, so that it can be taken apart again. */
export const merge = table(
  'merge',
  {
    ...fact(),
    recordKind: word().notNull(),
    keptId: ref().notNull(),
    goneId: ref().notNull(),
    moved: json<Record<string, unknown>>().notNull(),
  },
  (t) => [index('merge_kept').on(t.recordKind, t.keptId), index('merge_gone').on(t.recordKind, t.goneId)],
)

/** An item of an editable code list, with labels in both languages. */
export const codeItem = table(
  'code_item',
  {
    ...editable(),
    list: oneOf(codeLists).notNull(),
    code: word().notNull(),
    labelDa: text().notNull(),
    labelEn: text().notNull(),
    position: count().notNull().default(0),
    validFrom: day(),
    validTo: day(),
    periodId: ref(),
  },
  (t) => [unique('code_item_code').on(t.list, t.code)],
)
