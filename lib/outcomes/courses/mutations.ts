import 'server-only'
import { problem } from '#db/problem.ts'
import { course, courseStep, job } from '#db/schema/index.ts'
import { agreementById } from '#lib/outcomes/agreements/data.ts'
import { courseById, courseSteps, hasWorked, jobById, stepById } from '#lib/outcomes/courses/data.ts'
import { hourBandOf, progressionOf } from '#lib/outcomes/courses/rules.ts'
import {
  correctionForm,
  courseDetailsForm,
  courseEndForm,
  courseForm,
  courseVersion,
  jobForm,
  stepForm,
} from '#lib/outcomes/courses/schema.ts'
import { codeByText } from '#lib/outcomes/person-codes/data.ts'
import { makePersonCode } from '#lib/outcomes/person-codes/mutations.ts'
import { verb } from '#lib/verb.ts'

/** Begins a course under an agreement, on the code the person has or on a new one, with its first step. */
export const startCourse = verb({
  name: 'startCourse',
  permission: 'course:edit',
  input: courseForm,
  find: (viewer, input) => agreementById(viewer, input.agreementId),
  async run(write, found, { hasCode, code, agreementId, targetGroup, ageBand, startMonth, startStep }, viewer) {
    if (hasCode === 'ask') throw problem('invalid', 'invalid', { fields: { hasCode: 'codeAskFirst' } })
    if (startMonth > write.today.slice(0, 7)) throw problem('invalid', 'invalid', { fields: { startMonth: 'monthAhead' } })
    if (found.targetGroups.length > 0 && !found.targetGroups.includes(targetGroup))
      throw problem('invalid', 'invalid', { fields: { targetGroup: 'groupOutside' } })
    const person = hasCode === 'yes' ? await codeByText(viewer, code ?? '') : await makePersonCode(write, found.enterpriseId)
    if (!person) throw problem('invalid', 'invalid', { fields: { code: 'codeUnknown' } })
    const made = await write.insert(course, {
      personCodeId: person.id,
      agreementId,
      enterpriseId: found.enterpriseId,
      targetGroup,
      ageBand,
      startMonth,
      startStep,
      endMonth: null,
      endPosition: null,
      progression: null,
      strengthUsed: null,
      newRelation: null,
    })
    await write.insert(courseStep, { courseId: made.id, step: startStep, month: startMonth, paidHours: null })
    return { id: made.id, personCodeId: person.id, isNewCode: hasCode === 'no' }
  },
})

export const describeCourse = verb({
  name: 'describeCourse',
  permission: 'course:edit',
  input: courseDetailsForm,
  find: (viewer, { id }) => courseById(viewer, id),
  async run(write, before, { version, ageBand, strengthUsed, newRelation }) {
    const after = await write.update(course, before, { ageBand, strengthUsed, newRelation }, version)
    return { id: after.id, version: after.version }
  },
})

/** The next step, or another: steps may be skipped, stand side by side and go back. */
export const takeStep = verb({
  name: 'takeStep',
  permission: 'course:edit',
  input: stepForm,
  find: (viewer, { courseId }) => courseById(viewer, courseId),
  async run(write, found, { courseId, step, month, paidHours }) {
    if (month < found.startMonth) throw problem('invalid', 'invalid', { fields: { month: 'monthBeforeStart' } })
    if (month > write.today.slice(0, 7)) throw problem('invalid', 'invalid', { fields: { month: 'monthAhead' } })
    if (found.endMonth !== null && month > found.endMonth) throw problem('invalid', 'invalid', { fields: { month: 'courseEnded' } })
    const { id } = await write.insert(courseStep, { courseId, step, month, paidHours })
    return { id, courseId }
  },
})

/** A job begun, while on the course or at its end. The person's first one is the first foothold. */
export const gotJob = verb({
  name: 'gotJob',
  permission: 'course:edit',
  input: jobForm,
  find: (viewer, { courseId }) => courseById(viewer, courseId),
  async run(write, found, { courseId, kind, begunDay, hours, hourBand, employer }) {
    if (begunDay.slice(0, 7) < found.startMonth) throw problem('invalid', 'invalid', { fields: { begunDay: 'monthBeforeStart' } })
    const isFirstFoothold = !(await hasWorked(found.personCodeId))
    const { id } = await write.insert(job, {
      courseId,
      personCodeId: found.personCodeId,
      agreementId: found.agreementId,
      enterpriseId: found.enterpriseId,
      openingId: null,
      kind,
      begunDay,
      hours,
      hourBand: hours === null ? hourBand : hourBandOf(hours),
      isFirstFoothold,
      employer,
    })
    return { id, courseId }
  },
})

export const endCourse = verb({
  name: 'endCourse',
  permission: 'course:edit',
  input: courseEndForm,
  find: (viewer, { id }) => courseById(viewer, id),
  async run(write, before, { version, endMonth, endPosition, progression }, viewer) {
    if (endMonth < before.startMonth) throw problem('invalid', 'invalid', { fields: { endMonth: 'monthBeforeStart' } })
    if (endMonth > write.today.slice(0, 7)) throw problem('invalid', 'invalid', { fields: { endMonth: 'monthAhead' } })
    const { steps } = await courseSteps(viewer, before.id)
    const last = steps.at(-1)?.step ?? before.startStep
    const after = await write.update(
      course,
      before,
      { endMonth, endPosition, progression: progression ?? progressionOf(before.startStep, last, endPosition) },
      version,
    )
    return { id: after.id, version: after.version }
  },
})

/** Ended too soon: the course runs again. */
export const reopenCourse = verb({
  name: 'reopenCourse',
  permission: 'course:edit',
  input: courseVersion,
  find: (viewer, { id }) => courseById(viewer, id),
  async run(write, before, { version }) {
    const after = await write.update(course, before, { endMonth: null, endPosition: null, progression: null }, version)
    return { id: after.id, version: after.version }
  },
})

/** A step that was written by mistake. It stays, marked as withdrawn, with the reason. */
export const withdrawStep = verb({
  name: 'withdrawStep',
  permission: 'course:edit',
  input: correctionForm,
  find: (viewer, { id }) => stepById(viewer, id),
  async run(write, { enterpriseId: _enterpriseId, ...before }, { reason }) {
    const { id } = await write.void(courseStep, before, reason)
    return { id }
  },
})

export const withdrawJob = verb({
  name: 'withdrawJob',
  permission: 'course:edit',
  input: correctionForm,
  find: (viewer, { id }) => jobById(viewer, id),
  async run(write, before, { reason }) {
    const { id } = await write.void(job, before, reason)
    return { id }
  },
})
