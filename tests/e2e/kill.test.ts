import { afterAll, beforeAll, expect, it } from 'vitest'
import Sqlite from 'better-sqlite3'
import { verifySeals } from '#db/seal.ts'
import { type Caller, closeHouse, codeOf, giver, openHouse, post } from './house.ts'
import { freePort, type RunningServer, startServer } from './server.ts'

const kills = 10 * Number(process.env.GYLDEN_SOAK_TIMES ?? 1)
const clients: Caller[] = ['Karla', 'Knud', 'Frede', 'Fie']

let file = ''
let environment: Record<string, string> = {}
let server: RunningServer

beforeAll(async () => {
  const house = await openHouse()
  file = house.file
  environment = { ...house.environment, GYLDEN_JOBS: '1' }
})
afterAll(async () => {
  await server?.stop()
  await closeHouse()
})

it(
  `keeps every answer it gave through ${kills} kills, does nothing by halves and nothing twice`,
  async () => {
    const sent = new Map<string, string>()
    const answered = new Set<string>()
    const port = await freePort()
    let retried = 0
    server = await startServer(environment, port)
    for (let round = 0; round < kills; round++) {
      const wait = 50 + ((round * 619) % 1450) // spread over the first second and a half, the same every run
      const unanswered = await underLoad(round, wait, sent, answered)
      server = await startServer(environment, port)
      for (const [key, caller] of unanswered) expect(codeOf(await send(key, caller))).toBe('ok')
      retried += unanswered.size
      for (const key of unanswered.keys()) answered.add(key)
      holds([...sent.keys()])
    }
    expect(answered.size).toBe(sent.size)
    expect((await verifySeals()).broken).toEqual([])
    process.stdout.write(`kill: ${kills} kills, ${sent.size} writes, ${retried} retried, 0 lost, 0 half-applied, 0 doubles\n`)
  },
  kills * 30_000,
)

const send = (key: string, caller: Caller) => post(server.url, 'createDonor', caller, { ...giver(`Fonden ${key}`), key })

/** Four people write until the server is killed under them. Gives what got no answer, and who sent it. */
async function underLoad(round: number, waitMs: number, sent: Map<string, string>, answered: Set<string>): Promise<Map<string, Caller>> {
  const unanswered = new Map<string, Caller>()
  const { child } = server
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const killed = new Promise((resolve) => setTimeout(resolve, waitMs)).then(() => child.kill('SIGKILL')) // the moment is the test
  await Promise.all(
    clients.map(async (caller) => {
      for (let at = 0; child.exitCode === null && child.signalCode === null; at++) {
        const key = `kill-${round}-${caller}-${at}`
        sent.set(key, caller)
        const answer = await send(key, caller).catch(() => null)
        if (answer && codeOf(answer) === 'ok') answered.add(key)
        else unanswered.set(key, caller)
        if (!answer) break
      }
    }),
  )
  await killed
  await gone
  return unanswered
}

/** Read by a connection of its own, as an auditor would: each form is one giver, told once in the audit and found once. */
function holds(keys: string[]): void {
  const database = new Sqlite(file, { readonly: true })
  const names = database
    .prepare(`select o.name, count(distinct d.id) as givers,
    (select count(*) from audit a where a.record_kind = 'donor' and a.record_id = d.id and a.verb = 'createDonor') as told,
    (select count(*) from audit a where a.record_kind = 'organisation' and a.record_id = o.id) as named,
    (select count(*) from search_entry s where s.record_kind = 'donor' and s.record_id = d.id) as found
    from organisation o left join donor d on d.organisation_id = o.id where o.name like 'Fonden kill-%' group by o.name`)
    .all()
  const broken = names.filter((row) => JSON.stringify(Object.values(Object(row)).slice(1)) !== '[1,1,1,1]')
  expect(broken).toEqual([])
  expect(names).toHaveLength(keys.length)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(database.prepare('select count(*) as rows from idempotency where result is null').get()).toEqual({ rows: 0 })
  database.close()
}
