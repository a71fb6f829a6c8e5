import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture, toolEnvironment } from './child.mjs'
import { Stop } from './stop.mjs'

export const next = 'node_modules/next/dist/bin/next'

const stamp = '.next/gylden-sources'
const sources = [
  'app',
  'lib',
  'db',
  'emails',
  'public',
  'instrumentation.ts',
  'global.d.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
// Names the server actions, so that every machine that builds these sources gives them the same ids. It keeps nothing secret:
// the key that encrypts is the installation's own and is read when the server starts.
const actionSalt = createHash('sha256').update('gylden server actions').digest('base64')

/** Builds the product when its sources are other than those of the build at hand. */
export async function build() {
  const wanted = fingerprint()
  if (existsSync('.next/BUILD_ID') && stamped() === wanted) return
  console.error('Building (a minute or so) …')
  rmSync(stamp, { force: true }) // from here until the end there is no build
  const folder = mkdtempSync(join(tmpdir(), 'gylden-build-'))
  const { code, stdout, stderr } = await capture(process.execPath, [next, 'build'], { env: nowhere(folder) })
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) throw new Stop(`The build failed.\n${stdout}${stderr}`.trim())
  writeFileSync(stamp, `${wanted}\n`)
}

// Next loads our modules while it builds: they find an installation of their own there, never somebody's.
function nowhere(folder) {
  return toolEnvironment({
    NODE_ENV: 'production',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionSalt,
    NEXTAUTH_SECRET: 'build',
    GYLDEN_AUDIT_KEY: 'build',
    GYLDEN_DATA: folder,
    DATABASE_URL: `file:${folder}/build.sqlite`,
    BASE_URL: '',
    SMTP_URL: '',
    MAIL_FROM: '',
  })
}

/** What the sources are, by their contents: a fresh clone has other times. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources.filter((source) => existsSync(source)).flatMap(filesOf)) hash.update(`\0${path}\0`).update(readFileSync(path))
  return hash.digest('hex')
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function stamped() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : null
}
