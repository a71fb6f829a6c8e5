import { sql } from 'drizzle-orm'
import { locales, rights, roles } from '#db/vocabulary/people.ts'
import {
  bool,
  count,
  derived,
  editable,
  fact,
  hash,
  identifier,
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

/** One organisation, many roles: donor, enterprise, partner and fundraiser are rows of their own that point here. */
export const organisation = table(
  'organisation',
  {
    ...editable(),
    name: text().notNull(),
    sortKey: sortKey().notNull(),
    cvr: identifier(),
    orgId: identifier(),
    gln: identifier(),
    address: text(),
    postalCode: word(),
    municipality: text(),
    website: word(),
    /** What it turned out to be the same as; its own keys are then empty, so that nothing is compared with it again. */
    mergedIntoId: ref(),
    matchKey: derived(),
    roughKey: derived(),
    domain: derived(),
  },
  (t) => [
    index('organisation_sort').on(t.sortKey, t.id),
    index('organisation_cvr').on(t.cvr, t.mergedIntoId, t.id),
    index('organisation_org_id').on(t.orgId),
    index('organisation_match').on(t.matchKey, t.id),
    index('organisation_rough').on(t.roughKey, t.id),
    index('organisation_domain').on(t.domain, t.id),
    index('organisation_merged')
      .on(t.mergedIntoId)
      .where(sql`${t.mergedIntoId} is not null`),
  ],
)

export const organisationAlias = table(
  'organisation_alias',
  {
    ...row(),
    organisationId: ref()
      .notNull()
      .references(() => organisation.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    sortKey: sortKey().notNull(),
  },
  (t) => [index('organisation_alias_sort').on(t.sortKey), index('organisation_alias_of').on(t.organisationId)],
)

export const user = table(
  'user',
  {
    ...editable(),
    name: personal().notNull(),
    email: personal().notNull(),
    role: oneOf(roles).notNull(),
    locale: oneOf(locales).notNull(),
    isActive: bool().notNull(),
    organisationId: ref().references(() => organisation.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('user_email').on(t.email), index('user_role').on(t.role)],
)

/** Which enterprises a person is a member of. */
export const userEnterprise = table(
  'user_enterprise',
  {
    ...row(),
    userId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    enterpriseId: ref().notNull(),
  },
  (t) => [unique('user_enterprise_pair').on(t.userId, t.enterpriseId)],
)

/** A signed-in browser. Only the token's hash is kept; `expiresAt` moves with use, `endsAt` never does. */
export const session = table(
  'session',
  {
    ...row(),
    tokenHash: hash().notNull(),
    userId: ref()
      .notNull()
      .references(() => user.id, { onDelete: 'restrict' }),
    device: word(),
    expiresAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [unique('session_token').on(t.tokenHash), index('session_user').on(t.userId)],
)

/** A sign-in under way: an emailed code and link, bound to the browser that asked. `userId` is empty where the address is nobody's. */
export const signInAttempt = table(
  'sign_in_attempt',
  {
    ...row(),
    userId: ref(),
    addressHash: hash().notNull(),
    codeHash: hash().notNull(),
    linkHash: hash().notNull(),
    browserHash: hash().notNull(),
    triesLeft: count().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    index('sign_in_attempt_user').on(t.userId, t.createdAt),
    index('sign_in_attempt_browser').on(t.browserHash),
    index('sign_in_attempt_address').on(t.addressHash, t.createdAt),
  ],
)

/** A way in for one address; role and enterprises come from this row, never from the form. `isBootstrap` is the first coordinator's one-time link. */
export const invitation = table(
  'invitation',
  {
    ...fact(),
    tokenHash: hash().notNull(),
    email: personal(),
    role: oneOf(roles).notNull(),
    enterpriseIds: json<string[]>().notNull(),
    isBootstrap: bool().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
  },
  (t) => [unique('invitation_token').on(t.tokenHash)],
)

/** A right on one record given to a user or to everybody in an enterprise. */
export const share = table(
  'share',
  {
    ...fact(),
    recordKind: word().notNull(),
    recordId: ref().notNull(),
    userId: ref().references(() => user.id, { onDelete: 'restrict' }),
    enterpriseId: ref(),
    right: oneOf(rights).notNull(),
    expiresAt: instant(),
  },
  (t) => [
    index('share_record').on(t.recordKind, t.recordId),
    index('share_user').on(t.userId, t.recordKind),
    index('share_enterprise').on(t.enterpriseId, t.recordKind),
  ],
)
