import 'server-only'
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import {
  amendment,
  application,
  budgetLine,
  decision,
  donor,
  excludedDonor,
  feeAgreement,
  feeAgreementVersion,
  grant,
  organisation,
  payment,
} from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { accrue } from '#lib/fees/clawback/rules.ts'
import { clawbackOf, eventsOf, grantFacts, termsOf } from '#lib/fees/claims/rules.ts'
import { noFeeReason } from '#lib/fees/guard/rules.ts'
import { feeTotal, fondsmomsOf, yearlyRooms } from '#lib/fees/rules.ts'
import { feeRuleOfGrant } from '#lib/grants/data.ts'
import { portionOf } from '#lib/money.ts'

/*
 * Grants as the fee arithmetic sees them: facts in kroner, terms and history. Internal to fees (booking and figures read
 * every grant of an agreement, whoever asks); what a viewer is shown goes through `visibleFees`.
 */

export type FeeClaim = Awaited<ReturnType<typeof bareClaims>>[number] & { yearlyRoomOre: number | null }

/** The grants under an agreement that meet a condition, each with its version, history and, where there is a yearly cap, what it leaves. */
export async function feeClaims(where: SQL): Promise<FeeClaim[]> {
  const claims = await bareClaims(where)
  const rooms = new Map<string, number>()
  const capped = new Map(
    claims
      .filter(({ version }) => version.yearlyCapOre !== null)
      .map((claim) => [`${claim.agreement.id} ${claim.decidedDay.slice(0, 4)}`, claim]),
  )
  for (const { agreement, version, decidedDay } of capped.values()) {
    const year = decidedDay.slice(0, 4)
    const siblings = await bareClaims(
      and(eq(feeAgreement.id, agreement.id), gte(grant.decidedDay, `${year}-01-01`), lte(grant.decidedDay, `${year}-12-31`)) ?? sql`false`,
    )
    const totals = siblings.map((claim) => ({
      id: claim.grantId,
      awardedOn: claim.decidedDay,
      number: claim.number ?? claim.grantId,
      totalOre: claimTotal({ ...claim, yearlyRoomOre: null }),
    }))
    for (const [id, room] of yearlyRooms(totals, version.yearlyCapOre ?? 0)) rooms.set(id, room)
  }
  return claims.map((claim) => ({ ...claim, yearlyRoomOre: rooms.get(claim.grantId) ?? null }))
}

/** The whole fee of a claim as its award now stands, also what is still only expected. Øre. */
export function claimTotal(claim: FeeClaim): number {
  if (claim.noFee) return 0
  const { awardedOre } = accrue(termsOf(claim.version), claim.events)
  const facts = grantFacts(claim)
  const { fondsmomsOre } = fondsmomsOf(awardedOre, facts.fondsmomsBps)
  return feeTotal(termsOf(claim.version), Math.max(0, awardedOre - fondsmomsOre - (facts.passThroughOre ?? 0)), facts)
}

/** What the claim has earned by its history so far. Øre. */
export function claimAccrued(claim: FeeClaim): number {
  if (claim.noFee) return 0
  return accrue(termsOf(claim.version), claim.events, grantFacts(claim), clawbackOf(claim.version, claim.decidedDay)).accruedOre
}

async function bareClaims(where: SQL) {
  const db = await read()
  const found = await db
    .select({
      grantId: grant.id,
      number: grant.number,
      applicationId: grant.applicationId,
      title: grant.title,
      decidedDay: grant.decidedDay,
      fondsmomsOre: grant.fondsmomsOre,
      donorId: grant.donorId,
      giver: organisation.name,
      feeRule: feeRuleOfGrant,
      kronerOre: decision.kronerOre,
      amountOre: decision.amountOre,
      outcome: decision.outcome,
      ledBy: application.ledBy,
      sentDay: application.sentDay,
      version: feeAgreementVersion,
      agreement: feeAgreement,
      isExcluded: isNotNull(excludedDonor.id).mapWith(Boolean),
      isRepeatGift: hasGivenBefore.mapWith(Boolean),
      agreementEnd: agreementEnd.mapWith(String),
    })
    .from(grant)
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(application, eq(application.id, grant.applicationId))
    .innerJoin(feeAgreementVersion, eq(feeAgreementVersion.id, application.agreementVersionId))
    .innerJoin(feeAgreement, eq(feeAgreement.id, feeAgreementVersion.agreementId))
    .innerJoin(donor, eq(donor.id, grant.donorId))
    .innerJoin(organisation, eq(organisation.id, donor.organisationId))
    .leftJoin(excludedDonor, and(eq(excludedDonor.agreementId, feeAgreement.id), eq(excludedDonor.donorId, grant.donorId)))
    .where(and(isNull(grant.voidedAt), isNotNull(decision.kronerOre), where))
    .orderBy(asc(grant.decidedDay), asc(grant.id))
  const ids = found.map(({ grantId }) => grantId)
  const [amendments, payments] = ids.length === 0 ? [[], []] : await histories(ids)
  const changed = Map.groupBy(amendments, ({ grantId }) => grantId)
  const paidOf = Map.groupBy(payments, ({ grantId }) => grantId)
  const passing = await passThroughs(
    found.filter(({ version }) => (version.passThroughCategories ?? []).length > 0).map(({ applicationId }) => applicationId ?? ''),
  )
  return found.map(({ kronerOre, amountOre, agreementEnd: end, ...facts }) => {
    const decidedOre = kronerOre ?? 0
    const inKroner = (ore: number) => (amountOre === kronerOre ? ore : portionOf(ore, decidedOre, amountOre))
    const changes = (changed.get(facts.grantId) ?? []).map(({ amountOre: delta, ...rest }) => ({ ...rest, kronerOre: inKroner(delta) }))
    const paid = (paidOf.get(facts.grantId) ?? []).map(({ amountOre: ore, kronerOre: known, ...rest }) => ({
      ...rest,
      kronerOre: known ?? inKroner(ore),
    }))
    const passThroughOre = passing
      .filter((line) => line.applicationId === facts.applicationId && facts.version.passThroughCategories?.includes(line.category))
      .reduce((sum, line) => sum + line.amountOre, 0)
    return {
      ...facts,
      decidedOre,
      passThroughOre,
      events: eventsOf({ day: facts.decidedDay, kronerOre: decidedOre }, changes, paid),
      noFee: reasonFor(facts, end === 'null' || end === '' ? null : end),
    }
  })
}

function reasonFor(
  facts: {
    outcome: 'awarded' | 'partially_awarded' | 'declined' | 'withdrawn' | 'unanswered' | 'recommended'
    ledBy: 'fundraiser' | 'enterprise'
    isExcluded: boolean
    sentDay: Day | null
    decidedDay: Day
    version: { fromDay: Day; tailMonths: number }
  },
  agreementEnd: Day | null,
) {
  if (facts.outcome === 'recommended') return 'notAwarded'
  const claim = {
    outcome: facts.outcome,
    ledBy: facts.ledBy,
    isDonorExcluded: facts.isExcluded,
    sentOn: facts.sentDay ?? facts.version.fromDay,
    decidedOn: facts.decidedDay,
  }
  return noFeeReason(claim, { validFrom: facts.version.fromDay, validTo: agreementEnd, tailMonths: facts.version.tailMonths })
}

async function histories(ids: string[]) {
  const db = await read()
  const amendments = await db
    .select({ id: amendment.id, grantId: amendment.grantId, day: amendment.day, amountOre: amendment.amountOre, cause: amendment.cause })
    .from(amendment)
    .where(and(isNull(amendment.voidedBy), inArray(amendment.grantId, ids)))
  const payments = await db
    .select({
      id: payment.id,
      grantId: payment.grantId,
      kind: payment.kind,
      day: payment.day,
      amountOre: payment.amountOre,
      kronerOre: payment.kronerOre,
    })
    .from(payment)
    .where(and(isNull(payment.voidedBy), inArray(payment.grantId, ids)))
  return [amendments, payments] as const
}

// What the budget asks for that only passes through.
async function passThroughs(applicationIds: string[]) {
  if (applicationIds.length === 0) return []
  const db = await read()
  return db
    .select({ applicationId: budgetLine.applicationId, category: budgetLine.category, amountOre: budgetLine.amountOre })
    .from(budgetLine)
    .where(and(inArray(budgetLine.applicationId, applicationIds), eq(budgetLine.source, 'applied')))
}

// A further gift: the giver has an award of an earlier day.
const hasGivenBefore = sql`exists (select 1 from ${decision} as earlier where earlier.donor_id = ${grant.donorId} and earlier.day < ${grant.decidedDay} and earlier.amount_ore > 0 and earlier.voided_by is null and earlier.outcome in ('awarded', 'partially_awarded'))`
// The agreement ends with its last version; while one is open it has no end.
const agreementEnd = sql`(select case when count(*) = count(later.to_day) then coalesce(max(later.to_day), '') else '' end from ${feeAgreementVersion} as later where later.agreement_id = ${feeAgreement.id})`
