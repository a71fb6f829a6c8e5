import 'server-only'
import { inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { pointedAt } from '#db/references.ts'
import {
  application,
  contact,
  decision,
  donor,
  enterprise,
  grant,
  importRow,
  logEntry,
  membership,
  organisation,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { SheetKind } from '#lib/imports/fields/rules.ts'

type Row = typeof importRow.$inferSelect
type Kept = Map<string, string>

const undoers: Record<SheetKind, (write: Write, ids: string[], reason: string) => Promise<Kept>> = {
  donors: undoDonors,
  enterprises: undoEnterprises,
  contacts: undoPeople,
  log: undoTalks,
  applications: undoApplications,
}

/**
 * Takes rows of an import back. What nobody touched and nothing points at goes; facts are voided and stay readable; the rest is
 * kept, and its row says because of what.
 */
export async function undoRows(
  write: Write,
  kind: SheetKind,
  rows: readonly Row[],
  reason: string,
): Promise<{ undone: number; kept: number }> {
  const ids = rows.flatMap(({ recordId }) => recordId ?? [])
  const kept = await undoers[kind](write, ids, reason)
  for (const row of rows) {
    const because = kept.get(row.recordId ?? '')
    if (because && !row.reasons.includes(`kept:${because}`))
      await write.mark(importRow, row, { reasons: [...row.reasons, `kept:${because}`] })
  }
  return { undone: ids.length - kept.size, kept: kept.size }
}

async function undoDonors(write: Write, ids: string[]): Promise<Kept> {
  const db = await read()
  const standing = await db
    .select({ id: donor.id, version: donor.version, organisationId: donor.organisationId })
    .from(donor)
    .where(inArray(donor.id, ids))
  const kept = await keptOf('donor', standing, [])
  const going = standing.filter(({ id }) => !kept.has(id))
  await write.many.unfindable('donor', idsOf(going))
  await write.many.clear(donor, idsOf(going))
  await clearHouses(write, going)
  return kept
}

async function undoEnterprises(write: Write, ids: string[]): Promise<Kept> {
  const db = await read()
  const standing = await db
    .select({ id: enterprise.id, version: enterprise.version, organisationId: enterprise.organisationId })
    .from(enterprise)
    .where(inArray(enterprise.id, ids))
  const memberships = await db
    .select({ id: membership.id, version: membership.version })
    .from(membership)
    .where(inArray(membership.id, ids))
  const kept = await keptOf('enterprise', standing, ['membership'])
  for (const { id, version } of memberships) if (version > 1) kept.set(id, 'edited')
  const going = standing.filter(({ id }) => !kept.has(id))
  await write.many.unfindable('enterprise', idsOf(going))
  await write.many.clear(membership, idsOf(going))
  await write.many.clear(enterprise, idsOf(going))
  await clearHouses(write, going)
  return kept
}

/** An organisation goes with the record it came with, unless something else points at it by now. */
async function clearHouses(write: Write, going: readonly { id: string; organisationId: string }[]): Promise<void> {
  const own = going.flatMap(({ id, organisationId }) => (id === organisationId ? [id] : []))
  const needed = await pointedAt('organisation', own)
  await write.many.clear(
    organisation,
    own.filter((id) => !needed.has(id)),
  )
}

async function undoPeople(write: Write, ids: string[]): Promise<Kept> {
  const db = await read()
  const standing = await db.select().from(contact).where(inArray(contact.id, ids))
  const kept = await keptOf('contact', standing, [])
  for (const row of standing) if (!kept.has(row.id)) await write.remove(contact, row)
  return kept
}

async function undoTalks(write: Write, ids: string[]): Promise<Kept> {
  const db = await read()
  const standing = await db.select().from(logEntry).where(inArray(logEntry.id, ids))
  const kept = await keptOf('log_entry', standing, [])
  for (const row of standing) if (!kept.has(row.id)) await write.remove(logEntry, row)
  return kept
}

/** Answers and grants are facts: they are voided with the reason, and the application is laid away. */
async function undoApplications(write: Write, ids: string[], reason: string): Promise<Kept> {
  const db = await read()
  const standing = await db.select().from(application).where(inArray(application.id, ids))
  const grants = await db.select().from(grant).where(inArray(grant.id, ids))
  const decisions = await db.select().from(decision).where(inArray(decision.id, ids))
  const kept = await keptOf('application', standing, ['application_partner', 'stage_change', 'decision', 'grant'])
  for (const [id, because] of await keptOf('grant', grants, ['allocation'])) kept.set(id, because)
  for (const row of grants)
    if (!kept.has(row.id) && !row.voidedAt) {
      await write.update(grant, row, { state: 'cancelled', voidedAt: write.at })
      await write.unfindable('grant', row.id)
    }
  for (const row of decisions) if (!kept.has(row.id) && row.voidedBy === null) await write.void(decision, row, reason)
  for (const row of standing)
    if (!kept.has(row.id) && !row.archivedAt) {
      await write.update(application, row, { archivedAt: write.at })
      await write.unfindable('application', row.id)
    }
  return kept
}

async function keptOf(kind: string, rows: readonly { id: string; version: number }[], own: readonly string[]): Promise<Kept> {
  const kept = await pointedAt(kind, idsOf(rows), own)
  for (const { id, version } of rows) if (version > 1 && !kept.has(id)) kept.set(id, 'edited')
  return kept
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
