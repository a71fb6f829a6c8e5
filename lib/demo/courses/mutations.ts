import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { agreements } from '#db/demo/courses.ts'
import { read } from '#db/open.ts'
import { agreement, agreementVersion, allocation, course, courseStep, fundingLink, job, personCode } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { type PlannedCourse, plannedCourses } from '#lib/demo/courses/rules.ts'
import { idOf, type Known } from '#lib/demo/rules.ts'
import { codeFrom, spokenNameFrom } from '#lib/outcomes/person-codes/rules.ts'

export async function writeAgreements(write: Write, known: Known): Promise<void> {
  for (const one of agreements) {
    const [groups, enterpriseId] = [[...one.groups], idOf(known, one.enterprise)]
    const { id } = await write.insert(agreement, {
      code: one.key,
      title: one.title,
      enterpriseId,
      partnerId: 'partner' in one ? (one.partner ? idOf(known, one.partner) : null) : idOf(known, 'Jobcenter Æblevig'),
      parties: one.title,
      fromDay: one.from,
      toDay: null,
      places: one.places,
      targetGroups: groups,
      steps: [],
      legalBasis: null,
      keyKeeper: 'job_centre',
      number: one.number,
    })
    known.set(one.key, id)
    for (let number = 1; number <= one.number; number++)
      await write.insert(agreementVersion, {
        agreementId: id,
        number,
        fromDay: number === 1 ? one.from : 'since' in one && number === one.number ? one.since : `${2022 + number}-01-01`,
        reason: number === one.number && number > 1 ? one.reason : null,
        places: one.places,
        targetGroups: groups,
      })
  }
}

/** Courses with their steps and jobs. The first of Kaffe på cykel is *Blå Ske*: the walk from HAV-23 to four hours at the café. */
export async function writeCourses(write: Write, known: Known, from: number, to: number): Promise<void> {
  const planned = plannedCourses()
  for (const [at, one] of planned.entries()) {
    if (at < from || at >= to) continue
    const personCodeId = await personOf(write, known, one.person, idOf(known, one.agreement.enterprise))
    const agreementId = idOf(known, one.agreement.key)
    const enterpriseId = idOf(known, one.agreement.enterprise)
    const made = await write.insert(course, {
      personCodeId,
      agreementId,
      enterpriseId,
      targetGroup: one.group,
      ageBand: null,
      startMonth: one.startMonth,
      startStep: 'motivation',
      endMonth: one.endMonth,
      endPosition: one.end,
      progression: one.progression,
      strengthUsed: null,
      newRelation: null,
    })
    await write.insert(courseStep, { courseId: made.id, step: 'motivation', month: one.startMonth })
    for (const begun of one.jobs) {
      const { id } = await write.insert(job, {
        courseId: made.id,
        personCodeId,
        agreementId,
        enterpriseId,
        openingId: null,
        kind: begun.kind,
        begunDay: `${begun.year}-${twoDigits(begun.month)}-${twoDigits(begun.day)}`,
        hours: at === 0 && !begun.isSecond ? 4 : null, // Blå Ske's four hours at the café
        hourBand: begun.band,
        isFirstFoothold: begun.kind === 'paid_hours' && !begun.isSecond,
        employer: null,
      })
      await fund(write, known, one, 'job', id)
    }
    await fund(write, known, one, 'course', made.id)
  }
}

async function personOf(write: Write, known: Known, person: number, enterpriseId: string): Promise<string> {
  const key = `person ${person}`
  const seed = `00000000-0000-7000-8000-${String(person + 1).padStart(12, '0')}`
  if (!known.has(key))
    known.set(
      key,
      (await write.insert(personCode, { code: codeFrom(seed), spokenName: person === 0 ? 'Blå Ske' : spokenNameFrom(seed), enterpriseId }))
        .id,
    )
  return idOf(known, key)
}

const paidBy: Record<string, string> = {
  A1: 'HAV-23',
  A2: 'FOD-23',
  A3: 'SPA-23',
  A4: 'FOD-23',
  A5: 'SØL-25',
  A6: 'LAG-24',
  A7: 'VEJ-22',
  A8: 'TÆN-25',
}

/** What paid for it: the agreement's enterprise's share of one grant, whole. */
async function fund(write: Write, known: Known, one: PlannedCourse, kind: 'course' | 'job', recordId: string): Promise<void> {
  const db = await read()
  const [share] = await db
    .select({ id: allocation.id })
    .from(allocation)
    .where(
      and(
        eq(allocation.grantId, idOf(known, paidBy[one.agreement.key] ?? '')),
        eq(allocation.enterpriseId, idOf(known, one.agreement.enterprise)),
      ),
    )
    .orderBy(asc(allocation.id))
    .limit(1)
  if (share) await write.insert(fundingLink, { kind, recordId, allocationId: share.id, shareBps: 10_000 })
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
