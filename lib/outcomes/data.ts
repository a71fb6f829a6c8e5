import 'server-only'
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { agreement, course, job, report, reportFigure, setting } from '#db/schema/index.ts'
import { whileUnchanged } from '#db/unchanged.ts'
import { jobKinds } from '#db/vocabulary/outcomes.ts'
import { type Day, yearOf } from '#lib/day.ts'
import { seesCourses, visibleCourses } from '#lib/outcomes/courses/data.ts'
import { publishedProgression, publishedWork } from '#lib/outcomes/rules.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { networkSettings } from '#lib/settings/schema.ts'
import type { Viewer } from '#lib/viewer.ts'

const yearsShown = 6

export type CountedKinds = { from: Day; to: Day; kinds: string[]; decidedDay: Day | null }

/** Which kinds of job count, from day to day: the dated setting, so that a job keeps the rule of the day it began. Newest first. */
export async function countedKinds(): Promise<CountedKinds[]> {
  const db = await read()
  const decided = await db
    .select({ value: setting.value, validFrom: setting.validFrom })
    .from(setting)
    .where(eq(setting.key, 'countedJobKinds'))
    .orderBy(desc(setting.validFrom), desc(setting.createdAt), desc(setting.id))
  const latest = decided.filter((row, at) => decided.findIndex((other) => other.validFrom === row.validFrom) === at)
  const first = networkSettings.shape.countedJobKinds.parse(undefined)
  return [
    ...latest.map((row) => ({ from: row.validFrom, value: String(row.value), decidedDay: row.validFrom })),
    { from: '0000-01-01', value: first, decidedDay: null },
  ].map(({ from, value, decidedDay }, at, all) => ({ from, to: all[at - 1]?.from ?? '9999-12-31', kinds: value.split(','), decidedDay }))
}

/** A job that counts: not withdrawn, begun by the viewer's today, of a kind that counted on its day. */
export function countedJob(viewer: Viewer, kinds: readonly CountedKinds[]): SQL {
  const counted = kinds.map((span) =>
    and(
      gte(job.begunDay, span.from),
      lt(job.begunDay, span.to),
      inArray(
        job.kind,
        jobKinds.filter((kind) => span.kinds.includes(kind)),
      ),
    ),
  )
  return and(isNull(job.voidedBy), lte(job.begunDay, viewer.today), or(...counted)) ?? sql`false`
}

/** Exact figures, for those who see the rows: coordinators all, members their own courses'. Undefined for everyone else. */
export async function exactFigures(viewer: Viewer) {
  if (!seesCourses(viewer)) return undefined
  return keptExact(JSON.stringify([viewer.role, viewer.enterpriseIds, viewer.today]), () => exactly(viewer))
}

const keptExact = whileUnchanged<Awaited<ReturnType<typeof exactly>>>()

async function exactly(viewer: Viewer) {
  const kinds = await countedKinds()
  const mine = viewer.role === 'coordinator' ? undefined : inArray(job.enterpriseId, [...viewer.enterpriseIds])
  const [work, jobs, changes, running] = await Promise.all([
    peopleIntoWork(viewer, kinds, mine),
    jobsBegun(viewer, kinds, mine),
    changesByYear(viewer, visibleCourses(viewer)),
    runningCount(viewer),
  ])
  return {
    work,
    jobs,
    changes,
    running,
    years: yearsOf(
      viewer,
      work.map(({ year }) => year),
    ),
  }
}

/** The published tables, the same for everybody, hidden together (rules.ts). `jobs` stands beside a year's people and is hidden with them. */
export function publishedFigures(viewer: Viewer) {
  return keptPublished(viewer.today, () => published(viewer))
}

const keptPublished = whileUnchanged<Awaited<ReturnType<typeof published>>>()

async function published(viewer: Viewer) {
  const [settings, kinds, known] = await Promise.all([settingsOn(viewer.today), countedKinds(), knownAgreements()])
  const [work, jobs, changes] = await Promise.all([peopleIntoWork(viewer, kinds), jobsBegun(viewer, kinds), changesByYear(viewer)])
  const years = yearsOf(
    viewer,
    work.map(({ year }) => year),
  )
  const threshold = settings.suppressionThreshold
  const table = publishedWork(
    work,
    known.map(({ id }) => id),
    years,
    threshold,
  )
  return {
    agreements: known,
    work: table,
    threshold,
    settings,
    kinds: kinds[0],
    jobs: years.map((year, at) =>
      table.totals[at] && 'shown' in table.totals[at] ? (jobs.find((row) => row.year === year)?.jobs ?? 0) : null,
    ),
    progression: publishedProgression(
      changes,
      yearsOf(
        viewer,
        changes.map(({ year }) => year),
      ),
      threshold,
    ),
  }
}

/** Figures of signed reports from years before the system: shown with their source, never drilled into. */
export async function paperFigures(_viewer: Viewer) {
  const db = await read()
  return db
    .select({ year: report.year, figure: reportFigure.figure, value: reportFigure.value, source: report.source })
    .from(reportFigure)
    .innerJoin(report, eq(report.id, reportFigure.reportId))
    .where(and(eq(report.state, 'from_paper'), isNull(reportFigure.voidedBy)))
    .orderBy(asc(report.year))
}

/** A person counts once a year, under the agreement of that year's first counted job. */
async function peopleIntoWork(viewer: Viewer, kinds: readonly CountedKinds[], where?: SQL) {
  const db = await read()
  const year = sql`substr(${job.begunDay}, 1, 4)`
  const first = db
    .select({
      year: year.mapWith(Number).as('year'),
      agreementId: job.agreementId,
      place: sql`row_number() over (partition by ${year}, ${job.personCodeId} order by ${job.begunDay}, ${job.id})`
        .mapWith(Number)
        .as('place'),
    })
    .from(job)
    .where(and(countedJob(viewer, kinds), gte(job.begunDay, `${firstYear(viewer)}-01-01`), where))
    .as('first')
  return db
    .select({ year: first.year, agreementId: first.agreementId, people: count() })
    .from(first)
    .where(eq(first.place, 1))
    .groupBy(sql`${first.year}`, first.agreementId)
}

async function jobsBegun(viewer: Viewer, kinds: readonly CountedKinds[], where?: SQL) {
  const db = await read()
  const year = sql`substr(${job.begunDay}, 1, 4)`
  return db
    .select({ year: year.mapWith(Number), jobs: count() })
    .from(job)
    .where(and(countedJob(viewer, kinds), gte(job.begunDay, `${firstYear(viewer)}-01-01`), where))
    .groupBy(year)
}

async function changesByYear(viewer: Viewer, where?: SQL) {
  const db = await read()
  const year = sql`substr(${course.endMonth}, 1, 4)`
  const found = await db
    .select({ year: year.mapWith(Number), progression: course.progression, courses: count() })
    .from(course)
    .where(and(gte(course.endMonth, `${firstYear(viewer)}-01`), isNotNull(course.progression), where))
    .groupBy(year, course.progression)
  return found.flatMap(({ progression, ...row }) => (progression ? [{ ...row, progression }] : []))
}

async function runningCount(viewer: Viewer): Promise<number> {
  const db = await read()
  return db.$count(course, and(visibleCourses(viewer), isNull(course.endMonth)))
}

/** The codes and titles of all agreements: public, as the tables name them. */
async function knownAgreements() {
  const db = await read()
  return db
    .select({ id: agreement.id, code: agreement.code, title: agreement.title, enterpriseId: agreement.enterpriseId })
    .from(agreement)
    .orderBy(asc(agreement.code))
}

/** The earliest year the tables go back to. */
const firstYear = (viewer: Viewer) => yearOf(viewer.today) - yearsShown + 1

/** From the first year with a figure (at most six back) to this year. */
function yearsOf(viewer: Viewer, known: readonly number[]): number[] {
  const last = yearOf(viewer.today)
  const first = Math.max(Math.min(last, ...known), firstYear(viewer))
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
