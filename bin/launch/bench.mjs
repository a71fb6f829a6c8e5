import { randomBytes } from 'node:crypto'
import { build } from './build.mjs'
import { follow, toolEnvironment } from './child.mjs'
import { install } from './install.mjs'
import { plainNode } from '../plain-node.ts'
import { findPostgres } from './postgres.mjs'

/** `npm run bench`: the built product against a bare server, on data of its own. With `--check` the golden figures against plain SQL instead. */
export async function run(args) {
  install()
  if (args.includes('--check')) return runProgram('tests/bench/figures.ts', args)
  await build()
  return runProgram('tests/bench/bench.ts', args)
}

/** Runs a program of the tests as it lies on the disk, with secrets of its own. */
export function runProgram(program, args) {
  const env = toolEnvironment({ NODE_ENV: 'production', GYLDEN_POSTGRES_BIN: findPostgres() ?? '', ...secretsOfItsOwn() })
  return follow(process.execPath, [...plainNode, program, ...args], { env })
}

/** The data is thrown away afterwards, and so are its secrets: the installation's own are neither needed nor read. */
function secretsOfItsOwn() {
  const names = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'GYLDEN_AUDIT_KEY']
  return Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]))
}
