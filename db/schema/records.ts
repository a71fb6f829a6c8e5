import { attachmentKinds, evidenceKinds, fileHolders, taskKinds } from '#db/vocabulary/records.ts'
import { learningKinds } from '#db/vocabulary/pilots.ts'
import {
  bool,
  count,
  day,
  editable,
  fact,
  id,
  index,
  instant,
  json,
  oneOf,
  personal,
  ref,
  row,
  sortKey,
  table,
  text,
  unique,
  word,
} from '#db/columns.ts'
import { user } from '#db/schema/people.ts'

/** Something somebody must do, on any record or on none. A date promised to or by a giver moves only with a reason. */
export const task = table(
  'task',
  {
    ...editable(),
    recordKind: word(),
    recordId: ref(),
    kind: oneOf(taskKinds).notNull(),
    title: personal().notNull(),
    note: personal(),
    dueDay: day(),
    dueTime: word(),
    ownerId: ref().references(() => user.id, { onDelete: 'restrict' }),
    isDonorFacing: bool().notNull(),
    movedReason: personal(),
    doneAt: instant(),
    doneBy: ref().references(() => user.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('task_owner').on(t.ownerId, t.doneAt, t.dueDay, t.id),
    index('task_record').on(t.recordKind, t.recordId),
    index('task_due').on(t.doneAt, t.dueDay, t.id),
  ],
)

export const comment = table(
  'comment',
  {
    ...editable(),
    recordKind: word().notNull(),
    recordId: ref().notNull(),
    text: personal().notNull(),
    mentions: json<string[]>().notNull(),
    resolvedAt: instant(),
  },
  (t) => [index('comment_record').on(t.recordKind, t.recordId, t.id)],
)

/** The bytes of a file, once per content. */
export const storedFile = table(
  'stored_file',
  { ...row(), sha: word().notNull(), sizeBytes: count().notNull(), mediaType: word().notNull() },
  (t) => [unique('stored_file_sha').on(t.sha)],
)

export const attachment = table(
  'attachment',
  {
    ...fact(),
    recordKind: oneOf(fileHolders).notNull(),
    recordId: ref().notNull(),
    kind: oneOf(attachmentKinds).notNull().default('other'),
    fileId: ref()
      .notNull()
      .references(() => storedFile.id, { onDelete: 'restrict' }),
    /** What a file is called may name somebody: kept apart in the audit, so that erasing a person reaches it. */
    fileName: personal().notNull(),
    description: personal(),
    expiresDay: day(),
  },
  (t) => [
    index('attachment_record').on(t.recordKind, t.recordId, t.id),
    index('attachment_file').on(t.fileId),
    index('attachment_expiry').on(t.expiresDay),
  ],
)

export const tag = table('tag', { ...row(), recordKind: word().notNull(), recordId: ref().notNull(), label: text().notNull() }, (t) => [
  unique('tag_once').on(t.recordKind, t.recordId, t.label),
  index('tag_label').on(t.recordKind, t.label, t.recordId),
])

/** The tags in use on a kind of record: what is suggested, so that one thing has one spelling. */
export const tagWord = table(
  'tag_word',
  { ...row(), recordKind: word().notNull(), label: text().notNull(), sortKey: sortKey().notNull() },
  (t) => [unique('tag_word_once').on(t.recordKind, t.sortKey)],
)

/** Where a claim is known from. */
export const evidence = table(
  'evidence',
  {
    ...editable(),
    recordKind: word().notNull(),
    recordId: ref().notNull(),
    claim: personal().notNull(),
    kind: oneOf(evidenceKinds).notNull(),
    source: personal(),
  },
  (t) => [index('evidence_record').on(t.recordKind, t.recordId)],
)

export const learning = table(
  'learning',
  {
    ...editable(),
    recordKind: word(),
    recordId: ref(),
    enterpriseId: ref(),
    kind: oneOf(learningKinds).notNull(),
    text: personal().notNull(),
    year: count().notNull(),
  },
  (t) => [index('learning_year').on(t.year, t.kind, t.id), index('learning_record').on(t.recordKind, t.recordId)],
)

/** A list's filter, order and columns under a name: its maker's, or everybody's who may open the list. It is an address and nothing more. */
export const savedView = table(
  'saved_view',
  {
    ...editable(),
    list: word().notNull(),
    name: text().notNull(),
    query: word().notNull(),
    isShared: bool().notNull(),
    archivedAt: instant(),
  },
  (t) => [index('saved_view_list').on(t.list, t.createdBy)],
)

/** The view somebody begins a list with. */
export const viewStart = table(
  'view_start',
  {
    ...row(),
    userId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    list: word().notNull(),
    viewId: ref()
      .notNull()
      .references(() => savedView.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('view_start_once').on(t.userId, t.list)],
)

/** The day a view was last looked at, by anybody. Not audited: it says which views nobody uses. */
export const viewLook = table('view_look', { viewId: id(), day: day().notNull() })
