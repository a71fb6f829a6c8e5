import { asc } from 'drizzle-orm'
import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { donor, user } from '#db/schema/index.ts'
import { createDonor, setNextStep } from '#lib/donors/mutations.ts'
import { openWrite, perform } from '#lib/verb.ts'
import { viewerOf } from '#lib/viewer.ts'

/*
 * One process that writes, started by postgres.ts: `seed` makes the database, `write OF AT` waits for a line, performs verbs on its own
 * part of the givers for four seconds, and prints how many.
 */
const [task, of = '1', at = '0'] = process.argv.slice(2)
const [seconds, atOnce, givers] = [4, 8, 160]

if (task === 'seed') await seed()
else await write(Number(of), Number(at))
await closeEngine()

async function seed(): Promise<void> {
  await migrate(engine())
  const facts = {
    name: 'Karla',
    email: 'karla@example.dk',
    role: 'coordinator',
    locale: 'da',
    isActive: true,
    organisationId: null,
  } as const
  const { id } = await engine().transact((db) => openWrite(db, 'system:bench', 'bench').insert(user, facts))
  const viewer = await viewerOf(id)
  const kind = {
    type: 'other',
    fundingKind: 'grant',
    stage: 'identified',
    feeRule: 'unknown',
    startDateRule: 'any',
    contactPreference: 'any',
  }
  for (let n = 0; viewer && n < givers; n++) {
    const made = await perform(createDonor, viewer, { id: '', version: null, name: `Fonden ${n}`, ...kind })
    if (!made.ok) throw new Error(made.message)
  }
}

async function write(processes: number, place: number): Promise<void> {
  const [karla] = await engine().reader.select({ id: user.id }).from(user)
  const viewer = karla && (await viewerOf(karla.id))
  if (!viewer) throw new Error('nobody to write as')
  const all = await engine().reader.select({ id: donor.id, version: donor.version }).from(donor).orderBy(asc(donor.id))
  const lanes = Array.from({ length: atOnce }, (_, lane) =>
    all.filter((_giver, n) => n % (processes * atOnce) === place * atOnce + lane).map((giver) => ({ ...giver })),
  )
  process.stdout.write('ready\n')
  await new Promise((go) => process.stdin.once('data', go))
  const until = performance.now() + seconds * 1000
  const done = await Promise.all(
    lanes.map(async (lane) => {
      let count = 0
      while (performance.now() < until) {
        const giver = lane[count++ % lane.length]
        if (!giver) throw new Error('a lane without givers')
        const saved = await perform(setNextStep, viewer, {
          id: giver.id,
          version: giver.version,
          nextStep: `Gang ${count}`,
          nextStepDay: '',
        })
        if (!saved.ok) throw new Error(saved.message)
        giver.version = saved.data.version
      }
      return count
    }),
  )
  process.stdout.write(`${done.reduce((sum, count) => sum + count, 0) / seconds}\n`)
  process.exitCode = 0
  process.stdin.destroy()
}
