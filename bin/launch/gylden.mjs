import { capture, follow, toolEnvironment } from './child.mjs'
import { settings } from './environment.mjs'
import { install } from './install.mjs'
import { plainNode } from '../plain-node.ts'
import { dataFolder, secrets } from './secrets.mjs'
import { Stop } from './stop.mjs'

const program = [...plainNode, 'bin/gylden.ts']

/** `npm run -s gylden -- COMMAND`: a command of the product, with the installation's secrets. Standard output is the command's alone. */
export function run(args) {
  const where = settings()
  install()
  return follow(process.execPath, [...program, ...args], { env: toolEnvironment({ DATABASE_URL: where.databaseUrl, ...keysFor(where) }) })
}

/** Runs a command for the launcher and gives what it printed. Throws what it said when it failed. */
export async function command(args, environment = {}) {
  const { code, stdout, stderr } = await capture(process.execPath, [...program, ...args], { env: toolEnvironment(environment) })
  if (code !== 0) throw new Stop(sentenceOf(stderr) || `"gylden ${args.join(' ')}" ended with code ${code}.`)
  return stdout.trim()
}

// Commands that need no secret work without a place to keep one; the others say themselves which one is missing.
function keysFor(where) {
  if (where.isPostgres) return {}
  try {
    dataFolder(where.folder)
    return secrets(where)
  } catch (error) {
    if (error instanceof Stop) return {}
    throw error
  }
}

// An uncaught error is a sentence between a source line and a stack.
function sentenceOf(stderr) {
  return /^(?:\w*Error(?: \[\w+\])?): (.+)$/m.exec(stderr)?.[1] ?? stderr.trim()
}
