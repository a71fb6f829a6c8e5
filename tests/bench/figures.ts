import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeEngine } from '#db/open.ts'
import { stopThread } from '#lib/thread.ts'
import { asked } from '../figures/asked.ts'
import { type Compared, compareReview, compareToday, isEqual } from '../figures/compare.ts'
import { openGenerated } from './kept.ts'

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
const all: Compared[] = []
const from = performance.now()
const seconds = () => `${((performance.now() - from) / 1000).toFixed(0)} s`

try {
  const viewer = await openGenerated(join(folder, 'gylden.sqlite'), { scale, withHistory: true }, console.log)
  for (const [n, params] of asked.entries()) show(await compareReview(viewer, params), n + 1)
  show(await compareToday(viewer), asked.length + 1)
  stopThread()
  await closeEngine()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const equal = all.filter(isEqual).length
console.log(`${equal} equal, ${all.length - equal} different, in ${seconds()}`)
process.exitCode = equal === all.length ? 0 : 1

function show(found: readonly Compared[], turn: number): void {
  for (const one of found) {
    all.push(one)
    const mark = isEqual(one) ? '=' : 'DIFFERENT'
    console.log(`${one.under.padEnd(40)} ${one.name.padEnd(34)} ${String(one.ours).padStart(18)} ${String(one.sql).padStart(18)} ${mark}`)
  }
  console.log(`${turn} of ${asked.length + 1}: ${all.filter(isEqual).length} of ${all.length} equal after ${seconds()}`)
}
