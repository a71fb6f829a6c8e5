import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, openBrowser } from './chromium.ts'
import { closeHouse, giver, openHouse, post } from './house.ts'
import { type RunningServer, startServer } from './server.ts'
import { rowsOfWorkbook } from './workbook.ts'

let browser: Browser | null = null
let server: RunningServer
const ids = new Map<string, string>()

beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer((await openHouse()).environment)
  for (const [name, type, minOre] of givers) {
    const answer = await post(server.url, 'createDonor', 'Karla', { ...giver(name), type, minOre })
    const id = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(answer.result))?.[1]
    if (!id) throw new Error(`${name} was not made: ${answer.body}`)
    ids.set(name, id)
  }
})
afterAll(async () => {
  await browser?.close()
  await server.stop()
  await closeHouse()
})

const givers = [
  ['Æblefonden', 'charitable_foundation', '50.000'],
  ['Aafonden', 'charitable_foundation', '12.500,50'],
  ['Bøgefonden', 'charitable_foundation', ''],
  ['Bøgens Købmænd', 'company', '1.000'],
] as const
const pathOf = (name: string) => `${server.url}/donors/${ids.get(name) ?? ''}`
const saveButton = (page: Page) => page.locator('main form button[type="submit"]').last()

test('two who write in the same field at once are both shown, and the second chooses', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const [karla, frede] = [await signedIn(browser, server.url, 'Karla'), await signedIn(browser, server.url, 'Frede')]
  for (const page of [karla, frede]) await page.goto(`${pathOf('Æblefonden')}/edit`)
  await frede.locator('[name="geography"]').fill('Hele Fyn')
  await frede.locator('[name="purpose"]').fill('Børn i byen')
  await karla.locator('[name="purpose"]').fill('Unge i haven')
  await saveButton(karla).click()
  await karla.waitForURL(pathOf('Æblefonden'))

  await saveButton(frede).click()
  const conflict = frede.getByRole('region', { name: 'En anden har gemt imens', exact: false })
  await conflict.waitFor()
  expect(await conflict.innerText()).toContain('Børn i byen')
  expect(await conflict.innerText()).toContain('Unge i haven')
  expect(await frede.locator('[name="purpose"]').inputValue()).toBe('Børn i byen')
  await conflict.getByRole('button', { name: 'Brug det andet' }).click()
  await conflict.getByRole('button', { name: 'Brug det valgte' }).click()
  expect(await frede.locator('[name="purpose"]').inputValue()).toBe('Unge i haven')
  expect(await frede.locator('[name="geography"]').inputValue()).toBe('Hele Fyn') // nobody else had written there
  await karla.reload()
  expect(await karla.locator('main').innerText()).not.toContain('Hele Fyn') // nothing is saved before one saves again

  await saveButton(frede).click()
  await frede.waitForURL(pathOf('Æblefonden'))
  await karla.goto(`${pathOf('Æblefonden')}/edit`)
  expect(await karla.locator('[name="purpose"]').inputValue()).toBe('Unge i haven')
  expect(await karla.locator('[name="geography"]').inputValue()).toBe('Hele Fyn')
})

test('what is not saved is asked about before it is left', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const frede = await signedIn(browser, server.url, 'Frede')
  await frede.goto(`${pathOf('Bøgefonden')}/edit`)
  const leave = () => frede.getByRole('navigation').first().getByRole('link', { name: 'Bevillinger' }).first().click()
  await frede.locator('[name="purpose"]').fill('Bøgetræer')
  await leave()
  const question = frede.getByRole('dialog', { name: 'Du har noget, der ikke er gemt' })
  await question.getByRole('button', { name: 'Bliv her' }).click()
  await question.waitFor({ state: 'detached' })
  expect(await frede.locator('[name="purpose"]').inputValue()).toBe('Bøgetræer')
  await leave()
  await question.getByRole('button', { name: 'Gå uden at gemme' }).click()
  await frede.waitForURL(`${server.url}/grants`)

  await frede.goto(`${pathOf('Bøgefonden')}/edit`)
  expect(await frede.locator('[name="purpose"]').inputValue()).toBe('')
  await leave() // nothing was changed: nothing is asked
  await frede.waitForURL(`${server.url}/grants`)

  await frede.goto(`${pathOf('Bøgefonden')}/edit`)
  await frede.locator('[name="purpose"]').fill('Bøgetræer')
  const asked = frede.waitForEvent('dialog')
  await Promise.all([asked.then((dialog) => dialog.accept()), frede.close({ runBeforeUnload: true })])
  expect((await asked).type()).toBe('beforeunload')
})

test('the keyboard alone finds a giver and opens it', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const frede = await signedIn(browser, server.url, 'Frede')
  await frede.goto(`${server.url}/grants`)
  const box = frede.getByRole('combobox', { name: 'Søg, eller skriv hvad du vil' })
  await frede.keyboard.press('Control+k')
  await box.waitFor()
  await frede.keyboard.type('bøge')
  const hits = frede.getByRole('group', { name: 'Givere' }).getByRole('option')
  await hits.nth(1).waitFor()
  const titles = await hits.allInnerTexts()
  expect(titles.map((title) => title.split('\n')[0]).toSorted()).toEqual(['Bøgefonden', 'Bøgens Købmænd'])
  await frede.keyboard.press('ArrowDown')
  const second = frede.getByRole('option', { selected: true })
  expect(await second.innerText()).toBe(titles[1])
  expect(await box.getAttribute('aria-activedescendant')).toBe(await second.getAttribute('id'))
  await frede.keyboard.press('Enter')
  const chosen = titles[1]?.split('\n')[0] ?? ''
  await frede.waitForURL(pathOf(chosen))
  await frede.getByRole('heading', { level: 1, name: chosen }).waitFor()
})

test('Escape closes what is edited in place, but not over something typed', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const frede = await signedIn(browser, server.url, 'Frede')
  await frede.goto(pathOf('Bøgefonden'))
  const purpose = frede.locator('[name="purpose"]')
  const pencil = frede.getByRole('button', { name: 'Ret: Det støtter de' })
  await pencil.click()
  await purpose.press('Escape')
  await purpose.waitFor({ state: 'detached' })
  await pencil.click()
  await purpose.fill('Bøgetræer')
  await purpose.press('Escape')
  expect(await purpose.inputValue()).toBe('Bøgetræer')
})

test('a form for one after another is empty for the next', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const frede = await signedIn(browser, server.url, 'Frede')
  await frede.goto(pathOf('Bøgefonden').replace('/donors/', '/donors/forms/new?donor='))
  await frede.getByRole('button', { name: 'Gem' }).click()
  await frede.waitForURL(/\/edit$/)
  const question = frede.locator('[name="question"]')
  await question.fill('Hvem er det til?')
  await frede.getByRole('button', { name: 'Tilføj spørgsmål' }).click()
  await frede.getByRole('listitem').filter({ hasText: 'Hvem er det til?' }).waitFor()
  await expect.poll(() => question.inputValue()).toBe('')
})

test('a contact is noted from anywhere without accents, Enter after Enter', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const frede = await signedIn(browser, server.url, 'Frede')
  await frede.goto(`${server.url}/grants`)
  await frede.keyboard.press('Control+k')
  await frede.keyboard.type('noter')
  await frede
    .getByRole('option', { selected: true })
    .filter({ hasText: /^Notér en kontakt$/ })
    .waitFor()
  await frede.keyboard.type(' en kontakt b')
  await frede.getByRole('combobox').pressSequentially('øgef')
  await frede
    .getByRole('option', { selected: true })
    .filter({ hasText: /^Notér en kontakt med Bøgefonden$/ })
    .waitFor()
  await frede.keyboard.press('Enter')
  await frede.waitForURL(/\/donors\/note\?donor=/)
})

test('a search that does not get through says so', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const frede = await signedIn(browser, server.url, 'Frede')
  await frede.goto(`${server.url}/grants`)
  await frede.keyboard.press('Control+k')
  await frede.context().setOffline(true)
  await frede.keyboard.type('havre')
  await frede.getByRole('status').filter({ hasText: 'Søgningen nåede ikke frem' }).waitFor()
})

test('a filtered list is fetched as it is shown', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const karla = await signedIn(browser, server.url, 'Karla')
  await karla.goto(`${server.url}/donors?type=charitable_foundation&sort=name&dir=desc&cols=name.type.minOre`)
  const shown = await karla.locator('main table tbody tr').evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.textContent))
  expect(shown).toHaveLength(3)
  await karla.getByText('Hent som regneark').click()
  const [download] = await Promise.all([karla.waitForEvent('download'), karla.getByRole('link', { name: 'XLSX' }).click()])
  expect(download.suggestedFilename()).toMatch(/^givere-2026-10-01\.xlsx$/)
  const [head, ...rows] = rowsOfWorkbook(await readFile(await download.path()))
  expect(head).toEqual(['Giver', 'Type', 'Mindst'])
  expect(rows.map(([name]) => name)).toEqual(shown)
  expect(rows).toEqual([
    ['Aafonden', 'Almennyttig fond', 12_500.5],
    ['Æblefonden', 'Almennyttig fond', 50_000],
    ['Bøgefonden', 'Almennyttig fond', null],
  ])
})
