import 'server-only'
import { and, asc, eq, gte, inArray, isNull, lte, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { standIn, user } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { ownersOfRelations } from '#lib/settings/stand-ins/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Whom the viewer may name a stand-in for: themselves, and a coordinator everybody who can own a relation. */
export async function absentee(viewer: Viewer, id: string) {
  if (viewer.id !== id && viewer.role !== 'coordinator') return undefined
  const db = await read()
  const [found] = await db.select({ id: user.id, role: user.role, isActive: user.isActive }).from(user).where(eq(user.id, id))
  return found && ownersOfRelations.includes(found.role) ? found : undefined
}

/** The periods a person is away that have not passed, those first that begin first; those the viewer may see. */
export async function standInsOf(viewer: Viewer, absentId: string) {
  return (await absentee(viewer, absentId)) ? periods(viewer, eq(standIn.absentId, absentId)) : []
}

/** Whom the viewer looks after, now or soon. */
export function standingInFor(viewer: Viewer) {
  return periods(viewer, eq(standIn.standInId, viewer.id))
}

async function periods(viewer: Viewer, narrowed: SQL) {
  const [away, there] = [alias(user, 'away'), alias(user, 'there')]
  const db = await read()
  return db
    .select({ id: standIn.id, absent: away.name, standIn: there.name, fromDay: standIn.fromDay, toDay: standIn.toDay })
    .from(standIn)
    .innerJoin(away, eq(away.id, standIn.absentId))
    .innerJoin(there, eq(there.id, standIn.standInId))
    .where(and(narrowed, isNull(standIn.voidedBy), gte(standIn.toDay, viewer.today)))
    .orderBy(asc(standIn.fromDay), asc(standIn.id))
    .limit(20)
}

/** Whether somebody looks after what is the person's on a day: then their mails go there. */
export async function isLookedAfter(absentId: string, day: Day): Promise<boolean> {
  const db = await read()
  const [found] = await db
    .select({ id: standIn.id })
    .from(standIn)
    .innerJoin(user, and(eq(user.id, standIn.standInId), eq(user.isActive, true), inArray(user.role, [...ownersOfRelations])))
    .where(and(eq(standIn.absentId, absentId), isNull(standIn.voidedBy), lte(standIn.fromDay, day), gte(standIn.toDay, day)))
    .limit(1)
  return found !== undefined
}

/** Whether the person already has a stand-in on one of these days. */
export async function isTaken(absentId: string, fromDay: Day, toDay: Day): Promise<boolean> {
  const db = await read()
  const shares = and(eq(standIn.absentId, absentId), isNull(standIn.voidedBy), lte(standIn.fromDay, toDay), gte(standIn.toDay, fromDay))
  return (await db.$count(standIn, shares)) > 0
}

/** Whom the person already stands in for on one of these days; undefined for nobody. */
export async function firstLookedAfterBy(standInId: string, fromDay: Day, toDay: Day): Promise<string | undefined> {
  const db = await read()
  const [found] = await db
    .select({ name: user.name })
    .from(standIn)
    .innerJoin(user, eq(user.id, standIn.absentId))
    .where(and(eq(standIn.standInId, standInId), isNull(standIn.voidedBy), lte(standIn.fromDay, toDay), gte(standIn.toDay, fromDay)))
    .orderBy(asc(standIn.fromDay), asc(standIn.id))
    .limit(1)
  return found?.name
}

/** One that stands, with whose it is; as far as the viewer may end it. */
export async function standInById(viewer: Viewer, id: string) {
  const db = await read()
  const [row] = await db
    .select()
    .from(standIn)
    .where(and(eq(standIn.id, id), isNull(standIn.voidedBy)))
  const absent = row && (await absentee(viewer, row.absentId))
  return absent && { ...absent, row }
}
