import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import * as z from 'zod/mini'
import { noteLookUp } from '#db/access.ts'
import { read } from '#db/open.ts'
import { agreement, course, courseStep, enterprise, job, organisation, personCode } from '#db/schema/index.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import { courseFilters } from '#lib/outcomes/courses/schema.ts'
import { normaliseCode } from '#lib/outcomes/person-codes/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

type Filters = z.output<typeof courseFilters>

/** Rows about citizens: coordinators all, members their own enterprises', nobody else. Every look-up is noted by the functions below. */
export function visibleCourses(viewer: Viewer): SQL {
  if (viewer.role === 'coordinator') return sql`true`
  return viewer.role === 'enterprise' && viewer.enterpriseIds.length > 0
    ? sql`${course.enterpriseId} in ${viewer.enterpriseIds}`
    : sql`false`
}

/** True for those who may see any row about a citizen; everyone else gets published tables. */
export const seesCourses = (viewer: Viewer): boolean =>
  viewer.role === 'coordinator' || (viewer.role === 'enterprise' && viewer.enterpriseIds.length > 0)

/** One course with its code, agreement and enterprise; its steps and jobs beside it. Undefined when it is not this viewer's to see. */
export async function courseById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({
      course,
      person: personCode,
      agreementCode: agreement.code,
      agreementTitle: agreement.title,
      enterpriseName: organisation.name,
    })
    .from(course)
    .innerJoin(personCode, eq(personCode.id, course.personCodeId))
    .innerJoin(agreement, eq(agreement.id, course.agreementId))
    .innerJoin(enterprise, eq(enterprise.id, course.enterpriseId))
    .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
    .where(and(visibleCourses(viewer), eq(course.id, id)))
  if (!found) return undefined
  await noteLookUp(viewer.id, 'course', 'course', [id])
  const { course: row, person, ...names } = found
  return { ...row, ...names, code: person.code, spokenName: person.spokenName }
}

/** What happened on a course: its steps and its jobs, in order, corrections left out. */
export async function courseSteps(viewer: Viewer, courseId: string) {
  const db = await read()
  const [steps, jobs] = await Promise.all([
    db
      .select({ step: courseStep })
      .from(courseStep)
      .innerJoin(course, eq(course.id, courseStep.courseId))
      .where(and(visibleCourses(viewer), eq(courseStep.courseId, courseId), isNull(courseStep.voidedBy)))
      .orderBy(asc(courseStep.month), asc(courseStep.id)),
    db
      .select({ job })
      .from(job)
      .innerJoin(course, eq(course.id, job.courseId))
      .where(and(visibleCourses(viewer), eq(job.courseId, courseId), isNull(job.voidedBy)))
      .orderBy(asc(job.begunDay), asc(job.id)),
  ])
  return { steps: steps.map((row) => row.step), jobs: jobs.map((row) => row.job) }
}

/** One step of a course the viewer may see, or undefined. */
export async function stepById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ step: courseStep, enterpriseId: course.enterpriseId })
    .from(courseStep)
    .innerJoin(course, eq(course.id, courseStep.courseId))
    .where(and(visibleCourses(viewer), eq(courseStep.id, id), isNull(courseStep.voidedBy)))
  return found && { ...found.step, enterpriseId: found.enterpriseId }
}

/** One job of a course the viewer may see, or undefined. */
export async function jobById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select({ job })
    .from(job)
    .innerJoin(course, eq(course.id, job.courseId))
    .where(and(visibleCourses(viewer), eq(job.id, id), isNull(job.voidedBy)))
  return found?.job
}

/** Whether this person began a job before, on any course in the network: then the next is no first foothold. */
export async function hasWorked(personCodeId: string): Promise<boolean> {
  const db = await read()
  return (await db.$count(job, and(eq(job.personCodeId, personCodeId), isNull(job.voidedBy)))) > 0
}

export const courseColumns = [
  { id: 'name', kind: 'name', isUnsorted: true },
  { id: 'agreement', kind: 'text', isUnsorted: true },
  { id: 'enterprise', kind: 'text', isUnsorted: true },
  { id: 'targetGroup', kind: 'code', words: 'targetGroups', isUnsorted: true },
  { id: 'startMonth', kind: 'text' },
  { id: 'step', kind: 'code', words: 'ladderSteps', isUnsorted: true },
  { id: 'endPosition', kind: 'code', words: 'endPositions', isUnsorted: true },
  { id: 'endMonth', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'progression', kind: 'code', words: 'progressions', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

const lastStep = sql`(select ${courseStep.step} from ${courseStep} where ${courseStep.courseId} = ${course.id} and ${courseStep.voidedBy} is null order by ${courseStep.month} desc, ${courseStep.id} desc limit 1)`

/** Courses, newest first, for the screen alone: rows about citizens are never exported. */
export const courseList = defineList<Filters>({
  name: 'courses',
  path: '/outcomes/courses',
  columns: courseColumns,
  initial: { sort: 'startMonth', direction: 'desc' },
  parse: (given) => z.parse(courseFilters, { ...blank, ...given }),
  async rows(viewer, filters, state, size) {
    const db = await read()
    const { where, orderBy } = keyset(state, sql`${course.startMonth}`, course.id)
    const found = await db
      .select({
        id: course.id,
        name: personCode.spokenName,
        code: personCode.code,
        agreement: agreement.code,
        enterprise: organisation.name,
        targetGroup: course.targetGroup,
        startMonth: course.startMonth,
        startStep: course.startStep,
        step: lastStep.mapWith((step: string | null) => step),
        endPosition: course.endPosition,
        endMonth: course.endMonth,
        progression: course.progression,
      })
      .from(course)
      .innerJoin(personCode, eq(personCode.id, course.personCodeId))
      .innerJoin(agreement, eq(agreement.id, course.agreementId))
      .innerJoin(enterprise, eq(enterprise.id, course.enterpriseId))
      .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(and(narrowed(viewer, filters), where))
      .orderBy(...orderBy)
      .limit(size + 1)
    const shown = page(state, found, (row) => ({ value: row.startMonth, id: row.id }), size)
    await noteLookUp(
      viewer.id,
      'course_list',
      'course',
      shown.rows.map((row) => row.id),
    )
    return { ...shown, rows: shown.rows.map((row) => ({ ...row, step: row.step ?? row.startStep })) }
  },
  async count(viewer, filters) {
    const db = await read()
    return db.$count(course, narrowed(viewer, filters))
  },
})

const blank: Record<keyof Filters, null> = { q: null, agreement: null, enterprise: null, state: null }

function narrowed(viewer: Viewer, filters: Filters): SQL | undefined {
  return and(
    visibleCourses(viewer),
    filters.agreement ? eq(course.agreementId, filters.agreement) : undefined,
    filters.enterprise ? eq(course.enterpriseId, filters.enterprise) : undefined,
    filters.state ? (filters.state === 'running' ? isNull(course.endMonth) : isNotNull(course.endMonth)) : undefined,
    filters.q
      ? sql`${course.personCodeId} in (select ${personCode.id} from ${personCode} where ${personCode.code} = ${normaliseCode(filters.q) ?? ''} or lower(${personCode.spokenName}) = ${filters.q.trim().toLowerCase()})`
      : undefined,
  )
}

/** The courses that run at the viewer's enterprises, newest first: what *Næste skridt* chooses from. At most 30. */
export async function runningCourses(viewer: Viewer) {
  const db = await read()
  const found = await db
    .select({ id: course.id, spokenName: personCode.spokenName, code: personCode.code, startMonth: course.startMonth })
    .from(course)
    .innerJoin(personCode, eq(personCode.id, course.personCodeId))
    .where(and(visibleCourses(viewer), isNull(course.endMonth)))
    .orderBy(desc(course.startMonth), desc(course.id))
    .limit(30)
  await noteLookUp(
    viewer.id,
    'next_step',
    'course',
    found.map((row) => row.id),
  )
  return found
}

/** The courses with these ids that the viewer may see, for a list that names them. The look-up is noted. */
export async function coursesById(viewer: Viewer, ids: readonly string[], purpose: string) {
  if (ids.length === 0) return []
  const db = await read()
  const found = await db
    .select({
      id: course.id,
      spokenName: personCode.spokenName,
      code: personCode.code,
      agreementCode: agreement.code,
      startMonth: course.startMonth,
      endPosition: course.endPosition,
    })
    .from(course)
    .innerJoin(personCode, eq(personCode.id, course.personCodeId))
    .innerJoin(agreement, eq(agreement.id, course.agreementId))
    .where(and(visibleCourses(viewer), inArray(course.id, [...ids])))
    .orderBy(desc(course.startMonth), asc(course.id))
  await noteLookUp(
    viewer.id,
    purpose,
    'course',
    found.map((row) => row.id),
  )
  return found
}
