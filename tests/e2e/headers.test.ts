import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtRoutes } from './caller.ts'
import { closeHouse, cookieOf, openHouse } from './house.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer((await openHouse()).environment)
})
afterAll(async () => {
  await server.stop()
  await closeHouse()
})

const nobodysId = '00000000-0000-7000-8000-000000000000'
// Next's own last resort, always static: its scripts carry no nonce, so none runs. The product has no page of that kind.
const lastResort = '/_global-error'
const picture = '/icon.svg' // the mark, the same for everybody
const paths = () =>
  builtRoutes()
    .filter(({ path }) => path !== lastResort)
    .map(({ path }) =>
      path
        .replace(/\[list\]/, 'donors')
        .replace(/\[kind\]/, 'people')
        .replace(/\[\w+\]/g, nobodysId),
    )
const ask = (path: string, cookie = '') => fetch(`${server.url}${path}`, { redirect: 'manual', headers: { cookie } })
const nonceOf = (answer: Response) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]

/** What the headers of an answer lack, by name. */
function lacking({ headers }: Response, isStatic = false): string[] {
  const policy = headers.get('content-security-policy') ?? ''
  const isLocked = policy.startsWith("sandbox; default-src 'none'") // a file that somebody brought: nothing runs or loads
  const holds = {
    scripts: isLocked || (/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/.test(policy) && !/script-src[^;]*unsafe/.test(policy)),
    frames: policy.includes("frame-ancestors 'none'") && headers.get('x-frame-options') === 'DENY',
    defaults:
      isLocked ||
      ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"].every((part) => policy.includes(part)),
    nosniff: headers.get('x-content-type-options') === 'nosniff',
    referrer: headers.get('referrer-policy') === 'same-origin',
    permissions: (headers.get('permissions-policy') ?? '').includes('camera=()'),
    opener: headers.get('cross-origin-opener-policy') === 'same-origin',
    noStore: isStatic || (headers.get('cache-control') ?? '').includes('no-store'),
    noMaker: !headers.has('x-powered-by'),
  }
  return Object.entries(holds)
    .filter(([, isThere]) => !isThere)
    .map(([name]) => name)
}

it('guards every page and route, for strangers and for those within, and what is not there', async () => {
  const everywhere = [...paths(), '/nowhere', '/donors/nowhere', '/api/nowhere', '/donors/%ff', '/donors?q=%ff', '/_next/nowhere']
  const wrong: string[] = []
  for (const path of everywhere)
    for (const cookie of ['', cookieOf('Karla')]) {
      const answer = await ask(path, cookie)
      const missing = lacking(answer)
      if (missing.length > 0 || answer.status >= 500) wrong.push(`${path} ${answer.status}: ${missing.join(', ')}`)
    }
  expect(wrong).toEqual([])
  process.stdout.write(`headers: ${everywhere.length * 2} answers, ${wrong.length} without\n`)
})

it('guards redirects, forms, methods nobody offers and static files', async () => {
  const [start, form, odd] = [
    await ask('/'),
    await fetch(`${server.url}/sign-in`, { method: 'POST', body: 'x' }),
    await fetch(`${server.url}/healthz`, { method: 'DELETE' }),
  ]
  expect([start.status, start.headers.get('location')]).toEqual([307, '/sign-in'])
  expect([start, form, odd].flatMap((answer) => lacking(answer))).toEqual([])
  const [chunk] = /\/_next\/static\/[^"]+\.js/.exec(await (await ask('/sign-in')).text()) ?? []
  expect(lacking(await ask(chunk ?? ''), true)).toEqual([])
})

it('gives each answer a nonce of its own, and every script of a page carries it', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/sign-in')))
  const nonces = new Set(answers.map(nonceOf))
  for (let asked = answers.length; asked < 1000; asked += 20)
    for (const other of await Promise.all(Array.from({ length: 20 }, () => ask('/healthz')))) {
      nonces.add(nonceOf(other))
      await other.arrayBuffer()
    }
  expect(nonces.size).toBe(1000)
  const [answer] = answers
  const scripts = [...((await answer?.text()) ?? '').matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  expect(scripts.length).toBeGreaterThan(2)
  expect(scripts.filter((tag) => answer && !tag.includes(`nonce="${nonceOf(answer)}"`))).toEqual([])
})

it('builds nothing ahead: no page could come without its nonce', () => {
  const { routes, dynamicRoutes }: { routes: object; dynamicRoutes: object } = JSON.parse(
    readFileSync('.next/prerender-manifest.json', 'utf8'),
  )
  expect([...Object.keys(routes), ...Object.keys(dynamicRoutes)]).toEqual([lastResort, picture])
})

it('promises https where that is its address, and only there', async () => {
  expect((await ask('/sign-in')).headers.has('strict-transport-security')).toBe(false)
})
