import { codeLists, duplicateVerdicts, importPhases, importStates, importVerdicts } from '#db/vocabulary/records.ts'
import {
  bool,
  count,
  day,
  editable,
  fact,
  index,
  instant,
  json,
  oneOf,
  personal,
  ref,
  row,
  sealedJson,
  table,
  text,
  unique,
  word,
} from '#db/columns.ts'

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
    /** How the file was read: encoding, sheets, columns with a few cells of each. */
    layout: json<Record<string, unknown>>(),
    /** What the person said of its columns; kept for the next file with the same head. */
    plan: json<Record<string, unknown>>(),
    appliedAt: instant(),
    undoneAt: instant(),
    undoReason: text(),
  },
  (t) => [
    index('import_batch_recent').on(t.createdAt, t.id),
    index('import_batch_sha').on(t.fileSha),
    index('import_batch_source').on(t.source, t.createdAt),
  ],
)

/**
 * Derived: work under way on one import, and how far it is. While `isHidden`, rows with ids from `lowId` to `highId` are not
 * there for anybody: the import writes them in small transactions and they appear all at once when this row goes.
 */
export const importRun = table('import_run', {
  batchId: ref().primaryKey(),
  phase: oneOf(importPhases).notNull(),
  isHidden: bool().notNull(),
  isCancelled: bool().notNull(),
  lowId: ref().notNull(),
  highId: ref().notNull(),
  done: count().notNull(),
  total: count().notNull(),
  beatAt: instant().notNull(),
})

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
    /** What the person chose where the file alone does not tell: `new`, `skip`, or the id of the record that is meant. */
    choice: word(),
    recordKind: word(),
    recordId: ref(),
    content: sealedJson<Record<string, unknown>>().notNull(),
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
    moved: sealedJson<Record<string, unknown>>().notNull(),
    /** What the kept one's fields said before, as JSON: personal where the record is a person. */
    before: personal(),
    /** What an undo could not take back, and why. */
    undone: sealedJson<Record<string, unknown>>(),
  },
  (t) => [
    index('merge_kept').on(t.recordKind, t.keptId),
    index('merge_gone').on(t.recordKind, t.goneId),
    index('merge_recent').on(t.createdAt, t.id),
  ],
)

/** What somebody said of two records that look alike: the same, or not. `firstId` is the lower of the two ids. */
export const duplicateVerdict = table(
  'duplicate_verdict',
  {
    ...row(),
    recordKind: word().notNull(),
    firstId: ref().notNull(),
    secondId: ref().notNull(),
    verdict: oneOf(duplicateVerdicts).notNull(),
  },
  (t) => [unique('duplicate_verdict_pair').on(t.recordKind, t.firstId, t.secondId)],
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
