import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The folders of PATH that hold a program of this name. */
export function inPath(name) {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder && existsSync(join(folder, name)))
}
