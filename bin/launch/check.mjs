import { install } from './install.mjs'
import { next } from './build.mjs'
import { oxfmt } from './format.mjs'
import { findPostgres } from './postgres.mjs'
import { Tally } from './tally.mjs'

/** `npm run check`: format, lint, types, unused code, unit tests and the contract on every engine at hand. */
export async function run() {
  install()
  const tally = new Tally()
  await check(tally)
  return tally.close()
}

/** The stages that need no build. */
export async function check(tally) {
  await tally.tool('route types', [next, 'typegen'])
  await Promise.all([
    tally.tool('format', [oxfmt, '--check']),
    tally.tool('lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings']),
    tally.tool('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    tally.tool('unused code', ['node_modules/knip/bin/knip.js', '--no-progress']),
  ])
  const postgres = findPostgres()
  if (!postgres) tally.leaveOut('the contract suite on a real PostgreSQL: no initdb in PATH or /usr/lib/postgresql')
  const projects = ['unit', 'contract-sqlite', 'contract-pglite', ...(postgres ? ['contract-postgres'] : [])]
  await tally.tests('unit and contract tests', projects, { GYLDEN_POSTGRES_BIN: postgres ?? '' })
}
