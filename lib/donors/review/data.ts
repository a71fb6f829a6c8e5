import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { enterprise, organisation } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import type { Day } from '#lib/day.ts'
import { shareOf, type Share } from '#lib/donors/calendar/rules.ts'
import { givingSettingsOn, isGivingCurrent } from '#lib/donors/giving/data.ts'
import type { ReviewSwitches } from '#lib/donors/golden/schema.ts'
import { answerFacts, obligationFacts, thankFacts, thankTables, workTables } from '#lib/donors/review/answers/data.ts'
import {
  type Answer,
  type AnswerRow,
  answerRows,
  type Obligation,
  type ObligationRow,
  obligationRows,
  reliabilityOf,
  successOf,
  type ThankRow,
  type Thanks,
  thankRows,
  thanksOf,
} from '#lib/donors/review/answers/rules.ts'
import {
  awardFacts,
  type Awards,
  type FactScope,
  factTables,
  giverFacts,
  knownGivers,
  receiptFacts,
} from '#lib/donors/review/facts/data.ts'
import { behindSecond, expectedMonths, statusCounts, streakCounts, yearLines } from '#lib/donors/review/figures/rules.ts'
import {
  type Household,
  householdsOf,
  loansAt,
  type Receipts,
  type ReviewAward,
  type ReviewGroup,
  type Subject,
  subjectsOf,
} from '#lib/donors/review/rules.ts'
import { awardsAt, type GivingSettings } from '#lib/donors/rules.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { inThread } from '#lib/thread.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

/** The switches as they hold for a viewer: a member sees its own enterprise's, whatever the address says. */
export type Switches = {
  scope: 'network' | 'all'
  enterpriseId: string | null
  enterpriseName: string | null
  asGroup: boolean
  by: 'award' | 'money'
  day: Day
  settings: GivingSettings
  /** Nothing is switched: `donor_giving` holds the answer. */
  isEveryday: boolean
}

/**
 * Settles the switches, or undefined where there is nothing for this viewer: a member without an enterprise. Coordinators and readers may
 * choose any enterprise, members their own; a fundraiser sees the network's. Settings are those of the day asked about.
 */
export async function switchesOf(viewer: Viewer, given: ReviewSwitches): Promise<Switches | undefined> {
  const isMember = viewer.role === 'enterprise'
  const wanted = isMember
    ? (viewer.enterpriseIds.find((id) => id === given.enterprise) ?? viewer.enterpriseIds[0])
    : viewer.role === 'fundraiser'
      ? null
      : given.enterprise
  if (wanted === undefined) return undefined
  const day = given.on ?? viewer.today
  const [settings, { groupIsOneDonor }, name] = await Promise.all([
    givingSettingsOn(day),
    settingsOn(day),
    wanted === null ? null : enterpriseNameOf(wanted),
  ])
  const enterpriseId = name === null ? null : wanted
  if (isMember && enterpriseId === null) return undefined
  const asGroup = !isMember && (given.group ?? groupIsOneDonor) === 'yes'
  const isPlain = enterpriseId === null && !asGroup && given.by === 'award' && day === viewer.today
  const isEveryday = isPlain && (await isGivingCurrent(day, settings))
  return { scope: given.scope, enterpriseId, enterpriseName: name, asGroup, by: given.by, day, settings, isEveryday }
}

export type Review = {
  switches: Switches
  subjects: Subject[]
  loans: { count: number; ore: number }
  groups: ReadonlyMap<string, ReviewGroup>
  answers: AnswerRow[]
  obligations: ObligationRow[]
  thanks: ThankRow[]
}

// What no switch changes is read once, and again only when it was written itself. A review of all is some 80 MB at full size: one is kept.
const keptAwards = whileUnchanged<Awards>({ of: factTables, most: 2 })
const keptGivers = whileUnchanged<Givers>({ of: factTables, most: 1 })
const keptKnown = whileUnchanged<number>({ of: factTables })
const keptReceipts = whileUnchanged<Receipts>({ of: factTables, most: 1 })
const keptThanks = whileUnchanged<Thanks>({ of: thankTables, most: 2 })
const keptWork = whileUnchanged<{ answers: Answer[]; obligations: Obligation[] }>({ of: workTables, most: 2 })
const keptReviews = whileUnchanged<Review | undefined>({ most: 1 })
const keptFigures = whileUnchanged<ReviewFigures | undefined>()

/** The whole review under the switches; heavy at full size, so only the thread asks. */
export async function reviewOf(viewer: Viewer, given: ReviewSwitches): Promise<Review | undefined> {
  return keptReviews(JSON.stringify([sightOf(viewer), given]), async () => {
    const switches = await switchesOf(viewer, given)
    if (!switches) return undefined
    const { scope, enterpriseId, by, day } = switches
    const [awards, whole, givers, receipts, thanks, work] = await Promise.all([
      keptAwards(enterpriseId ?? '', () => awardFacts(enterpriseId)),
      enterpriseId === null ? null : keptAwards('', () => awardFacts(null)),
      keptGivers('', giverFacts),
      by === 'money' ? keptReceipts('', receiptFacts) : new Map<string, []>(),
      keptThanks(sightOf(viewer), () => thankFacts(viewer)),
      keptWork(JSON.stringify([sightOf(viewer), scope, enterpriseId]), () => workOf(viewer, { scope, enterpriseId })),
    ])
    const { donors, groups } = givers
    const isIn = ({ isNetwork }: ReviewAward) => scope === 'all' || isNetwork
    const subjects = subjectsOf(householdsIn(awards, givers, switches), { donors, receipts }, switches)
    // What went to others is known giving: it is theirs to say thank you for.
    const ours = subjects.map(({ awards: own }) => (scope === 'all' ? own.filter(({ isNetwork }) => isNetwork) : own))
    return {
      switches,
      subjects,
      loans: loansAt(awards.loans.filter(isIn), day),
      groups,
      answers: answerRows(work.answers, day),
      obligations: obligationRows(work.obligations, day),
      thanks: thankRows(ours, thanks, (donorId) => !donors.get(donorId)?.isSilent, day, whole ? networkGifts(whole, day) : undefined),
    }
  })
}

/** What each giver has given the network by the day, whichever enterprise it was for. */
function networkGifts({ gifts }: Awards, day: Day) {
  const standing = awardsAt(
    gifts.filter(({ isNetwork }) => isNetwork),
    day,
  )
  return Map.groupBy(
    standing.map(({ donorId, decidedOn }) => ({ donorId, day: decidedOn })),
    ({ donorId }) => donorId,
  )
}

type Givers = Awaited<ReturnType<typeof giverFacts>>
type Sorted = { givers: Givers; households: Map<string, Household[]> }
const sorted = new WeakMap<Awards, Sorted>()

/** Who gave what, sorted out once for as long as the awards and the givers are those that were read. */
function householdsIn(awards: Awards, givers: Givers, { scope, asGroup }: Switches): Household[] {
  const known = sorted.get(awards)
  const own = known?.givers === givers ? known : { givers, households: new Map<string, Household[]>() }
  const key = `${scope} ${asGroup}`
  const gifts = () => (scope === 'all' ? awards.gifts : awards.gifts.filter(({ isNetwork }) => isNetwork))
  const found = own.households.get(key) ?? householdsOf(gifts(), givers, asGroup)
  own.households.set(key, found)
  sorted.set(awards, own)
  return found
}

async function workOf(viewer: Viewer, scope: FactScope) {
  const [answers, obligations] = await Promise.all([answerFacts(viewer, scope), obligationFacts(viewer, scope)])
  return { answers, obligations }
}

export type ReviewFigures = {
  day: Day
  /** Øre of golden givers, of all. */
  share: Share
  repeat: Share
  second: Share
  /** How long a second award may take (a setting of the day). */
  secondMonths: number
  otherOre: Record<string, number>
  loans: { count: number; ore: number }
  statuses: ReturnType<typeof statusCounts>
  years: ReturnType<typeof yearLines>
  streaks: ReturnType<typeof streakCounts>
  expected: ReturnType<typeof expectedMonths>
  success: ReturnType<typeof successOf>
  reliability: Share
  thanks: ReturnType<typeof thanksOf>
  /** Some of the days are known by month or year only. */
  roughAwards: number
}

/** The figures of the review (product.md §4) under the switches, or undefined where the viewer has none. Kept while nothing is written. */
export async function reviewFigures(viewer: Viewer, switches: ReviewSwitches): Promise<ReviewFigures | undefined> {
  return keptFigures(JSON.stringify([sightOf(viewer), switches]), () =>
    inThread('goldenFigures', viewer, switches, () => figuresHere(viewer, switches)),
  )
}

/** The same, worked out here: what the thread runs. */
export async function figuresHere(viewer: Viewer, given: ReviewSwitches): Promise<ReviewFigures | undefined> {
  const review = await reviewOf(viewer, given)
  if (!review) return undefined
  const { subjects, loans, switches, answers, obligations, thanks } = review
  const { day, enterpriseId, asGroup } = switches
  const known =
    enterpriseId === null
      ? await keptKnown(String(asGroup), () => knownGivers(asGroup))
      : subjects.filter(({ isArchived }) => !isArchived).length
  const second = behindSecond(subjects, day, switches.settings.secondMonths)
  const golden = subjects.filter(({ isGolden }) => isGolden)
  return {
    day,
    share: shareOf(total(golden), total(subjects)),
    repeat: shareOf(golden.length, subjects.length),
    secondMonths: switches.settings.secondMonths,
    second: shareOf(second.filter(({ isCounted }) => isCounted).length, second.length),
    otherOre: beside(subjects),
    loans,
    statuses: statusCounts(subjects, known),
    years: yearLines(subjects, day),
    streaks: streakCounts(subjects),
    expected: expectedMonths(subjects, day),
    success: successOf(answers),
    reliability: reliabilityOf(obligations),
    thanks: thanksOf(thanks),
    roughAwards: subjects.reduce((count, { awards }) => count + awards.filter(({ isRough }) => isRough).length, 0),
  }
}

const total = (subjects: readonly Subject[]) => subjects.reduce((sum, { totalOre }) => sum + totalOre, 0)

function beside(subjects: readonly Subject[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { otherOre } of subjects) for (const [currency, ore] of Object.entries(otherOre)) all[currency] = (all[currency] ?? 0) + ore
  return all
}

async function enterpriseNameOf(id: string): Promise<string | null> {
  const db = await read()
  const [found] = await db
    .select({ name: organisation.name })
    .from(enterprise)
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(eq(enterprise.id, id))
  return found?.name ?? null
}
