import { existsSync, readFileSync } from 'node:fs'

const root = new URL('../../shared/data/', import.meta.url)

/** A file of the reference data beside the project, or `null` where it is not there; the tests say what they left out. */
export function referenceFile(path: string): string | null {
  const url = new URL(path, root)
  if (existsSync(url)) return readFileSync(url, 'utf8')
  console.log(`left out: reference data ${path} is not beside the project`)
  return null
}
