import type * as z from 'zod/mini'
import { unlinkFunding } from '#lib/outcomes/funding/mutations.ts'
import { enterpriseId } from '../../database.ts'
import { id, type Line, member, today } from './callers.ts'

const pilot = {
  id: '',
  version: null,
  title: 'Et forsøg',
  parentId: '',
  phase: 'test',
  question: '',
  hypothesis: '',
  smallestTest: '',
  lookFor: '',
  place: '',
  startDay: '',
  endDay: '',
  decision: '',
  decisionReason: '',
  carriedBy: '',
}
const agreement = {
  id: '',
  version: null,
  title: 'Aftalen',
  partnerId: '',
  parties: '',
  fromDay: '01.01.2022',
  toDay: '',
  places: '',
  targetGroups: [],
  steps: [],
  legalBasis: '',
  keyKeeper: 'enterprise',
}

/** Agreements and courses, theories and pilots: one line a verb. */
export const outcomes: Record<string, Line> = {
  createAgreement: [member, ({ own, number }) => ({ ...agreement, code: `N${number}`, enterpriseId: own })],
  updateAgreement: [
    member,
    ({ own, number, agreementId }) => ({ ...agreement, code: `R${number}`, enterpriseId: own, id: agreementId, version: 1 }),
  ],
  renewAgreement: [
    member,
    ({ agreementId }) => ({ id: agreementId, version: 1, fromDay: today, reason: 'Flere pladser', places: '9', targetGroups: [] }),
  ],
  startCourse: [
    member,
    ({ agreementId }) => ({
      hasCode: 'no',
      code: '',
      agreementId,
      targetGroup: 'youth',
      ageBand: '',
      startMonth: '09.2026',
      startStep: 'motivation',
    }),
  ],
  describeCourse: [member, ({ courseId }) => ({ id: courseId, version: 1, ageBand: '', strengthUsed: '', newRelation: '' })],
  takeStep: [member, ({ courseId }) => ({ courseId, step: 'internship', month: '03.2026', paidHours: '' })],
  gotJob: [member, ({ courseId }) => ({ courseId, kind: 'flex_job', begunDay: '01.03.2026', hours: '', hourBand: '', employer: '' })],
  endCourse: [member, ({ courseId }) => ({ id: courseId, version: 1, endMonth: '09.2026', endPosition: 'flex_job', progression: '' })],
  reopenCourse: [member, ({ courseId }) => ({ id: courseId, version: 1 })],
  withdrawStep: [member, ({ stepId }) => ({ id: stepId, reason: 'Forkert' })],
  withdrawJob: [member, ({ jobId }) => ({ id: jobId, reason: 'Forkert' })],
  linkFunding: [member, ({ jobId, allocationId }) => ({ kind: 'job', recordId: jobId, allocationId, shareBps: '10' })],
  unlinkFunding: [member, id('linkId')],

  createTheory: [member, ({ own }) => ({ id: '', version: null, title: 'Teorien', enterpriseId: own, sharedWith: [] })],
  updateTheory: [member, ({ own, theoryId }) => ({ id: theoryId, version: 1, title: 'Teorien', enterpriseId: own, sharedWith: [] })],
  archiveTheory: [member, id('theoryId')],
  restoreTheory: [member, id('theoryId')],
  writePart: [
    member,
    ({ theoryId, theoryPartVersion }) => ({
      theoryId,
      kind: 'people',
      version: theoryPartVersion,
      text: 'Nye ord',
      peopleCount: '',
      steps: '',
      carriedBy: '',
      carriedFromDay: '',
      ownerId: '',
      dueDay: '',
      state: 'draft',
    }),
  ],
  addIndicator: [member, ({ theoryId }) => ({ theoryId, title: 'Timer om ugen', unit: '', baseline: '', target: '', targetDay: '' })],
  createPilot: [member, ({ own }) => ({ ...pilot, enterpriseId: own })],
  updatePilot: [member, ({ own, pilotId }) => ({ ...pilot, enterpriseId: own, id: pilotId, version: 1 })],
  archivePilot: [member, id('pilotId')],
  restorePilot: [member, id('pilotId')],
  noteLearning: [member, ({ pilotId }) => ({ pilotId, kind: 'odd', text: 'Det var sært' })],
}
