import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { user } from '#db/schema/index.ts'
import { rebuildGiving } from '#lib/donors/giving/mutations.ts'
import { stopThread } from '#lib/thread.ts'
import { openWrite } from '#lib/verb.ts'
import { viewerOf } from '#lib/viewer.ts'
import { asked } from '../figures/asked.ts'
import { type Compared, compareReview, compareToday, isEqual } from '../figures/compare.ts'
import { addHistory } from '../figures/history.ts'
import { generate, sizesAt } from './generate.ts'

/*
 * `npm run bench -- --check`: every figure of the golden review at full size, ours beside what independent SQL finds over the same rows.
 * `--scale 0.01` for a small one, which is also a test. Ends with 1 where any two differ.
 */
const at = process.argv.indexOf('--scale')
const scale = at < 0 ? 1 : Number(process.argv[at + 1])
if (!(scale > 0 && scale <= 1)) {
  console.error('Say a scale between 0.001 and 1: npm run bench -- --check --scale 0.01')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'gylden-figures-'))
const file = join(folder, 'gylden.sqlite')
Object.assign(process.env, { DATABASE_URL: `file:${file}`, GYLDEN_DATA: folder, LOG_LEVEL: 'silent' })
const all: Compared[] = []

try {
  const viewer = await prepare()
  for (const params of asked) show(await compareReview(viewer, params))
  show(await compareToday(viewer))
  stopThread()
  await closeEngine()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const equal = all.filter(isEqual).length
console.log(`${equal} equal, ${all.length - equal} different`)
process.exitCode = equal === all.length ? 0 : 1

async function prepare() {
  await migrate(engine())
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
  console.log(`Generating at scale ${scale}…`)
  generate(file, sizesAt(scale), id)
  addHistory(file, sizesAt(scale), id)
  await rebuildGiving()
  const viewer = await viewerOf(id)
  if (!viewer) throw new Error('nobody to ask as')
  return viewer
}

function show(found: readonly Compared[]): void {
  for (const one of found) {
    all.push(one)
    const mark = isEqual(one) ? '=' : 'DIFFERENT'
    console.log(`${one.under.padEnd(40)} ${one.name.padEnd(34)} ${String(one.ours).padStart(18)} ${String(one.sql).padStart(18)} ${mark}`)
  }
}
