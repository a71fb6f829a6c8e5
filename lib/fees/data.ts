import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import {
  decision,
  donor,
  excludedDonor,
  feeAgreement,
  feeAgreementVersion,
  feeEntry,
  grant,
  invoice,
  organisation,
  user,
} from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { amendedOre } from '#lib/grants/amendments/data.ts'
import { claimTotal, feeClaims } from '#lib/fees/claims/data.ts'
import { feeRuleOfGrant } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Agreements and their ledger: the network's own money, seen by coordinators and the reader, and by a fundraiser their own. */
export function visibleFees(viewer: Viewer): SQL {
  if (viewer.role === 'coordinator' || viewer.role === 'auditor') return sql`true`
  return viewer.role === 'fundraiser' ? eq(feeAgreement.fundraiserId, viewer.id) : sql`false`
}

const fundraiser = alias(user, 'fundraiser')
const approver = alias(user, 'approver')
const author = alias(user, 'author')

const entryColumns = {
  id: feeEntry.id,
  agreementId: feeEntry.agreementId,
  versionId: feeEntry.versionId,
  grantId: feeEntry.grantId,
  enterpriseId: feeEntry.enterpriseId,
  fundraiserId: feeEntry.fundraiserId,
  kind: feeEntry.kind,
  event: feeEntry.event,
  eventId: feeEntry.eventId,
  day: feeEntry.day,
  amountOre: feeEntry.amountOre,
  calculation: feeEntry.calculation,
  steps: feeEntry.steps,
  approvedAt: feeEntry.approvedAt,
  approvedAlone: feeEntry.approvedAlone,
  createdBy: feeEntry.createdBy,
  createdAt: feeEntry.createdAt,
  invoiceNumber: feeEntry.invoiceNumber,
  settlesEntryId: feeEntry.settlesEntryId,
  version: feeAgreementVersion.number,
  source: feeAgreementVersion.source,
  feeRule: feeRuleOfGrant,
  grantTitle: grant.title,
  grantNumber: grant.number,
  giver: organisation.name,
  fundraiserName: fundraiser.name,
  approverName: approver.name,
  authorName: author.name,
  invoicedAs:
    sql`(select settling.invoice_number from ${feeEntry} as settling where settling.settles_entry_id = ${feeEntry.id} and settling.kind = 'invoice' and settling.voided_by is null)`.mapWith(
      feeEntry.invoiceNumber,
    ),
  invoiceId:
    sql`(select settling.event_id from ${feeEntry} as settling where settling.settles_entry_id = ${feeEntry.id} and settling.kind = 'invoice' and settling.voided_by is null)`.mapWith(
      feeEntry.eventId,
    ),
  paidDay:
    sql`(select settling.day from ${feeEntry} as settling where settling.settles_entry_id = ${feeEntry.id} and settling.kind = 'payment' and settling.voided_by is null)`.mapWith(
      feeEntry.day,
    ),
}

const newestFirst: readonly SQL[] = [desc(feeEntry.day), desc(feeEntry.id)]

/** Entries as the ledger tells them, those one may see and none that is voided; the newest first. */
export async function entries(viewer: Viewer, where: SQL | undefined, limit = 500, orderBy = newestFirst) {
  const db = await read()
  const found = await db
    .select(entryColumns)
    .from(feeEntry)
    .innerJoin(feeAgreement, eq(feeAgreement.id, feeEntry.agreementId))
    .innerJoin(feeAgreementVersion, eq(feeAgreementVersion.id, feeEntry.versionId))
    .innerJoin(grant, eq(grant.id, feeEntry.grantId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(fundraiser, eq(fundraiser.id, feeEntry.fundraiserId))
    .leftJoin(approver, eq(approver.id, feeEntry.approvedBy))
    .leftJoin(author, eq(author.id, feeEntry.createdBy))
    .where(and(visibleFees(viewer), isNull(feeEntry.voidedBy), where))
    .orderBy(...orderBy)
    .limit(limit)
  return found.map((entry) => ({ ...entry, state: stateOf(entry) }))
}

export type FeeEntry = Awaited<ReturnType<typeof entries>>[number]

/** How far an entry has come: accrued → approved → invoiced → paid. */
function stateOf(entry: {
  approvedAt: Date | null
  invoicedAs: string | null
  paidDay: Day | null
}): 'accrued' | 'approved' | 'invoiced' | 'paid' {
  if (entry.paidDay) return 'paid'
  if (entry.invoicedAs) return 'invoiced'
  return entry.approvedAt ? 'approved' : 'accrued'
}

/** The same of rows not read yet. */
export function inState(state: FeeEntry['state']): SQL | undefined {
  const { invoicedAs, paidDay } = entryColumns
  if (state === 'paid') return isNotNull(paidDay)
  if (state === 'invoiced') return and(isNull(paidDay), isNotNull(invoicedAs))
  return and(isNull(paidDay), isNull(invoicedAs), state === 'approved' ? isNotNull(feeEntry.approvedAt) : isNull(feeEntry.approvedAt))
}

export const isEarned = notInArray(feeEntry.kind, ['invoice', 'payment'])

/** One entry as its ledger row and what surrounds it. */
export async function feeEntryById(viewer: Viewer, id: string) {
  const [found] = await entries(viewer, eq(feeEntry.id, id), 1)
  if (!found) return undefined
  const db = await read()
  const [kept] = await db.select().from(feeEntry).where(eq(feeEntry.id, id))
  return kept && { ...found, row: kept }
}

/** What was earned and given back under an agreement (or all), the newest 500; what settles it is told by its state. */
export async function feeLedger(viewer: Viewer, agreementId?: string, limit = 500) {
  return entries(viewer, and(isEarned, agreementId ? eq(feeEntry.agreementId, agreementId) : undefined), limit)
}

/** How many entries there are and what they sum to, however many are shown: all, or those of an agreement, or of a narrower kind. Øre. */
export async function ledgerSum(viewer: Viewer, agreementId?: string | null, where?: SQL) {
  const db = await read()
  const [found] = await db
    .select({ count: sql`count(*)`.mapWith(Number), totalOre: sql`coalesce(sum(${feeEntry.amountOre}), 0)`.mapWith(Number) })
    .from(feeEntry)
    .innerJoin(feeAgreement, eq(feeAgreement.id, feeEntry.agreementId))
    .where(
      and(visibleFees(viewer), isNull(feeEntry.voidedBy), isEarned, agreementId ? eq(feeEntry.agreementId, agreementId) : undefined, where),
    )
  return found ?? { count: 0, totalOre: 0 }
}

/** Entries nobody has approved yet, oldest last. */
export async function entriesToApprove(viewer: Viewer) {
  return entries(viewer, and(isEarned, isNull(feeEntry.approvedAt)), 50)
}

/** Who may approve an entry: coordinators who neither earn it nor entered what caused it; by name. */
export async function approversOf(_viewer: Viewer, entry: Pick<FeeEntry, 'fundraiserId' | 'createdBy'>) {
  const db = await read()
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(eq(user.role, 'coordinator'), eq(user.isActive, true), ne(user.id, entry.fundraiserId), ne(user.id, entry.createdBy)))
    .orderBy(asc(user.name), asc(user.id))
}

/** What a grant has earned the fundraiser, entry by entry, of those the viewer may see. */
export async function grantFees(viewer: Viewer, grantId: string) {
  return entries(viewer, and(isEarned, eq(feeEntry.grantId, grantId)))
}

/** The whole fee a grant gives under its agreement as the award now stands, earned or not; `null` where the viewer sees none. Øre. */
export async function grantFeeTotal(viewer: Viewer, grantId: string): Promise<number | null> {
  const [claim] = await feeClaims(and(visibleFees(viewer), eq(grant.id, grantId)) ?? sql`false`)
  return claim ? claimTotal(claim) : null
}

/** Entries of an agreement that no invoice has taken. */
export async function openEntries(viewer: Viewer, agreementId: string) {
  const found = await entries(viewer, and(isEarned, eq(feeEntry.agreementId, agreementId)), 5000)
  return found.filter(({ invoicedAs }) => invoicedAs === null)
}

/** Agreements with their versions, the newest version first; by title. */
export async function feeAgreements(viewer: Viewer) {
  const db = await read()
  const found = await db
    .select({ agreement: feeAgreement, fundraiserName: user.name })
    .from(feeAgreement)
    .innerJoin(user, eq(user.id, feeAgreement.fundraiserId))
    .where(visibleFees(viewer))
    .orderBy(asc(feeAgreement.title), asc(feeAgreement.id))
    .limit(200)
  const versions = await db
    .select({ version: feeAgreementVersion })
    .from(feeAgreementVersion)
    .innerJoin(feeAgreement, eq(feeAgreement.id, feeAgreementVersion.agreementId))
    .where(visibleFees(viewer))
    .orderBy(desc(feeAgreementVersion.number))
  return found.flatMap(({ agreement, fundraiserName }) => {
    const own = versions.map(({ version }) => version).filter((version) => version.agreementId === agreement.id)
    const [latest] = own
    return latest ? [{ ...agreement, fundraiserName, versions: own, latest }] : []
  })
}

export type FeeAgreement = Awaited<ReturnType<typeof feeAgreements>>[number]

/** One agreement, or undefined where there is none for this viewer. */
export async function feeAgreementById(viewer: Viewer, id: string): Promise<FeeAgreement | undefined> {
  return (await feeAgreements(viewer)).find((agreement) => agreement.id === id)
}

/** Givers for whom an agreement pays nothing. */
export async function excludedDonors(viewer: Viewer, agreementId: string) {
  const db = await read()
  return db
    .select({ id: excludedDonor.id, donorId: excludedDonor.donorId, name: organisation.name, reason: excludedDonor.reason })
    .from(excludedDonor)
    .innerJoin(feeAgreement, eq(feeAgreement.id, excludedDonor.agreementId))
    .innerJoin(donor, eq(donor.id, excludedDonor.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .where(and(visibleFees(viewer), eq(excludedDonor.agreementId, agreementId)))
    .orderBy(asc(organisation.sortKey), asc(excludedDonor.id))
}

/** The invoices of an agreement with whether they are paid, newest first. */
export async function invoices(viewer: Viewer, agreementId: string) {
  const db = await read()
  return db
    .select({
      id: invoice.id,
      number: invoice.number,
      day: invoice.day,
      dueDay: invoice.dueDay,
      amountOre: invoice.amountOre,
      vatOre: invoice.vatOre,
      entryId:
        sql`(select min(line.id) from ${feeEntry} as line where line.event_id = ${invoice.id} and line.kind = 'invoice' and line.voided_by is null)`.mapWith(
          feeEntry.id,
        ),
      paidDay:
        sql`(select max(line.day) from ${feeEntry} as line where line.event_id = ${invoice.id} and line.kind = 'payment' and line.voided_by is null)`.mapWith(
          feeEntry.day,
        ),
    })
    .from(invoice)
    .innerJoin(feeAgreement, eq(feeAgreement.id, invoice.agreementId))
    .where(and(visibleFees(viewer), isNull(invoice.voidedBy), eq(invoice.agreementId, agreementId)))
    .orderBy(desc(invoice.day), desc(invoice.id))
    .limit(200)
}

/**
 * The version of a fundraiser's agreement in force on a day: what an application sent that day goes by. `undefined` when none
 * of these people has one.
 */
export async function versionInForce(fundraiserIds: readonly string[], day: Day) {
  if (fundraiserIds.length === 0) return undefined
  const db = await read()
  const [found] = await db
    .select({ id: feeAgreementVersion.id, agreementId: feeAgreementVersion.agreementId, number: feeAgreementVersion.number })
    .from(feeAgreementVersion)
    .innerJoin(feeAgreement, eq(feeAgreement.id, feeAgreementVersion.agreementId))
    .where(
      and(
        or(...fundraiserIds.map((id) => eq(feeAgreement.fundraiserId, id))),
        sql`${feeAgreementVersion.fromDay} <= ${day}`,
        or(isNull(feeAgreementVersion.toDay), sql`${feeAgreementVersion.toDay} >= ${day}`),
      ),
    )
    .orderBy(desc(feeAgreementVersion.fromDay), desc(feeAgreementVersion.number), asc(feeAgreementVersion.id))
    .limit(1)
  return found
}

/**
 * *Hvad det koster at søge*: per year of decision, what the network was awarded as it now stands, and the whole fee of the
 * fundraiser-led grants among it (also what is not yet earned). Kroner øre. Refusals cost nothing.
 */
export async function costOfAsking(viewer: Viewer) {
  const db = await read()
  if (viewer.role === 'enterprise') return []
  const year = sql`substr(${decision.day}, 1, 4)`
  const awarded = await db
    .select({
      year: year.mapWith(Number),
      awardedOre: sql`sum(${decision.kronerOre} + ${amendedOre()})`.mapWith(Number),
      grants: sql`count(*)`.mapWith(Number),
    })
    .from(decision)
    .innerJoin(grant, eq(grant.decisionId, decision.id))
    .where(and(isNull(grant.voidedAt), eq(decision.isNetwork, true), sql`${decision.kronerOre} > 0`, ne(grant.isRepayable, true)))
    .groupBy(year)
    .orderBy(year)
  const claims = await feeClaims(and(visibleFees(viewer), eq(decision.isNetwork, true)) ?? sql`false`)
  return awarded.map((one) => ({
    ...one,
    feeOre: claims
      .filter(({ decidedDay }) => Number(decidedDay.slice(0, 4)) === one.year)
      .reduce((sum, claim) => sum + claimTotal(claim), 0),
  }))
}
