import { readFileSync } from 'node:fs'
import type { Told } from '#bin/told.ts'
import { type VectorReport } from '#lib/vectors.ts'
import { runDomainVectors } from '#lib/vectors-domain.ts'
import { runFeeVectors } from '#lib/vectors-fees.ts'
import { runGoldenVectors } from '#lib/vectors-golden.ts'

const runners: Record<string, (file: unknown) => VectorReport> = { golden: runGoldenVectors, fees: runFeeVectors, domain: runDomainVectors }

export const use = 'Use "gylden vectors golden|fees|domain FILE", with --json for JSON only.'
export const takes = { words: [2, 2] } as const

/** Runs a vector file through the product's own rules: `vectors golden|fees|domain FILE [--json]`. Exit code 1 when a case fails. */
export async function run({ words, has }: Told): Promise<number> {
  const [kind = '', path = ''] = words
  const runner = Object.hasOwn(runners, kind) ? runners[kind] : undefined
  if (!runner) {
    console.error(use)
    return 2
  }
  const file = contentOf(path)
  if (file === undefined) {
    console.error(`Give a file that exists and holds JSON; ${path} does not.`)
    return 2
  }
  const report = runner(file)
  if (has('json')) console.log(JSON.stringify({ kind, ...report }))
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
