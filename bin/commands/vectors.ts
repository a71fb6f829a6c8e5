import { readFileSync } from 'node:fs'
import { type VectorReport } from '#lib/vectors.ts'
import { runDomainVectors } from '#lib/vectors-domain.ts'
import { runFeeVectors } from '#lib/vectors-fees.ts'
import { runGoldenVectors } from '#lib/vectors-golden.ts'

const runners: Record<string, (file: unknown) => VectorReport> = { golden: runGoldenVectors, fees: runFeeVectors, domain: runDomainVectors }

/** Runs a vector file through the product's own rules: `vectors golden|fees|domain FILE [--json]`. Exit code 1 when a case fails. */
export async function run(args: string[]): Promise<number> {
  const [kind = '', path, ...more] = args.filter((argument) => argument !== '--json')
  const runner = Object.hasOwn(runners, kind) ? runners[kind] : undefined
  if (!runner || path === undefined || more.length > 0) {
    console.error('Use "gylden vectors golden|fees|domain FILE", with --json for JSON only.')
    return 2
  }
  const file = contentOf(path)
  if (file === undefined) {
    console.error(`Give a file that exists and holds JSON; ${path} does not.`)
    return 2
  }
  const report = runner(file)
  if (args.includes('--json')) console.log(JSON.stringify({ kind, ...report }))
  else {
    for (const { name, expected, actual } of report.failures)
      console.log(`${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
    console.log(`${report.passed} passed, ${report.failed} failed`)
  }
  return report.failed === 0 ? 0 : 1
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
