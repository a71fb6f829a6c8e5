import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { agreement, courseStep, personCode } from '#db/schema/index.ts'
import { openList } from '#lib/list.ts'
import { agreements, agreementVersions, openAgreements } from '#lib/outcomes/agreements/data.ts'
import { createAgreement, renewAgreement, updateAgreement } from '#lib/outcomes/agreements/mutations.ts'
import { courseById, courseList, courseSteps } from '#lib/outcomes/courses/data.ts'
import {
  describeCourse,
  endCourse,
  gotJob,
  reopenCourse,
  startCourse,
  takeStep,
  withdrawJob,
  withdrawStep,
} from '#lib/outcomes/courses/mutations.ts'
import { codeById, codeByText } from '#lib/outcomes/person-codes/data.ts'
import { normaliseCode } from '#lib/outcomes/person-codes/rules.ts'
import { perform } from '#lib/verb.ts'
import { asViewer, closeDatabase, enterpriseId, lastAudit } from '../database.ts'
import { begin, done, lookUps, start, terms, withAgreement } from './course-house.ts'

beforeAll(async () => {
  await withAgreement()
})
afterAll(closeDatabase)

describe('agreements', () => {
  test('a new version keeps the old one, with its reason', async () => {
    const karla = await asViewer('Karla')
    const made = await done(
      perform(createAgreement, karla, {
        ...terms,
        code: 'A7',
        title: 'Ungeenheden og Rodnet',
        enterpriseId: enterpriseId('Rodnet'),
        targetGroups: 'youth',
        places: '5',
      }),
    )
    await done(
      perform(renewAgreement, karla, {
        id: made.id,
        version: 1,
        fromDay: '1.6.2025',
        reason: 'Aftener efter Nattelys',
        places: '7',
        targetGroups: ['youth'],
      }),
    )
    expect((await agreementVersions(karla, made.id)).map((row) => [row.number, row.places, row.reason])).toEqual([
      [2, 7, 'Aftener efter Nattelys'],
      [1, 5, null],
    ])
    expect((await lastAudit('agreement', made.id))?.changes).toMatchObject({ places: [5, 7], number: [1, 2] })
    await done(
      perform(updateAgreement, karla, {
        ...terms,
        id: made.id,
        version: 2,
        code: 'A7',
        title: 'Ungeenheden og Rodnet, aften',
        enterpriseId: enterpriseId('Kande'),
        targetGroups: [],
      }),
    )
    expect(
      await engine()
        .reader.select({ places: agreement.places, enterpriseId: agreement.enterpriseId })
        .from(agreement)
        .where(eq(agreement.id, made.id)),
    ).toEqual([{ places: 7, enterpriseId: enterpriseId('Rodnet') }])
  })

  test("Mona sees and uses her own; another enterprise's is not found, a fundraiser is refused", async () => {
    const mona = await asViewer('Mona')
    expect((await agreements(mona, null)).map((row) => row.code)).toEqual(['A1'])
    expect((await openAgreements(await asViewer('Frede'))).length).toBe(0)
    const [other] = await agreements(await asViewer('Malik'), null)
    expect(
      await perform(renewAgreement, mona, {
        id: other?.id,
        version: 1,
        fromDay: '1.6.2025',
        reason: 'Prøve',
        places: '7',
        targetGroups: [],
      }),
    ).toMatchObject({ ok: false, code: 'notFound' })
    expect(
      await perform(createAgreement, await asViewer('Frede'), { ...terms, code: 'A9', enterpriseId: enterpriseId('Kande') }),
    ).toMatchObject({ ok: false, code: 'forbidden' })
  })
})

describe('a course', () => {
  test('Mona begins one on a new code; its first step is there, and the look-up of the card is noted', async () => {
    const mona = await asViewer('Mona')
    const made = await start('Mona')
    const person = await codeById(mona, made.personCodeId)
    expect(normaliseCode(person?.code ?? '')).toBe(person?.code)
    expect(await courseSteps(mona, made.id)).toMatchObject({ steps: [{ step: 'motivation', month: '2026-02' }], jobs: [] })
    expect((await lastAudit('course', made.id))?.verb).toBe('startCourse')
    expect((await lookUps('Mona', 'person_code')).map((row) => row.recordId)).toContain(made.personCodeId)
  })

  test('the code on a card is taken in at another enterprise; a wrong letter and an unknown code are told apart', async () => {
    const first = await start('Mona')
    const [{ code } = { code: '' }] = await engine()
      .reader.select({ code: personCode.code })
      .from(personCode)
      .where(eq(personCode.id, first.personCodeId))
    const [rodnet] = await agreements(await asViewer('Malik'), null)
    const second = await start('Malik', {
      hasCode: 'yes',
      code: code.toLowerCase().replaceAll('-', ' '),
      agreementId: rodnet?.id ?? '',
      targetGroup: 'youth',
    })
    expect(second).toMatchObject({ personCodeId: first.personCodeId, isNewCode: false })
    const malik = await asViewer('Malik')
    expect(await perform(startCourse, malik, { ...begin, hasCode: 'yes', code: 'B-7K3M-R', agreementId: rodnet?.id })).toMatchObject({
      ok: false,
      fields: { code: 'Koden passer ikke. Se efter på kortet en gang til.' },
    })
    expect(
      await perform(startCourse, malik, { ...begin, hasCode: 'yes', code: 'B-7K3M-Q', targetGroup: 'youth', agreementId: rodnet?.id }),
    ).toMatchObject({ ok: false, fields: { code: expect.stringContaining('kender vi ikke') } })
    expect(await perform(startCourse, malik, { ...begin, hasCode: 'yes', code: '', agreementId: rodnet?.id })).toMatchObject({
      ok: false,
      fields: { code: expect.any(String) },
    })
    expect(await perform(startCourse, malik, { ...begin, hasCode: 'ask', targetGroup: 'youth', agreementId: rodnet?.id })).toMatchObject({
      ok: false,
      fields: { hasCode: expect.stringContaining('jobcenteret') },
    })
    expect(await codeByText(await asViewer('Frede'), code)).toBeUndefined()
    expect(await courseById(await asViewer('Mona'), second.id)).toBeUndefined()
  })

  test("refused: outside the target groups, a month ahead, another's agreement, roles without rows", async () => {
    expect(await perform(startCourse, await asViewer('Mona'), { ...begin, targetGroup: 'youth' })).toMatchObject({
      ok: false,
      fields: { targetGroup: expect.any(String) },
    })
    expect(await perform(startCourse, await asViewer('Mona'), { ...begin, startMonth: '11.2026' })).toMatchObject({
      ok: false,
      fields: { startMonth: expect.any(String) },
    })
    expect(await perform(startCourse, await asViewer('Malik'), begin)).toMatchObject({ ok: false, code: 'notFound' })
    for (const person of ['Frede', 'Lis'] as const)
      expect(await perform(startCourse, await asViewer(person), begin)).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('next step, job, end, and back again: state and audit', async () => {
    const mona = await asViewer('Mona')
    const { id } = await start('Mona')
    const step = await done(perform(takeStep, mona, { courseId: id, step: 'small_jobs', month: 'august 2026', paidHours: '4' }))
    const first = await done(
      perform(gotJob, mona, { courseId: id, kind: 'paid_hours', begunDay: '3.8.2026', hours: '4', hourBand: '', employer: '' }),
    )
    const second = await done(
      perform(gotJob, mona, { courseId: id, kind: 'flex_job', begunDay: '1.9.2026', hours: '', hourBand: '10-19', employer: '' }),
    )
    const { jobs } = await courseSteps(mona, id)
    expect(jobs.map((row) => [row.hourBand, row.isFirstFoothold])).toEqual([
      ['1-4', true],
      ['10-19', false],
    ])
    expect(await perform(takeStep, mona, { courseId: id, step: 'internship', month: '1.2026', paidHours: '' })).toMatchObject({
      ok: false,
      fields: { month: expect.any(String) },
    })
    await done(
      perform(describeCourse, mona, { id, version: 1, ageBand: '25-29', strengthUsed: 'Kan huske alle stamgæster', newRelation: 'yes' }),
    )
    expect(
      await perform(describeCourse, mona, { id, version: 2, ageBand: '', strengthUsed: 'Hun har 010190-1234 i mappen', newRelation: '' }),
    ).toMatchObject({ ok: false, fields: { strengthUsed: expect.stringContaining('CPR') } })
    const ended = await done(perform(endCourse, mona, { id, version: 2, endMonth: '9.2026', endPosition: 'flex_job', progression: '' }))
    expect(await courseById(mona, id)).toMatchObject({
      endPosition: 'flex_job',
      progression: 'forward',
      endMonth: '2026-09',
      ageBand: '25-29',
    })
    expect((await lastAudit('course', id))?.changes).toMatchObject({ endPosition: [null, 'flex_job'], progression: [null, 'forward'] })
    expect(await perform(takeStep, mona, { courseId: id, step: 'more_hours', month: '10.2026', paidHours: '' })).toMatchObject({
      ok: false,
      fields: { month: expect.any(String) },
    })
    await done(perform(reopenCourse, mona, { id, version: ended.version }))
    await done(perform(withdrawJob, mona, { id: second.id, reason: 'Skrevet på den forkerte' }))
    await done(perform(withdrawStep, mona, { id: step.id, reason: 'Forkert måned' }))
    expect(await courseSteps(mona, id)).toMatchObject({ steps: [{ step: 'motivation' }], jobs: [{ id: first.id }] })
    expect((await lastAudit('job', second.id))?.changes).toMatchObject({ voidReason: [null, 'Skrevet på den forkerte'] })
    expect(await engine().reader.$count(courseStep, eq(courseStep.courseId, id))).toBe(2)
    for (const person of ['Malik', 'Frede'] as const) {
      const other = await asViewer(person)
      expect(await perform(gotJob, other, { courseId: id, kind: 'paid_hours', begunDay: '3.9.2026' })).toMatchObject({
        ok: false,
        code: 'notFound',
      })
      expect(await perform(takeStep, other, { courseId: id, step: 'internship', month: '9.2026' })).toMatchObject({
        ok: false,
        code: 'notFound',
      })
      expect(await perform(endCourse, other, { id, version: 1, endMonth: '9.2026', endPosition: 'unknown' })).toMatchObject({
        ok: false,
        code: 'notFound',
      })
      expect(await perform(withdrawJob, other, { id: first.id, reason: 'Nej' })).toMatchObject({ ok: false, code: 'notFound' })
    }
  })

  test('rows about citizens: coordinators all, members their own, nobody else; every look-up is noted', async () => {
    const before = (await lookUps('Karla')).length
    const karla = await openList(courseList, await asViewer('Karla'), {})
    const mona = await openList(courseList, await asViewer('Mona'), {})
    expect(karla.total).toBeGreaterThan(mona.total)
    expect(mona.rows.every((row) => row.enterprise === 'Café Skæve Kande')).toBe(true)
    expect((await lookUps('Karla')).length).toBe(before + karla.rows.length)
    for (const person of ['Frede', 'Lis'] as const) {
      expect((await openList(courseList, await asViewer(person), {})).rows).toEqual([])
      expect(await courseById(await asViewer(person), String(karla.rows[0]?.id))).toBeUndefined()
      expect(await codeById(await asViewer(person), (await engine().reader.select().from(personCode))[0]?.id ?? '')).toBeUndefined()
      expect(await lookUps(person)).toEqual([])
    }
    expect((await openList(courseList, await asViewer('Mona'), { q: mona.rows[0]?.code as string })).rows).toHaveLength(1)
  })
})
