import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { follow, toolEnvironment } from './child.mjs'
import { install } from './install.mjs'
import { Stop } from './stop.mjs'

const engines = [
  { folder: 'db/migrations/sqlite', databaseUrl: 'file:unused' },
  { folder: 'db/migrations/postgres', databaseUrl: 'postgres://x' },
]

/** `npm run schema`: the first migration of both engines, written anew from db/schema. After a release migrations are only added. */
export async function run() {
  if (isReleased())
    throw new Stop(
      'A release has been tagged: its migrations stay as they are. Add one with drizzle-kit generate --name WHAT, once for each engine.',
    )
  install()
  for (const { folder, databaseUrl } of engines) {
    rmSync(folder, { recursive: true, force: true })
    const env = toolEnvironment({ NODE_OPTIONS: '--conditions=react-server', DATABASE_URL: databaseUrl })
    const code = await follow(process.execPath, ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', 'house'], { env })
    if (code !== 0) return code
  }
  return 0
}

function isReleased() {
  const { status, stdout } = spawnSync('git', ['tag', '--list', 'v*'], { encoding: 'utf8' })
  if (status !== 0) throw new Stop('git does not say whether there is a release, so nothing was changed.')
  return stdout.trim() !== ''
}
