import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listNames } from '#lib/lists.ts'
import { submitApplication } from '#lib/applications/sending/mutations.ts'
import { verbs } from '#lib/verbs.ts'
import { perform } from '#lib/verb.ts'
import { done, fredesAgreement } from '../awards.ts'
import { asViewer } from '../database.ts'
import { builtActions, builtRoutes, callAction } from './caller.ts'
import { changedTables, contentsOf } from './contents.ts'
import { callers, type Caller, closeHouse, codeOf, cookieOf, openHouse, post } from './house.ts'
import { mayBeForbidden, otherActions, verbLines, withoutAction } from './matrix.ts'
import { donorWriters, everybody, lead, seen } from './matrix/callers.ts'
import { ledElsewhere, listReaders, pageLines, type PageRecords, routeHandlers } from './pages.ts'
import { records } from './records.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let file = ''
let feeVersion = { id: '', versionId: '' }
let wrong: string[] = []
let wrongBefore = 0
let calls = 0
let visits = 0

beforeAll(async () => {
  const house = await openHouse()
  file = house.file
  const { id, versions } = await fredesAgreement()
  feeVersion = { id, versionId: versions[1] ?? '' }
  server = await startServer(house.environment)
})
beforeEach(() => {
  wrongBefore += wrong.length
  wrong = []
})
afterAll(async () => {
  await server.stop()
  await closeHouse()
})

describe('what the build lets in', () => {
  const built = builtActions().map(({ exportedName }) => exportedName)

  it('has every verb in the table, and no line for a verb that is not', () => {
    expect(said(without(verbs.keys(), Object.keys(verbLines)), 'is a verb without a line in tests/e2e/matrix.ts')).toEqual([])
    expect(said(without(Object.keys(verbLines), [...verbs.keys()]), 'has a line, but is no verb of lib/verbs.ts')).toEqual([])
  })

  it('has an action for nothing but verbs and the few that are named', () => {
    const known = [...verbs.keys(), ...otherActions]
    expect(said(without(built, known), 'is an action of the build that is neither a verb nor named in otherActions')).toEqual([])
    expect(said(without(known, [...built, ...withoutAction]), 'has no action in the build')).toEqual([])
    expect(
      said(
        withoutAction.filter((name) => built.includes(name)),
        'has an action after all',
      ),
    ).toEqual([])
    expect(built.filter((name, at) => verbs.has(name) && built.indexOf(name) !== at)).toEqual([])
  })

  it('has every page and route in the table, and no line for one that is not', () => {
    const paths = builtRoutes().map(({ path }) => path)
    const listed = [...Object.keys(pageLines), ...routeHandlers]
    expect(said(without(paths, listed), 'is in the build, but nobody has said who gets it (tests/e2e/pages.ts)')).toEqual([])
    expect(said(without(listed, paths), 'is listed, but not in the build')).toEqual([])
  })
})

const without = (names: Iterable<string>, known: readonly string[]) => [...names].filter((name) => !known.includes(name))
const said = (names: readonly string[], sentence: string) => names.map((name) => `${name} ${sentence}.`)

/** Runs so many at a time. */
async function inTurns<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
    }),
  )
}

const names = (who: string): string[] => who.split(' ').filter(Boolean)
const lines = Object.entries(verbLines).map(([verb, [who, input, first]]) => ({ verb, may: names(who), input, first }))

it('refuses every verb to those who may not, and changes nothing', async () => {
  const at = await records(feeVersion)
  const before = contentsOf(file)
  const refused = lines.flatMap((line) => callers.filter((caller) => !line.may.includes(caller)).map((caller) => ({ ...line, caller })))
  await inTurns(refused, 6, async ({ verb, input, caller }) => {
    calls++
    const { code, answer } = await asked(verb, caller, input(at, caller))
    const isRight = code === 'forbidden' || (code === 'notFound' && !isStranger(caller))
    const openly = mayBeForbidden[caller]
    const isTold = code === 'forbidden' && openly !== undefined && !openly.split(' ').includes(verb)
    if (!isRight || isTold)
      wrong.push(`${caller} ${verb}: ${code}, should be ${isTold ? 'not there' : 'refused'} ${JSON.stringify(answer)}`)
  })
  expect(changedTables(before, contentsOf(file))).toEqual([])
  expect(wrong).toEqual([])
})

it('does every verb for those who may', async () => {
  const allowed = lines.flatMap((line) => callers.filter((caller) => line.may.includes(caller)).map((caller) => ({ ...line, caller })))
  // The records of the next call are made while this one is answered: one process each.
  let prepared = records(feeVersion)
  for (const { verb, input, first, caller } of allowed) {
    calls++
    const at = await prepared
    const form = input({ ...at, ...(await first?.(at)) }, caller)
    prepared = records(feeVersion)
    const { code, answer } = await asked(verb, caller, form)
    if (code !== 'ok') wrong.push(`${caller} ${verb}: ${code}, should be done ${JSON.stringify(answer)}`)
  }
  await prepared
  expect(wrong).toEqual([])
}, 400_000)

it('finds nothing for strangers, whatever they ask', async () => {
  const lookUps = builtActions().filter(({ exportedName }) => exportedName.startsWith('search'))
  expect(lookUps.length).toBeGreaterThan(1)
  for (const { id, filename, exportedName } of lookUps)
    for (const caller of callers) {
      const { result } = await callAction(server.url, id, ['giver'], { cookie: cookieOf(caller) })
      const found = Array.isArray(result) && result.length > 0
      if (found === isStranger(caller)) wrong.push(`${caller} ${filename} ${exportedName}: ${JSON.stringify(result)}`)
    }
  expect(wrong).toEqual([])
})

describe('pages and routes', () => {
  it('gives every page to those who may, and to nobody else', async () => {
    const sent = await records(feeVersion)
    await done(submitApplication, 'Karla', verbLines.submitApplication?.[1](sent, 'Karla'))
    const at: PageRecords = { ...(await records(feeVersion)), packageId: sent.draftId }
    const before = contentsOf(file)
    const addresses = Object.entries(pageLines).flatMap(([page, [who, address]]) =>
      callers.map((caller) => ({ page, caller, path: address?.(at) ?? page, may: names(who) })),
    )
    await inTurns(addresses, 6, async ({ page, caller, path, may }) => {
      visits++
      const got = await visit(path, caller)
      const isMet = may.includes(caller) ? got === '200' : notFor(page, caller, may).includes(got)
      if (!isMet) wrong.push(`${caller} ${path}: ${got}, may: ${may.join(' ')}`)
    })
    expect(changedTables(before, contentsOf(file))).toEqual([])
    expect(wrong).toEqual([])
  }, 400_000)

  it('exports lists to those who are signed in', async () => {
    const asked = [...listNames, 'courses', 'people', '__proto__'].flatMap((list) =>
      ['csv', 'xlsx'].flatMap((format) => callers.map((caller) => ({ list, format, caller }))),
    )
    await inTurns(asked, 6, async ({ list, format, caller }) => {
      visits++
      const got = await visit(`/api/export/${list}?format=${format}`, caller)
      const may = listNames.includes(list) && names(listReaders[list] ?? everybody).includes(caller)
      const expected = isStranger(caller) ? 'to /sign-in' : may ? '200' : '404'
      if (got !== expected) wrong.push(`${caller} export ${list}: ${got}`)
    })
    expect(wrong).toEqual([])
  })

  it('gives a file to those who see its application, and takes one from those who write it', async () => {
    const { attachmentId, draftId } = await records(feeVersion)
    for (const caller of callers) {
      visits += 2
      const got = await visit(`/api/attachments/${attachmentId}`, caller)
      if (got !== (isStranger(caller) ? 'to /sign-in' : seen.includes(caller) ? '200' : '404')) wrong.push(`${caller} file: ${got}`)
      const form = new FormData()
      form.set('file', new File([`Fra ${caller}`], 'notat.txt'))
      for (const [name, value] of Object.entries({ recordKind: 'application', recordId: draftId, kind: 'other' })) form.set(name, value)
      const { status } = await fetch(`${server.url}/api/attachments`, {
        method: 'POST',
        body: form,
        headers: { cookie: cookieOf(caller), origin: server.url },
      })
      if (status !== (isStranger(caller) ? 401 : lead.includes(caller) ? 200 : 404)) wrong.push(`${caller} attaches: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  it('notes a mail for those who keep the relation, and tells nobody else that there is a giver', async () => {
    const { donorId } = await records(feeVersion)
    for (const caller of callers) {
      visits++
      const form = new FormData()
      const mail = `From: bo@example.dk\nSubject: Svar\nDate: Mon, 05 Jan 2026 10:00:00 +0100\nMessage-ID: <${caller}@example.dk>\n\nHej`
      form.set('file', new File([mail], 'svar.eml'))
      form.set('donorId', donorId)
      const { status } = await fetch(`${server.url}/api/mail`, {
        method: 'POST',
        body: form,
        headers: { cookie: cookieOf(caller), origin: server.url },
      })
      if (status !== (isStranger(caller) ? 401 : donorWriters.includes(caller) ? 200 : 404)) wrong.push(`${caller} mail: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  it('gives everything held about a person to a coordinator alone', async () => {
    const { contactId } = await records(feeVersion)
    for (const caller of callers)
      for (const format of ['html', 'json', 'exe']) {
        visits++
        const got = await visit(`/api/contacts/${contactId}/access?format=${format}`, caller)
        const expected = isStranger(caller) ? 'to /sign-in' : caller === 'Karla' && format !== 'exe' ? '200' : '404'
        if (got !== expected) wrong.push(`${caller} access ${format}: ${got}`)
      }
    expect(wrong).toEqual([])
  })

  it('gives visiting cards to those who see the people, and reads them for those who keep the relation', async () => {
    const { contactId, donorId } = await records(feeVersion)
    const before = contentsOf(file)
    for (const caller of callers) {
      visits += 2
      const got = await visit(`/api/contacts/cards?only=${contactId}`, caller)
      const sees = donorWriters.includes(caller) || caller === 'Lis'
      if (got !== (isStranger(caller) ? 'to /sign-in' : sees ? '200' : '404')) wrong.push(`${caller} cards: ${got}`)
      const form = new FormData()
      form.set('donorId', donorId)
      form.set('file', new File(['BEGIN:VCARD\nVERSION:3.0\nFN:Bodil\nEND:VCARD'], 'kort.vcf'))
      const { status } = await fetch(`${server.url}/api/contacts/cards`, {
        method: 'POST',
        body: form,
        headers: { cookie: cookieOf(caller), origin: server.url },
      })
      if (status !== (isStranger(caller) ? 401 : donorWriters.includes(caller) ? 200 : 404)) wrong.push(`${caller} reads cards: ${status}`)
    }
    expect(changedTables(before, contentsOf(file))).toEqual([])
    expect(wrong).toEqual([])
  })

  it('takes a file from a coordinator alone', async () => {
    const before = contentsOf(file)
    for (const caller of callers) {
      visits++
      const form = new FormData()
      form.set('file', new File([JSON.stringify({ grants: [] })], 'fil.json', { type: 'application/json' }))
      const { status } = await fetch(`${server.url}/api/import`, {
        method: 'POST',
        body: form,
        headers: { cookie: cookieOf(caller), origin: server.url },
      })
      const expected = isStranger(caller) ? [401] : caller === 'Karla' ? [200, 400] : [404]
      if (!expected.includes(status)) wrong.push(`${caller} import: ${status}`)
      if (caller !== 'Karla') expect(changedTables(before, contentsOf(file))).toEqual([])
    }
    const addresses = visits / callers.length // pages, every list in both formats, the import
    process.stdout.write(
      `matrix: ${verbs.size} verbs x ${callers.length} callers = ${calls} calls, ` +
        `${addresses} pages and routes x ${callers.length} = ${visits} visits; ${wrongBefore + wrong.length} wrong\n`,
    )
    expect(wrong).toEqual([])
  })
})

/** The verb through its action over HTTP; those without one by the person themselves, whom a stranger is not. */
async function asked(verb: string, caller: Caller, input: object): Promise<{ code: string; answer: unknown }> {
  const act = verbs.get(verb)
  if (act && withoutAction.includes(verb)) {
    if (caller === 'nobody' || caller === 'closed') return { code: 'forbidden', answer: null }
    const answer = await perform(act, await asViewer(caller), input)
    return { code: answer.ok ? 'ok' : answer.code, answer }
  }
  const answer = await post(server.url, verb, caller, input)
  return { code: codeOf(answer), answer: answer.result }
}

const isStranger = (caller: Caller) => caller === 'nobody' || caller === 'closed'

/** What somebody meets who is not meant for a page. */
function notFor(page: string, caller: Caller, may: readonly string[]): string[] {
  const elsewhere = ledElsewhere[page]
  if (isStranger(caller) && may.length > 0) return ['to /sign-in']
  return [elsewhere ? `to ${elsewhere}` : '404']
}

/** The status, or where one is led. */
async function visit(path: string, caller: Caller): Promise<string> {
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: { cookie: cookieOf(caller) } })
  await answer.arrayBuffer()
  const location = answer.headers.get('location')
  return location ? `to ${new URL(location, server.url).pathname}` : String(answer.status)
}
