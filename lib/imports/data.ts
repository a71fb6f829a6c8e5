import 'server-only'
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import {
  allocation,
  amendment,
  comment,
  condition,
  decision,
  donor,
  feeEntry,
  grant,
  importBatch,
  importRow,
  logEntry,
  organisation,
  organisationAlias,
  payment,
  reportDue,
  tranche,
  user,
} from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { judge, type Judgement, type KnownGrant, type KnownOrganisation } from '#lib/imports/rules.ts'
import type { ImportedOrganisation, ImportedRow, ImportVerdict } from '#lib/imports/schema.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import type { Viewer } from '#lib/viewer.ts'

export const previewSize = 50
const slice = 400

/** Imports are the coordinator's; nobody else knows of them. */
export function visibleImports(viewer: Viewer): SQL {
  return viewer.role === 'coordinator' ? sql`true` : sql`false`
}

/** The latest 50 imports, newest first, with who brought them. */
export async function importBatches(viewer: Viewer) {
  const db = await read()
  return db
    .select({ batch: importBatch, by: user.name })
    .from(importBatch)
    .leftJoin(user, eq(user.id, importBatch.createdBy))
    .where(visibleImports(viewer))
    .orderBy(desc(importBatch.createdAt), desc(importBatch.id))
    .limit(50)
}

/** One import, or undefined where there is none for this viewer. */
export async function importById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(importBatch)
    .where(and(visibleImports(viewer), eq(importBatch.id, id)))
  return found
}

/** One page of an import's rows in the file's order, with how many there are: all, of one verdict, or those left out by choice. */
export async function importRows(viewer: Viewer, batchId: string, verdict: ImportVerdict | 'skipped' | 'kept' | null, page: number) {
  const db = await read()
  const isSkipped = eq(importRow.choice, 'skip')
  const isKept = sql`cast(${importRow.reasons} as text) like '%"kept:%'`
  const chosen = and(
    visibleImports(viewer),
    eq(importRow.batchId, batchId),
    verdict === 'skipped'
      ? isSkipped
      : verdict === 'kept'
        ? isKept
        : verdict
          ? and(eq(importRow.verdict, verdict), or(isNull(importRow.choice), not(isSkipped)))
          : undefined,
  )
  const [rows, [found]] = await Promise.all([
    db
      .select()
      .from(importRow)
      .where(chosen)
      .orderBy(asc(importRow.position))
      .limit(previewSize)
      .offset((page - 1) * previewSize),
    db.select({ total: count() }).from(importRow).where(chosen),
  ])
  return { rows, total: found?.total ?? 0 }
}

/** All rows of a batch in the file's order; for the verbs. */
export async function everyImportRow(batchId: string) {
  const db = await read()
  return db.select().from(importRow).where(eq(importRow.batchId, batchId)).orderBy(asc(importRow.position))
}

/** How large a file may be on a day: bytes and rows. */
export async function importLimits(day: Day): Promise<{ maxBytes: number; maxRows: number }> {
  const { importMegabytes, importRows: maxRows } = await settingsOn(day)
  return { maxBytes: importMegabytes * 1_000_000, maxRows }
}

/** What a file's rows would do if they were saved now. Saves nothing. */
export async function previewOf(viewer: Viewer, rows: readonly ImportedRow[]): Promise<Judgement[]> {
  return judge(rows, await knownGrants(rows.flatMap((row) => row.grant?.sourceId ?? [])), viewer.today)
}

/** Grants known by the identifiers of a file, voided ones left out. */
export async function knownGrants(sourceIds: readonly string[]): Promise<Map<string, KnownGrant>> {
  const db = await read()
  const known = new Map<string, KnownGrant>()
  for (const ids of sliced(sourceIds)) {
    const found = await db
      .select({
        sourceId: grant.sourceId,
        grantId: grant.id,
        amountOre: decision.amountOre,
        currency: decision.currency,
        day: decision.day,
      })
      .from(grant)
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .where(and(inArray(grant.sourceId, ids), isNull(grant.voidedAt)))
    for (const { sourceId, ...rest } of found) if (sourceId) known.set(sourceId, rest)
  }
  return known
}

/** Organisations that may be meant by a file's: same org-id, same CVR, or the same name or alias. Oldest first. */
export async function knownOrganisations(records: readonly ImportedOrganisation[]): Promise<KnownOrganisation[]> {
  const db = await read()
  const columns = {
    // One that was merged is the other now.
    id: sql`coalesce(${organisation.mergedIntoId}, ${organisation.id})`.mapWith(String),
    name: organisation.name,
    municipality: organisation.municipality,
    orgId: organisation.orgId,
    cvr: organisation.cvr,
    sortKey: organisation.sortKey,
  }
  const found: KnownOrganisation[] = []
  for (const orgIds of sliced(records.flatMap((record) => record.orgId ?? [])))
    found.push(...(await db.select(columns).from(organisation).where(inArray(organisation.orgId, orgIds)).orderBy(organisation.id)))
  for (const cvrs of sliced(records.flatMap((record) => record.cvr ?? [])))
    found.push(...(await db.select(columns).from(organisation).where(inArray(organisation.cvr, cvrs)).orderBy(organisation.id)))
  for (const keys of sliced(records.map((record) => danishSortKey(record.name)))) {
    found.push(...(await db.select(columns).from(organisation).where(inArray(organisation.sortKey, keys)).orderBy(organisation.id)))
    found.push(
      ...(await db
        .select({ ...columns, sortKey: organisationAlias.sortKey })
        .from(organisationAlias)
        .innerJoin(organisation, eq(organisation.id, organisationAlias.organisationId))
        .where(inArray(organisationAlias.sortKey, keys))
        .orderBy(organisation.id)),
    )
  }
  return found
}

/** Grants of an import that still stand. */
export async function grantsOfImport(batchId: string) {
  const db = await read()
  return db
    .select({ grant, decision })
    .from(grant)
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .where(and(eq(grant.importBatchId, batchId), isNull(grant.voidedAt)))
    .orderBy(grant.id)
}

/** Givers that came with an import: made in the very act that saved it. */
export async function donorsMadeBy(batchId: string, appliedAt: Date): Promise<string[]> {
  const db = await read()
  const found = await db
    .selectDistinct({ id: donor.id })
    .from(donor)
    .innerJoin(grant, eq(grant.donorId, donor.id))
    .where(and(eq(grant.importBatchId, batchId), eq(donor.createdAt, appliedAt)))
  return found.map((row) => row.id)
}

/** Which of these grants carry something that came later, and what: the kind of the first such thing found. */
export async function laterFacts(batchId: string): Promise<Map<string, string>> {
  const db = await read()
  const own = db.select({ id: grant.id }).from(grant).where(eq(grant.importBatchId, batchId))
  const later = new Map<string, string>()
  const found = async (kind: string, rows: Promise<{ id: string | null }[]>) =>
    (await rows).forEach(({ id }) => id && !later.has(id) && later.set(id, kind))
  await found(
    'payment',
    db
      .selectDistinct({ id: payment.grantId })
      .from(payment)
      .where(and(isNull(payment.voidedBy), inArray(payment.grantId, own))),
  )
  await found(
    'fee',
    db
      .selectDistinct({ id: feeEntry.grantId })
      .from(feeEntry)
      .where(and(isNull(feeEntry.voidedBy), inArray(feeEntry.grantId, own))),
  )
  await found(
    'amendment',
    db
      .selectDistinct({ id: amendment.grantId })
      .from(amendment)
      .where(and(isNull(amendment.voidedBy), inArray(amendment.grantId, own))),
  )
  await found('allocation', db.selectDistinct({ id: allocation.grantId }).from(allocation).where(inArray(allocation.grantId, own)))
  await found('report', db.selectDistinct({ id: reportDue.grantId }).from(reportDue).where(inArray(reportDue.grantId, own)))
  await found('rate', db.selectDistinct({ id: tranche.grantId }).from(tranche).where(inArray(tranche.grantId, own)))
  await found('condition', db.selectDistinct({ id: condition.grantId }).from(condition).where(inArray(condition.grantId, own)))
  await found(
    'comment',
    db
      .selectDistinct({ id: comment.recordId })
      .from(comment)
      .where(and(eq(comment.recordKind, 'grant'), inArray(comment.recordId, own))),
  )
  await found(
    'log',
    db
      .selectDistinct({ id: grant.id })
      .from(logEntry)
      .innerJoin(grant, eq(grant.decisionId, logEntry.decisionId))
      .where(and(isNotNull(logEntry.decisionId), eq(grant.importBatchId, batchId))),
  )
  return later
}

function sliced(values: readonly string[]): string[][] {
  const distinct = [...new Set(values)]
  return Array.from({ length: Math.ceil(distinct.length / slice) }, (_, at) => distinct.slice(at * slice, (at + 1) * slice))
}
