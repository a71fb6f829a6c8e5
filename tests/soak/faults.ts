import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { applied, type Fault } from './fault.ts'
import { givingFaults } from './faults/giving.ts'
import { houseFaults } from './faults/house.ts'
import { peopleFaults } from './faults/people.ts'

/*
 * `npm run soak -- faults`: do the tests bite? In a copy of the tree one thing at a time is made wrong, and the tests named beside it are
 * run. A fault that leaves them green stands in the list at the end, and the command ends with 1. `faults erasure` tries those with the word.
 */
const reported = z.object({
  numFailedTests: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(z.object({ status: z.string() })),
})
const word = process.argv[2] ?? ''
const faults = [...givingFaults, ...peopleFaults, ...houseFaults].filter(({ what, file }) => `${what} ${file}`.includes(word))
const copy = mkdtempSync(join(tmpdir(), 'gylden-faults-'))

try {
  for (const fault of faults) applied(fault, readFileSync(fault.file, 'utf8'))
  copyTree()
  const sound = failuresIn([...new Set(faults.flatMap(({ tests }) => tests))])
  if (faults.length === 0 || sound !== 0)
    throw new Error(faults.length === 0 ? `no fault has "${word}"` : 'the tests are red before any fault')
  const missed = faults.filter((fault) => !isFound(fault))
  for (const { what, file, tests } of missed) console.log(`NOT FOUND: ${what} (${file}) by ${tests.join(', ')}`)
  console.log(`faults: ${faults.length} made, ${faults.length - missed.length} found`)
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function copyTree(): void {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  for (const path of listed.split('\n').filter(Boolean)) {
    mkdirSync(join(copy, dirname(path)), { recursive: true })
    cpSync(path, join(copy, path))
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
}

function isFound(fault: Fault): boolean {
  const path = join(copy, fault.file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, applied(fault, text))
  const failures = failuresIn(fault.tests)
  writeFileSync(path, text)
  console.log(`${failures > 0 ? `found by ${failures}` : 'NOT FOUND'}: ${fault.what}`)
  return failures > 0
}

/** How many of these tests fail, or files that break before their first. */
function failuresIn(tests: readonly string[]): number {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const project = tests.some((test) => test.includes('/contract/')) ? ['--project=contract-sqlite'] : []
  const asked = ['run', '--project=unit', ...project, '--reporter=json', `--outputFile.json=${report}`, ...tests]
  spawnSync(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), ...asked], { cwd: copy, stdio: 'ignore', env: plain() })
  const { numFailedTests, numPassedTests, testResults } = reported.parse(JSON.parse(readFileSync(report, 'utf8')))
  const failures = Math.max(numFailedTests, testResults.filter(({ status }) => status === 'failed').length)
  if (numPassedTests + failures === 0) throw new Error(`no test ran: ${tests.join(', ')}`)
  return failures
}

function plain(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'test', DATABASE_URL: '', GYLDEN_DATA: '' }
}
