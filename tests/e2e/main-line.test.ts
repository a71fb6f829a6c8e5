import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { theoryPartKinds } from '#db/vocabulary/theories.ts'
import { startPostgres } from '../contract/postgres-server.ts'
import { axeFindings, fill, openBrowser, save, signIn } from './chromium.ts'
import { secrets, withDemo } from './demo-house.ts'
import type { RunningServer } from './server.ts'

const giver = 'Prøvelinjens Fond'
const theory = 'Vejen over disken'
const pilot = 'En kande på hjul'

let browser: Browser | null = null
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

describe('a krone, from a giver to a person and back', () => {
  test('on SQLite, as the four roles', async ({ skip }) => {
    if (!browser) return skip('no Chromium')
    const folder = mkdtempSync(join(tmpdir(), 'gylden-line-'))
    await withDemo(browser, { ...secrets, GYLDEN_DATA: folder, DATABASE_URL: `file:${join(folder, 'gylden.sqlite')}` }, walk)
    rmSync(folder, { recursive: true, force: true })
  })

  test('on PostgreSQL', async ({ skip }) => {
    if (!browser || !process.env.GYLDEN_POSTGRES_BIN) return skip(browser ? 'no PostgreSQL' : 'no Chromium')
    const folder = mkdtempSync(join(tmpdir(), 'gylden-line-'))
    const server = await startPostgres()
    try {
      await withDemo(browser, { ...secrets, GYLDEN_DATA: folder, DATABASE_URL: `${server.url}/postgres` }, walk)
    } finally {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('axe finds nothing, light and dark, Danish and English, as the one who sees most and once as the others', async ({ skip }) => {
    if (!browser) return skip('no Chromium')
    const folder = mkdtempSync(join(tmpdir(), 'gylden-axe-'))
    await withDemo(browser, { ...secrets, GYLDEN_DATA: folder, DATABASE_URL: `file:${join(folder, 'gylden.sqlite')}` }, lookEverywhere)
    rmSync(folder, { recursive: true, force: true })
  }, 600_000)
})

async function walk(open: Browser, { url }: RunningServer): Promise<void> {
  const mona = await signIn(open, url, 'Mona Medlem', { viewport: { width: 360, height: 780 } })
  await mona.goto(`${url}/theories/new`)
  await fill(mona, { title: theory })
  await save(mona)
  const theoryPage = mona.url()
  const write = async (kind: string, text: string) => {
    await mona.goto(`${theoryPage}/parts/${kind}`)
    await fill(mona, { text })
    await save(mona, mona.locator('main form').first())
  }
  for (const kind of theoryPartKinds) await write(kind, `Som sendt: ${kind}`)

  const frede = await signIn(open, url, 'Frede Fundraiser')
  await frede.goto(`${url}/donors/new`)
  await fill(frede, { name: giver })
  await save(frede)
  const donorId = new URL(frede.url()).pathname.split('/').at(-1) ?? ''
  await frede.goto(`${url}/applications/new?donor=${donorId}`)
  await fill(frede, { title: 'En kande mere', leadEnterpriseId: 'Café Skæve Kande', appliedOre: '100.000' })
  await save(frede)
  const application = frede.url()
  await frede.goto(`${application}/edit`)
  await fill(frede, { theoryId: theory })
  await save(frede)
  await frede.goto(`${application}/send`)
  await fill(frede, { channel: 'portal' })
  if ((await frede.locator('[name="reason"]').count()) > 0) await fill(frede, { reason: 'Giveren lukker i dag' })
  await save(frede)
  await write('people', 'Skrevet bagefter')
  await frede.goto(`${application}/sent`)
  const frozen = await frede.locator('main').innerText()
  for (const kind of theoryPartKinds) expect(frozen).toContain(`Som sendt: ${kind}`)
  expect(frozen).not.toContain('Skrevet bagefter')

  const karla = await signIn(open, url, 'Karla Koordinator')
  await karla.goto(`${application}/answer`)
  await fill(karla, { outcome: 'awarded', amountOre: '100.000', heardHow: 'letter' })
  await save(karla)
  const grant = (await karla.locator('main a[href^="/grants/"]').first().getAttribute('href')) ?? ''
  await karla.goto(`${url}${grant}/plan`)
  await fill(karla, { parts: '2', intervalMonths: '6', firstDay: '01.10.2026' })
  await save(karla, karla.locator('main form').first())
  await karla.goto(`${url}${grant}/receive`)
  await fill(karla, { amountOre: '50.000', day: '01.10.2026' })
  await save(karla)
  const received = await karla.locator('main').innerText()
  expect(received).toContain('Rate 2 af 2')
  expect(received).toMatch(/4\.000\skr\. optjent af 8\.000\skr\./) // 8 % of what was received, by the agreement in force when it was sent
  await karla.goto(`${url}/pilots/new`)
  await fill(karla, { title: pilot, enterpriseId: 'Café Skæve Kande' })
  await save(karla)
  await karla.goto(`${url}${grant}/allocate`)
  await fill(karla, { 'allocations.0.pilotId': pilot })
  await save(karla)
  expect(await karla.locator('main').innerText()).toContain(pilot)
  await karla.goto(`${url}/fees`)
  expect(await karla.locator('main').innerText()).toContain(giver)

  await mona.goto(`${url}/outcomes/courses/new`)
  await fill(mona, { hasCode: 'no' })
  const agreement = mona.locator('[data-name="agreementId"]').first()
  await fill(mona, { agreementId: (await agreement.getAttribute('value')) ?? '' })
  await fill(mona, { targetGroup: 'cash_benefit' })
  await fill(mona, { startStep: 'motivation' })
  await save(mona)
  expect(await mona.locator('main').innerText()).toMatch(/[A-Z]-[0-9A-Z]{4}-[A-Z]/)
  const courseId = new URL(mona.url()).searchParams.get('course') ?? ''
  await mona.goto(`${url}/outcomes/courses/${courseId}/step`)
  await fill(mona, { step: 'clarification' })
  await save(mona)
  await mona.goto(`${url}/outcomes/courses/${courseId}/job`)
  await fill(mona, { kind: 'paid_hours', begunDay: '01.10.2026' })
  await save(mona)
  await mona.goto(`${url}/outcomes/courses/${courseId}/funding`)
  const share = await mona.locator('[name="allocationId"] option', { hasText: giver }).first().getAttribute('value')
  await fill(mona, { allocationId: share ?? '', shareBps: '100' })
  await save(mona)
  expect(await mona.locator('main').innerText()).toContain(giver) // from the result back to the giver

  await karla.goto(`${url}/outcomes/krone?donor=${donorId}`)
  const line = await karla.locator('main').innerText()
  expect(line).toContain(giver)
  expect(line).toContain('Café Skæve Kande')
  expect(line).toContain(pilot)
  expect(line).toContain('100.000')

  const lis = await signIn(open, url, 'Lis Læser')
  expect((await lis.goto(`${url}/outcomes/courses/${courseId}`))?.status()).toBe(404)
  expect((await lis.goto(`${url}/donors/${courseId}`))?.status()).toBe(404)
  await expect.poll(() => lis.title()).toBe('Ikke fundet · Gylden')
  await lis.goto(`${url}/outcomes/krone?donor=${donorId}`)
  expect(await lis.locator('main').innerText()).not.toMatch(/[A-Z]-[0-9A-Z]{4}-[A-Z]\b/)
  await Promise.all([frede, karla, mona, lis].map((page) => page.context().close()))
}

const pages = [
  '/',
  '/donors',
  '/donors/new',
  '/donors/golden',
  '/donors/golden/rows?figure=class&year=2022&class=new',
  '/donors/duplicates',
  '/donors/note',
  '/applications',
  '/applications/board',
  '/applications/new',
  '/applications/needs',
  '/theories',
  '/pilots',
  '/grants',
  '/grants/tranches',
  '/grants/reports',
  '/fees',
  '/enterprises',
  '/outcomes',
  '/outcomes/courses',
  '/outcomes/agreements',
  '/outcomes/krone',
  '/settings',
  '/settings/people',
  '/settings/codes',
  '/settings/periods',
  '/settings/codes/new',
  '/settings/import',
  '/settings/log',
  '/settings/me',
  '/tasks/new',
]
const lists = [
  '/donors',
  '/donors/groups',
  '/donors/calls',
  '/donors/ideas',
  '/donors/contacts',
  '/applications',
  '/theories',
  '/pilots',
  '/grants',
  '/enterprises',
]

async function lookEverywhere(open: Browser, { url }: RunningServer): Promise<void> {
  const found: string[] = []
  let looked = 0
  for (const [colorScheme, locale] of [
    ['light', 'da'],
    ['dark', 'en'],
  ] as const) {
    const karla = await signIn(open, url, 'Karla Koordinator', { colorScheme })
    await karla.context().addCookies([{ name: 'locale', value: locale, url }])
    for (const path of [...pages, ...(await firstOfEach(lists))]) await look(karla, `Karla ${colorScheme} ${locale}`, path)
    await karla.context().close()

    async function firstOfEach(paths: string[]): Promise<string[]> {
      const hrefs: string[] = []
      for (const path of paths) {
        await karla.goto(`${url}${path}`)
        const href = await karla.locator(`main table a[href^="${path}/"]`).first().getAttribute('href')
        if (href) hrefs.push(href)
      }
      return hrefs
    }
  }
  for (const name of ['Frede Fundraiser', 'Mona Medlem', 'Lis Læser']) {
    const page = await signIn(open, url, name, { viewport: { width: 360, height: 780 } })
    for (const path of ['/', '/donors', '/applications', '/grants', '/outcomes', '/outcomes/krone']) {
      await look(page, name, path)
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      if (isWider) found.push(`${name} ${path}: wider than 360 px`)
    }
    await page.context().close()
  }
  console.log(`axe: ${looked} pages, ${found.length} findings`)
  expect(found).toEqual([])

  async function look(page: Awaited<ReturnType<typeof signIn>>, who: string, path: string): Promise<void> {
    await page.goto(`${url}${path}`)
    looked += 1
    found.push(...(await axeFindings(page)).map((finding) => `${who} ${path} ${finding}`))
    found.push(...(await coveredValues(page)).map((name) => `${who} ${path} ${name}: the unit stands on the value`))
  }
}

/** Boxes whose value would run under the unit at their end. */
async function coveredValues(page: Awaited<ReturnType<typeof signIn>>): Promise<string[]> {
  return page.locator('main input.in:has(+ span)').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const ends = box.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(box).paddingRight)
      return (box.nextElementSibling?.getBoundingClientRect().left ?? ends) < ends ? [box.getAttribute('name') ?? ''] : []
    }),
  )
}
