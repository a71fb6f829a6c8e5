import 'server-only'
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { audit, contact, donor, enterprise, merge, organisation, partner, user } from '#db/schema/index.ts'
import { plainRow } from '#lib/duplicates/moves/data.ts'
import type { Pair, PairTable, Side } from '#lib/duplicates/merges/rules.ts'
import type { mergeForm } from '#lib/duplicates/merges/schema.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Merges are the coordinator's. */
export function visibleMerges(viewer: Viewer): SQL {
  return can(viewer, 'duplicate:merge', viewer) ? sql`true` : sql`false`
}

type Asked = Pick<z.output<typeof mergeForm>, 'kind' | 'keptId' | 'goneId'>
const roles = { donor, enterprise, partner } as const

/** Two records that may become one, with the roles both have; undefined where one of them is not there, or they are one already. */
export async function partiesOf(viewer: Viewer, { kind, keptId, goneId }: Asked): Promise<Pair[] | undefined> {
  if (!can(viewer, 'duplicate:merge', viewer) || keptId === goneId) return undefined
  const head = kind === 'contact' ? await pairIn('contact', keptId, goneId) : await pairIn('organisation', keptId, goneId)
  if (!head || kind === 'contact') return head && [head]
  const both = await Promise.all((['donor', 'enterprise', 'partner'] as const).map((role) => rolePair(role, keptId, goneId)))
  return [head, ...both.filter((pair) => pair !== undefined)]
}

/** The giver, enterprise and partner that an organisation is, if it is. */
export async function rolesOf(organisationId: string): Promise<{ table: keyof typeof roles; id: string; version: number }[]> {
  const db = await read()
  const found = await Promise.all(
    (['donor', 'enterprise', 'partner'] as const).map(async (table) => {
      const [row] = await db
        .select({ id: roles[table].id, version: roles[table].version })
        .from(roles[table])
        .where(eq(roles[table].organisationId, organisationId))
      return row ? [{ table, ...row }] : []
    }),
  )
  return found.flat()
}

/** Which of a pair was changed last, by the audit; the younger row where neither ever was. */
export async function newerSide({ table, kept, gone }: Pair): Promise<Side> {
  const db = await read()
  const [last] = await db
    .select({ recordId: audit.recordId })
    .from(audit)
    .where(and(eq(audit.recordKind, table), inArray(audit.recordId, [kept.id, gone.id])))
    .orderBy(desc(audit.sequence))
    .limit(1)
  return last?.recordId === gone.id ? 'gone' : 'kept'
}

/** One merge with who made it, or undefined where it is not the viewer's to see. */
export async function mergeById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ merge, by: user.name })
    .from(merge)
    .leftJoin(user, eq(user.id, merge.createdBy))
    .where(and(visibleMerges(viewer), eq(merge.id, id)))
  return found && { ...found.merge, by: found.by }
}

/** What a record that was merged is now, however often that one was merged in turn; undefined where it never was. */
export async function mergedInto(_viewer: Viewer, table: 'donor' | 'enterprise', id: string): Promise<string | undefined> {
  const db = await read()
  const of = table === 'donor' ? donor : enterprise
  const [found] = await db.select({ into: of.mergedIntoId }).from(of).where(eq(of.id, id))
  return found?.into ?? undefined
}

/** The latest 50 merges, newest first, with the names as they are now. */
export async function latestMerges(viewer: Viewer) {
  const db = await read()
  return db
    .select({
      id: merge.id,
      kind: merge.recordKind,
      at: merge.createdAt,
      by: user.name,
      undoneBy: merge.voidedBy,
      name: organisation.name,
      person: contact.name,
    })
    .from(merge)
    .leftJoin(user, eq(user.id, merge.createdBy))
    .leftJoin(organisation, eq(organisation.id, merge.goneId))
    .leftJoin(contact, eq(contact.id, merge.goneId))
    .where(visibleMerges(viewer))
    .orderBy(desc(merge.createdAt), desc(merge.id))
    .limit(50)
}

/** What became part of an organisation and is part of it still, newest first. */
export async function mergedHere(viewer: Viewer, organisationId: string) {
  if (!can(viewer, 'duplicate:merge', viewer)) return []
  const db = await read()
  return db
    .select({ id: merge.id, name: organisation.name })
    .from(merge)
    .innerJoin(organisation, eq(organisation.id, merge.goneId))
    .where(and(eq(merge.recordKind, 'organisation'), eq(merge.keptId, organisationId), isNull(merge.voidedBy)))
    .orderBy(desc(merge.createdAt), desc(merge.id))
    .limit(5)
}

async function pairIn(table: 'organisation' | 'contact', keptId: string, goneId: string): Promise<Pair | undefined> {
  const db = await read()
  const of = table === 'contact' ? contact : organisation
  const rows = (
    await db
      .select()
      .from(of)
      .where(inArray(of.id, [keptId, goneId]))
  ).map(plainRow)
  return paired(
    table,
    rows.find(({ id }) => id === keptId),
    rows.find(({ id }) => id === goneId),
  )
}

async function rolePair(table: keyof typeof roles, keptId: string, goneId: string): Promise<Pair | undefined> {
  const db = await read()
  const of = roles[table]
  const rows = (
    await db
      .select()
      .from(of)
      .where(inArray(of.organisationId, [keptId, goneId]))
  ).map(plainRow)
  return paired(
    table,
    rows.find((row) => row.organisationId === keptId),
    rows.find((row) => row.organisationId === goneId),
  )
}

function paired(table: PairTable, kept: Pair['kept'] | undefined, gone: Pair['gone'] | undefined): Pair | undefined {
  return kept && gone && { table, kept, gone }
}
