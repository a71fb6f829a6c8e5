import 'server-only'
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { decision, donor, grant, organisation } from '#db/schema/index.ts'
import type { Day } from '#lib/day.ts'
import { isGift } from '#lib/donors/giving/data.ts'
import { awardFacts } from '#lib/donors/review/facts/data.ts'
import { ownPart } from '#lib/donors/review/division/rules.ts'
import { householdsOf, type Subject, subjectsOf } from '#lib/donors/review/rules.ts'
import type { GivingSettings } from '#lib/donors/rules.ts'
import { namesOf, receiversOf } from '#lib/donors/story/data.ts'
import { amendedOre } from '#lib/grants/amendments/data.ts'
import { isCalledOff, visibleGrants } from '#lib/grants/data.ts'
import { isThere } from '#lib/under-way.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

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

const latestAwards = hot((db, viewer: Viewer) =>
  db
    .select({
      decisionId: decision.id,
      grantId: grant.id,
      day: decision.day,
      decidedOre: decision.amountOre,
      standing: sql`${decision.amountOre} + ${amendedOre(viewer.today)}`.mapWith(Number),
      currency: decision.currency,
      isNetwork: decision.isNetwork,
      isOpen: sql`coalesce(${visibleGrants(viewer)}, false)`.mapWith(Boolean),
      isGift: sql`${isGift}`.mapWith(Boolean),
      isCalledOff: sql`${isCalledOff}`.mapWith(Boolean),
      recipient: organisation.name,
    })
    .from(decision)
    .innerJoin(donor, eq(donor.id, decision.donorId))
    .leftJoin(grant, eq(grant.decisionId, decision.id))
    .leftJoin(organisation, eq(organisation.id, grant.recipientOrganisationId))
    .where(
      and(
        eq(decision.donorId, sql.placeholder('donorId')),
        inArray(decision.outcome, ['awarded', 'partially_awarded']),
        gt(decision.amountOre, 0),
        isNull(decision.voidedBy),
        viewer.role === 'enterprise' ? visibleGrants(viewer) : isThere(decision.id),
      ),
    )
    .orderBy(desc(decision.day), desc(decision.id))
    .limit(page),
)

/**
 * The latest 50 awards of a giver, newest first. Those who keep the relation see all of them, as in the review, and open the grants that
 * are theirs to see; a member sees those it has a part in.
 */
export async function giverAwards(viewer: Viewer, donorId: string, toUs = awardsToUs(viewer, donorId)): Promise<GiverAward[]> {
  const rows = await latestAwards({ donorId }, sightOf(viewer), viewer)
  const [receivers, facts] = await Promise.all([
    receiversOf(
      viewer,
      rows.flatMap(({ grantId, isOpen }) => (isOpen && grantId) || []),
    ),
    toUs,
  ])
  const parts = partsOf(facts, viewer.today)
  return rows.map((row) => {
    const amountOre = parts.get(row.decisionId) ?? row.standing
    return {
      decisionId: row.decisionId,
      grantId: row.isOpen ? row.grantId : null,
      day: row.day,
      amountOre,
      wasOre: amountOre === row.decidedOre ? null : row.decidedOre,
      currency: row.currency,
      isNetwork: row.isNetwork,
      counts: row.isCalledOff || row.standing <= 0 ? 'annulled' : row.isGift ? 'gift' : 'loan',
      to: row.isOpen ? namesOf(receivers.get(row.grantId ?? ''), row.recipient) : [],
    }
  })
}

/** What a giver gave each of a member's own enterprises, with its part; nothing for everybody else. Read once for a page, for the two that ask. */
export async function awardsToUs(viewer: Viewer, donorId: string) {
  if (viewer.role !== 'enterprise') return []
  return Promise.all(viewer.enterpriseIds.map((enterpriseId) => awardFacts(enterpriseId, donorId)))
}

/** What a member's enterprises have of each award today, by decision. */
function partsOf(facts: Awaited<ReturnType<typeof awardsToUs>>, today: Day): Map<string, number> {
  const parts = new Map<string, number>()
  for (const { gifts, loans } of facts)
    for (const award of [...gifts, ...loans]) {
      const standing = award.amendments?.findLast(({ day }) => day <= today)?.amountOre ?? award.amountOre
      parts.set(award.decisionId, (parts.get(award.decisionId) ?? 0) + ownPart(standing, award.division))
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
  toUs = awardsToUs(viewer, id),
): Promise<Subject | undefined> {
  if (viewer.role !== 'enterprise') return undefined
  const known = {
    donors: new Map([[id, { id, sortKey, cycleMonths, groupId: null, isArchived: false, isSilent: false }]]),
    groups: new Map(),
    receipts: new Map(),
  }
  return (await toUs)
    .flatMap(({ gifts }) => {
      const network = gifts.filter(({ isNetwork }) => isNetwork)
      return subjectsOf(householdsOf(network, known, false), known, { by: 'award', day: viewer.today, settings })
    })
    .toSorted((one, other) => other.awardDays.length - one.awardDays.length)[0]
}
