import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inPath } from './find.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
const minutes = 60_000

/** A Chromium for the tests: named, found, or installed. Without one, `path` is null and `reason` says what was tried. */
export async function chromium() {
  const found = find()
  if (found) return { path: found, reason: '' }
  console.log('No Chromium here: installing one …')
  const reasons = []
  for (const way of [playwright, debian]) {
    const reason = way()
    const path = find()
    if (path) return { path, reason: '' }
    reasons.push(reason)
  }
  return {
    path: null,
    reason: `no Chromium was found (CHROMIUM_PATH, PATH, Playwright's own), and none could be installed: ${reasons.join('; ')}`,
  }
}

function find() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...names.flatMap((name) => inPath(name).map((folder) => join(folder, name))),
    ...applications,
    playwrightsOwn(),
  ]
  return candidates.find((path) => path && existsSync(path) && answers(path)) ?? null
}

// Ubuntu's package is a script that asks for a snap: existing is not enough.
function answers(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000, encoding: 'utf8' }).status === 0
}

function playwrightsOwn() {
  return createRequire(import.meta.url)('playwright-core').chromium.executablePath()
}

function playwright() {
  const { status, stderr, error } = spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    timeout: 5 * minutes,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return status === 0
    ? 'the one Playwright installs does not start here'
    : `Playwright's install failed (${firstError(error?.message ?? stderr)})`
}

function debian() {
  if (process.platform !== 'linux' || inPath('apt-get').length === 0) return 'there is no apt-get'
  if (process.getuid() !== 0) return 'Debian\'s package needs root ("apt-get install chromium")'
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', args, {
      timeout: 10 * minutes,
      encoding: 'utf8',
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) return `"apt-get ${args.join(' ')}" failed (${firstError(stderr)})`
  }
  return "Debian's package does not start here"
}

// Of a tool's many lines the one that says what was wrong.
function firstError(text = '') {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.find((line) => /^(Error|E):/.test(line)) ?? lines.findLast(Boolean) ?? 'no answer'
}
