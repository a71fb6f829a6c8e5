import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { donor, donorGiving } from '#db/schema/index.ts'
import { yearOf, type Day } from '#lib/day.ts'
import { awardsOf, givingColumns, outlookOf } from '#lib/donors/giving/data.ts'
import type { Switches } from '#lib/donors/review/data.ts'
import type { Subject } from '#lib/donors/review/rules.ts'
import { awardsAt, kronerOf, type Outlook, outlookAt, streakOf } from '#lib/donors/rules.ts'

/** One award on the timeline; øre as it counts, `null` without a rate to kroner. */
export type Dot = { day: Day; ore: number | null; isRough: boolean; decisionId: string }
/** How a giver (or a group) stands under the switches: everything the review's row says of its giving. */
export type Standing = {
  id: string
  isGroup: boolean
  donorIds: string[]
  awards: number
  isGolden: boolean
  totalOre: number
  otherOre: Record<string, number>
  years: Record<string, number>
  firstDay: Day | null
  latestDay: Day | null
  medianGapDays: number | null
  cycleMonths: number | null
  running: { from: Day; to: Day } | null
  outlook: Outlook
  streak: number
  dots: Dot[]
}

/** The everyday standing of these givers, in their order: the derived rows, and the awards for the timelines. Three queries in all. */
export async function standingsOf(ids: readonly string[], { scope, day, settings }: Switches): Promise<Standing[]> {
  if (ids.length === 0) return []
  const db = await read()
  const [stored, known, awards] = await Promise.all([
    db
      .select({ id: donorGiving.donorId, firstDay: donorGiving.firstDay, ...givingColumns })
      .from(donorGiving)
      .innerJoin(donor, eq(donor.id, donorGiving.donorId))
      .where(and(inArray(donorGiving.donorId, [...ids]), eq(donorGiving.scope, scope))),
    db
      .select({ id: donor.id, cycleMonths: donor.cycleMonths })
      .from(donor)
      .where(inArray(donor.id, [...ids])),
    awardsOf([...ids]),
  ])
  const [rows, cycles] = [new Map(stored.map((row) => [row.id, row])), new Map(known.map((row) => [row.id, row.cycleMonths]))]
  const dotsOf = Map.groupBy(
    awards.filter(({ isNetwork }) => scope === 'all' || isNetwork),
    ({ donorId }) => donorId,
  )
  return ids.map((id): Standing => {
    const row = rows.get(id)
    const dots = awardsAt(dotsOf.get(id) ?? [], day)
    const running = row?.runningFrom && row.runningUntil && row.runningFrom <= day && day <= row.runningUntil
    return {
      id,
      isGroup: false,
      donorIds: [id],
      awards: row?.awards ?? 0,
      isGolden: (row?.awardDays ?? 0) >= 2,
      totalOre: row?.totalOre ?? 0,
      otherOre: row?.otherOre ?? {},
      years: row?.years ?? {},
      firstDay: row?.firstDay ?? null,
      latestDay: row?.latestDay ?? null,
      medianGapDays: row?.medianGapDays ?? null,
      cycleMonths: cycles.get(id) ?? null,
      running: running ? { from: row.runningFrom ?? '', to: row.runningUntil ?? '' } : null,
      outlook: row ? outlookOf(row, day, settings) : neverGave(day),
      streak: streakOf(new Set(dots.map(({ decidedOn }) => yearOf(decidedOn))), day),
      dots: dots.map((award) => ({ day: award.decidedOn, ore: kronerOf(award), isRough: award.isRough, decisionId: award.decisionId })),
    }
  })
}

/** The same from the review, whatever is switched. */
export function standingOf(subject: Subject): Standing {
  const { id, isGroup, donorIds, isGolden, totalOre, otherOre, sums, awardDays, medianGapDays, cycleMonths, running, outlook, streak } =
    subject
  return {
    id,
    isGroup,
    donorIds,
    awards: subject.awards.length,
    isGolden,
    totalOre,
    otherOre,
    years: Object.fromEntries(sums),
    firstDay: awardDays[0] ?? null,
    latestDay: awardDays.at(-1) ?? null,
    medianGapDays,
    cycleMonths,
    running,
    outlook,
    streak,
    dots: subject.awards.map(({ day, ore, isRough, decisionId }) => ({ day, ore, isRough, decisionId })),
  }
}

/** A giver, or a group taken as one, that has not given under the switches. */
export type Never = Pick<Standing, 'id' | 'isGroup' | 'donorIds' | 'cycleMonths'> & { sortKey: string }

/** The standing of a giver, or a group, that has given nothing by the day. */
export function neverStanding({ id, isGroup, donorIds, cycleMonths }: Never, day: Day): Standing {
  return {
    id,
    isGroup,
    donorIds,
    awards: 0,
    isGolden: false,
    totalOre: 0,
    otherOre: {},
    years: {},
    firstDay: null,
    latestDay: null,
    medianGapDays: null,
    cycleMonths,
    running: null,
    outlook: neverGave(day),
    streak: 0,
    dots: [],
  }
}

const neverGave = (day: Day) => outlookAt({ latestDay: null, medianGapDays: null, runningUntil: null }, day)
