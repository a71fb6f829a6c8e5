import 'server-only'
import { and, asc, desc, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { invitation, session, setting, user, userEnterprise } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { isSettingKey, networkSettings, type Settings } from '#lib/settings/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

const decidedBy = hot((db) =>
  db
    .select({ key: setting.key, value: setting.value })
    .from(setting)
    .where(lte(setting.validFrom, sql.placeholder('day')))
    .orderBy(asc(setting.validFrom), asc(setting.createdAt), asc(setting.id)),
)

/** The settings in force on a day: of each, the decision with the latest day on or before it; else its first value. */
export async function settingsOn(day: Day): Promise<Settings> {
  const decided = await decidedBy({ day })
  return z.parse(networkSettings, Object.fromEntries(decided.filter(({ key }) => isSettingKey(key)).map(({ key, value }) => [key, value])))
}

const decisionColumns = {
  id: setting.id,
  key: setting.key,
  value: setting.value,
  validFrom: setting.validFrom,
  reason: setting.reason,
  by: user.name,
}

/** Of each setting that was ever decided: the decision in force on the viewer's day, and those that are to come, the nearest first. */
export async function settingDecisions({ today }: Viewer) {
  const db = await read()
  const found = await db
    .select(decisionColumns)
    .from(setting)
    .leftJoin(user, eq(user.id, setting.createdBy))
    .orderBy(asc(setting.validFrom), asc(setting.createdAt), asc(setting.id))
  const [inForce, coming] = [new Map<string, (typeof found)[number]>(), new Map<string, typeof found>()]
  for (const decision of found) {
    if (decision.validFrom <= today) inForce.set(decision.key, decision)
    else coming.set(decision.key, [...(coming.get(decision.key) ?? []).filter(({ validFrom }) => validFrom < decision.validFrom), decision])
  }
  return { inForce, coming }
}

export const historyPageSize = 50

/** What was decided about one setting, the newest decision first; `before` is the last one seen. */
export async function settingHistory(_viewer: Viewer, key: string, before: string | null) {
  const db = await read()
  const found = await db
    .select(decisionColumns)
    .from(setting)
    .leftJoin(user, eq(user.id, setting.createdBy))
    .where(and(eq(setting.key, key), before ? lt(setting.id, before) : undefined))
    .orderBy(desc(setting.id))
    .limit(historyPageSize + 1)
  const rows = found.slice(0, historyPageSize)
  return { rows, next: found.length > historyPageSize ? (rows.at(-1)?.id ?? null) : null }
}

/** Everybody with an account, by name; the coordinator's page. Names alone are for everyone (owners, assignees). */
export async function people(viewer: Viewer) {
  const db = await read()
  const everyone = await db
    .select({ id: user.id, version: user.version, name: user.name, email: user.email, role: user.role, isActive: user.isActive })
    .from(user)
    .orderBy(asc(user.name), asc(user.id))
  const memberships = await db.select({ userId: userEnterprise.userId, enterpriseId: userEnterprise.enterpriseId }).from(userEnterprise)
  return everyone.map((person) => ({
    ...person,
    email: viewer.role === 'coordinator' || person.id === viewer.id ? person.email : null,
    enterpriseIds: memberships.filter((membership) => membership.userId === person.id).map((membership) => membership.enterpriseId),
  }))
}

const activePeople = hot((db) =>
  db
    .select({ id: user.id, name: user.name, role: user.role })
    .from(user)
    .where(eq(user.isActive, true))
    .orderBy(asc(user.name), asc(user.id)),
)

/** Active people who can own a relation or an application: coordinators and fundraisers. */
export async function owners(_viewer: Viewer) {
  const found = await activePeople({})
  return found.filter((person) => person.role === 'coordinator' || person.role === 'fundraiser')
}

/** One person with an account, or undefined. Names and roles are everybody's; who may change them is the permission's. */
export async function personById(_viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db.select().from(user).where(eq(user.id, id))
  return found
}

/** Invitations that are still open; for coordinators. */
export async function openInvitations(viewer: Viewer, now: Date) {
  if (viewer.role !== 'coordinator') return []
  const db = await read()
  return db
    .select({ id: invitation.id, email: invitation.email, role: invitation.role, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(
      and(isNull(invitation.acceptedAt), isNull(invitation.voidedBy), eq(invitation.isBootstrap, false), gt(invitation.expiresAt, now)),
    )
    .orderBy(desc(invitation.createdAt))
}

/** One invitation, or undefined; for coordinators. */
export async function invitationById(viewer: Viewer, id: string) {
  if (viewer.role !== 'coordinator') return undefined
  const db = await read()
  const [found] = await db
    .select()
    .from(invitation)
    .where(and(eq(invitation.id, id), isNull(invitation.acceptedAt), isNull(invitation.voidedBy)))
  return found
}

/** A person's signed-in browsers, newest first: one's own, or anybody's for a coordinator. */
export async function sessionsOf(viewer: Viewer, userId: string) {
  if (viewer.role !== 'coordinator' && viewer.id !== userId) return []
  const db = await read()
  return db
    .select({
      id: session.id,
      device: session.device,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      tokenHash: session.tokenHash,
    })
    .from(session)
    .where(eq(session.userId, userId))
    .orderBy(desc(session.createdAt), desc(session.id))
    .limit(20)
}

/** One session: a coordinator's to end, and each person's own. */
export async function sessionById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(session)
    .where(and(eq(session.id, id), viewer.role === 'coordinator' ? undefined : eq(session.userId, viewer.id)))
  return found
}
