import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { marker, outbox, session, signInAttempt, user } from '#db/schema/index.ts'
import { sessionCookie } from '#lib/auth.ts'
import { userId } from '../database.ts'
import { Browser } from './browser.ts'
import { closeHouse, cookieOf, newSession, openHouse, sessionsOf } from './house.ts'
import { codeIn, type MailServer, startMailServer } from './mail-server.ts'
import { type RunningServer, startServer } from './server.ts'

let post: MailServer
let server: RunningServer

beforeAll(async () => {
  post = await startMailServer()
  const { environment } = await openHouse()
  server = await startServer({ ...environment, GYLDEN_JOBS: '1', SMTP_URL: post.url })
})
afterAll(async () => {
  await server.stop()
  await post.stop()
  await closeHouse()
})

const browser = () => new Browser(server.url)
const mailed = async () => {
  const mail = await post.next()
  return { mail, code: codeIn(mail), link: /sign-in\/confirm#([\w-]{43})/.exec(mail)?.[1] ?? '' }
}

it('signs in with the code that was mailed, and only in the browser that asked', async () => {
  const [own, other] = [browser(), browser()]
  const asked = await own.submit('askForCode', { email: ' Mona@Example.dk ' })
  expect(asked.location).toContain('/sign-in/code')
  const { code } = await mailed()
  expect(code).toMatch(/^\w{8}$/)
  await other.submit('signInWithCode', { code }, { path: '/sign-in/code' })
  expect(await other.isSignedIn()).toBe(false)
  const entered = await own.submit(
    'signInWithCode',
    { code: `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}` },
    { path: '/sign-in/code' },
  )
  expect(entered.location).toContain('/welcome')
  expect(entered.headers.getSetCookie().find((line) => line.startsWith(sessionCookie.name))).toMatch(
    /^__Host-session=[\w-]{43};.*Path=\/;.*Secure; HttpOnly; SameSite=lax/i,
  )
  expect(await own.isSignedIn()).toBe(true)
  expect(await post.next()).toContain('i en browser, vi ikke har set før')
  const kept = own.cookies.get(sessionCookie.name) ?? ''
  expect(await engine().reader.$count(session, eq(session.tokenHash, kept))).toBe(0)
  const again = browser()
  await again.submit('signInWithCode', { code }, { path: '/sign-in/code' })
  expect(await again.isSignedIn()).toBe(false)
})

it('lets a scanner open the link as often as it likes, and then the person press the button', async () => {
  const [own, scanner] = [browser(), browser()]
  await own.submit('askForCode', { email: 'malik@example.dk' })
  const { link } = await mailed()
  const before = await engine()
    .reader.select()
    .from(signInAttempt)
    .where(eq(signInAttempt.userId, userId('Malik')))
  for (const method of ['HEAD', 'GET', 'GET', 'GET']) expect((await scanner.open('/sign-in/confirm', method)).status).toBe(200)
  await scanner.submit('signInWithLink', { link }, { path: '/sign-in/confirm' })
  expect(await scanner.isSignedIn()).toBe(false)
  for (const method of ['HEAD', 'GET']) await own.open('/sign-in/confirm', method)
  expect(
    await engine()
      .reader.select()
      .from(signInAttempt)
      .where(eq(signInAttempt.userId, userId('Malik'))),
  ).toEqual(before)
  expect((await own.submit('signInWithLink', { link }, { path: '/sign-in/confirm' })).location).toContain('/welcome')
  expect(await own.isSignedIn()).toBe(true)
  expect(await post.next()).toContain('/settings/me')
  await own.submit('signInWithLink', { link }, { path: '/sign-in/confirm' })
  expect(await engine().reader.$count(signInAttempt, eq(signInAttempt.userId, userId('Malik')))).toBe(0)
})

it('ends a code after five wrong tries', async () => {
  const own = browser()
  await own.submit('askForCode', { email: 'fie@example.dk' })
  const { code } = await mailed()
  const wrong = code.startsWith('0') ? '11111111' : '00000000'
  const said: string[] = []
  for (let at = 0; at < 5; at++) said.push((await own.submit('signInWithCode', { code: wrong }, { path: '/sign-in/code' })).text)
  expect(new Set(said).size).toBe(5)
  await own.submit('signInWithCode', { code }, { path: '/sign-in/code' })
  expect(await own.isSignedIn()).toBe(false)
})

it('answers an unknown and a closed address as any other, and mails nobody', async () => {
  const own = browser()
  const known = await own.submit('askForCode', { email: 'frede@example.dk' })
  await mailed()
  const waiting = await engine().reader.$count(outbox)
  for (const email of ['ingen@example.dk', 'dorte@example.dk']) {
    const stranger = browser()
    const asked = await stranger.submit('askForCode', { email })
    expect([asked.status, asked.location]).toEqual([known.status, known.location])
    expect([...stranger.cookies.keys()]).toEqual([...own.cookies.keys()])
    expect((await stranger.open('/sign-in/code')).text.length).toBe((await own.open('/sign-in/code')).text.length)
  }
  expect(await engine().reader.$count(outbox)).toBe(waiting)
})

it('asks for a code at most four times an hour for an address, whoever it is', async () => {
  for (const email of ['lis@example.dk', 'nobody-lis@example.dk']) {
    const own = browser()
    const places: (string | null)[] = []
    for (let at = 0; at < 5; at++) places.push((await own.submit('askForCode', { email })).location)
    expect(places.map((place) => place !== null)).toEqual([true, true, true, true, false])
  }
  for (let at = 0; at < 4; at++) await mailed()
})

it('knows nobody from the request after a session ended or an account closed', async () => {
  const token = await newSession(userId('Knud'))
  const own = new Browser(server.url, `${sessionCookie.name}=${token}`)
  expect(await own.isSignedIn()).toBe(true)
  await engine().transact(async (db) => void (await db.delete(session).where(eq(session.userId, userId('Knud')))))
  expect(await own.isSignedIn()).toBe(false)
  const open = await newSession(userId('Knud'))
  const fresh = new Browser(server.url, `${sessionCookie.name}=${open}`)
  expect(await fresh.isSignedIn()).toBe(true)
  await engine().transact(
    async (db) =>
      void (await db
        .update(user)
        .set({ isActive: false })
        .where(eq(user.id, userId('Knud')))),
  )
  expect(await fresh.isSignedIn()).toBe(false)
  expect(await new Browser(server.url, cookieOf('closed')).isSignedIn()).toBe(false)
})

it('keeps five sessions of a person and signs out only the one', async () => {
  for (let at = 0; at < 6; at++) await newSession(userId('Lis'))
  expect(await sessionsOf('Lis')).toBe(5)
  const [one, other] = [await newSession(userId('Lis')), await newSession(userId('Lis'))].map(
    (token) => new Browser(server.url, `${sessionCookie.name}=${token}`),
  )
  await one?.submit('signOut', {}, { path: '/' })
  expect([await one?.isSignedIn(), await other?.isSignedIn()]).toEqual([false, true])
})

it('has no sign-in by click and no page of mails in a database that is real', async () => {
  const own = browser()
  expect((await own.open('/sign-in')).text).not.toContain(userId('Karla'))
  await own.submit('signInAs', { userId: userId('Karla') })
  expect([...own.cookies.keys()]).toEqual([])
  expect((await own.open('/dev/mail')).status).toBe(404)
  const mark = (kind: string) => engine().transact(async (db) => void (await db.update(marker).set({ kind })))
  await mark('demo')
  await own.submit('signInAs', { userId: userId('Karla') })
  expect(await own.isSignedIn()).toBe(true) // the database decides, at each request
  await mark('real')
  const late = browser()
  await late.submit('signInAs', { userId: userId('Karla') })
  expect(await late.isSignedIn()).toBe(false)
})

it('takes no form from elsewhere', async () => {
  const waiting = await engine().reader.$count(outbox)
  for (const origin of [null, 'null', 'https://evil.example', `${server.url}.evil.example`]) {
    const own = browser()
    const asked = await own.submit('askForCode', { email: 'karla@example.dk' }, { origin })
    expect([asked.location, own.cookies.size]).toEqual([null, 0])
    const karla = new Browser(server.url, cookieOf('Karla'))
    await karla.submit('signOut', {}, { path: '/', origin })
    expect(await karla.isSignedIn()).toBe(true)
  }
  expect(await engine().reader.$count(outbox)).toBe(waiting)
  process.stdout.write(`sign-in: ${post.mails.length} mails read from a real server\n`)
})
