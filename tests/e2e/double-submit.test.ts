import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { audit, donor, organisation, searchEntry } from '#db/schema/index.ts'
import { closeHouse, codeOf, giver, openHouse, post } from './house.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer((await openHouse()).environment)
})
afterAll(async () => {
  await server.stop()
  await closeHouse()
})

it('takes fifty forms sent twice at once for fifty', async () => {
  const forms = Array.from({ length: 50 }, (_, at) => ({ ...giver(`Dobbeltfonden ${at}`), key: `double-submit-${at}` }))
  const answers = await Promise.all(
    forms.flatMap((form) => [post(server.url, 'createDonor', 'Karla', form), post(server.url, 'createDonor', 'Karla', form)]),
  )
  expect(answers.map(codeOf).filter((code) => code !== 'ok')).toEqual([])
  const pairs = forms.map((_, at) => [JSON.stringify(answers[at * 2]?.result), JSON.stringify(answers[at * 2 + 1]?.result)])
  expect(pairs.filter(([first, second]) => first !== second)).toEqual([])
  const db = engine().reader
  const made = await Promise.all(
    forms.map(({ name }) =>
      db
        .select({ id: donor.id })
        .from(donor)
        .innerJoin(organisation, eq(organisation.id, donor.organisationId))
        .where(eq(organisation.name, name)),
    ),
  )
  expect(made.filter((rows) => rows.length !== 1)).toEqual([])
  const told = await db.$count(audit, and(eq(audit.recordKind, 'donor'), eq(audit.verb, 'createDonor')))
  const found = await db.$count(searchEntry, eq(searchEntry.recordKind, 'donor'))
  expect([told, found]).toEqual([50, 50])
  process.stdout.write(`double submit: ${answers.length} posts, ${made.length} effects\n`)
})

it('refuses the same key with another content, and lets another person use it', async () => {
  const [donors] = [await engine().reader.$count(donor)]
  expect(codeOf(await post(server.url, 'createDonor', 'Karla', { ...giver('Tredje gang'), key: 'double-submit-0' }))).toBe('conflict')
  expect(await engine().reader.$count(donor)).toBe(donors)
  expect(codeOf(await post(server.url, 'createDonor', 'Frede', { ...giver('Fredes fond'), key: 'double-submit-0' }))).toBe('ok')
  expect(await engine().reader.$count(donor)).toBe(donors + 1)
})
