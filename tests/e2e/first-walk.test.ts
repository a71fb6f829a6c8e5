import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, newPage, openBrowser } from './chromium.ts'
import { firstHouse } from './first-house.ts'
import { Keys } from './keys.ts'
import type { RunningServer } from './server.ts'

/*
 * The first hour of a new coordinator, by the keyboard alone: two files in, the doubles out, the golden review, three plans and the
 * list (issue "2 of 7"). A person who needs a second for each key and half a minute to read each page is there in under ten minutes.
 */

const givers = `name,type,country,city,website,themes
Ahornfonden,fond,DK,Slagelse,ahorn.example,børn;unge
Ahornlegatet,fond,DK,Slagelse,ahorn.example,ældre
Birkefonden,erhvervsdrivende fond,DK,Ribe,birkefonden.example,kultur
Bøgefonden,fond,DK,Odense,boegefonden.example,social indsats
Egefonden,fond,DK,Aarhus,egefonden.example,sundhed
Vilhelm Safirfonden (tidl. Topasfonden),fond,DK,Smørum,safir.example,hørelse
Ærøfonden,fond,DK,Ærøskøbing,aeroefonden.example,øer
`
const known = `rank_in_source,name,wealth_bn_dkk,founded
1,Birkefonden,53.150,1876
2,Topasfonden,12.200,1957
3,Tjørnefonden,8.100,1990
`
const answers = `Fond;Projekt;Ansøgt beløb;Bevilget beløb;Bevillingsdato;Svar
Birkefonden;Naboskab;250.000,00;250.000,00;14-03-2023;Bevilget
Birkefonden;Naboskab, andet år;300.000,00;275.000,00;20-05-2024;Delvist bevilget
Bøgefonden;Bag disken;400.000,00;400.000,00;02-11-2022;Bevilget
Bøgefonden;Bag disken igen;450.000,00;450.000,00;12-06-2025;Bevilget
Egefonden;Værkstedet;150.000,00;150.000,00;01-09-2021;Bevilget
Egefonden;Værkstedet vokser;350.000,00;350.000,00;15-10-2023;Bevilget
Ærøfonden;Fællesspisning;90.000,00;0;09-04-2024;Afslag
`
const mostKeys = 300

const folder = mkdtempSync(join(tmpdir(), 'gylden-first-walk-'))
let browser: Browser | null = null
let server: RunningServer | undefined
let firstLink = ''

beforeAll(async () => {
  browser = await openBrowser()
  if (browser) ({ server, firstLink } = await firstHouse(folder))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a new coordinator comes from two files to three plans and a list without touching the mouse', async ({ skip }) => {
  if (!browser) return skip('no Chromium')
  const page = await newPage(browser, 'Karla')
  const keys = new Keys(page)
  await page.goto(firstLink)
  await page.getByLabel('Dit navn').and(page.locator(':focus')).waitFor()
  await keys.type('Karla Koordinator')
  await keys.press('Tab')
  await keys.type('karla@example.dk')
  await keys.press('Enter')
  await page.getByRole('link', { name: 'Hent regneark' }).waitFor()

  await keys.goTo('import', /settings\/import$/)
  await bringIn(keys, 'givere.csv', givers, 7)
  await keys.to(/^Hent en fil til/, 3)
  await keys.press('Enter')
  await keys.arrive(/settings\/import$/)
  await bringIn(keys, 'kendte.csv', known, 2)
  expect(await page.locator('main').innerText()).toContain('2 gemt · 1 fandtes')

  await cleanUp(keys)
  await seeGolden(keys)
  await planThree(keys)
  await fetchList(keys)
  expect(keys.count).toBeLessThan(mostKeys)
}, 300_000)

/** A file from its button to saved: its columns need no answer, and Ctrl S goes on. */
async function bringIn(keys: Keys, name: string, text: string, fresh: number): Promise<void> {
  const { page } = keys
  await keys.to(/^Fil/, 4)
  await keys.give(name, text)
  await keys.to(/^Se den igennem/, 2)
  await keys.press('Enter')
  await keys.arrive(/settings\/import\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Se rækkerne igennem' }).waitFor()
  await keys.press('Control+s')
  await page.getByRole('button', { name: `Gem de ${fresh} nye rækker` }).waitFor({ timeout: 20_000 })
  await keys.press('Control+s')
  await page.getByRole('link', { name: 'Hent en fil til' }).waitFor({ timeout: 20_000 })
  await page.getByText('Importen er gemt').first().waitFor()
  await keys.arrive(/settings\/import\/[0-9a-f-]{36}$/)
}

/** Of the two pairs one is the same house by its former name, the other is two houses at one address. */
async function cleanUp(keys: Keys): Promise<void> {
  const { page } = keys
  await keys.to(/^Find dubletter/, 4)
  await keys.press('Enter')
  await keys.arrive(/donors\/duplicates$/)
  const [alike, renamed] = [page.getByRole('row', { name: /Ahornlegatet/ }), page.getByRole('row', { name: /Topasfonden/ })]
  expect(await renamed.innerText()).toContain('et andet navn er det samme')
  expect(await axeFindings(page)).toEqual([])
  await keys.press('j')
  await keys.to(/^Se og læg sammen: Vilhelm Safirfonden .* og Topasfonden/, 8)
  await keys.press('Enter')
  await keys.arrive(/donors\/duplicates\/merge\?/)
  await page.getByRole('button', { name: 'Læg sammen' }).waitFor()
  await keys.press('Control+s')
  await keys.arrive(/donors\/duplicates\/merges\//)
  await keys.to(/^Se det sidste par/, 4)
  await keys.press('Enter')
  await keys.arrive(/donors\/duplicates$/)
  await keys.press('j')
  await keys.to(/^Ikke samme: .*Ahornlegatet/, 4)
  await keys.press('Enter')
  await alike.waitFor({ state: 'detached' })
  await page.getByText('Intet ligner noget andet lige nu.').waitFor()
}

/** The review knows of nothing yet and asks for the answers; afterwards it says where they are, as none of them is the network's. */
async function seeGolden(keys: Keys): Promise<void> {
  const { page } = keys
  await keys.goTo('gyldne', /donors\/golden$/)
  await page.getByRole('row', { name: /Egefonden.*Har ikke givet endnu/ }).waitFor()
  await keys.to(/^Hent et regneark med svar/, 12)
  await keys.press('Enter')
  await keys.arrive(/settings\/import\?kind=applications$/)
  await bringIn(keys, 'svar.csv', answers, 7)
  await keys.goTo('gyldne', /donors\/golden$/)
  await page.getByText('6 bevillinger er kendt').waitFor()
  await keys.to(/^Se alle kendte/, 12)
  await keys.press('Enter')
  await page.getByText('1.875.000 kr. af 1.875.000 kr.').waitFor()
}

/** Down the rows by `j`: each of the three golden ones into the plan. */
async function planThree(keys: Keys): Promise<void> {
  const { page } = keys
  for (let planned = 0; planned < 3; planned++) {
    await keys.press('j')
    const name = await keys.to(/^Læg i fornyelsesplan/, 8)
    await keys.press('Enter')
    await page.getByRole('button', { name }).waitFor({ state: 'detached' })
    await page
      .getByRole('link', { name: /^I fornyelsesplan/ })
      .and(page.locator(':focus'))
      .waitFor()
  }
}

/** The list of what is planned, as a file. */
async function fetchList(keys: Keys): Promise<void> {
  const { page } = keys
  await keys.to(/^I planen/, 24, 'Shift+Tab')
  await keys.press('Enter')
  await page.waitForURL(/plan=yes/)
  await keys.to(/^Hent som regneark/, 6)
  await keys.press('Enter')
  await keys.to(/^CSV/, 2)
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')])
  const list = await readFile(await download.path(), 'utf8')
  const names = list.split(/\r?\n/).map((line) => line.split(';')[0]?.replaceAll('"', ''))
  expect(names.filter(Boolean).slice(1).toSorted()).toEqual(['Birkefonden', 'Bøgefonden', 'Egefonden'])
}
