import { agreements, courseYears, groupSizes, hourBandsByYear, jobKindsByYear, otherEnds } from '#db/demo/courses.ts'
import type { endPositions, hourBands, jobKinds, progressions, targetGroups } from '#db/vocabulary/outcomes.ts'

type Group = (typeof targetGroups)[number]
type Kind = (typeof jobKinds)[number]
export type PlannedCourse = {
  agreement: (typeof agreements)[number]
  startMonth: string
  group: Group
  person: number
  jobs: { year: number; month: number; day: number; kind: Kind; band: (typeof hourBands)[number]; isSecond: boolean }[]
  end: (typeof endPositions)[number] | null
  endMonth: string | null
  progression: (typeof progressions)[number] | null
}

const bands = ['1-4', '5-9', '10-19', '20-36', '37'] as const
const ended = { paid_hours: 'paid_hours', flex_job: 'flex_job', ordinary_job: 'ordinary_job' } as const

/**
 * The story's 120 courses, made from its tables: begun per agreement and year, into work per agreement and year, kinds, hour
 * bands, ends. Always the same. Two people count in two years, so 73 rows are 71 people; six people have two courses each.
 */
export function plannedCourses(): PlannedCourse[] {
  const courses = agreements.flatMap((agreement) =>
    courseYears.flatMap((year, y) =>
      Array.from({ length: agreement.started[y] ?? 0 }, (_, n): PlannedCourse => ({
        agreement,
        startMonth: `${year}-${String(1 + ((n * 2 + y) % (year === 2026 ? 8 : 11))).padStart(2, '0')}`,
        group: agreement.groups[0],
        person: 0,
        jobs: [],
        end: null,
        endMonth: null,
        progression: null,
      })),
    ),
  )
  giveJobs(courses)
  giveEnds(courses)
  giveGroups(courses)
  givePeople(courses)
  return courses
}

function giveJobs(courses: PlannedCourse[]): void {
  for (const [y, year] of courseYears.entries()) {
    const kinds = Object.entries(jobKindsByYear[year])
      .flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
      .map((kind) => (kind === 'flex_job' ? 'flex_job' : kind === 'ordinary_job' ? 'ordinary_job' : 'paid_hours') satisfies Kind)
    const hours = hourBandsByYear[year].flatMap((count, at) => Array.from({ length: count }, () => bands[at] ?? '1-4'))
    let next = 0
    for (const agreement of agreements) {
      const mine = courses.filter((course) => course.agreement === agreement && course.startMonth < `${year + 1}-01`)
      const again =
        year === 2025 && (agreement.key === 'A1' || agreement.key === 'A2')
          ? mine.filter((course) => course.jobs.length > 0).slice(0, 1)
          : []
      const fresh = mine.filter((course) => course.jobs.length === 0).slice(0, (agreement.intoWork[y] ?? 0) - again.length)
      for (const course of [...again, ...fresh]) {
        const { month, day } = begins(year, next, course.startMonth)
        course.jobs.push({ year, month, day, kind: kinds[next] ?? 'paid_hours', band: hours[next] ?? '1-4', isSecond: false })
        next += 1
      }
    }
    // A second job in the same year: two in 2024, three in 2025.
    for (const course of courses
      .filter((one) => one.jobs.at(-1)?.year === year)
      .slice(-(year === 2024 ? 2 : year === 2025 ? 3 : 0) || courses.length)) {
      const last = course.jobs.at(-1)
      if (last) course.jobs.push({ ...last, month: 12, day: 9, isSecond: true })
    }
  }
}

const thirtieth = { month: 12, day: 8 }

/** Spread over the year, after the course began and before the story day; the thirtieth person of 2025 on 8 December. */
function begins(year: number, at: number, startMonth: string): { month: number; day: number } {
  if (year === 2025 && at === 29) return thirtieth
  const last = year === 2026 ? 9 : 11
  const begun = Number(startMonth.slice(0, 4)) === year ? Number(startMonth.slice(5)) + 1 : 2
  return { month: Math.min(last, Math.max(begun, 2 + ((at * 7) % (last - 1)))), day: 3 + ((at * 5) % 25) }
}

function giveEnds(courses: PlannedCourse[]): void {
  const working = courses.filter((course) => course.jobs.length > 0)
  const stillOn = working.filter((course) => course.startMonth >= '2025-06' && course.jobs.at(-1)?.kind === 'paid_hours').slice(-5)
  const stopped = working.filter((course) => course.jobs.at(-1)?.kind === 'flex_job' && !stillOn.includes(course)).slice(0, 2)
  const shortened = working.find((course) => course.jobs.at(-1)?.kind === 'ordinary_job') // an ordinary job that ended as paid hours
  for (const course of working.filter((one) => !stillOn.includes(one))) {
    const kind = course === shortened ? 'paid_hours' : course.jobs.at(-1)?.kind
    end(course, stopped.includes(course) ? 'stopped_early' : kind === 'flex_job' || kind === 'ordinary_job' ? ended[kind] : 'paid_hours')
  }
  const others = Object.entries(otherEnds).flatMap(([position, count]) => Array.from({ length: count }, () => position))
  const idle = courses.filter((course) => course.jobs.length === 0).toSorted((a, b) => (a.startMonth < b.startMonth ? -1 : 1))
  for (const [at, position] of others.entries()) {
    const course = idle[at]
    const known = (['education', 'internship_elsewhere', 'further_course', 'volunteering', 'stopped_early', 'unknown'] as const).find(
      (one) => one === position,
    )
    if (course && known) end(course, known)
  }
  const done = courses.filter((course) => course.end !== null)
  const back = done.filter((course) => course.end === 'stopped_early' || course.end === 'unknown')
  const unchanged = done
    .filter(
      (course) =>
        course.end === 'further_course' ||
        course.end === 'volunteering' ||
        course.end === 'education' ||
        course.end === 'internship_elsewhere',
    )
    .slice(-14)
  for (const course of done)
    course.progression = back.slice(0, 9).includes(course) ? 'back' : unchanged.includes(course) ? 'unchanged' : 'forward'
}

function end(course: PlannedCourse, position: PlannedCourse['end']): void {
  const job = course.jobs.at(-1)
  course.end = position
  course.endMonth = job
    ? `${job.year}-${String(Math.min(job.year === 2026 ? 9 : 12, job.month)).padStart(2, '0')}`
    : `${Math.min(2026, Number(course.startMonth.slice(0, 4)) + 1)}-03`
}

function giveGroups(courses: PlannedCourse[]): void {
  const left = new Map<Group, number>([
    ['resource_course', groupSizes.resource_course],
    ['cash_benefit', groupSizes.cash_benefit],
    ['flex_job', groupSizes.flex_job],
    ['integration', groupSizes.integration],
    ['youth', groupSizes.youth],
  ])
  const take = (wanted: readonly Group[]) =>
    wanted.toSorted((a, b) => (left.get(b) ?? 0) - (left.get(a) ?? 0)).find((group) => (left.get(group) ?? 0) > 0)
  for (const course of courses) {
    const group = take(course.agreement.groups) ?? take([...left.keys()]) ?? 'cash_benefit'
    left.set(group, (left.get(group) ?? 0) - 1)
    course.group = group
  }
}

/** 114 people: six of those without a job came back for a second course, three of them to another enterprise. */
function givePeople(courses: PlannedCourse[]): void {
  const first = courses.filter((course) => course.jobs.length === 0 && course.end === 'further_course')
  const second = new Map<PlannedCourse, PlannedCourse>()
  const free = (before: PlannedCourse, isSame: boolean) =>
    courses.find(
      (course) =>
        course.jobs.length === 0 &&
        course.end === null &&
        !second.has(course) &&
        course.startMonth >= (before.endMonth ?? '') &&
        (course.agreement === before.agreement) === isSame,
    )
  const left = first.filter((before) => {
    const again = second.size < 3 ? free(before, true) : undefined
    if (again) second.set(again, before)
    return !again
  })
  for (const before of left) {
    const onwards = free(before, false)
    if (onwards) second.set(onwards, before)
  }
  let next = 0
  for (const course of courses) if (!second.has(course)) course.person = next++
  for (const [again, before] of second) again.person = before.person
}
