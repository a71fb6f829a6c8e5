import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitApplication } from '#lib/applications/sending/mutations.ts'
import { applicationList } from '#lib/applications/list/data.ts'
import { needList } from '#lib/applications/needs/list/data.ts'
import { contactList } from '#lib/donors/contacts/list/data.ts'
import { callList } from '#lib/donors/calls/list/data.ts'
import { donorList } from '#lib/donors/data.ts'
import { behindAnswers, behindGivers, behindReports, behindThanks } from '#lib/donors/golden/behind/data.ts'
import { goldenList } from '#lib/donors/golden/data.ts'
import { groupList } from '#lib/donors/groups/list/data.ts'
import { ideaList } from '#lib/donors/ideas/list/data.ts'
import { enterpriseList } from '#lib/enterprises/data.ts'
import { partnerList } from '#lib/enterprises/partners/list/data.ts'
import { ledgerList } from '#lib/fees/ledger/data.ts'
import { grantList } from '#lib/grants/data.ts'
import { reportList } from '#lib/grants/reports/data.ts'
import { trancheList } from '#lib/grants/tranches/data.ts'
import { listNames } from '#lib/lists.ts'
import { agreementList } from '#lib/outcomes/agreements/list/data.ts'
import { pilotList } from '#lib/pilots/data.ts'
import { accountList } from '#lib/settings/accounts/list/data.ts'
import { auditList } from '#lib/settings/audit/list/data.ts'
import { codeList } from '#lib/settings/codes/list/data.ts'
import { templateList } from '#lib/settings/templates/list/data.ts'
import { theoryList } from '#lib/theories/data.ts'
import { done, fredesAgreement } from '../awards.ts'
import type { Person } from '../database.ts'
import { builtActions, callAction } from './caller.ts'
import { isForeign, type Marker, mark, markersIn, rowsSoFar, type World } from './canary.ts'
import { type Caller, callers, closeHouse, cookieOf, openHouse } from './house.ts'
import { verbLines } from './matrix.ts'
import { pageLines, type PageRecords } from './pages.ts'
import { records } from './records.ts'
import { type RunningServer, startServer } from './server.ts'

/** S-02: every text of two houses' rows holds a word of its own; nobody receives the other's, in whatever they are answered. */
const worlds: readonly { world: World; assignee: Person }[] = [
  { world: 'Kande', assignee: 'Frede' },
  { world: 'Rodnet', assignee: 'Fie' },
]
const lists = [
  accountList,
  codeList,
  agreementList,
  applicationList,
  auditList,
  behindAnswers,
  behindGivers,
  behindReports,
  behindThanks,
  callList,
  contactList,
  donorList,
  enterpriseList,
  goldenList,
  grantList,
  groupList,
  ideaList,
  ledgerList,
  needList,
  partnerList,
  pilotList,
  reportList,
  templateList,
  theoryList,
  trancheList,
]
/** Every list with all its columns, on the screen and as files. */
const fullLists = lists.flatMap(({ name, path, columns }) => {
  const all = `cols=${columns.map((column) => column.id).join('.')}`
  return [`${path}?${all}`, `/api/export/${name}?format=csv&${all}`, `/api/export/${name}?format=xlsx&${all}`]
})
let server: RunningServer
let marked = 0
const addresses: string[] = []
const received = new Map<Caller, Map<string, { marker: Marker; where: string }>>()
let answers = 0

beforeAll(async () => {
  const { file, environment } = await openHouse()
  for (const { world, assignee } of worlds) {
    const since = rowsSoFar(file)
    const { id, versions } = await fredesAgreement(assignee)
    const version = { id, versionId: versions[1] ?? '' }
    const word = `ord${world}`
    const sent = await records(version, { name: world, assignee, word })
    await done(submitApplication, 'Karla', verbLines.submitApplication?.[1](sent, 'Karla'))
    const at: PageRecords = { ...(await records(version, { name: world, assignee, word })), packageId: sent.draftId }
    addresses.push(...Object.entries(pageLines).map(([page, [, address]]) => address?.(at) ?? page))
    marked += mark(file, world, since, word)
  }
  server = await startServer(environment)
})
afterAll(async () => {
  await server.stop()
  await closeHouse()
})

it('answers nobody with another house’s words', async () => {
  for (const caller of callers) await crawl(caller)
  const foreign = [...received].flatMap(([caller, found]) =>
    [...found.values()]
      .filter(({ marker }) => isForeign(caller, marker))
      .map(({ marker, where }) => `${caller} ${JSON.stringify(marker)} ${where}`),
  )
  process.stdout.write(
    `canary: ${marked} columns marked, ${answers} answers read by ${callers.length} callers, ${foreign.length} foreign\n`,
  )
  expect(foreign).toEqual([])
}, 400_000)

it('reads every list there is', () => expect(lists.map(({ name }) => name).toSorted()).toEqual([...listNames].toSorted()))

it('would have found them: everybody meets their own, and what a coordinator reads is foreign to the others', () => {
  const met = (caller: Caller) => [...(received.get(caller)?.values() ?? [])].map(({ marker }) => marker)
  const all = met('Karla')
  expect(new Set(all.map(({ world }) => world)).size).toBe(2)
  expect(all.length).toBeGreaterThan(120)
  for (const caller of ['Mona', 'Malik', 'Frede', 'Fie', 'Lis'] as const) {
    expect(met(caller).length, caller).toBeGreaterThan(30)
    expect(all.filter((marker) => isForeign(caller, marker)).length, caller).toBeGreaterThan(4)
  }
})

/** Everything one can come to: the known pages of both houses, what they link to, the lists as files, every search. */
async function crawl(caller: Caller): Promise<void> {
  const waiting = [...addresses, ...fullLists]
  const known = new Set(waiting)
  const perPath = new Map<string, number>()
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        for (const link of await readEveryWay(caller, path)) {
          const { pathname } = new URL(link, server.url)
          const times = perPath.get(pathname) ?? 0
          if (known.has(link) || times >= 4) continue
          perPath.set(pathname, times + 1)
          known.add(link)
          waiting.push(link)
        }
    }),
  )
  await search(caller)
}

/** As a page, as what a link fetches and as what a link fetches ahead. Gives the links of the page. */
async function readEveryWay(caller: Caller, path: string): Promise<string[]> {
  const isFile = path.startsWith('/api/')
  const page = await readAs(caller, path, {})
  if (isFile) return []
  await readAs(caller, path, { RSC: '1' })
  await readAs(caller, path, { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' })
  return [...page.matchAll(/href="(\/[^"#]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !href.startsWith('/_next'))
}

async function readAs(caller: Caller, path: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: { cookie: cookieOf(caller), ...headers } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const isSheet = answer.headers.get('content-type')?.includes('spreadsheetml') ?? false
  const text = isSheet
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : new TextDecoder().decode(bytes)
  note(caller, `${path} ${JSON.stringify(headers)}`, `${[...answer.headers].join('\n')}\n${text}`)
  return text
}

function note(caller: Caller, where: string, text: string): void {
  answers++
  const found = received.get(caller) ?? new Map<string, { marker: Marker; where: string }>()
  received.set(caller, found)
  for (const marker of markersIn(text)) {
    const key = Object.values(marker).join('.')
    if (!found.has(key)) found.set(key, { marker, where })
  }
}

async function search(caller: Caller): Promise<void> {
  const lookUps = builtActions().filter(({ exportedName }) => exportedName.startsWith('search'))
  for (const { id, exportedName } of lookUps)
    for (const words of ['ordKande', 'ordRodnet', 'giver', 'ansøgning', 'a'])
      note(caller, `${exportedName} ${words}`, (await callAction(server.url, id, [words], { cookie: cookieOf(caller) })).body)
}
