import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { follow } from './child.mjs'
import { Stop } from './stop.mjs'

const least = [22, 18]
const preferred = 'node@24'

/** Whether this Node runs TypeScript as it is and loads the database driver. */
export function isRecent(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > least[0] || (major === least[0] && minor >= least[1])
}

/** Runs the same command line on a recent Node from the package registry, and answers with its exit code. */
export function rerun(commandLine) {
  return follow(recentNode(), commandLine)
}

// npx says where its Node is and ends: a signal sent to a wrapper would not reach the server.
function recentNode() {
  const elsewhere = mkdtempSync(join(tmpdir(), 'gylden-node-')) // inside the project npx would look at our own packages first
  const asked = ['--yes', '--prefer-offline', '--loglevel=error', `--package=${preferred}`, 'node', '-p', 'process.execPath']
  const isWindows = process.platform === 'win32'
  const answer = spawnSync(isWindows ? 'npx.cmd' : 'npx', asked, {
    cwd: elsewhere,
    encoding: 'utf8',
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  rmSync(elsewhere, { recursive: true, force: true })
  const path = (answer.stdout ?? '').trim().split('\n').pop()
  if (path && existsSync(path)) return path
  throw new Stop(
    `Gylden needs Node ${least.join('.')} or newer. This is ${process.versions.node}, and ${preferred} could not be fetched: ${reason(answer)}`,
  )
}

function reason({ error, stderr }) {
  const lines = (stderr ?? '')
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter(Boolean)
  return error?.message ?? lines[0] ?? 'no answer.'
}
