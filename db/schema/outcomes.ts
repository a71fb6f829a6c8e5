import {
  ageBands,
  endPositions,
  fundedKinds,
  hourBands,
  jobKinds,
  keyKeepers,
  ladderSteps,
  progressions,
  targetGroups,
} from '#db/vocabulary/outcomes.ts'
import {
  bool,
  bps,
  count,
  day,
  editable,
  fact,
  index,
  json,
  month,
  oneOf,
  personal,
  ref,
  row,
  table,
  text,
  unique,
  word,
} from '#db/columns.ts'
import { enterprise, partner } from '#db/schema/enterprises.ts'
import { allocation } from '#db/schema/grants.ts'

/** A cooperation agreement (samarbejdsaftale) between an enterprise and those who send people to it. */
export const agreement = table(
  'agreement',
  {
    ...editable(),
    code: word().notNull(),
    title: text().notNull(),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    partnerId: ref().references(() => partner.id, { onDelete: 'restrict' }),
    parties: personal(),
    fromDay: day().notNull(),
    toDay: day(),
    places: count(),
    targetGroups: json<string[]>().notNull(),
    steps: json<string[]>().notNull(),
    legalBasis: text(),
    keyKeeper: oneOf(keyKeepers).notNull(),
    number: count().notNull().default(1),
  },
  (t) => [
    unique('agreement_code').on(t.code),
    index('agreement_enterprise').on(t.enterpriseId, t.fromDay),
    index('agreement_partner').on(t.partnerId),
  ],
)

export const agreementVersion = table(
  'agreement_version',
  {
    ...row(),
    agreementId: ref()
      .notNull()
      .references(() => agreement.id, { onDelete: 'restrict' }),
    number: count().notNull(),
    fromDay: day().notNull(),
    reason: personal(),
    places: count(),
    targetGroups: json<string[]>().notNull(),
  },
  (t) => [unique('agreement_version_number').on(t.agreementId, t.number)],
)

export const jobOpening = table(
  'job_opening',
  {
    ...editable(),
    agreementId: ref().references(() => agreement.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    hourBand: oneOf(hourBands),
    openFrom: day(),
    filledDay: day(),
  },
  (t) => [index('job_opening_enterprise').on(t.enterpriseId), index('job_opening_agreement').on(t.agreementId)],
)

/** A person in the network: a random code and a spoken name, made here. Who is behind it is known only to those who keep the key. */
export const personCode = table(
  'person_code',
  {
    ...row(),
    code: word().notNull(),
    spokenName: word().notNull(),
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
  },
  (t) => [unique('person_code_code').on(t.code)],
)

/** A person's way through one agreement (borgerforløb). */
export const course = table(
  'course',
  {
    ...editable(),
    personCodeId: ref()
      .notNull()
      .references(() => personCode.id, { onDelete: 'restrict' }),
    agreementId: ref()
      .notNull()
      .references(() => agreement.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    targetGroup: oneOf(targetGroups).notNull(),
    ageBand: oneOf(ageBands),
    startMonth: month().notNull(),
    startStep: oneOf(ladderSteps).notNull(),
    endMonth: month(),
    endPosition: oneOf(endPositions),
    progression: oneOf(progressions),
    strengthUsed: personal(),
    newRelation: bool(),
  },
  (t) => [
    index('course_enterprise').on(t.enterpriseId, t.startMonth, t.id),
    index('course_agreement').on(t.agreementId, t.startMonth),
    index('course_person').on(t.personCodeId),
    index('course_start').on(t.startMonth, t.id),
    index('course_end').on(t.endMonth, t.progression),
  ],
)

export const courseStep = table(
  'course_step',
  {
    ...fact(),
    courseId: ref()
      .notNull()
      .references(() => course.id, { onDelete: 'restrict' }),
    step: oneOf(ladderSteps).notNull(),
    month: month().notNull(),
    paidHours: count(),
  },
  (t) => [index('course_step_course').on(t.courseId, t.month)],
)

/** A job somebody began, while on a course or at its end. `personCodeId` and `enterpriseId` repeat the course's. */
export const job = table(
  'job',
  {
    ...fact(),
    courseId: ref()
      .notNull()
      .references(() => course.id, { onDelete: 'restrict' }),
    personCodeId: ref()
      .notNull()
      .references(() => personCode.id, { onDelete: 'restrict' }),
    agreementId: ref()
      .notNull()
      .references(() => agreement.id, { onDelete: 'restrict' }),
    enterpriseId: ref()
      .notNull()
      .references(() => enterprise.id, { onDelete: 'restrict' }),
    openingId: ref().references(() => jobOpening.id, { onDelete: 'restrict' }),
    kind: oneOf(jobKinds).notNull(),
    begunDay: day().notNull(),
    hours: count(),
    hourBand: oneOf(hourBands),
    isFirstFoothold: bool().notNull(),
    employer: personal(),
  },
  (t) => [
    index('job_begun').on(t.begunDay, t.kind, t.personCodeId),
    index('job_agreement').on(t.agreementId, t.begunDay),
    index('job_enterprise').on(t.enterpriseId, t.begunDay),
    index('job_course').on(t.courseId),
    index('job_person').on(t.personCodeId, t.begunDay),
    index('job_opening_of').on(t.openingId),
  ],
)

export const coping = table(
  'coping',
  {
    ...row(),
    courseId: ref()
      .notNull()
      .references(() => course.id, { onDelete: 'restrict' }),
    month: month().notNull(),
    score: count().notNull(),
  },
  (t) => [index('coping_course').on(t.courseId)],
)
export const volunteering = table(
  'volunteering',
  {
    ...row(),
    courseId: ref()
      .notNull()
      .references(() => course.id, { onDelete: 'restrict' }),
    month: month().notNull(),
    hours: count().notNull(),
  },
  (t) => [index('volunteering_course').on(t.courseId)],
)

/** What an allocation paid for; the shares of one record are at most 100 %. */
export const fundingLink = table(
  'funding_link',
  {
    ...row(),
    kind: oneOf(fundedKinds).notNull(),
    recordId: ref().notNull(),
    allocationId: ref()
      .notNull()
      .references(() => allocation.id, { onDelete: 'restrict' }),
    shareBps: bps().notNull(),
  },
  (t) => [unique('funding_link_once').on(t.kind, t.recordId, t.allocationId), index('funding_link_allocation').on(t.allocationId, t.kind)],
)

export const followUp = table(
  'follow_up',
  {
    ...row(),
    jobId: ref()
      .notNull()
      .references(() => job.id, { onDelete: 'restrict' }),
    afterMonths: count().notNull(),
    isStillInWork: bool(),
    day: day().notNull(),
  },
  (t) => [unique('follow_up_once').on(t.jobId, t.afterMonths)],
)

/** A story with a made-up name. Never linked to a course. */
export const story = table(
  'story',
  {
    ...editable(),
    enterpriseId: ref().references(() => enterprise.id, { onDelete: 'restrict' }),
    madeUpName: text().notNull(),
    text: personal().notNull(),
    consentDay: day().notNull(),
    consentEndDay: day(),
    consentKeptWhere: personal().notNull(),
    withdrawnDay: day(),
  },
  (t) => [index('story_enterprise').on(t.enterpriseId)],
)
