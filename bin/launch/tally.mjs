import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture, follow, toolEnvironment } from './child.mjs'

// Tests bring their own; what an installation has in `.env` must not reach them, and Next leaves alone what is set, even empty.
const none = Object.fromEntries(
  ['DATABASE_URL', 'GYLDEN_DATA', 'PORT', 'BASE_URL', 'SMTP_URL', 'MAIL_FROM', 'GYLDEN_JOBS'].map((name) => [name, '']),
)

/** Counts what a run of several stages passed, failed and left out. A stage that breaks down is one failure. */
export class Tally {
  #passed = 0
  #failed = 0
  #skipped = 0
  #leftOut = []
  #broken = []

  /** A tool that says yes or no; its output is shown when it says no. */
  tool(name, args) {
    return this.step(name, async () => {
      const { code, stdout, stderr } = await capture(process.execPath, args, { env: toolEnvironment(none) })
      if (code !== 0) throw new Error(`${stdout}${stderr}`.trim() || `It ended with code ${code}.`)
    })
  }

  /** Any step; false when it failed. */
  async step(name, work) {
    const began = Date.now()
    const failure = await work().then(
      () => null,
      (error) => error,
    )
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(failure ? `\n✗ ${name} (${seconds} s)\n${failure.message}\n` : `✓ ${name} (${seconds} s)`)
    if (failure) this.#fail(name)
    return failure === null
  }

  /** Projects of vitest, counted from its own report. */
  async tests(name, projects, environment) {
    console.log(`\n${name}`)
    const folder = mkdtempSync(join(tmpdir(), 'gylden-tests-'))
    const report = join(folder, 'report.json')
    const asked = [
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]
    const code = await follow(process.execPath, ['node_modules/vitest/vitest.mjs', ...asked], {
      env: toolEnvironment({ ...none, ...environment }),
    })
    const counted = countsOf(report)
    rmSync(folder, { recursive: true, force: true })
    this.#passed += counted.passed
    this.#failed += counted.failed
    this.#skipped += counted.skipped
    if (counted.failed > 0) this.#broken.push(`${name}: ${counted.failed} failed`)
    else if (code !== 0 || counted.passed === 0) this.#fail(`${name}: ended with code ${code}`)
  }

  /** Something this machine cannot do, said plainly. */
  leaveOut(what) {
    console.log(`– Left out: ${what}.`)
    this.#leftOut.push(what)
    this.#skipped++
  }

  /** Says what there is to say, the counts on the last line. Gives the exit code. */
  close() {
    console.log('')
    for (const what of this.#leftOut) console.log(`Left out: ${what}.`)
    for (const what of this.#broken) console.log(`Failed: ${what}.`)
    console.log(`${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`)
    return this.#failed > 0 ? 1 : 0
  }

  #fail(name) {
    this.#failed++
    this.#broken.push(name)
  }
}

/** Of a vitest report. A file that broke before its first test is one failure. */
export function countsOf(path) {
  const report = readReport(path)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] } // vitest broke down; its exit code says so
  }
}
