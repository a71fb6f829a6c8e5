import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openBrowser, signIn } from './chromium.ts'
import { secrets, withDemo } from './demo-house.ts'
import type { RunningServer } from './server.ts'

let browser: Browser | null = null
const folder = mkdtempSync(join(tmpdir(), 'gylden-writing-'))
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is typed is kept, and a file hangs where it was hung', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  await withDemo(
    browser,
    { ...secrets, GYLDEN_DATA: folder, DATABASE_URL: `file:${join(folder, 'gylden.sqlite')}` },
    async (open, server) => {
      const karla = await signIn(open, server.url, 'Karla Koordinator')
      await keepsTheDraft(karla, server)
      await hangsTheFile(karla, server)
      await keepsTheWord(karla, server)
      await bringsItInAndBack(karla, server)
    },
  )
}, 300_000)

async function firstOf(page: Page, { url }: RunningServer, list: string): Promise<string> {
  await page.goto(`${url}${list}`)
  return (await page.locator(`main table a[href^="${list}/"]`).first().getAttribute('href')) ?? ''
}

async function keepsTheDraft(page: Page, server: RunningServer): Promise<void> {
  const log = `${server.url}${await firstOf(page, server, '/donors')}/log`
  await page.goto(log)
  await page.locator('[name="text"]').fill('De vil gerne høre om bageriet')
  await page.getByText('Kladden er gemt').waitFor()
  await page.goto(server.url) // nothing asks: it is kept
  await page.goto(log)
  expect(await page.locator('[name="text"]').inputValue()).toBe('')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Hent den' }).click()
  expect(await page.locator('[name="text"]').inputValue()).toBe('De vil gerne høre om bageriet')
  await page.locator('main form button[type="submit"]').click()
  await page.waitForURL((now) => !now.pathname.endsWith('/log'))
  await page.goto(log)
  await page.locator('[name="text"]').waitFor()
  expect(await page.getByRole('button', { name: 'Hent den' }).count()).toBe(0)
}

async function hangsTheFile(page: Page, server: RunningServer): Promise<void> {
  const files = page.getByRole('region', { name: 'Filer' })
  await page.goto(`${server.url}${await firstOf(page, server, '/applications')}`)
  await files.getByText('Læg en fil på').click()
  await files.locator('input[type="file"]').setInputFiles({ name: 'side.html', mimeType: 'text/html', buffer: Buffer.from('<p>nej</p>') })
  await files.getByRole('button', { name: 'Læg på' }).click()
  await files.getByText('Den slags fil kan vi ikke tage imod').first().waitFor()
  await files
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Brev – ærlig.txt', mimeType: 'text/plain', buffer: Buffer.from('Kære fond') })
  await files.locator('[name="kind"]').selectOption('letter_of_intent')
  await files.getByRole('button', { name: 'Læg på' }).click()
  const link = files.getByRole('link', { name: 'Brev – ærlig.txt' })
  await link.waitFor()
  expect(await axeFindings(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.url()).toContain('/api/attachments/')
  const answer = await page.request.get(`${server.url}${await link.getAttribute('href')}`)
  expect(await answer.text()).toBe('Kære fond')
  expect(answer.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="Brev _ aerlig.txt"; filename\*=UTF-8''Brev%20%E2%80%93%20%C3%A6rlig.txt$/,
    ),
  })
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
  await files.getByRole('button', { name: 'Fjern Brev – ærlig.txt' }).click()
  await link.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await link.waitFor()
}

async function keepsTheWord(page: Page, server: RunningServer): Promise<void> {
  await page.goto(`${server.url}/settings/codes/new?list=theme`)
  await page.locator('[name="labelDa"]').fill('Stjernehimmel')
  await page.locator('[name="labelEn"]').fill('Starry sky')
  await page.locator('main form button[type="submit"]').click()
  await page.waitForURL(`${server.url}/settings/codes`)
  await page.goto(`${server.url}${await firstOf(page, server, '/donors')}/edit`)
  await page.getByRole('group', { name: 'Støtter', exact: false }).first().getByLabel('Stjernehimmel').check()
  await page.locator('main form button[type="submit"]').click()
  await page.waitForURL((now) => !now.pathname.endsWith('/edit'))
  expect(await page.locator('main').innerText()).toContain('Stjernehimmel')
}

async function bringsItInAndBack(page: Page, server: RunningServer): Promise<void> {
  const grant = {
    id: '360G-prøve-1',
    title: 'Et drivhus',
    description: '',
    currency: 'GBP',
    amountAwarded: 1500,
    awardDate: '22/07/2014',
    fundingOrganization: [{ id: 'GB-CHC-1', name: 'Drivhusfonden' }],
    recipientOrganization: [{ id: 'GB-CHC-2', name: 'Byhaven' }],
  }
  await page.goto(`${server.url}/settings/import`)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'fond.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ grants: [grant] })) })
  expect(await page.locator('[name="kind"]').inputValue()).toBe('360giving')
  await page.getByRole('button', { name: 'Se den igennem' }).click()
  await page.waitForURL(/settings\/import\/[0-9a-f-]{36}/)
  await page.getByText('1 række med en bemærkning').waitFor()
  await page.getByRole('button', { name: 'Gem', exact: false }).first().click()
  await page.locator('[name="reason"]').waitFor()
  const saved = page.url()
  await page.goto(`${server.url}/outcomes/krone?scope=all`)
  expect(await page.locator('main').innerText()).toMatch(/1\.500\sGBP/)
  await page.goto(saved)
  await page.locator('[name="reason"]').fill('Prøve')
  await page.locator('main form button[type="submit"]').last().click()
  await page.locator('[name="reason"]').waitFor({ state: 'detached' })
  await page.goto(`${server.url}/outcomes/krone?scope=all`)
  expect(await page.locator('main').innerText()).not.toMatch(/1\.500\sGBP/)
}
