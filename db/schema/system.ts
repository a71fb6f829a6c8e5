import { bool, count, hash, id, index, instant, json, primaryKey, ref, sequence, sortKey, table, text, unique, word } from '#db/columns.ts'

/** Settings with a history: the value in force on a day is the one with the latest `validFrom` on or before it. */
export const setting = table(
  'setting',
  {
    id: id(),
    createdAt: instant().notNull(),
    createdBy: ref().notNull(),
    key: word().notNull(),
    value: json<unknown>().notNull(),
    validFrom: word().notNull(),
    reason: text(),
  },
  (t) => [index('setting_key').on(t.key, t.validFrom, t.createdAt)],
)

/** Who did what to which record. Append-only (a trigger refuses the rest); `changes` is canonical text, personal values stand as salted hashes. */
export const audit = table(
  'audit',
  {
    sequence: sequence(),
    at: instant().notNull(),
    actor: ref().notNull(),
    verb: word().notNull(),
    recordKind: word().notNull(),
    recordId: ref().notNull(),
    changes: word().notNull(),
  },
  (t) => [
    index('audit_record').on(t.recordKind, t.recordId, t.sequence),
    index('audit_actor').on(t.actor, t.sequence),
    index('audit_actor_verb').on(t.actor, t.verb, t.sequence),
    index('audit_verb').on(t.verb, t.sequence),
  ],
)

/** The values of personal columns, encrypted per record, so that erasing them leaves the chain whole. */
export const auditPrivate = table(
  'audit_private',
  { id: id(), auditSequence: count().notNull(), recordKind: word().notNull(), recordId: ref().notNull(), sealedValues: hash().notNull() },
  (t) => [index('audit_private_record').on(t.recordKind, t.recordId)],
)

/** previous seal + rows in order → hash. */
export const auditSeal = table(
  'audit_seal',
  { sequence: sequence(), at: instant().notNull(), fromSequence: count().notNull(), toSequence: count().notNull(), hash: hash().notNull() },
  (t) => [unique('audit_seal_from').on(t.fromSequence)],
)

/** Look-ups of rows about citizens. */
export const accessLog = table(
  'access_log',
  {
    id: id(),
    at: instant().notNull(),
    userId: ref().notNull(),
    purpose: word().notNull(),
    recordKind: word().notNull(),
    recordId: ref().notNull(),
  },
  (t) => [index('access_log_record').on(t.recordKind, t.recordId, t.at)],
)

/** A mail waiting to be sent, written with the fact that caused it. */
export const outbox = table(
  'outbox',
  {
    id: id(),
    createdAt: instant().notNull(),
    lane: word().notNull(),
    toUserId: ref(),
    toAddress: word().notNull(),
    /** Who gets the answer, where a person wrote; and what the mail belongs to. */
    replyTo: word(),
    recordKind: word(),
    recordId: ref(),
    subject: word().notNull(),
    text: word().notNull(),
    html: word().notNull(),
    attempts: count().notNull(),
    nextTryAt: instant().notNull(),
    lockedUntil: instant(),
    sentAt: instant(),
    failedAt: instant(),
    lastError: word(),
  },
  (t) => [
    index('outbox_due').on(t.sentAt, t.failedAt, t.nextTryAt),
    index('outbox_recent').on(t.createdAt),
    index('outbox_record').on(t.recordKind, t.recordId),
  ],
)

export const lease = table('lease', { name: id(), holder: hash().notNull(), until: instant().notNull() })

/** The stored answer of a verb that has run, 48 hours. */
export const idempotency = table(
  'idempotency',
  {
    userId: ref().notNull(),
    verb: word().notNull(),
    key: hash().notNull(),
    inputHash: hash().notNull(),
    result: json<unknown>(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.verb, t.key] }), index('idempotency_age').on(t.createdAt)],
)

/** Autosaved text that is nobody else's business yet. */
export const draft = table(
  'draft',
  { userId: ref().notNull(), field: word().notNull(), value: text().notNull(), savedAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.userId, t.field] })],
)

/** What can be found, one row a record; the tokens are made in JavaScript so that both engines find the same. */
export const searchEntry = table(
  'search_entry',
  {
    row: sequence(),
    recordKind: word().notNull(),
    recordId: ref().notNull(),
    title: text().notNull(),
    subtitle: text().notNull(),
    tokens: word().notNull(),
    sortKey: sortKey().notNull(),
  },
  (t) => [unique('search_entry_record').on(t.recordKind, t.recordId), index('search_entry_sort').on(t.sortKey, t.row)],
)

/** `kind` is `demo` or `real`; `today` fixes the demo's day. One row. */
/** What a derived table was last made whole under (day, settings); other circumstances mean that it must be made again. */
export const derivation = table('derivation', { name: id(), key: word().notNull() })

export const marker = table('marker', { id: id(), kind: word().notNull(), today: word(), isReady: bool().notNull() })
