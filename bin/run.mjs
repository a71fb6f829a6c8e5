#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { rerun, isRecent } from './launch/node-version.mjs'
import { Stop } from './launch/stop.mjs'

/** Every command behind `npm run`, loaded only when asked for. Each file exports `run(args)` and answers with an exit code. */
const commands = {
  start: () => import('./launch/start.mjs'),
  test: () => import('./launch/test.mjs'),
  check: () => import('./launch/check.mjs'),
  dev: () => import('./launch/dev.mjs'),
  bench: () => import('./launch/bench.mjs'),
  soak: () => import('./launch/soak.mjs'),
  gylden: () => import('./launch/gylden.mjs'),
  schema: () => import('./launch/schema.mjs'),
  format: () => import('./launch/format.mjs'),
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const [name = '', ...args] = process.argv.slice(2)

try {
  process.exitCode = await start()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function start() {
  if (!Object.hasOwn(commands, name)) throw new Stop(`Say which command: ${Object.keys(commands).join(', ')}.`)
  if (!isRecent(process.versions.node)) return rerun(process.argv.slice(1))
  const command = await commands[name]()
  return command.run(args)
}
