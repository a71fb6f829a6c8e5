import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Makes a folder and those above it. (Node's own `recursive` never ends where a file system refuses with ENOENT, as /proc does.) */
export function makeFolder(path, mode = 0o777) {
  const whole = resolve(path)
  if (isFolder(whole)) return
  makeFolder(dirname(whole), mode)
  try {
    mkdirSync(whole, { mode })
  } catch (error) {
    if (!isFolder(whole)) throw error // another process may have been first
  }
}

function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory()
}
