import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { decision, donor, grant, importBatch, importRow, organisation, organisationAlias } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { everyImportRow, importById, importLimits, knownOrganisations, previewOf } from '#lib/imports/data.ts'
import { countsOf, planOrganisations, type PlannedOrganisation } from '#lib/imports/rules.ts'
import { commitForm, importedRow, type ImportedGrant, importId, stageForm } from '#lib/imports/schema.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

/** A row that becomes a grant; its id is chosen when it is staged, so that the row knows it. */
type Fresh = { grant: ImportedGrant; grantId: string }

/** Keeps a file's rows to be looked at. Nothing else is saved: no giver, no grant. */
export const stageImport = verb({
  name: 'stageImport',
  permission: 'import:run',
  input: stageForm,
  find: async (viewer) => viewer,
  async run(write, viewer, { kind, fileName, fileSha, rows }) {
    const { maxRows } = await importLimits(write.today)
    if (rows.length === 0 || rows.length > maxRows) throw problem('invalid', 'importTooManyRows', { values: { most: maxRows } })
    const judged = await previewOf(viewer, rows)
    const { plans } = await organisationsOf(judged.flatMap(({ verdict }, at) => (verdict === 'error' ? [] : (rows[at]?.grant ?? []))))
    const counts = {
      ...countsOf(judged),
      funders: plans.filter((plan) => plan.isFunder).length,
      recipients: plans.filter((plan) => plan.isRecipient).length,
    }
    const batch = await write.insert(importBatch, { kind, fileName, fileSha, state: 'staged', counts })
    await write.insertMany(
      importRow,
      judged.map(({ row, verdict, reasons, grantId }, at) => ({
        batchId: batch.id,
        position: row,
        verdict,
        reasons,
        ...recordOf(verdict === 'new' ? write.newId() : grantId),
        content: { ...rows[at], row },
      })),
    )
    return { id: batch.id, counts }
  },
})

/** Saves a staged import, all of its new rows or none. With errors or conflicts it is refused, unless those rows are left out. */
export const commitImport = verb({
  name: 'commitImport',
  permission: 'import:run',
  input: commitForm,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch, { leaveOut }, viewer) {
    if (batch.state !== 'staged') throw problem('conflict', 'importNotStaged')
    const stored = await everyImportRow(batch.id)
    const rows = stored.map(({ content }) => z.parse(importedRow, content))
    const judged = await previewOf(viewer, rows)
    const counts = countsOf(judged)
    if (!leaveOut && counts.error + counts.conflict > 0)
      throw problem('blocked', 'importHasErrors', { values: { count: counts.error + counts.conflict } })
    if (counts.new === 0) throw problem('blocked', 'importNothingNew')
    const fresh: Fresh[] = []
    for (const [at, row] of stored.entries()) {
      const [own, now] = [rows[at]?.grant, judged[at]]
      if (!own || !now) continue
      const isUnchanged = now.verdict === row.verdict
      const grantId = now.verdict !== 'new' ? now.grantId : isUnchanged ? (row.recordId ?? write.newId()) : write.newId()
      if (!isUnchanged) await write.mark(importRow, row, { verdict: now.verdict, reasons: now.reasons, ...recordOf(grantId) })
      if (now.verdict === 'new' && grantId) fresh.push({ grant: own, grantId })
    }
    const saved = await save(write, batch.id, fresh)
    await write.update(importBatch, batch, {
      state: 'applied',
      appliedAt: write.at,
      counts: { ...batch.counts, ...counts, saved: fresh.length },
    })
    return { id: batch.id, ...saved, counts }
  },
})

/** Throws away an import that was only looked at. */
export const discardImport = verb({
  name: 'discardImport',
  permission: 'import:run',
  input: importId,
  find: (viewer, { id }) => importById(viewer, id),
  async run(write, batch) {
    if (batch.state !== 'staged') throw problem('conflict', 'importNotStaged')
    for (const row of await everyImportRow(batch.id)) await write.remove(importRow, row)
    await write.remove(importBatch, batch)
    return { id: batch.id }
  },
})

async function organisationsOf(grants: ImportedGrant[]) {
  return planOrganisations(
    grants,
    await knownOrganisations(grants.flatMap((one) => [one.funder, ...(one.recipient ? [one.recipient] : [])])),
  )
}

/** Organisations, givers, decisions and grants of the rows, in this order, each table at once. */
async function save(write: Write, batchId: string, fresh: Fresh[]) {
  const { plans, planOf } = await organisationsOf(fresh.map((row) => row.grant))
  const ids = await saveOrganisations(write, plans)
  const donors = await saveDonors(
    write,
    plans.filter((plan) => plan.isFunder),
    ids,
  )
  const made = fresh.map((row) => {
    const funder = planOf(row.grant.funder)
    return {
      ...row,
      decisionId: write.newId(),
      donorId: donors.of.get(funder) ?? '',
      recipientId: row.grant.recipient ? (ids.get(planOf(row.grant.recipient)) ?? null) : null,
    }
  })
  await write.insertMany(
    decision,
    made.map(({ grant: own, decisionId, donorId }) => ({
      id: decisionId,
      donorId,
      outcome: 'awarded' as const,
      day: own.day,
      dayPrecision: own.dayPrecision,
      amountOre: own.amountOre,
      currency: own.currency,
      kronerOre: own.currency === 'DKK' ? own.amountOre : null,
      isNetwork: false,
      importBatchId: batchId,
    })),
  )
  await write.insertMany(
    grant,
    made.map(({ grant: own, decisionId, grantId, donorId, recipientId }) => ({
      id: grantId,
      decisionId,
      donorId,
      decidedDay: own.day,
      title: own.title,
      state: 'closed' as const,
      periodFrom: own.periodFrom,
      periodTo: own.periodTo,
      recipientOrganisationId: recipientId,
      isToIndividual: own.recipient === null,
      sourceId: own.sourceId,
      importBatchId: batchId,
    })),
  )
  for (const { grant: own, grantId } of made)
    await findable(write, 'grant', grantId, {
      title: own.title,
      subtitle: [own.funder.name, own.recipient?.name].filter(Boolean).join(' · '),
      body: own.sourceId,
    })
  await refreshGiving(write, [...new Set(made.map((row) => row.donorId))])
  return { grants: made.length, donors: donors.made, organisations: plans.filter((plan) => plan.id === null).length }
}

async function saveOrganisations(write: Write, plans: PlannedOrganisation[]): Promise<Map<PlannedOrganisation, string>> {
  const ids = new Map(plans.map((plan) => [plan, plan.id ?? write.newId()]))
  await write.insertMany(
    organisation,
    plans
      .filter((plan) => plan.id === null)
      .map((plan) => ({ ...plan.record, id: ids.get(plan), sortKey: danishSortKey(plan.record.name) })),
  )
  await write.insertMany(
    organisationAlias,
    plans.flatMap((plan) =>
      [...new Set(plan.spellings)].map((name) => ({ organisationId: ids.get(plan) ?? '', name, sortKey: danishSortKey(name) })),
    ),
  )
  return ids
}

/** Funders become givers; one that was laid away comes back, for it has given after all. */
async function saveDonors(
  write: Write,
  funders: PlannedOrganisation[],
  ids: ReadonlyMap<PlannedOrganisation, string>,
): Promise<{ of: Map<PlannedOrganisation, string>; made: number }> {
  const known = await donorsOf(funders.flatMap((plan) => plan.id ?? []))
  const missing = funders.flatMap((plan) => {
    const before = known.get(ids.get(plan) ?? '')
    return before
      ? []
      : [{ plan, id: write.newId(), organisationId: ids.get(plan) ?? '', name: plan.record.name, municipality: plan.record.municipality }]
  })
  await write.insertMany(
    donor,
    missing.map(({ id, organisationId, name, municipality }) => ({
      id,
      organisationId,
      sortKey: danishSortKey(name),
      municipality,
      ...unknownGiver,
    })),
  )
  for (const { id, name, municipality } of missing) await findable(write, 'donor', id, { title: name, subtitle: municipality ?? '' })
  for (const { donor: before, name } of known.values()) {
    if (!before.archivedAt) continue
    await write.update(donor, before, { archivedAt: null })
    await findable(write, 'donor', before.id, { title: name, subtitle: before.municipality ?? '' })
  }
  const of = new Map(missing.map(({ plan, id }) => [plan, id]))
  for (const plan of funders) {
    const before = known.get(ids.get(plan) ?? '')
    if (before) of.set(plan, before.donor.id)
  }
  return { of, made: missing.length }
}

async function donorsOf(organisationIds: string[]) {
  const db = await read()
  const found = new Map<string, { donor: typeof donor.$inferSelect; name: string }>()
  for (let from = 0; from < organisationIds.length; from += 400) {
    const rows = await db
      .select({ donor, name: organisation.name })
      .from(donor)
      .innerJoin(organisation, eq(organisation.id, donor.organisationId))
      .where(inArray(donor.organisationId, organisationIds.slice(from, from + 400)))
    for (const row of rows) found.set(row.donor.organisationId, row)
  }
  return found
}

const recordOf = (grantId: string | null) => ({ recordKind: grantId ? 'grant' : null, recordId: grantId })

const unknownGiver = {
  type: 'other',
  fundingKind: 'grant',
  stage: 'unknown',
  feeRule: 'unknown',
  startDateRule: 'unknown',
  contactPreference: 'any',
} as const
