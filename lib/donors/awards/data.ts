import 'server-only'
import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { allocation, amendment, decision, donor, enterprise, grant, organisation, payment } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { isGift } from '#lib/donors/giving/data.ts'
import { awardFacts } from '#lib/donors/review/facts/data.ts'
import { ownPart } from '#lib/donors/review/division/rules.ts'
import { householdsOf, type Subject, subjectsOf } from '#lib/donors/review/rules.ts'
import type { GivingSettings } from '#lib/donors/rules.ts'
import { visibleAllocations, visibleGrants } from '#lib/grants/data.ts'
import { isThere } from '#lib/under-way.ts'
import type { Viewer } from '#lib/viewer.ts'

const page = 50

/** An award as the giver's page shows it; amounts in øre of `currency`. */
export type GiverAward = {
  decisionId: string
  /** Its grant, where the viewer may open it. */
  grantId: string | null
  day: Day
  /** As it stands today; of a member its own part. */
  amountOre: number
  /** What was decided, where an amendment or a division made it another. */
  wasOre: number | null
  currency: string
  isNetwork: boolean
  /** Gifts count; a loan stands beside, and what was called off or amended to nothing is told and not counted. */
  counts: 'gift' | 'loan' | 'annulled'
  to: string[]
}

const standingOre = (today: Day) =>
  sql`(${decision.amountOre} + coalesce((select sum(${amendment.amountOre}) from ${amendment} where ${amendment.grantId} = ${grant.id} and ${amendment.voidedBy} is null and ${amendment.day} <= ${today}), 0))`.mapWith(
    Number,
  )
const isCalledOff = sql`(coalesce(${grant.state} = 'cancelled', false) and not exists (select 1 from ${payment} where ${payment.grantId} = ${grant.id} and ${payment.kind} = 'receipt' and ${payment.voidedBy} is null))`

/**
 * The latest 50 awards of a giver, newest first. Those who keep the relation see all of them, as in the review, and open the grants that
 * are theirs to see; a member sees those it has a part in.
 */
export async function giverAwards(viewer: Viewer, donorId: string): Promise<GiverAward[]> {
  const db = await read()
  const keepsRelation = viewer.role !== 'enterprise'
  const rows = await db
    .select({
      decisionId: decision.id,
      grantId: grant.id,
      day: decision.day,
      decidedOre: decision.amountOre,
      standing: standingOre(viewer.today),
      currency: decision.currency,
      isNetwork: decision.isNetwork,
      isOpen: sql`coalesce(${visibleGrants(viewer)}, false)`.mapWith(Boolean),
      isGift: sql`${isGift}`.mapWith(Boolean),
      isCalledOff: isCalledOff.mapWith(Boolean),
      recipient: organisation.name,
    })
    .from(decision)
    .innerJoin(donor, eq(donor.id, decision.donorId))
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .leftJoin(organisation, eq(organisation.id, grant.recipientOrganisationId))
    .where(
      and(
        eq(decision.donorId, donorId),
        inArray(decision.outcome, ['awarded', 'partially_awarded']),
        gt(decision.amountOre, 0),
        isNull(decision.voidedBy),
        keepsRelation ? isThere(decision.id) : visibleGrants(viewer),
      ),
    )
    .orderBy(desc(decision.day), desc(decision.id))
    .limit(page)
  const [shares, parts] = await Promise.all([
    sharesOf(
      viewer,
      rows.flatMap(({ grantId, isOpen }) => (isOpen && grantId) || []),
    ),
    partsOf(viewer, donorId),
  ])
  return rows.map((row) => {
    const amountOre = parts?.get(row.decisionId) ?? row.standing
    return {
      decisionId: row.decisionId,
      grantId: row.isOpen ? row.grantId : null,
      day: row.day,
      amountOre,
      wasOre: amountOre === row.decidedOre ? null : row.decidedOre,
      currency: row.currency,
      isNetwork: row.isNetwork,
      counts: row.isCalledOff || row.standing <= 0 ? 'annulled' : row.isGift ? 'gift' : 'loan',
      to: row.isOpen
        ? [
            ...new Set([
              ...shares.filter(({ grantId }) => grantId === row.grantId).map(({ name }) => name),
              ...(row.recipient ? [row.recipient] : []),
            ]),
          ]
        : [],
    }
  })
}

async function sharesOf(viewer: Viewer, grantIds: string[]) {
  if (grantIds.length === 0) return []
  const db = await read()
  return db
    .select({ grantId: allocation.grantId, name: organisation.name })
    .from(allocation)
    .innerJoin(enterprise, eq(enterprise.id, allocation.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleAllocations(viewer), inArray(allocation.grantId, grantIds)))
    .orderBy(desc(allocation.amountOre), asc(allocation.id))
}

/** What a member's enterprises have of each award, by decision; null for everybody else. */
async function partsOf(viewer: Viewer, donorId: string): Promise<Map<string, number> | null> {
  if (viewer.role !== 'enterprise') return null
  const parts = new Map<string, number>()
  for (const enterpriseId of viewer.enterpriseIds) {
    const { gifts, loans } = await awardFacts(enterpriseId, donorId)
    for (const award of [...gifts, ...loans]) {
      const standing = award.amendments?.findLast(({ day }) => day <= viewer.today)?.amountOre ?? award.amountOre
      parts.set(award.decisionId, (parts.get(award.decisionId) ?? 0) + ownPart(standing, award.division))
    }
  }
  return parts
}

/**
 * What a giver has given a member's own enterprise, as in its review: golden for us, and where we stand. Of several enterprises the one
 * it gave most often. Undefined for others, and where nothing was given.
 */
export async function givenToUs(
  viewer: Viewer,
  { id, sortKey, cycleMonths }: { id: string; sortKey: string; cycleMonths: number | null },
  settings: GivingSettings,
): Promise<Subject | undefined> {
  if (viewer.role !== 'enterprise') return undefined
  const known = {
    donors: new Map([[id, { id, sortKey, cycleMonths, groupId: null, isArchived: false, isSilent: false }]]),
    groups: new Map(),
    receipts: new Map(),
  }
  const found: Subject[] = []
  for (const enterpriseId of viewer.enterpriseIds) {
    const { gifts } = await awardFacts(enterpriseId, id)
    const network = gifts.filter(({ isNetwork }) => isNetwork)
    found.push(...subjectsOf(householdsOf(network, known, false), known, { by: 'award', day: viewer.today, settings }))
  }
  return found.toSorted((one, other) => other.awardDays.length - one.awardDays.length)[0]
}
