import 'server-only'
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { donor, donorGiving, donorGroup, organisation } from '#db/schema/index.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { awardsOf, givingColumns, givingSettingsOn, unknownGiving } from '#lib/donors/giving/data.ts'
import { awardsAt, givingOf, isGolden, outlookAt } from '#lib/donors/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostGroups = 500

/** Groups by name, with how many givers each has; for those who keep relations also what they gave together, øre. */
export async function donorGroups(viewer: Viewer) {
  const db = await read()
  const rows = await db
    .select({
      id: donorGroup.id,
      name: donorGroup.name,
      givers: count(donor.id),
      awards: sql`coalesce(sum(${donorGiving.awards}), 0)`.mapWith(Number),
      totalOre: sql`coalesce(sum(${donorGiving.totalOre}), 0)`.mapWith(Number),
    })
    .from(donorGroup)
    .leftJoin(donor, and(visibleDonors(viewer), eq(donor.groupId, donorGroup.id), isNull(donor.archivedAt)))
    .leftJoin(donorGiving, and(eq(donorGiving.donorId, donor.id), eq(donorGiving.scope, 'network')))
    .groupBy(donorGroup.id, donorGroup.name, donorGroup.sortKey)
    .orderBy(asc(donorGroup.sortKey), asc(donorGroup.id))
  return viewer.role === 'enterprise' ? rows.map((row) => ({ ...row, awards: null, totalOre: null })) : rows
}

const groupNames = hot((db) =>
  db
    .select({ id: donorGroup.id, name: donorGroup.name })
    .from(donorGroup)
    .orderBy(asc(donorGroup.sortKey), asc(donorGroup.id))
    .limit(mostGroups),
)

/** The groups a form may choose from, by name. */
export async function groupChoices(_viewer: Viewer) {
  const rows = await groupNames({})
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

/** One group, or undefined. Groups are public facts, as givers are. */
export async function groupById(_viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db.select().from(donorGroup).where(eq(donorGroup.id, id))
  return found
}

/** The givers of a group by name, with what each gave the network; members read the names alone. At most 200. */
export async function groupGivers(viewer: Viewer, groupId: string) {
  const db = await read()
  const rows = await db
    .select({
      id: donor.id,
      version: donor.version,
      name: organisation.name,
      type: donor.type,
      archivedAt: donor.archivedAt,
      ...givingColumns,
    })
    .from(donor)
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(donorGiving, and(eq(donorGiving.donorId, donor.id), eq(donorGiving.scope, 'network')))
    .where(and(visibleDonors(viewer), eq(donor.groupId, groupId)))
    .orderBy(asc(donor.sortKey), asc(donor.id))
    .limit(200)
  return viewer.role === 'enterprise' ? rows.map((row) => ({ ...row, ...unknownGiving })) : rows
}

/**
 * The group taken as one giver, as in the review: how often it gave, whether it is golden, and when it is expected again. The stated cycle is
 * that of the giver that gave last. Undefined for members, and where nobody in it has given.
 */
export async function groupStanding(viewer: Viewer, givers: readonly { id: string; cycleMonths: number | null }[]) {
  if (viewer.role === 'enterprise' || givers.length === 0) return undefined
  const [all, settings] = await Promise.all([awardsOf(givers.map(({ id }) => id)), givingSettingsOn(viewer.today)])
  const awards = awardsAt(
    all.filter(({ isNetwork }) => isNetwork),
    viewer.today,
  )
  const latest = awards.at(-1)
  if (!latest) return undefined
  const giving = givingOf(awards, viewer.today, settings)
  const cycleMonths = givers.find(({ id }) => id === latest.donorId)?.cycleMonths ?? null
  return { ...giving, isGolden: isGolden(giving), outlook: outlookAt(giving, viewer.today, cycleMonths, settings) }
}

/** How many givers, laid away or not, stand in a group. */
export async function giversInGroup(groupId: string): Promise<number> {
  const db = await read()
  return db.$count(donor, eq(donor.groupId, groupId))
}

/** Whether another group has the name, however it is written. */
export async function groupNamed(sortKey: string, exceptId: string | null): Promise<boolean> {
  const db = await read()
  return (await db.$count(donorGroup, and(eq(donorGroup.sortKey, sortKey), sql`${donorGroup.id} <> ${exceptId ?? ''}`))) > 0
}
