import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { forget } from '#db/once.ts'
import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { user } from '#db/schema/index.ts'
import { rebuildGiving } from '#lib/donors/giving/mutations.ts'
import { openWrite } from '#lib/verb.ts'
import { type Viewer, viewerOf } from '#lib/viewer.ts'
import { addHistory } from '../figures/history.ts'
import { generate, sizesAt } from './generate.ts'

const folder = 'node_modules/.cache/gylden-bench'
/** What decides the rows: the schema, and how they are made. */
const sources = [
  'db/migrations/sqlite/**/*.sql',
  'tests/bench/{generate,kept}.ts',
  'tests/figures/history.ts',
  'lib/{match-key,sort-key}.ts',
  'db/vocabulary/*.ts',
]
type Wanted = { scale: number; withHistory: boolean }

/**
 * Opens a generated database at `file`, and answers who may look at it. Its rows are made once and kept for as long as the schema and the
 * generator are the same; `file` is a copy, so that whatever is done to it stays in it. What is stored of each giver is worked out anew.
 */
export async function openGenerated(file: string, wanted: Wanted, say: (text: string) => unknown): Promise<Viewer> {
  const kept = join(folder, `${wanted.withHistory ? 'history' : 'even'}-${wanted.scale}-${fingerprint()}.sqlite`)
  const from = performance.now()
  const seconds = () => ((performance.now() - from) / 1000).toFixed(1)
  if (existsSync(kept)) say(`Generated at scale ${wanted.scale} before: ${kept}`)
  else {
    say(`Generating at scale ${wanted.scale}…`)
    await make(kept, wanted)
    say(`Generated in ${seconds()} s.`)
  }
  copyFileSync(kept, file)
  await openAt(file)
  await rebuildGiving()
  const [found] = await engine().reader.select({ id: user.id }).from(user)
  const viewer = found && (await viewerOf(found.id))
  if (!viewer) throw new Error('nobody to ask as')
  say(`Open after ${seconds()} s.`)
  return viewer
}

/** Under another name until it is whole; those that an older schema or generator made are of no more use. */
async function make(kept: string, { scale, withHistory }: Wanted): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const isOf = kept.slice(0, kept.lastIndexOf('-'))
  for (const older of globSync(`${isOf}-*`)) rmSync(older)
  const making = `${kept}.making`
  await openAt(making)
  const { id } = await engine().transact((db) =>
    openWrite(db, 'system:bench', 'bench').insert(user, {
      name: 'Karla',
      email: 'karla@example.dk',
      role: 'coordinator',
      locale: 'da',
      isActive: true,
      organisationId: null,
    }),
  )
  generate(making, sizesAt(scale), id)
  if (withHistory) addHistory(making, sizesAt(scale), id)
  await closeEngine()
  renameSync(making, kept)
}

async function openAt(file: string): Promise<void> {
  await closeEngine()
  Object.assign(process.env, { DATABASE_URL: `file:${file}`, GYLDEN_DATA: dirname(file), LOG_LEVEL: 'silent' })
  forget('env') // what was imported may have read it already
  await migrate(engine())
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources).toSorted()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
