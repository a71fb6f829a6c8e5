import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stop } from './stop.mjs'

const stamp = 'node_modules/.gylden-lock'
// No package needs its install script; not running them is one way less into this machine.
const quietly = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** Installs exactly what the lock file names when node_modules is missing or was made from another lock file. */
export function install() {
  const machine = `${process.platform} ${process.arch}`
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(machine).digest('hex')
  if (stampedAs(wanted)) return
  alone(() => {
    if (stampedAs(wanted)) return
    console.error('Installing (once for this version, about half a minute) …')
    rmSync(stamp, { force: true })
    const clean = npm(['ci', ...quietly])
    // A lock file made where other machines' optional packages are not to be had lacks them, and "npm ci" wants them listed.
    const outcome = lacksOnlyOptional(clean) ? npm(['install', '--no-save', ...quietly]) : clean
    if (outcome.status !== 0) throw new Stop(`The packages could not be installed.\n${said(outcome)}`)
    writeFileSync(stamp, `${wanted}\n`) // last: an interrupted installation is made again
  })
}

/** One installation of a folder at a time: two that began at once took each other's packages away. A holder that died is passed over. */
function alone(work) {
  const lock = join(tmpdir(), `gylden-install-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 16)}`)
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw new Stop(`The installation could not be begun (${error.code}): ${lock}`)
    if (!isRunning(holder(lock))) rmSync(lock, { force: true })
    return false
  }
}

function holder(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid // just made, its name not yet written: somebody's
  } catch {
    return 0
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
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
