import type { ImportedGrant, ImportedOrganisation, ImportedRow, ImportVerdict } from '#lib/imports/schema.ts'
import { danishSortKey } from '#lib/sort-key.ts'

/*
 * What a file's rows mean beside what is known already (product.md §11): a verdict per row, and which organisations the
 * rows speak of. Plain decisions over plain data; nothing is read or written here.
 */

/** A grant that is known by its original identifier. */
export type KnownGrant = { grantId: string; amountOre: number; currency: string; day: string }
export type Judgement = { row: number; verdict: ImportVerdict; reasons: string[]; grantId: string | null }

/**
 * One verdict per row: *new*; *matches* a grant with the same identifier, amount, currency and day; *conflict* with one that
 * differs in them (what is known stays); *error* where the row cannot be read or two rows of the file contradict each other.
 */
export function judge(rows: readonly ImportedRow[], known: ReadonlyMap<string, KnownGrant>, today: string): Judgement[] {
  const seen = new Map<string, ImportedGrant>()
  return rows.map(({ row, grant, errors, warnings }) => {
    if (!grant || errors.length > 0) return { row, verdict: 'error', reasons: [...errors, ...warnings], grantId: null }
    const notes = grant.day > today ? [...warnings, 'dayAhead'] : warnings
    const earlier = seen.get(grant.sourceId)
    if (earlier && difference(grant, earlier)) return { row, verdict: 'error', reasons: ['twiceDifferent', ...notes], grantId: null }
    if (earlier) return { row, verdict: 'matches', reasons: ['twiceSame', ...notes], grantId: known.get(grant.sourceId)?.grantId ?? null }
    seen.set(grant.sourceId, grant)
    const match = known.get(grant.sourceId)
    if (!match) return { row, verdict: 'new', reasons: notes, grantId: null }
    const differs = difference(grant, match)
    return { row, verdict: differs ? 'conflict' : 'matches', reasons: [...(differs ? [differs] : []), ...notes], grantId: match.grantId }
  })
}

/** What is told about a row without making it an error. */
export const warningCodes: ReadonlySet<string> = new Set([
  'severalRecipients',
  'severalFunders',
  'dayGuessed',
  'dayApproximate',
  'dayRewritten',
  'dayAhead',
  'garbled',
  'titleMissing',
  'amountRounded',
  'nameMissing',
  'organisationIdMissing',
  'organisationIdUnknown',
  'twiceSame',
])

/** How many rows of each verdict, and how many carry a warning. */
export function countsOf(judged: readonly Judgement[]): Record<ImportVerdict | 'rows' | 'warnings', number> {
  const count = (verdict: ImportVerdict) => judged.filter((one) => one.verdict === verdict).length
  return {
    rows: judged.length,
    new: count('new'),
    matches: count('matches'),
    conflict: count('conflict'),
    error: count('error'),
    warnings: judged.filter((one) => one.reasons.some((reason) => warningCodes.has(reason))).length,
  }
}

/** An organisation that is known already. */
export type KnownOrganisation = {
  id: string
  name: string
  municipality: string | null
  orgId: string | null
  cvr: string | null
  sortKey: string
}
/** An organisation of the file, once, however often and however it is spelled. `id` is empty while it is not known. */
export type PlannedOrganisation = {
  id: string | null
  record: ImportedOrganisation
  spellings: string[]
  isFunder: boolean
  isRecipient: boolean
}

/**
 * The organisations of the rows: the same org-id is the same one, then the same CVR, then the same name as long as no
 * identifier speaks against it. `planOf` finds a row's organisation again.
 */
export function planOrganisations(
  grants: readonly ImportedGrant[],
  known: readonly KnownOrganisation[],
): { plans: PlannedOrganisation[]; planOf: (record: ImportedOrganisation) => PlannedOrganisation } {
  const shelf = new Shelf()
  const byId = new Map<string, PlannedOrganisation>()
  for (const { id, sortKey, ...own } of known) {
    const plan = byId.get(id) ?? planned({ ...own, address: null, postalCode: null, website: null }, id)
    byId.set(id, plan)
    shelf.put(plan, sortKey)
  }
  const plans = new Set<PlannedOrganisation>()
  const named = (record: ImportedOrganisation) => {
    const key = danishSortKey(record.name)
    const met = shelf.find(record, key)
    const plan = met ?? planned(record, null)
    if (met && !shelf.knows(met, key)) met.spellings.push(record.name)
    shelf.put(plan, key)
    plans.add(plan)
    return plan
  }
  for (const { funder, recipient } of grants) {
    named(funder).isFunder = true
    if (recipient) named(recipient).isRecipient = true
  }
  const planOf = (record: ImportedOrganisation) => shelf.find(record, danishSortKey(record.name)) ?? named(record)
  return { plans: [...plans], planOf }
}

function difference(grant: ImportedGrant, other: { amountOre: number; currency: string; day: string }): string | null {
  if (grant.amountOre !== other.amountOre || grant.currency !== other.currency) return 'amountDiffers'
  return grant.day === other.day ? null : 'dayDiffers'
}

function planned(record: ImportedOrganisation, id: string | null): PlannedOrganisation {
  return { id, record, spellings: [], isFunder: false, isRecipient: false }
}

/** Organisations by everything that tells who they are. */
class Shelf {
  readonly #byOrgId = new Map<string, PlannedOrganisation>()
  readonly #byCvr = new Map<string, PlannedOrganisation>()
  readonly #byName = new Map<string, PlannedOrganisation[]>()

  find({ orgId, cvr }: ImportedOrganisation, key: string): PlannedOrganisation | undefined {
    const byId = (orgId ? this.#byOrgId.get(orgId) : undefined) ?? (cvr ? this.#byCvr.get(cvr) : undefined)
    if (byId) return byId
    const isOpen = (own: string | null, other: string | null) => own === null || other === null || own === other
    return this.#byName.get(key)?.find(({ record }) => isOpen(record.orgId, orgId) && isOpen(record.cvr, cvr))
  }

  knows(plan: PlannedOrganisation, key: string): boolean {
    return this.#byName.get(key)?.includes(plan) ?? false
  }

  put(plan: PlannedOrganisation, key: string): void {
    if (plan.record.orgId && !this.#byOrgId.has(plan.record.orgId)) this.#byOrgId.set(plan.record.orgId, plan)
    if (plan.record.cvr && !this.#byCvr.has(plan.record.cvr)) this.#byCvr.set(plan.record.cvr, plan)
    const named = this.#byName.get(key) ?? []
    if (!named.includes(plan)) this.#byName.set(key, [...named, plan])
  }
}
