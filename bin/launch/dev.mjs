import { next } from './build.mjs'
import { follow, toolEnvironment } from './child.mjs'
import { databaseState } from './database.mjs'
import { settings } from './environment.mjs'
import { install } from './install.mjs'
import { dataFolder, secrets } from './secrets.mjs'
import { freePort } from './serve.mjs'
import { prepare } from './start.mjs'

/** `npm run dev`: the same database and secrets as `npm start`, the sources as they are being written. */
export async function run(args) {
  const where = settings()
  await freePort(where.port)
  dataFolder(where.folder)
  const keys = secrets(where)
  install()
  Object.assign(process.env, keys, { DATABASE_URL: where.databaseUrl, GYLDEN_DATA: where.folder, PORT: String(where.port) })
  await prepare(await databaseState(where), where, false)
  return follow(process.execPath, [next, 'dev', '-p', String(where.port), ...args], {
    env: toolEnvironment({ GYLDEN_JOBS: process.env.GYLDEN_JOBS || '1' }),
  })
}
