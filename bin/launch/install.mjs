import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Stop } from './stop.mjs'

const stamp = 'node_modules/.gylden-lock'
// No package needs its install script; not running them is one way less into this machine.
const quietly = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** Installs exactly what the lock file names when node_modules is missing or was made from another lock file. */
export function install() {
  const machine = `${process.platform} ${process.arch}`
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(machine).digest('hex')
  if (stampedAs(wanted)) return
  console.error('Installing (once for this version, about half a minute) …')
  const clean = npm(['ci', ...quietly])
  // A lock file made where other machines' optional packages are not to be had lacks them, and "npm ci" wants them listed.
  const outcome = lacksOnlyOptional(clean) ? npm(['install', '--no-save', ...quietly]) : clean
  if (outcome.status !== 0) throw new Stop(`The packages could not be installed.\n${said(outcome)}`)
  writeFileSync(stamp, `${wanted}\n`) // last: an interrupted installation is made again
}

function npm(args) {
  const isWindows = process.platform === 'win32'
  const streams = { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }
  return spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { ...streams, shell: isWindows })
}

function lacksOnlyOptional({ status, stderr }) {
  const complaints = (stderr ?? '').match(/(Missing|Invalid): .*/g) ?? []
  return status !== 0 && complaints.length > 0 && complaints.every((line) => /^Missing: \S+@ from lock file$/.test(line))
}

function said({ error, stderr }) {
  return error?.message ?? stderr.trim()
}

function stampedAs(wanted) {
  try {
    return readFileSync(stamp, 'utf8').trim() === wanted
  } catch {
    return false
  }
}
