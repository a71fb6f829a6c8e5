import 'server-only'
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { read } from '#db/open.ts'
import { agreement, allocation, course, decision, fundingLink, grant, job } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { countedJob, countedKinds } from '#lib/outcomes/data.ts'
import { coursesById, seesCourses, visibleCourses } from '#lib/outcomes/courses/data.ts'
import { kroneKey, ownAllocations, standing, type Strand } from '#lib/outcomes/krone/data.ts'
import type { KroneFilters } from '#lib/outcomes/krone/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

const own = alias(fundingLink, 'own')
const countedAtOnce = 20_000

/** What a strand of money became: distinct courses and people in work, whole and by share (basis points: 10 000 is one). */
export type ResultCount = { courses: number; people: number; coursesBps: number; peopleBps: number }
export type StrandResult = { agreementIds: string[]; counts: ResultCount | null }

const keptResults = whileUnchanged<Map<string, StrandResult>>()
const keptTotal = whileUnchanged<ResultCount | undefined>()

/** The key a strand's result is found by. */
export const strandKey = ({ donorId, grantId, targetId, pilotId }: Pick<Strand, 'donorId' | 'grantId' | 'targetId' | 'pilotId'>) =>
  [donorId, grantId, targetId, pilotId].join(':')

/**
 * What the strands shown became, by funding links: the agreements of the courses they paid, for everybody; counts of people only
 * for those who see the rows. A job paid by itself counts through its course where the same allocation does not pay that too.
 * One query over the strands' givers and enterprises. People are never summed across strands.
 */
export async function strandResults(
  viewer: Viewer,
  filters: KroneFilters,
  strands: readonly Strand[],
  isDetailed: boolean,
): Promise<Map<string, StrandResult>> {
  return keptResults(kroneKey(viewer, filters), () => resultsOf(viewer, filters, strands, isDetailed))
}

async function resultsOf(
  viewer: Viewer,
  filters: KroneFilters,
  strands: readonly Strand[],
  isDetailed: boolean,
): Promise<Map<string, StrandResult>> {
  const given = strands.filter((strand) => strand.target === 'enterprise')
  if (given.length === 0) return new Map()
  const db = await read()
  const links = paid(db)
  const key = {
    donorId: decision.donorId,
    grantId: sql`${isDetailed ? grant.id : sql`null`}`.mapWith((id: string | null) => id),
    targetId: allocation.enterpriseId,
    pilotId: allocation.pilotId,
  }
  const where = and(
    standing(viewer, filters),
    ownAllocations(viewer),
    inArray(decision.donorId, unique(given.map((strand) => strand.donorId))),
    inArray(allocation.enterpriseId, unique(given.map((strand) => strand.targetId))),
  )
  const [agreements, counts] = await Promise.all([
    db
      .selectDistinct({ ...key, agreementId: course.agreementId, code: agreement.code })
      .from(links)
      .innerJoin(allocation, eq(allocation.id, links.allocationId))
      .innerJoin(grant, eq(grant.id, allocation.grantId))
      .innerJoin(decision, eq(decision.id, grant.decisionId))
      .innerJoin(course, eq(course.id, sql`${links.courseId}`))
      .innerJoin(agreement, eq(agreement.id, course.agreementId))
      .where(where)
      .orderBy(asc(agreement.code)),
    seesCourses(viewer)
      ? counted(viewer, key).then((query) =>
          query.ask(where, decision.donorId, allocation.enterpriseId, allocation.pilotId, ...(isDetailed ? [grant.id] : [])),
        )
      : [],
  ])
  const countOf = new Map(
    counts.map(({ courses, people, coursesBps, peopleBps, ...at }) => [strandKey(at), { courses, people, coursesBps, peopleBps }]),
  )
  return new Map(
    [...Map.groupBy(agreements, strandKey)].map(([at, rows]) => [
      at,
      { agreementIds: rows.map((row) => row.agreementId), counts: countOf.get(at) ?? null },
    ]),
  )
}

/**
 * All that the filters' money took part in: distinct courses and people, for those who see the rows; undefined for others, and in a
 * large network until a giver is chosen (counting every link takes seconds there).
 */
export async function kroneResult(viewer: Viewer, filters: KroneFilters): Promise<ResultCount | undefined> {
  if (!seesCourses(viewer)) return undefined
  return keptTotal(kroneKey(viewer, filters), async () => {
    const db = await read()
    if (filters.donor === null && (await db.$count(course, visibleCourses(viewer))) > countedAtOnce) return undefined
    const query = await counted(viewer, {})
    const [found] = await query.ask(and(standing(viewer, filters), ownAllocations(viewer), visibleCourses(viewer)))
    return found
  })
}

/** The courses behind the filters' money, newest first, at most 50, by code. For those who see the rows; the look-up is noted. */
export async function kroneCourses(viewer: Viewer, filters: KroneFilters) {
  if (!seesCourses(viewer)) return []
  const db = await read()
  const links = paid(db)
  const found = await db
    .selectDistinct({ id: course.id, startMonth: course.startMonth })
    .from(links)
    .innerJoin(allocation, eq(allocation.id, links.allocationId))
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(course, eq(course.id, sql`${links.courseId}`))
    .where(and(standing(viewer, filters), ownAllocations(viewer), visibleCourses(viewer)))
    .orderBy(sql`${course.startMonth} desc`, asc(course.id))
    .limit(50)
  return coursesById(
    viewer,
    found.map((row) => row.id),
    'krone',
  )
}

/** Distinct courses and people in work over the links, and both by share. */
async function counted<Key extends Record<string, SQL<unknown> | SQLiteColumn>>(viewer: Viewer, key: Key) {
  const db = await read()
  const links = paid(db)
  const inWork = sql`exists (select 1 from ${job} where ${job.courseId} = ${course.id} and ${countedJob(viewer, await countedKinds())})`
  const query = db
    .select({
      ...key,
      courses: sql`count(distinct ${course.id})`.mapWith(Number),
      people: sql`count(distinct case when ${inWork} then ${course.personCodeId} end)`.mapWith(Number),
      coursesBps: sql`coalesce(sum(${links.shareBps}), 0)`.mapWith(Number),
      peopleBps: sql`coalesce(sum(case when ${inWork} then ${links.shareBps} else 0 end), 0)`.mapWith(Number),
    })
    .from(links)
    .innerJoin(allocation, eq(allocation.id, links.allocationId))
    .innerJoin(grant, eq(grant.id, allocation.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .innerJoin(course, eq(course.id, sql`${links.courseId}`))
  return { ask: (where: SQL | undefined, ...by: (SQL | SQLiteColumn)[]) => query.where(where).groupBy(...by) }
}

/** Each course that an allocation paid, once per allocation: by its own link, else by that of its job. */
function paid(db: Awaited<ReturnType<typeof read>>) {
  const isPaidItself = sql`exists (select 1 from ${fundingLink} as ${own} where ${own.kind} = 'course' and ${own.recordId} = ${job.courseId} and ${own.allocationId} = ${fundingLink.allocationId})`
  return db
    .select({
      allocationId: fundingLink.allocationId,
      shareBps: fundingLink.shareBps,
      courseId: sql`(case when ${fundingLink.kind} = 'course' then ${fundingLink.recordId} else ${job.courseId} end)`
        .mapWith(String)
        .as('paid_course'),
    })
    .from(fundingLink)
    .leftJoin(job, and(eq(fundingLink.kind, 'job'), eq(job.id, fundingLink.recordId), isNull(job.voidedBy)))
    .where(sql`(${fundingLink.kind} = 'course' or (${job.id} is not null and not ${isPaidItself}))`)
    .as('paid')
}

const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
