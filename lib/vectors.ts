/*
 * Vector files: cases with the answers the rules must give (quality.md §5). `gylden vectors` and the tests run them through
 * the product's own rules. What a runner does not know is a failure, never a skip.
 */

export type VectorFailure = { name: string; expected: unknown; actual: unknown }
export type VectorReport = { passed: number; failed: number; failures: VectorFailure[] }

/** Counts cases. `check` compares deeply, decimals within 1e-9. */
export class Tally {
  passed = 0
  readonly failures: VectorFailure[] = []

  check(name: string, expected: unknown, actual: unknown): void {
    if (isSame(expected, actual)) this.passed += 1
    else this.failures.push({ name, expected, actual })
  }

  /** Runs one case; a case that throws has failed. */
  attempt(name: string, run: () => void): void {
    try {
      run()
    } catch (error) {
      this.failures.push({ name, expected: 'a result', actual: error instanceof Error ? error.message : String(error) })
    }
  }

  report(): VectorReport {
    return { passed: this.passed, failed: this.failures.length, failures: this.failures }
  }
}

export type Section = (tally: Tally, value: unknown, name: string) => void

/** Runs each section of a file through its runner. Text beside the sections (`about`, `…_note`) is not one. */
export function runSections(file: unknown, sections: Record<string, Section>): VectorReport {
  const tally = new Tally()
  const entries = Object.entries(file !== null && typeof file === 'object' && !Array.isArray(file) ? file : {})
  const known = new Map(Object.entries(sections))
  for (const [name, value] of entries) {
    if (/^(?:about|note|.*_note)$/.test(name) && typeof value === 'string') continue
    const section = known.get(name)
    if (section) tally.attempt(name, () => section(tally, value, name))
    else tally.check(name, 'a section these rules know', 'unknown')
  }
  if (entries.length === 0) tally.check('file', 'an object of sections', 'none')
  return tally.report()
}

function isSame(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(expected))
  if (expected === null || actual === null || typeof expected !== 'object' || typeof actual !== 'object') return expected === actual
  const [one, other] = [Object.entries(expected), new Map(Object.entries(actual))]
  return (
    one.length === other.size &&
    Array.isArray(expected) === Array.isArray(actual) &&
    one.every(([key, value]) => other.has(key) && isSame(value, other.get(key)))
  )
}
