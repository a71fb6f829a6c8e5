import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { TestContext } from 'vitest'

const root = new URL('../../shared/data/', import.meta.url)

/** A file of the reference data beside the project. Where it is not there the test is skipped, and says so. */
export function referenceFile(context: TestContext, path: string): string {
  return referenceBytes(context, path).toString('utf8')
}

export function referenceBytes(context: TestContext, path: string): Buffer {
  const url = new URL(path, root)
  if (existsSync(url)) return readFileSync(url)
  console.log(`left out: reference data ${path} is not beside the project`)
  return context.skip(`reference data ${path}`)
}

/** The files of a folder of it; none where it is not there. */
export function referenceNames(folder: string): string[] {
  const url = new URL(`${folder}/`, root)
  return existsSync(url) ? readdirSync(url) : []
}
