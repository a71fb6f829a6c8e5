import { build } from './build.mjs'
import { follow, toolEnvironment } from './child.mjs'
import { install } from './install.mjs'
import { findPostgres } from './postgres.mjs'

/** `npm run bench`: the built product against a bare server, on data of its own. */
export async function run(args) {
  return runBuilt('tests/bench/bench.ts', args)
}

/** Runs a program of the tests against the build. */
export async function runBuilt(program, args) {
  install()
  await build()
  const env = toolEnvironment({ NODE_ENV: 'production', GYLDEN_POSTGRES_BIN: findPostgres() ?? '' })
  return follow(process.execPath, ['--conditions=react-server', program, ...args], { env })
}
