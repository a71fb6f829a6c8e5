import { afterAll, beforeAll, expect, it } from 'vitest'
import { applicationList, openSums, successOf } from '#lib/applications/list/data.ts'
import { createNeed, updateNeed } from '#lib/applications/needs/mutations.ts'
import { needList } from '#lib/applications/needs/list/data.ts'
import { createGroup } from '#lib/donors/groups/mutations.ts'
import { groupList } from '#lib/donors/groups/list/data.ts'
import { partnerList } from '#lib/enterprises/partners/list/data.ts'
import { createPartner } from '#lib/enterprises/partners/mutations.ts'
import { everyRow, type ListDefinition, openList, queryOf, type SearchParams } from '#lib/list.ts'
import { saveView, startWithView } from '#lib/records/views/mutations.ts'
import { createAgreement } from '#lib/outcomes/agreements/mutations.ts'
import { agreementList } from '#lib/outcomes/agreements/list/data.ts'
import { feeLedger } from '#lib/fees/data.ts'
import { ledgerList, ledgerTotal } from '#lib/fees/ledger/data.ts'
import { approveFee } from '#lib/fees/ledger/mutations.ts'
import { receiveTranche } from '#lib/grants/payments/mutations.ts'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { planTranches } from '#lib/grants/tranches/mutations.ts'
import { accountList } from '#lib/settings/accounts/list/data.ts'
import { templateList } from '#lib/settings/templates/list/data.ts'
import { addTemplate, archiveTemplate } from '#lib/settings/templates/mutations.ts'
import { sheetOf } from '#lib/lists.ts'
import { begun, sent } from '../application-house.ts'
import { addDonor, awarded, done, fredesAgreement } from '../awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, type Person } from '../database.ts'
import { bringEngine } from './engine.ts'

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

/** One column of a list as somebody reads it, a row at a time, so that every cursor is met. */
async function readBy<Filters>(list: ListDefinition<Filters>, person: Person, column: string, params: SearchParams = {}) {
  const pages = await Array.fromAsync(everyRow(list, await asViewer(person), params, 1))
  const rows = pages.flat()
  expect(
    await list.count(
      await asViewer(person),
      list.parse(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))),
    ),
  ).toBe(rows.length)
  return rows.map((row) => row[column])
}

it('partners are narrowed by what they are, and found however they are written', async () => {
  const partner = { id: '', version: null, cvr: '', municipality: '', note: '' } as const
  await done(createPartner, 'Karla', { ...partner, name: 'Åens Boligforening', kind: 'housing', sector: 'civil_society' })
  await done(createPartner, 'Karla', { ...partner, name: 'Ørkenrosen', kind: 'cultural', sector: 'private' })
  await done(createPartner, 'Karla', { ...partner, name: 'Bakkens Hus', kind: 'housing', sector: 'public' })
  expect(await readBy(partnerList, 'Mona', 'name')).toEqual(['Bakkens Hus', 'Ørkenrosen', 'Åens Boligforening'])
  expect(await readBy(partnerList, 'Mona', 'name', { sort: 'name', dir: 'desc' })).toEqual([
    'Åens Boligforening',
    'Ørkenrosen',
    'Bakkens Hus',
  ])
  expect(await readBy(partnerList, 'Lis', 'name', { kind: 'housing' })).toEqual(['Bakkens Hus', 'Åens Boligforening'])
  expect(await readBy(partnerList, 'Lis', 'name', { kind: 'housing', sector: 'public' })).toEqual(['Bakkens Hus'])
  expect(await readBy(partnerList, 'Lis', 'name', { q: 'aaens' })).toEqual(['Åens Boligforening'])
  expect(await readBy(partnerList, 'Lis', 'name', { q: '100%' })).toEqual([])
  expect(await readBy(partnerList, 'Lis', 'name', { kind: 'gone' })).toHaveLength(3)
})

it('groups stand in Danish order and by how many they are; a member has no sums of them', async () => {
  for (const name of ['Ægirs', 'Aalborgs', 'Zebraens']) await done(createGroup, 'Karla', { id: '', version: null, name })
  expect(await readBy(groupList, 'Lis', 'name')).toEqual(['Zebraens', 'Ægirs', 'Aalborgs'])
  expect(await readBy(groupList, 'Lis', 'name', { q: 'ÆGIR' })).toEqual(['Ægirs'])
  expect(await readBy(groupList, 'Lis', 'givers', { sort: 'givers', dir: 'desc' })).toEqual([0, 0, 0])
  const mona = await asViewer('Mona')
  expect((await openList(groupList, mona, { cols: 'all' })).columns.map(({ id }) => id)).toEqual(['name', 'givers'])
  expect((await openList(groupList, mona, { sort: 'totalOre' })).state.sort).toBe('name')
})

it('needs are those one may see, open ones and the nearest day first', async () => {
  const add = (title: string, byDay: string, amountOre = '') => done(createNeed, 'Mona', { id: '', version: null, title, byDay, amountOre })
  await add('Uden dag', '')
  const { id } = await add('Lukket sag', '2026-01-01', '10.000')
  await add('Senere', '2027-03-01')
  await add('Snart', '2026-12-01')
  await done(updateNeed, 'Mona', { id, version: 1, title: 'Lukket sag', byDay: '2026-01-01', amountOre: '10.000', state: 'covered' })
  expect(await readBy(needList, 'Mona', 'title')).toEqual(['Snart', 'Senere', 'Uden dag', 'Lukket sag'])
  expect(await readBy(needList, 'Karla', 'title', { state: 'covered' })).toEqual(['Lukket sag'])
  expect(await readBy(needList, 'Karla', 'title', { sort: 'byDay' })).toEqual(['Uden dag', 'Lukket sag', 'Snart', 'Senere'])
  expect(await readBy(needList, 'Karla', 'title', { enterprise: enterpriseId('Rodnet') })).toEqual([])
  expect(await readBy(needList, 'Malik', 'title')).toEqual([])
})

it('a list read whole cuts nothing away: past its old 300 rows it says how many, and its spreadsheet asks once', async () => {
  const need = { id: '', version: null, byDay: '', amountOre: '' }
  for (let number = 1; number <= 301; number++) await done(createNeed, 'Malik', { ...need, title: `Behov ${number}` })
  const malik = await asViewer('Malik')
  const view = await openList(needList, malik, {})
  expect([view.rows.length, view.total]).toEqual([50, 301])
  const pages = await Array.fromAsync(everyRow(needList, malik, {}))
  expect(pages.map((rows) => rows.length)).toEqual([301])
})

it('agreements are narrowed to one enterprise, a target group, and those in force', async () => {
  const agreement = {
    id: '',
    version: null,
    partnerId: '',
    parties: '',
    places: '',
    steps: [],
    legalBasis: '',
    keyKeeper: 'enterprise',
  } as const
  const kande = { ...agreement, enterpriseId: enterpriseId('Kande') }
  await done(createAgreement, 'Karla', {
    ...kande,
    code: 'K2',
    title: 'Køkkenet',
    fromDay: '2020-01-01',
    toDay: '2021-01-01',
    targetGroups: ['youth'],
  })
  await done(createAgreement, 'Karla', { ...kande, code: 'K1', title: 'Haven', fromDay: '2020-01-01', toDay: '', targetGroups: [] })
  expect(await readBy(agreementList, 'Lis', 'title')).toEqual(['Haven', 'Køkkenet'])
  expect(await readBy(agreementList, 'Lis', 'title', { force: '1' })).toEqual(['Haven'])
  expect(await readBy(agreementList, 'Lis', 'title', { group: 'youth' })).toEqual(['Køkkenet'])
  expect(await readBy(agreementList, 'Malik', 'title', { enterprise: enterpriseId('Kande') })).toEqual([])
})

it('the fee account is narrowed by how far an entry has come, with the sum of just that; a member has no account', async () => {
  const { versions } = await fredesAgreement()
  const facts = {
    donorId: await addDonor('Sølvmågefonden'),
    title: 'Tre steder',
    sentDay: '2024-11-15',
    day: '2025-03-19',
    amount: 2_400_000,
  }
  const { grantId } = await awarded({ ...facts, versionId: versions[0] ?? null })
  await done(planTranches, 'Karla', { grantId, parts: 3, firstDay: '28.09.2025', intervalMonths: 6, trigger: 'date' })
  for (const [at, { id }] of (await grantTranches(await asViewer('Karla'), grantId)).entries())
    await done(receiveTranche, 'Karla', { grantId, trancheId: id, day: `0${at + 1}.09.2026`, amountOre: '800.000' })
  const days = (person: Person, params: SearchParams = {}) => readBy(ledgerList, person, 'day', params)
  expect(await days('Lis')).toEqual(['2026-09-03', '2026-09-02', '2026-09-01'])
  const [latest] = await feeLedger(await asViewer('Karla'))
  await done(approveFee, 'Knud', { id: latest?.id })
  expect(await days('Frede', { state: 'approved' })).toEqual(['2026-09-03'])
  expect(await days('Frede', { state: 'accrued', to: '2026-09-01' })).toEqual(['2026-09-01'])
  expect(await days('Frede', { state: 'invoiced' })).toEqual([])
  expect(await days('Frede', { sort: 'day' })).toEqual(['2026-09-01', '2026-09-02', '2026-09-03'])
  expect(await days('Fie')).toEqual([])
  expect(await days('Mona')).toEqual([])
  expect(await ledgerTotal(await asViewer('Lis'), ledgerList.parse({ state: 'accrued' }))).toEqual({ count: 2, totalOre: 5_000_000 })
  expect(sheetOf('fees', await asViewer('Mona'), {})).toBeUndefined()
  expect(sheetOf('fees', await asViewer('Fie'), {})?.title).toBe('Honorarkontoen')
})

it('templates and people with an account are lists for coordinators alone', async () => {
  const template = { id: '', version: null, subjectDa: 'Tak for nu', textDa: 'Kære alle', subjectEn: '', textEn: '' } as const
  await done(addTemplate, 'Karla', { ...template, name: 'Ønske' })
  await done(addTemplate, 'Karla', { ...template, name: 'Ærinde', subjectEn: 'Thanks', textEn: 'Dear all' })
  expect(await readBy(templateList, 'Karla', 'name')).toEqual(['Ærinde', 'Ønske'])
  expect(await readBy(templateList, 'Karla', 'name', { english: 'yes', archived: 'no' })).toEqual(['Ærinde'])
  expect(await readBy(templateList, 'Karla', 'name', { archived: 'yes' })).toEqual([])
  const old = await done(addTemplate, 'Karla', { ...template, name: 'Afsked' })
  await done(archiveTemplate, 'Karla', { id: old.id })
  expect(await readBy(templateList, 'Karla', 'name')).toEqual(['Ærinde', 'Ønske', 'Afsked'])
  expect(await readBy(templateList, 'Lis', 'name')).toEqual([])
  const enterprise = enterpriseId('Rodnet')
  expect(await readBy(accountList, 'Karla', 'name', { enterprise })).toHaveLength(1)
  expect(new Set(await readBy(accountList, 'Karla', 'role', { role: 'auditor' }))).toEqual(new Set(['auditor']))
  expect(await readBy(accountList, 'Karla', 'name', { closed: '1' })).toEqual([])
  for (const list of ['templates', 'accounts']) {
    expect(sheetOf(list, await asViewer('Karla'), {})?.name).toBe(list)
    expect(sheetOf(list, await asViewer('Frede'), {})).toBeUndefined()
  }
})

it('each has saved views: the address is the view, and one may begin with it', async () => {
  const [karla, mona] = await Promise.all([asViewer('Karla'), asViewer('Mona')])
  const asked = { sector: 'public', kind: 'housing', view: 'all', after: 's~1' }
  const query = queryOf(partnerList, karla, asked)
  expect(query).toBe('kind=housing&sector=public')
  const { id } = await done(saveView, 'Karla', { list: 'partners', name: 'Kommunens boliger', query, isShared: true })
  expect((await openList(partnerList, mona, { kind: 'housing', sector: 'public' })).views.current).toMatchObject({ id, isOwn: false })
  await done(startWithView, 'Mona', { id })
  expect((await openList(partnerList, mona, {})).views.startHref).toBe(`/enterprises/partners?${query}&view=${id}`)
  expect((await openList(partnerList, karla, {})).views.startHref).toBe(null)
})

it('applications come in every order, what is not known last where the nearest is asked for; the sums are those of their rows', async () => {
  const add = (title: string, deadlineDay: string, appliedOre: string) =>
    begun('Malik', { title, deadlineDay, appliedOre, leadEnterpriseId: enterpriseId('Rodnet') })
  await add('Uden frist', '', '0,25')
  await add('Snart', '2026-11-01', '')
  await add('Senere', '2027-02-01', '100,05')
  await sent(await add('Sendt', '2026-10-01', '900,01'))
  const by = (sort: string, dir = 'asc') => readBy(applicationList, 'Malik', 'title', { sort, dir })
  expect(await by('deadlineDay')).toEqual(['Sendt', 'Snart', 'Senere', 'Uden frist'])
  expect(await by('deadlineDay', 'desc')).toEqual(['Uden frist', 'Senere', 'Snart', 'Sendt'])
  expect(await by('appliedOre', 'desc')).toEqual(['Sendt', 'Senere', 'Uden frist', 'Snart'])
  expect(await by('title')).toEqual(['Sendt', 'Senere', 'Snart', 'Uden frist'])
  expect((await by('sentDay', 'desc'))[0]).toBe('Sendt')
  expect(await by('stageSince')).toHaveLength(4)
  const malik = await asViewer('Malik')
  const weights = (await readBy(applicationList, 'Malik', 'weightedOre')).map(Number)
  expect(await openSums(malik, applicationList.parse({}))).toMatchObject({
    open: 4,
    appliedOre: 25 + 100_05 + 900_01,
    weightedOre: weights.reduce((sum, ore) => sum + ore),
  })
  expect(await successOf(malik, applicationList.parse({}))).toEqual({ awarded: 0, decided: 0, awardedOre: 0, askedOre: 0, leftOut: 0 })
})
