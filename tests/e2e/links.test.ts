import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser, signIn } from './chromium.ts'
import { secrets, withDemo } from './demo-house.ts'
import type { RunningServer } from './server.ts'

const people = ['Karla Koordinator', 'Frede Fundraiser', 'Mona Medlem', 'Lis Læser']
/** Of pages that differ only in what is asked of them, and of records of one kind, so many are opened. */
const most = 3

test('no link that anybody of the four meets leads to nothing', async ({ skip }) => {
  const browser = await openBrowser()
  if (!browser) return skip('no Chromium')
  const folder = mkdtempSync(join(tmpdir(), 'gylden-links-'))
  const environment = { ...secrets, GYLDEN_DATA: folder, DATABASE_URL: `file:${join(folder, 'gylden.sqlite')}` }
  await withDemo(browser, environment, async (open, server) => {
    const met = await Promise.all(people.map((name) => walk(open, server, name)))
    process.stdout.write(`links: ${met.map(({ opened }, at) => `${people[at]} ${opened}`).join(', ')}\n`)
    expect(met.flatMap(({ broken }) => broken)).toEqual([])
    expect(Math.min(...met.map(({ opened }) => opened))).toBeGreaterThan(60)
  })
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}, 400_000)

async function walk(open: Browser, { url }: RunningServer, name: string): Promise<{ opened: number; broken: string[] }> {
  const page = await signIn(open, url, name)
  const cookie = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
  await page.context().close()
  const [waiting, known, alike] = [['/'], new Set(['/']), new Map<string, number>()]
  const broken: string[] = []
  let opened = 0
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual', headers: { cookie } })
    const text = await answer.text()
    opened++
    if (answer.status >= 400) broken.push(`${name} ${path}: ${answer.status}`)
    for (const [, found = ''] of text.matchAll(/href="(\/(?!_next)[^"#]*)/g)) {
      const link = found.replaceAll('&amp;', '&')
      const { pathname, search } = new URL(link, url)
      const shape = `${pathname.replaceAll(/[0-9a-f-]{36}/g, '*')}${search ? '?' : ''}`
      const times = alike.get(shape) ?? 0
      if (known.has(link) || times >= most) continue
      alike.set(shape, times + 1)
      known.add(link)
      waiting.push(link)
    }
  }
  return { opened, broken }
}
