import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { donor, outbox, standIn, task } from '#db/schema/index.ts'
import { standInsOf } from '#lib/settings/stand-ins/data.ts'
import { endStandIn, nameStandIn } from '#lib/settings/stand-ins/mutations.ts'
import { taskById } from '#lib/records/tasks/data.ts'
import { finishTask, updateTask } from '#lib/records/tasks/mutations.ts'
import { applicationById } from '#lib/applications/data.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { remind } from '#lib/today/reminders/mutations.ts'
import { duties } from '#lib/today/data.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, seed, userId } from './database.ts'

let donorId = ''
let taskId = ''

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Tangfonden')
  await seed('ownership', async (write) => {
    const [giver] = await engine().reader.select().from(donor).where(eq(donor.id, donorId))
    if (giver) await write.update(donor, giver, { ownerId: userId('Frede'), nextStep: 'Ring om runden', nextStepDay: '2026-10-04' })
    const one = { recordKind: null, recordId: null, kind: 'task', note: null, isDonorFacing: false, dueDay: '2026-10-04' }
    taskId = (await write.insert(task, { ...one, title: 'Skriv til banken', ownerId: userId('Frede') } as never)).id
  })
})
afterAll(closeDatabase)

const away = { fromDay: '2026-10-01', toDay: '2026-10-14' }
const dutiesOf = async (person: Person) =>
  (await duties(await asViewer(person))).flatMap((duty) =>
    duty.what === 'task' || duty.what === 'nextStep' ? [[duty.what, duty.title, duty.forName ?? null]] : [],
  )
const name = (by: Person, absent: Person, stands: Person, more: object = {}) =>
  tried(nameStandIn, by, { absentId: userId(absent), standInId: userId(stands), ...away, ...more })

describe('a stand-in', () => {
  it('is named by oneself or a coordinator, never by another, for a member, or for days gone', async () => {
    expect(await name('Fie', 'Frede', 'Fie')).toMatchObject({ ok: false, code: 'notFound' })
    expect(await name('Karla', 'Mona', 'Karla')).toMatchObject({ ok: false, code: 'notFound' })
    expect(await name('Mona', 'Mona', 'Karla')).toMatchObject({ ok: false, code: 'notFound' })
    expect(await name('Lis', 'Lis', 'Karla')).toMatchObject({ ok: false, code: 'notFound' })
    for (const [field, given] of [
      ['standInId', { standInId: userId('Mona') }],
      ['standInId', { standInId: userId('Frede') }],
      ['toDay', { toDay: '2026-09-01' }],
      ['toDay', { fromDay: '2026-08-01', toDay: '2026-09-30' }],
    ] as const)
      expect(await name('Frede', 'Frede', 'Fie', given)).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } })
    expect(await dutiesOf('Fie')).toEqual([])
  })

  it('has the owner’s steps and tasks on I dag, marked, and may finish them', async () => {
    const { id } = await done(nameStandIn, 'Frede', { absentId: userId('Frede'), standInId: userId('Fie'), ...away })
    const [frede] = [(await asViewer('Frede')).name]
    expect(await dutiesOf('Fie')).toEqual(
      expect.arrayContaining([
        ['task', 'Skriv til banken', frede],
        ['nextStep', 'Ring om runden', frede],
      ]),
    )
    expect(await dutiesOf('Frede')).toContainEqual(['task', 'Skriv til banken', null])
    expect(await dutiesOf('Knud')).toEqual([])
    expect(await lastAudit('stand_in', id)).toMatchObject({ verb: 'nameStandIn', actor: userId('Frede') })
    expect(await name('Karla', 'Frede', 'Knud', { fromDay: '2026-10-14', toDay: '2026-10-20' })).toMatchObject({
      ok: false,
      fields: { fromDay: expect.any(String) },
    })
  })

  it('gets the mails, each line with whom it is for; who is away gets none', async () => {
    expect(await remind(new Date('2026-10-01T08:00:00Z'))).toBe(1)
    const [mail] = await engine().reader.select().from(outbox)
    expect(mail?.toUserId).toBe(userId('Fie'))
    expect(mail?.text).toContain(`Skriv til banken (for ${(await asViewer('Frede')).name})`)
  })

  it('is opened nothing that the own role does not open: an application given to the absent stays theirs', async () => {
    const { id: applicationId } = await done(createApplication, 'Frede', {
      donorId,
      title: 'Bølgebryderen',
      callId: '',
      needId: '',
      ideaId: '',
      leadEnterpriseId: '',
    })
    expect(await applicationById(await asViewer('Frede'), applicationId)).toMatchObject({ id: applicationId })
    expect(await applicationById(await asViewer('Fie'), applicationId)).toBeUndefined()
  })

  it('may read a task and not rewrite it, hand it on or move its day', async () => {
    const before = await taskById(await asViewer('Fie'), taskId)
    expect(before?.title).toBe('Skriv til banken')
    const given = { id: taskId, version: before?.version, note: '', isDonorFacing: false, movedReason: '' }
    for (const more of [
      { title: 'Noget andet', dueDay: '2026-10-04', ownerId: userId('Frede') },
      { title: 'Skriv til banken', dueDay: '2026-12-04', ownerId: userId('Frede') },
      { title: 'Skriv til banken', dueDay: '2026-10-04', ownerId: userId('Fie') },
    ])
      expect(await tried(updateTask, 'Fie', { ...given, ...more })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await taskById(await asViewer('Fie'), taskId)).toEqual(before)
  })

  it('passes nothing on: who stands in cannot be away, and who is away cannot stand in', async () => {
    const frede = (await asViewer('Frede')).name
    expect(await name('Karla', 'Fie', 'Knud', { fromDay: '2026-10-14', toDay: '2026-10-20' })).toMatchObject({
      ok: false,
      fields: { standInId: expect.stringContaining(`stedfortræder for ${frede}`) },
    })
    expect(await name('Karla', 'Knud', 'Frede')).toMatchObject({ ok: false, fields: { standInId: expect.stringContaining('selv væk') } })
    expect(await name('Karla', 'Fie', 'Knud', { fromDay: '2026-10-15', toDay: '2026-10-20' })).toMatchObject({ ok: true })
    // As it would be had both been written before the rule: Knud looks after Fie, and has nothing of Frede's.
    await seed('chain', async (write) => {
      const [row] = await engine()
        .reader.select()
        .from(standIn)
        .where(eq(standIn.absentId, userId('Fie')))
      if (row) await write.mark(standIn, row, { fromDay: '2026-10-01' })
    })
    expect((await asViewer('Knud')).standsFor.map(({ id }) => id)).toEqual([userId('Fie')])
    expect(await dutiesOf('Knud')).toEqual([])
    const [chained] = await standInsOf(await asViewer('Karla'), userId('Fie'))
    await done(endStandIn, 'Karla', { id: chained?.id })
  })

  it('finishes what is theirs to do meanwhile, and no longer once the period is ended', async () => {
    await done(finishTask, 'Fie', { id: taskId })
    expect((await taskById(await asViewer('Frede'), taskId))?.doneBy).toBe(userId('Fie'))
    const [period] = await standInsOf(await asViewer('Frede'), userId('Frede'))
    expect(await standInsOf(await asViewer('Fie'), userId('Frede'))).toEqual([])
    expect(await tried(endStandIn, 'Fie', { id: period?.id })).toMatchObject({ ok: false, code: 'notFound' })
    await done(endStandIn, 'Karla', { id: period?.id })
    expect(await taskById(await asViewer('Fie'), taskId)).toBeUndefined()
    expect(await dutiesOf('Fie')).toEqual([])
  })

  it('begins and ends with its days', async () => {
    const coming = { absentId: userId('Frede'), standInId: userId('Fie'), fromDay: '2026-10-02', toDay: '2026-10-03' }
    await done(nameStandIn, 'Karla', coming)
    expect((await asViewer('Fie')).standsFor).toEqual([])
    await seed('today', async (write) => {
      const [row] = await engine().reader.select().from(standIn).where(eq(standIn.fromDay, '2026-10-02'))
      if (row) await write.mark(standIn, row, { fromDay: '2026-09-01', toDay: '2026-10-01' })
    })
    expect((await asViewer('Fie')).standsFor.map(({ id }) => id)).toEqual([userId('Frede')])
  })
})
