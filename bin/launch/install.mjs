import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Stop } from './stop.mjs'

const stamp = 'node_modules/.gylden-lock'

/** Installs exactly what the lock file names when node_modules is missing or was made from another lock file. */
export function install() {
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
  if (stampedAs(wanted)) return
  console.error('Installing (once for this version, about half a minute) …')
  // No package needs its install script; not running them is one way less into this machine.
  const asked = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const isWindows = process.platform === 'win32'
  const { status, stderr, error } = spawnSync(isWindows ? 'npm.cmd' : 'npm', asked, {
    encoding: 'utf8',
    shell: isWindows,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Stop(`The packages could not be installed.\n${error?.message ?? stderr.trim()}`)
  writeFileSync(stamp, `${wanted}\n`) // last: an interrupted installation is made again
}

function stampedAs(wanted) {
  try {
    return readFileSync(stamp, 'utf8').trim() === wanted
  } catch {
    return false
  }
}
