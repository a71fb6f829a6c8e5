import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, newPage, openBrowser } from './chromium.ts'
import { firstHouse } from './first-house.ts'
import { codeIn, type MailServer, startMailServer } from './mail-server.ts'
import type { RunningServer } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'gylden-arriving-'))
let browser: Browser | null = null
let post: MailServer
let server: RunningServer
let firstLink = ''

beforeAll(async () => {
  browser = await openBrowser()
  post = await startMailServer()
  const house = await firstHouse(folder, { SMTP_URL: post.url })
  server = house.server
  firstLink = house.firstLink
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
  await post.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the first coordinator comes by the link from the console, and everybody else by invitation', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const karla = await newPage(browser, 'Karla')
  await begins(karla, firstLink)
  await isRefused(await newPage(browser, 'somebody late'), firstLink)

  await karla.goto(`${server.url}/settings/people/invite`)
  await fill(karla, { email: 'frede@example.dk', role: 'fundraiser' })
  await karla.locator('main form button[type="submit"]').click()
  await karla.waitForURL(`${server.url}/settings/people`)
  expect(await karla.getByRole('row', { name: /frede@example\.dk/ }).innerText()).toContain('Fundraiser')

  const mail = await post.next()
  expect(mail).toContain('Karla Koordinator har inviteret dig')
  const [link = ''] = /http:\/\/localhost:\d+\/invitation#[\w-]{43}/.exec(mail) ?? []
  const frede = await newPage(browser, 'Frede')
  await accepts(frede, link)
  await isRefused(await newPage(browser, 'somebody with the mail'), link)

  await karla.reload()
  const row = karla.getByRole('row', { name: /frede@example\.dk/ })
  expect(await row.innerText()).toContain('Frede Fundraiser')
  expect(await karla.getByRole('button', { name: 'Træk tilbage' }).count()).toBe(0) // no longer waiting
})

/** On an empty database the link asks for name and address and signs in at once. */
async function begins(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('heading', { name: 'Den første koordinator' }).waitFor()
  await fill(page, { name: 'Karla Koordinator', email: 'karla@example.dk' })
  await page.getByRole('button', { name: 'Begynd' }).click()
  await page.waitForURL(`${server.url}/`)
  expect(await page.getByRole('navigation').first().innerText()).toContain('Opsætning')
}

/** An invitation proves its address by a code, and gives the role it was made with. */
async function accepts(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await fill(page, { name: 'Frede Fundraiser' })
  await page.getByRole('button', { name: 'Tag imod' }).click()
  await page.waitForURL(`${server.url}/sign-in/code`)
  await fill(page, { code: codeIn(await post.next()) })
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.waitForURL(`${server.url}/`)
  expect((await page.goto(`${server.url}/donors/new`))?.status()).toBe(200)
  expect((await page.goto(`${server.url}/settings/people/invite`))?.status()).toBe(404)
}

async function isRefused(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await fill(page, { name: 'Ukendt' })
  await page.getByRole('button', { name: 'Tag imod' }).click()
  await page.getByRole('alert').filter({ hasText: 'Invitationen' }).waitFor()
  expect((await page.goto(`${server.url}/donors`))?.url()).toContain('/sign-in')
}
