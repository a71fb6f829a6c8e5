import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { audit } from '#db/schema/index.ts'
import { donorList } from '#lib/donors/data.ts'
import { openList, queryOf, type SearchParams } from '#lib/list.ts'
import { viewsOf } from '#lib/records/views/data.ts'
import {
  archiveView,
  changeView,
  lookAtView,
  renameView,
  restoreView,
  saveView,
  startWithAll,
  startWithView,
} from '#lib/records/views/mutations.ts'
import { addDonor, done, tried } from '../awards.ts'
import { asViewer, closeDatabase, freshDatabase, lastAudit, type Person, storyDay, userId } from '../database.ts'
import { bringEngine } from './engine.ts'

beforeAll(async () => {
  await freshDatabase(bringEngine)
  await addDonor('Havrekornsfonden')
})
afterAll(closeDatabase)

const view = (name: string, query = 'golden=1', isShared = false, list = 'donors') => ({ list, name, query, isShared })
const namesFor = async (person: Person) => (await viewsOf(await asViewer(person), 'donors')).map(({ name }) => name)
const opened = async (person: Person, params: SearchParams) => (await openList(donorList, await asViewer(person), params)).views
const canonical = async (params: SearchParams, person: Person = 'Karla') => queryOf(donorList, await asViewer(person), params)

describe('an address as a view keeps it', () => {
  it('says filters, order and columns, each in one place, and neither page nor what is usual', async () => {
    expect(await canonical({ type: 'state_pool', golden: '1', after: 'sx~1', view: 'all' })).toBe('golden=1&type=state_pool')
    expect(await canonical({ sort: 'totalOre', dir: 'desc' })).toBe('sort=totalOre&dir=desc')
    expect(await canonical({ sort: 'name' })).toBe('')
    expect(await canonical({ cols: 'cvr.name' })).toBe('cols=name.cvr')
    expect(await canonical({ cols: 'name.status.awards.years.totalOre.latestDay.owner.nextStep' })).toBe('')
  })

  it('leaves out what no longer holds', async () => {
    expect(await canonical({ type: 'gone', colour: 'red', fee: 'allowed' })).toBe('fee=allowed')
  })

  it('leaves out what narrows nothing for the viewer, and says so where a shared view asks for it', async () => {
    const { id } = await done(
      saveView,
      'Karla',
      view('Varme i Ballerup', 'municipality=Ballerup&stage=in_dialogue&owner=me&tag=varm', true),
    )
    const asked = { municipality: 'Ballerup', stage: 'in_dialogue', owner: 'me', tag: 'varm', view: id }
    expect((await opened('Frede', asked)).isPartly).toBe(false)
    expect(await opened('Mona', asked)).toMatchObject({ current: { id }, isPartly: true, query: 'municipality=Ballerup' })
    await done(archiveView, 'Karla', { id })
  })
})

describe('a saved view', () => {
  it('is its maker’s alone until it is shared, and audited', async () => {
    const { id, version } = await done(saveView, 'Frede', view('Fredes gyldne'))
    expect(await lastAudit('saved_view', id)).toMatchObject({
      verb: 'saveView',
      actor: userId('Frede'),
      changes: { query: [null, 'golden=1'] },
    })
    expect(await namesFor('Frede')).toEqual(['Fredes gyldne'])
    for (const other of ['Karla', 'Fie', 'Mona', 'Lis'] as const) expect(await namesFor(other)).toEqual([])
    expect(await tried(renameView, 'Karla', { id, version, name: 'Min', isShared: false })).toMatchObject({ ok: false, code: 'notFound' })
    await done(renameView, 'Frede', { id, version, name: 'De gyldne', isShared: true })
    expect(await namesFor('Mona')).toEqual(['De gyldne'])
    expect(await lastAudit('saved_view', id)).toMatchObject({ verb: 'renameView', changes: { isShared: [false, true] } })
  })

  it('is shared by coordinators and fundraisers, and kept in order by a coordinator', async () => {
    for (const person of ['Mona', 'Lis'] as const) {
      const shared = await tried(saveView, person, view('Vores', 'fee=allowed', true))
      expect(shared).toMatchObject({ ok: false, code: 'forbidden', fields: { isShared: expect.stringContaining('dele') } })
    }
    const { id, version } = await done(saveView, 'Fie', view('Alle puljer', 'type=state_pool', true))
    expect(await tried(renameView, 'Frede', { id, version, name: 'Puljer', isShared: true })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    await done(renameView, 'Karla', { id, version, name: 'Puljer', isShared: true })
    expect(await tried(changeView, 'Fie', { id, version, query: '' })).toMatchObject({ ok: false, code: 'conflict' })
    await done(changeView, 'Fie', { id, version: version + 1, query: 'type=municipal_pool' })
    expect(await lastAudit('saved_view', id)).toMatchObject({ changes: { query: ['type=state_pool', 'type=municipal_pool'] } })
  })

  it('widens nothing: a member who opens it reads its own columns', async () => {
    const { id } = await done(saveView, 'Karla', view('Karlas', `owner=${userId('Karla')}&cols=name.owner`, true))
    const mona = await openList(donorList, await asViewer('Mona'), { owner: userId('Karla'), cols: 'name.owner', view: id })
    expect(mona.rows.map((row) => [row.name, row.owner])).toEqual([['Havrekornsfonden', null]])
    expect(mona.views.current?.id).toBe(id)
  })

  it('goes away and comes back', async () => {
    const { id } = await done(saveView, 'Lis', view('Til rapporten'))
    await done(archiveView, 'Lis', { id })
    expect(await namesFor('Lis')).not.toContain('Til rapporten')
    expect(await lastAudit('saved_view', id)).toMatchObject({ verb: 'archiveView' })
    await done(restoreView, 'Lis', { id })
    expect(await namesFor('Lis')).toContain('Til rapporten')
    expect(await tried(archiveView, 'Mona', { id })).toMatchObject({ code: 'notFound' })
    expect(await tried(restoreView, 'Karla', { id })).toMatchObject({ code: 'notFound' })
  })

  it('has a name of its own, no CPR number and a length', async () => {
    await done(saveView, 'Malik', view('Puljerne'))
    expect(await tried(saveView, 'Malik', view('puljerne'))).toMatchObject({ fields: { name: expect.stringContaining('allerede') } })
    expect(await tried(saveView, 'Malik', view('Hende', 'q=010135-1234'))).toMatchObject({ ok: false, code: 'invalid' })
    expect(await tried(saveView, 'Malik', view('010135-1234'))).toMatchObject({ ok: false, code: 'invalid' })
    expect(await tried(saveView, 'Malik', view('Lang', `q=${'x'.repeat(2001)}`))).toMatchObject({ fields: { query: expect.any(String) } })
    expect(await tried(saveView, 'Malik', view('', ''))).toMatchObject({ fields: { name: expect.any(String) } })
    expect(await tried(saveView, 'Malik', view('Sti', '', false, '../donors'))).toMatchObject({ fields: { list: expect.any(String) } })
  })
})

describe('where one is', () => {
  it('is the view that says the same as the address, however it was come to', async () => {
    const { id } = await done(saveView, 'Knud', view('Rige', 'sort=totalOre&dir=desc'))
    expect((await opened('Knud', { sort: 'totalOre', dir: 'desc' })).current?.id).toBe(id)
    const changed = await opened('Knud', { sort: 'totalOre', dir: 'desc', fee: 'allowed', view: id })
    expect(changed).toMatchObject({ current: null, changed: { id }, query: 'fee=allowed&sort=totalOre&dir=desc' })
    expect(await opened('Knud', { fee: 'allowed', view: 'somebody-elses' })).toMatchObject({ current: null, changed: null })
  })

  it('begins where one chose, each for oneself, and shows everything when asked', async () => {
    const { id } = await done(saveView, 'Knud', view('Start', 'fee=unknown', true))
    const { id: started } = await done(startWithView, 'Fie', { id })
    expect(await lastAudit('view_start', started)).toMatchObject({ verb: 'startWithView', actor: userId('Fie') })
    expect((await opened('Fie', {})).startHref).toBe(`/donors?fee=unknown&view=${id}`)
    expect((await opened('Fie', { view: 'all' })).startHref).toBeNull()
    expect((await opened('Frede', {})).startHref).toBeNull()
    const { id: other } = await done(saveView, 'Fie', view('Min start', 'fee=allowed'))
    await done(startWithView, 'Fie', { id: other })
    expect((await opened('Fie', {})).startHref).toContain(other)
    await done(startWithAll, 'Fie', { list: 'donors' })
    expect((await opened('Fie', {})).startHref).toBeNull()
    expect(await tried(startWithView, 'Frede', { id: other })).toMatchObject({ code: 'notFound' })
  })

  it('passes over a filter that is no longer there, and says so', async () => {
    const { id } = await done(saveView, 'Knud', view('Gammel', 'municipality=By&status=gone'))
    const now = await opened('Knud', { municipality: 'By', status: 'gone', view: id })
    expect(now).toMatchObject({ current: { id }, isPartly: true, query: 'municipality=By' })
  })

  it('remembers the day it was looked at, without an audit row', async () => {
    const { id } = await done(saveView, 'Karla', view('Set', 'fee=not_allowed'))
    const audited = await engine().reader.$count(audit)
    await done(lookAtView, 'Karla', { id })
    await done(lookAtView, 'Karla', { id })
    expect(await engine().reader.$count(audit)).toBe(audited)
    expect((await opened('Karla', { fee: 'not_allowed' })).current).toMatchObject({ lookedDay: storyDay, isLookedToday: true })
    expect(await tried(lookAtView, 'Mona', { id })).toMatchObject({ code: 'notFound' })
  })
})
