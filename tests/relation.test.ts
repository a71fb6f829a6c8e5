import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { task } from '#db/schema/index.ts'
import { alertsOf } from '#lib/donors/alerts/rules.ts'
import { donorWithLists } from '#lib/donors/codes/data.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { archiveLogEntry, noteContact, restoreLogEntry, updateLogEntry } from '#lib/donors/log/mutations.ts'
import { acquaintancesAt } from '#lib/donors/map/data.ts'
import { endAcquaintance, noteAcquaintance } from '#lib/donors/map/mutations.ts'
import { relationMap } from '#lib/donors/map/rules.ts'
import { whoTalked } from '#lib/donors/map/talks/data.ts'
import { setNextStep, updateDonorGroup } from '#lib/donors/mutations.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { duties } from '#lib/today/data.ts'
import { addDonor, done, tried } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit, type Person, userId } from './database.ts'

const note = {
  id: '',
  version: null,
  kind: 'call',
  day: '01.10.2026',
  text: 'De vil høre mere',
  visibility: 'shared',
  isAsk: false,
  contactIds: [] as string[],
  decisionId: '',
  applicationId: '',
  ideaId: '',
  nextStep: '',
  followUpDay: '',
}

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

const told = async (person: Person, id: string, params = {}) => (await donorTimeline(await asViewer(person), id, params)).events

describe('a group of fields edited where it is read', () => {
  test('Frede changes the rules: the rest stands, and the audit says what changed', async () => {
    const id = await addDonor('Regelfonden')
    const after = await done(updateDonorGroup, 'Frede', {
      group: 'rules',
      id,
      version: 1,
      feeRule: 'allowed',
      feeRuleSource: 'Mail af 1.10.',
      startDateRule: 'after_decision',
      waitMonths: '12',
      publicBodyMayApply: 'yes',
    })
    expect(after.version).toBe(2)
    expect(await donorWithLists(await asViewer('Karla'), id)).toMatchObject({ name: 'Regelfonden', feeRule: 'allowed', waitMonths: 12 })
    expect(await lastAudit('donor', id)).toMatchObject({
      verb: 'updateDonorGroup',
      actor: userId('Frede'),
      changes: { feeRule: ['not_allowed', 'allowed'], waitMonths: [null, 12] },
    })
  })

  test('goals and other names are lists: kept in order, found by search, and a change of them alone is a version', async () => {
    const id = await addDonor('Navnefonden')
    const who = { group: 'who', id, name: 'Navnefonden', type: 'company', fundingKind: 'grant', cvr: '', website: '', address: '' }
    await done(updateDonorGroup, 'Karla', {
      ...who,
      version: 1,
      orgId: 'GB-CHC-1164883',
      aliases: 'Skovlegatet\n\n Skovlegatet \nDen Grønne Pulje',
      municipality: '',
    })
    const supports = {
      group: 'supports',
      id,
      purpose: '',
      doesNotSupport: '',
      supports: [],
      excludes: [],
      geography: '',
      minOre: '',
      maxOre: '',
    }
    await done(updateDonorGroup, 'Karla', { ...supports, version: 2, goals: ['17', '4'] })
    expect(await donorWithLists(await asViewer('Mona'), id)).toMatchObject({
      orgId: 'GB-CHC-1164883',
      aliases: 'Den Grønne Pulje\nSkovlegatet',
      goals: ['4', '17'],
      version: 3,
    })
    expect((await findEverywhere(await asViewer('Karla'), 'skovlegatet')).map((hit) => hit.recordId)).toEqual([id])
    const late = await tried(updateDonorGroup, 'Frede', { ...supports, version: 2, goals: ['8'] })
    expect(late).toMatchObject({ ok: false, code: 'conflict', current: { goals: ['4', '17'], version: 3 } })
  })

  test('wrong fields are said beside them, and a member is refused', async () => {
    const id = await addDonor('Fejlfonden')
    const supports = { group: 'supports', id, version: 1, minOre: '500', maxOre: '100', supports: [], excludes: [], goals: ['18'] }
    expect(await tried(updateDonorGroup, 'Karla', supports)).toMatchObject({ ok: false, code: 'invalid' })
    expect(await tried(updateDonorGroup, 'Mona', { ...supports, maxOre: '900', goals: [] })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(updateDonorGroup, 'Lis', { ...supports, maxOre: '900', goals: [] })).toMatchObject({ ok: false, code: 'forbidden' })
  })
})

describe('a follow-up', () => {
  test('by the owner is the giver’s next step, and stands on the owner’s I dag', async () => {
    const donorId = await addDonor('Ejerfonden')
    const relation = { group: 'relation', id: donorId, version: 1, stage: 'giver', ownerId: userId('Frede'), contactPreference: 'any' }
    await done(updateDonorGroup, 'Karla', { ...relation, cycleMonths: '', theirCaseNumber: '' })
    await done(noteContact, 'Frede', { ...note, donorId, nextStep: 'Send brevet', followUpDay: '08.10.2026' })
    expect(await donorWithLists(await asViewer('Frede'), donorId)).toMatchObject({ nextStep: 'Send brevet', nextStepDay: '2026-10-08' })
    const mine = (await duties(await asViewer('Frede'))).filter((duty) => duty.id === donorId)
    expect(mine).toEqual([{ id: donorId, what: 'nextStep', day: '2026-10-08', title: 'Send brevet', donor: 'Ejerfonden', forName: null }])
    expect((await duties(await asViewer('Fie'))).filter((duty) => duty.id === donorId)).toEqual([])
    expect(await engine().reader.select().from(task).where(eq(task.recordId, donorId))).toEqual([])
  })

  test('by anybody else is a task of their own too; a day alone gets words', async () => {
    const donorId = await addDonor('Opfølgningsfonden')
    await done(noteContact, 'Fie', { ...note, donorId, followUpDay: '02.10.2026' })
    const [made] = await engine().reader.select().from(task).where(eq(task.recordId, donorId))
    expect(made).toMatchObject({ title: 'Følg op – Opfølgningsfonden', dueDay: '2026-10-02', ownerId: userId('Fie'), kind: 'call_back' })
    expect((await duties(await asViewer('Fie'))).map((duty) => duty.id)).toContain(made?.id)
  })

  test('has been: a day to come is refused, and what is to come is a next step', async () => {
    const donorId = await addDonor('Fremtidsfonden')
    const ahead = { ok: false, fields: { day: expect.stringContaining('næste skridt') } }
    expect(await tried(noteContact, 'Frede', { ...note, donorId, day: '02.10.2026' })).toMatchObject(ahead)
    const { id } = await done(noteContact, 'Frede', { ...note, donorId })
    expect(await tried(updateLogEntry, 'Frede', { ...note, id, version: 1, donorId, day: '02.10.2026' })).toMatchObject(ahead)
  })

  test('does not take the place of a step that is agreed already, unless it says what', async () => {
    const donorId = await addDonor('Aftalefonden')
    await done(setNextStep, 'Karla', { id: donorId, version: 1, nextStep: 'Besøg', nextStepDay: '14.10.2026' })
    await done(noteContact, 'Fie', { ...note, donorId, followUpDay: '02.10.2026' })
    expect(await donorWithLists(await asViewer('Karla'), donorId)).toMatchObject({ nextStep: 'Besøg', nextStepDay: '2026-10-14' })
    expect(await engine().reader.$count(task, eq(task.recordId, donorId))).toBe(1)
  })
})

describe('a conversation', () => {
  test('is tied only to what is the giver’s own', async () => {
    const [donorId, other] = [await addDonor('Snakkefonden'), await addDonor('Nabofonden')]
    const person = { name: 'Bo Berg', legalBasis: 'public_task', source: 'hjemmeside', id: '', version: null }
    const theirs = await done(addContact, 'Karla', { ...person, donorId: other })
    const own = await done(addContact, 'Karla', { ...person, name: 'Paula', donorId })
    expect(await tried(noteContact, 'Frede', { ...note, donorId, contactIds: [theirs.id] })).toMatchObject({
      ok: false,
      fields: { contactIds: expect.any(String) },
    })
    await done(noteContact, 'Frede', { ...note, donorId, contactIds: [own.id] })
    expect(await told('Lis', donorId)).toMatchObject([{ source: 'log', people: ['Paula'], author: 'Frede' }])
    expect(await told('Lis', donorId, { with: theirs.id })).toEqual([])
    expect(await told('Lis', donorId, { with: own.id })).toHaveLength(1)
  })

  test('is laid away out of the story and fetched again by its author, and by nobody else', async () => {
    const donorId = await addDonor('Glemmefonden')
    const { id } = await done(noteContact, 'Frede', { ...note, donorId })
    expect(await tried(archiveLogEntry, 'Fie', { id })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(archiveLogEntry, 'Mona', { id })).toMatchObject({ ok: false, code: 'notFound' })
    await done(archiveLogEntry, 'Frede', { id })
    expect(await told('Karla', donorId)).toEqual([])
    expect(await lastAudit('log_entry', id)).toMatchObject({ verb: 'archiveLogEntry', changes: { archivedAt: [null, expect.any(String)] } })
    expect(await tried(restoreLogEntry, 'Fie', { id })).toMatchObject({ ok: false, code: 'forbidden' })
    await done(restoreLogEntry, 'Frede', { id })
    expect(await told('Karla', donorId)).toHaveLength(1)
  })

  test('can be moved to the giver it was with', async () => {
    const [donorId, right] = [await addDonor('Forkertfonden'), await addDonor('Rigtigfonden')]
    const { id } = await done(noteContact, 'Frede', { ...note, donorId })
    await done(updateLogEntry, 'Frede', { ...note, id, version: 1, donorId: right })
    expect(await told('Karla', donorId)).toEqual([])
    expect(await told('Karla', right)).toHaveLength(1)
  })
})

describe('who knows whom', () => {
  test('is drawn from conversations, acquaintances and grants; a member sees none of it', async () => {
    const donorId = await addDonor('Kortfonden')
    const person = { name: 'Paula', legalBasis: 'public_task', source: 'hjemmeside', id: '', version: null }
    const { id: contactId } = await done(addContact, 'Karla', { ...person, donorId })
    await done(noteContact, 'Frede', { ...note, donorId, contactIds: [contactId] })
    await done(noteContact, 'Frede', { ...note, donorId, contactIds: [contactId], day: '01.09.2026' })
    await done(noteContact, 'Karla', { ...note, donorId })
    const who = `enterprise:${enterpriseId('Kande')}`
    const { id } = await done(noteAcquaintance, 'Fie', { contactId, who, note: 'Gik i skole sammen' })
    expect(await lastAudit('acquaintance', id)).toMatchObject({ verb: 'noteAcquaintance', actor: userId('Fie') })
    const drawn = async (viewer: Person) =>
      relationMap({
        donor: { id: donorId, name: 'Kortfonden', ownerId: null, ownerName: null },
        contacts: await donorContacts(await asViewer(viewer), donorId),
        talks: await whoTalked(await asViewer(viewer), donorId),
        noted: await acquaintancesAt(await asViewer(viewer), donorId),
        receivers: [],
      }).edges
    expect(await drawn('Lis')).toMatchObject([
      { from: userId('Frede'), to: contactId, kind: 'talks', talks: 2, latest: '2026-10-01' },
      { from: userId('Karla'), to: donorId, kind: 'talks', talks: 1 },
      { from: enterpriseId('Kande'), to: contactId, kind: 'noted', note: 'Gik i skole sammen' },
    ])
    expect(await drawn('Mona')).toEqual([])
    expect(await tried(noteAcquaintance, 'Karla', { contactId, who, note: '' })).toMatchObject({
      ok: false,
      fields: { who: expect.any(String) },
    })
    expect(await tried(noteAcquaintance, 'Lis', { contactId, who, note: '' })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await tried(noteAcquaintance, 'Mona', { contactId, who, note: '' })).toMatchObject({ ok: false, code: 'notFound' })
    expect(await tried(endAcquaintance, 'Lis', { id })).toMatchObject({ ok: false, code: 'forbidden' })
    await done(endAcquaintance, 'Frede', { id })
    expect(await acquaintancesAt(await asViewer('Karla'), donorId)).toEqual([])
  })
})

describe('alerts', () => {
  const calm = {
    stage: 'giver',
    contactPreference: 'any',
    feeRule: 'allowed' as const,
    waitMonths: null,
    latestAward: null,
    overdue: [],
    rival: null,
    late: null,
  }
  test('are none where there is nothing to know', () => expect(alertsOf(calm, '2026-10-01')).toEqual([]))
  test('stand worst first, the oldest debt before the newer', () => {
    const report = { grantId: 'g', reportId: 'r', kind: 'final' }
    const all = alertsOf(
      {
        ...calm,
        stage: 'do_not_contact',
        feeRule: 'unknown',
        waitMonths: 24,
        latestAward: '2025-06-01',
        overdue: [
          { ...report, day: '2026-09-01' },
          { ...report, day: '2026-02-01' },
        ],
        rival: { stage: 'drafting', leadName: 'Rodnet' },
        late: { goneDays: 700, rhythmDays: 390, restsFrom: null },
      },
      '2026-10-01',
    )
    expect(all.map(({ id }) => id)).toEqual(['doNotContact', 'overdue', 'overdue', 'late', 'wait', 'clash', 'feeUnknown'])
    expect(all[1]).toMatchObject({ day: '2026-02-01' })
    expect(all[4]).toMatchObject({ day: '2027-06-01' })
  })
  test('a wait period ends on its day', () =>
    expect(alertsOf({ ...calm, waitMonths: 12, latestAward: '2025-10-01' }, '2026-10-01')).toEqual([]))
})
