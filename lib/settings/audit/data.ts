import 'server-only'
import { and, desc, eq, getTableColumns, getTableName, inArray, is, lt } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { kindOf } from '#db/columns.ts'
import { read } from '#db/open.ts'
import * as schema from '#db/schema/index.ts'
import { idsOf, isId, type Telling, toldFields } from '#lib/settings/audit/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

export const maySeeAudit = (viewer: Viewer) => viewer.role === 'coordinator' || viewer.role === 'auditor'

export const auditPageSize = 50
// Kinds that both who may read the log may see.
const namedKinds = ['donor', 'application', 'enterprise', 'grant', 'call', 'pilot', 'theory'] as const
const { audit, organisation, searchEntry, user } = schema
const aboutCitizens = ['course', 'course_step', 'job', 'person_code', 'coping', 'volunteering', 'funding_link']

/** How each column of a table is told, by the kind it was declared with. */
const tellings = new Map(
  Object.values<unknown>(schema)
    .filter((table) => is(table, SQLiteTable))
    .map((table) => [
      getTableName(table),
      Object.fromEntries(Object.entries(getTableColumns(table)).map(([name, column]) => [name, tellingOf(column)])),
    ]),
)

function tellingOf(column: SQLiteColumn): Telling {
  const kind = kindOf(column)
  if (kind === 'secret' || kind === 'derived') return { kind: 'silent' }
  return kind === 'personal' || kind === 'sealed' ? { kind: 'hidden' } : { kind: 'told', codes: column.enumValues }
}

/**
 * A page of the log, newest first, from before a sequence number: who did what to which record, field by field, ids with the names they
 * have now. Personal values are never among them. The reader sees that rows about citizens changed, not how.
 */
export async function auditPage(
  viewer: Viewer,
  filters: { before: number | null; verb: string | null; actor: string | null },
  size = auditPageSize,
) {
  if (!maySeeAudit(viewer)) return { rows: [], names: new Map<string, { name: string; kind: string }>() }
  const db = await read()
  const rows = await db
    .select({
      sequence: audit.sequence,
      at: audit.at,
      actorId: audit.actor,
      actor: user.name,
      verb: audit.verb,
      recordKind: audit.recordKind,
      recordId: audit.recordId,
      changes: audit.changes,
    })
    .from(audit)
    .leftJoin(user, eq(user.id, audit.actor))
    .where(
      and(
        filters.before ? lt(audit.sequence, filters.before) : undefined,
        filters.verb ? eq(audit.verb, filters.verb) : undefined,
        filters.actor ? eq(audit.actor, filters.actor) : undefined,
      ),
    )
    .orderBy(desc(audit.sequence))
    .limit(size)
  const told = rows.map(({ changes, ...row }) => {
    const isWithheld = viewer.role === 'auditor' && aboutCitizens.includes(row.recordKind)
    const fields = isWithheld ? [] : toldFields(changes, tellings.get(row.recordKind) ?? {})
    return { ...row, recordId: isWithheld ? '' : row.recordId, isWithheld, fields }
  })
  const names = await namesOf(told.flatMap(({ recordId, fields }) => [recordId, ...idsOf(fields)]).filter(isId))
  return { rows: told, names }
}

/** What records are called now, by id: people with an account, houses, and what can be found by search; persons at givers are not named. */
async function namesOf(ids: readonly string[]): Promise<Map<string, { name: string; kind: string }>> {
  const db = await read()
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const [found, houses, users] = await Promise.all([
    db
      .select({ id: searchEntry.recordId, kind: searchEntry.recordKind, name: searchEntry.title })
      .from(searchEntry)
      .where(and(inArray(searchEntry.recordKind, [...namedKinds]), inArray(searchEntry.recordId, asked))),
    db.select({ id: organisation.id, name: organisation.name }).from(organisation).where(inArray(organisation.id, asked)),
    db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, asked)),
  ])
  return new Map([
    ...houses.map(({ id, name }) => [id, { name, kind: 'organisation' }] as const),
    ...users.map(({ id, name }) => [id, { name, kind: 'user' }] as const),
    ...found.map(({ id, name, kind }) => [id, { name, kind }] as const),
  ])
}
