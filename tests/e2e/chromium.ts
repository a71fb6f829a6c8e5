import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Person } from '../database.ts'
import { cookieOf } from './house.ts'

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium as the launcher found it (`CHROMIUM_PATH`), or null where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = process.env.CHROMIUM_PATH
  if (!executablePath) return null
  return chromium.launch({ executablePath, args: [...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] })
}

/** A fresh browser of somebody's. What its page throws fails the test. */
export async function newPage(browser: Browser, name: string, look: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...look })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => expect.soft(error.message, `${name} at ${page.url()}`).toBe(''))
  return page
}

/** A browser of somebody's in a house without the demo's click: it brings the session that `openHouse` made. */
export async function signedIn(browser: Browser, url: string, person: Person): Promise<Page> {
  const page = await newPage(browser, person)
  const [name = '', value = ''] = cookieOf(person).split('=')
  await page.context().addCookies([{ name, value, url: url.replace('http:', 'https:') }])
  return page
}

/** A browser of one of the story's people, signed in by the demo's one click. */
export async function signIn(browser: Browser, url: string, name: string, look: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(browser, name, look)
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(`${url}/`)
  return page
}

/** Fills boxes by their names, as they stand in the schema; presses what is a choice. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const box = page.locator(`[name="${name}"], [data-name="${name}"]`).first()
    const kind = await box.evaluate((element) =>
      element instanceof HTMLSelectElement ? 'select' : element instanceof HTMLInputElement ? element.type : 'text',
    )
    if (kind === 'select') await box.selectOption(/^[0-9a-f-]{36}$|^[a-z_]+$/.test(value) ? { value } : { label: value })
    else if (kind === 'radio') await page.locator(`[data-name="${name}"][value="${value}"]`).check({ force: true })
    else await box.fill(value)
  }
}

/** Saves the page's last form, or the one named, and waits until the page has moved on. */
export async function save(page: Page, form: Locator = page.locator('main form').last()): Promise<void> {
  const before = new URL(page.url()).pathname
  await form.locator('button[type="submit"]').last().click()
  await page.waitForURL((now) => now.pathname !== before, { timeout: 15_000 })
}

/**
 * What axe finds on the page, as `rule: element`. There are no frames to gather from (no second page is opened for it), and what passed
 * is not described: a fifth of the time for the same findings.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 120)}`))
}
