import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { accessLog } from '#db/schema/index.ts'
import { createAgreement } from '#lib/outcomes/agreements/mutations.ts'
import { startCourse } from '#lib/outcomes/courses/mutations.ts'
import { perform } from '#lib/verb.ts'
import { asViewer, enterpriseId, freshDatabase, type Person, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

/** An agreement and a course as they are typed. */
export const terms = {
  id: '',
  version: null,
  code: 'A1',
  title: 'Jobcenter og Café Skæve Kande',
  enterpriseId: '',
  partnerId: '',
  parties: 'Jobcenter Æblevig',
  fromDay: '1.1.2022',
  toDay: '',
  places: '6',
  targetGroups: ['resource_course', 'cash_benefit'],
  steps: [],
  legalBasis: '',
  keyKeeper: 'job_centre',
}
export const begin = {
  hasCode: 'no',
  code: '',
  agreementId: '',
  targetGroup: 'cash_benefit',
  ageBand: '',
  startMonth: '2.2026',
  startStep: 'motivation',
}

/** A house with the café's agreement, which a course is begun on; its id. */
export async function withAgreement(): Promise<string> {
  await freshDatabase(bringEngine)
  const { id: agreementId } = await done(
    perform(createAgreement, await asViewer('Karla'), { ...terms, enterpriseId: enterpriseId('Kande') }),
  )
  Object.assign(begin, { agreementId })
  return agreementId
}

/** What a verb gave; a refusal fails with its words. */
export async function done<T>(
  result: Promise<{ ok: true; data: T } | { ok: false; message: string; fields?: Record<string, string> }>,
): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new Error(`${answer.message} ${JSON.stringify(answer.fields)}`)
  return answer.data
}

export const start = async (person: Person, change: Partial<typeof begin> = {}) =>
  done(perform(startCourse, await asViewer(person), { ...begin, ...change }))
/** What a person looked up about citizens. */
export const lookUps = (person: Person, kind = 'course') =>
  engine()
    .reader.select()
    .from(accessLog)
    .where(eq(accessLog.userId, userId(person)))
    .then((rows) => rows.filter((row) => row.recordKind === kind))
