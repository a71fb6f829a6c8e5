import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { applicationAssignee, donor, renewalPlan, tag, tagWord } from '#db/schema/index.ts'
import { assignApplications } from '#lib/applications/bulk/mutations.ts'
import { applicationList } from '#lib/applications/list/data.ts'
import { createApplication } from '#lib/applications/mutations.ts'
import { batchSize, type BulkDone } from '#lib/bulk.ts'
import {
  archiveDonors,
  assignDonors,
  dropRenewals,
  planRenewals,
  restoreDonors,
  stageDonors,
  tagDonors,
} from '#lib/donors/bulk/mutations.ts'
import { donorById, donorList } from '#lib/donors/data.ts'
import { setNextStep } from '#lib/donors/mutations.ts'
import { everyRow } from '#lib/list.ts'
import { tagWords } from '#lib/records/tags/data.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { addDonor, done, tried } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

let made = 0
const givers = async (count: number) => {
  const name = `Fond ${++made}`
  const ids: string[] = []
  for (let at = 0; at < count; at++) ids.push(await addDonor(`${name} ${at}`))
  return ids
}
const one = async (id: string) => (await engine().reader.select().from(donor).where(eq(donor.id, id)))[0]
const seen = (ids: string[], version = 1) => ids.map((id) => `${id}.${version}`)
const shownTo = async (person: Person, params: Record<string, string>) => {
  const pages = await Array.fromAsync(everyRow(donorList, await asViewer(person), params))
  return pages.flat()
}

describe('one owner for many givers', () => {
  it('is set by Frede, audited for each, and taken back as it was', async () => {
    const [first = '', second = '', third = ''] = await givers(3)
    await done(assignDonors, 'Karla', { rows: [third], ownerId: userId('Fie') })
    const answer = await done(assignDonors, 'Frede', { rows: [...seen([first, second]), `${third}.2`], ownerId: userId('Frede') })
    expect(answer).toMatchObject({ changed: 3, left: {}, after: null })
    expect(await one(first)).toMatchObject({ ownerId: userId('Frede'), version: 2 })
    expect(await lastAudit('donor', third)).toMatchObject({
      verb: 'assignDonors',
      actor: userId('Frede'),
      changes: { ownerId: [userId('Fie'), userId('Frede')] },
    })
    expect(answer.undo).toHaveLength(2)
    for (const input of answer.undo) await done(assignDonors, 'Frede', input)
    expect([(await one(first))?.ownerId, (await one(third))?.ownerId]).toEqual([null, userId('Fie')])
  })

  it('leaves alone what is so already, what somebody changed meanwhile and what is not there', async () => {
    const [own = '', changed = ''] = await givers(2)
    await done(assignDonors, 'Karla', { rows: [own], ownerId: userId('Karla') })
    await done(setNextStep, 'Frede', { id: changed, version: 1, nextStep: 'Ring', nextStepDay: '' })
    const gone = '01a20d70-9f4c-7058-a4ed-4672d6c2a8bb'
    const answer = await done(assignDonors, 'Karla', { rows: [`${own}.2`, `${changed}.1`, gone], ownerId: userId('Karla') })
    expect(answer).toMatchObject({ changed: 0, left: { same: 1, changed: 1, gone: 1 }, undo: [] })
    expect(await one(changed)).toMatchObject({ ownerId: null, nextStep: 'Ring' })
  })

  it('does not take back what somebody has changed since', async () => {
    const [id = ''] = await givers(1)
    const { undo } = await done(stageDonors, 'Karla', { rows: [id], stage: 'contacted' })
    await done(setNextStep, 'Frede', { id, version: 2, nextStep: 'Ring', nextStepDay: '' })
    expect(await done(stageDonors, 'Karla', undo[0])).toMatchObject({ changed: 0, left: { changed: 1 } })
    expect(await one(id)).toMatchObject({ stage: 'contacted', nextStep: 'Ring' })
  })

  it('is refused for members and the reader, and for an owner who is none', async () => {
    const [id = ''] = await givers(1)
    for (const person of ['Mona', 'Malik', 'Lis'] as const)
      for (const act of [assignDonors, stageDonors, tagDonors, planRenewals, archiveDonors, restoreDonors])
        expect(
          await tried(act, person, { rows: [id], ownerId: '', stage: 'unknown', label: 'Mærke', isOn: true, askType: 'new' }),
        ).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(archiveDonors, 'Frede', { rows: [id] })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(assignDonors, 'Karla', { rows: [id], ownerId: userId('Mona') })).toMatchObject({
      fields: { ownerId: expect.any(String) },
    })
    expect(await tried(assignDonors, 'Karla', { rows: ['x'], ownerId: '' })).toMatchObject({ ok: false, code: 'invalid' })
    const tooMany = Array.from({ length: batchSize + 1 }, () => id)
    expect(await tried(assignDonors, 'Karla', { rows: tooMany, ownerId: '' })).toMatchObject({ fields: { rows: expect.any(String) } })
    expect(await one(id)).toMatchObject({ ownerId: null, archivedAt: null })
  })
})

describe('everything a filter shows', () => {
  it('is done a batch at a time, all that were counted and none that came since', async () => {
    const ids = await givers(batchSize + 20)
    for (const rows of [ids.slice(0, batchSize), ids.slice(batchSize)]) await done(assignDonors, 'Karla', { rows, ownerId: userId('Knud') })
    const query = `owner=${userId('Knud')}`
    const act = { query, seenCount: ids.length, ownerId: userId('Fie') }
    const wrong = await tried(assignDonors, 'Karla', { ...act, seenCount: ids.length + 1 })
    expect(wrong).toMatchObject({ ok: false, code: 'conflict', message: expect.stringContaining(String(ids.length)) })
    const first: BulkDone = await done(assignDonors, 'Karla', act)
    expect([first.changed, first.after === null]).toEqual([batchSize, false])
    const late = await addDonor('Kom til imens')
    await done(assignDonors, 'Karla', { rows: [late], ownerId: userId('Knud') })
    const second: BulkDone = await done(assignDonors, 'Karla', { ...act, after: first.after, until: first.until })
    expect([second.changed, second.after]).toEqual([20, null])
    expect(await one(late)).toMatchObject({ ownerId: userId('Knud') })
    expect((await shownTo('Karla', { owner: userId('Fie') })).length).toBeGreaterThanOrEqual(ids.length)
  })

  it('is evaluated here: an address the list does not understand does nothing', async () => {
    const karla = await asViewer('Karla')
    const count = await donorList.count(karla, donorList.parse({}))
    expect(await tried(archiveDonors, 'Karla', { query: 'colour=red', seenCount: count })).toMatchObject({ ok: false, code: 'invalid' })
    expect(await tried(archiveDonors, 'Karla', { query: 'type=gone', seenCount: count })).toMatchObject({ ok: false, code: 'invalid' })
  })
})

describe('a tag', () => {
  it('has one spelling, is filtered by and shown, and is forgotten when nobody has it', async () => {
    const [first = '', second = ''] = await givers(2)
    await done(tagDonors, 'Frede', { rows: [first], label: 'Efterårets  snak', isOn: true })
    const answer = await done(tagDonors, 'Karla', { rows: [first, second], label: 'efterårets snak', isOn: true })
    expect(answer).toMatchObject({ changed: 1, left: { same: 1 }, undo: [{ label: 'Efterårets snak', isOn: false, rows: [second] }] })
    expect(await tagWords(await asViewer('Frede'), 'donor')).toEqual(['Efterårets snak'])
    const found = await shownTo('Frede', { tag: 'Efterårets snak', cols: 'name.tags' })
    expect(found.map((row) => [row.id, row.tags])).toEqual([first, second].map((id) => [id, 'Efterårets snak']))
    const [row] = await engine().reader.select().from(tag).where(eq(tag.recordId, second))
    expect(await lastAudit('tag', row?.id ?? '')).toMatchObject({ verb: 'tagDonors', actor: userId('Karla') })
    await done(tagDonors, 'Karla', { rows: [first, second], label: 'Efterårets snak', isOn: false })
    expect([await engine().reader.$count(tag), await engine().reader.$count(tagWord)]).toEqual([0, 0])
  })

  it('is the relation’s: a member neither reads it nor filters by it', async () => {
    const [id = ''] = await givers(1)
    await done(tagDonors, 'Karla', { rows: [id], label: 'Tung at danse med', isOn: true })
    const mona = await asViewer('Mona')
    expect(await tagWords(mona, 'donor')).toEqual([])
    const all = await donorList.count(mona, donorList.parse({}))
    expect(await donorList.count(mona, donorList.parse({ tag: 'Tung at danse med' }))).toBe(all)
    const rows = await shownTo('Mona', { cols: 'all' })
    expect(rows.filter((row) => row.tags !== null && row.tags !== undefined)).toEqual([])
  })

  it('holds no CPR number', async () => {
    const [id = ''] = await givers(1)
    expect(await tried(tagDonors, 'Karla', { rows: [id], label: '010135-1234', isOn: true })).toMatchObject({ ok: false, code: 'invalid' })
  })
})

describe('the renewal plan', () => {
  it('takes many at once, those in it stay as they are, and what was put in can be taken out', async () => {
    const [first = '', second = ''] = await givers(2)
    await done(assignDonors, 'Karla', { rows: [first], ownerId: userId('Fie') })
    await done(planRenewals, 'Frede', { rows: [second], askType: 'new' })
    const answer = await done(planRenewals, 'Frede', { rows: [first, second], askType: 'upgrade' })
    expect(answer).toMatchObject({ changed: 1, left: { planned: 1 } })
    const [plan] = await engine().reader.select().from(renewalPlan).where(eq(renewalPlan.donorId, first))
    expect(plan).toMatchObject({ askType: 'upgrade', year: 2026, ownerId: userId('Fie') })
    expect(await lastAudit('renewal_plan', plan?.id ?? '')).toMatchObject({ verb: 'planRenewals', actor: userId('Frede') })
    expect(await done(dropRenewals, 'Frede', answer.undo[0])).toMatchObject({ changed: 1 })
    expect(await engine().reader.select().from(renewalPlan).where(eq(renewalPlan.donorId, first))).toEqual([])
    expect(await tried(dropRenewals, 'Mona', { rows: [plan?.id] })).toMatchObject({ ok: false, code: 'forbidden' })
  })
})

describe('putting away', () => {
  it('takes givers out of the list and the search, and back again', async () => {
    const ids = await givers(2)
    const { undo } = await done(archiveDonors, 'Karla', { rows: seen(ids) })
    expect(await shownTo('Karla', { q: `Fond ${made}` })).toEqual([])
    expect(await lastAudit('donor', ids[0] ?? '')).toMatchObject({ verb: 'archiveDonors' })
    expect(await done(restoreDonors, 'Karla', undo[0])).toMatchObject({ changed: 2 })
    expect((await donorById(await asViewer('Karla'), ids[0] ?? ''))?.archivedAt).toBeNull()
    expect(await findEverywhere(await asViewer('Karla'), `Fond ${made}`)).toHaveLength(2)
  })
})

describe('the chosen alone', () => {
  it('are what an address with their ids shows', async () => {
    const [first = '', , third = ''] = await givers(3)
    expect((await shownTo('Frede', { only: `${first}.${third}` })).map(({ id }) => id)).toEqual([first, third])
  })
})

describe('one person on many applications', () => {
  it('is put there by a coordinator alone', async () => {
    const [donorId = ''] = await givers(1)
    const application = {
      donorId,
      title: '',
      callId: '',
      needId: '',
      ideaId: '',
      leadEnterpriseId: '',
      appliedOre: '',
      deadlineDay: '',
      stage: 'idea',
      clashSeen: true,
    }
    const { id } = await done(createApplication, 'Karla', application)
    expect(await tried(assignApplications, 'Frede', { rows: [id], userId: userId('Frede'), isAssigned: true })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    const count = await applicationList.count(await asViewer('Karla'), applicationList.parse({}))
    const answer = await done(assignApplications, 'Karla', { query: '', seenCount: count, userId: userId('Fie'), isAssigned: true })
    expect(answer).toMatchObject({ changed: 1, undo: [{ rows: [id], userId: userId('Fie'), isAssigned: false }] })
    const [link] = await engine().reader.select().from(applicationAssignee).where(eq(applicationAssignee.applicationId, id))
    expect(await lastAudit('application_assignee', link?.id ?? '')).toMatchObject({ verb: 'assignApplications' })
    expect(await done(assignApplications, 'Karla', { rows: [id], userId: userId('Fie'), isAssigned: true })).toMatchObject({
      left: { same: 1 },
    })
    await done(assignApplications, 'Karla', answer.undo[0])
    expect(await engine().reader.select().from(applicationAssignee).where(eq(applicationAssignee.applicationId, id))).toEqual([])
  })
})
