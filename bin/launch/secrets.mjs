import { randomBytes } from 'node:crypto'
import { accessSync, constants, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './folder.mjs'
import { Stop } from './stop.mjs'

const names = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'GYLDEN_AUDIT_KEY']

/** Makes the data folder, or says why it cannot be used. */
export function dataFolder(folder) {
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.W_OK | constants.X_OK)
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, '') // a read-only file system lets root pass the check above
    rmSync(probe)
  } catch (error) {
    throw new Stop(
      `The data folder ${folder} cannot be written to (${error.code}): give it to the user who runs Gylden, or name another in GYLDEN_DATA.`,
    )
  }
}

/**
 * The three secrets of an installation: from the environment, else from the data folder, else made there.
 * Several processes on PostgreSQL must share them, so there they come from the environment or not at all.
 */
export function secrets({ folder, isPostgres }) {
  const missing = names.filter((name) => !process.env[name])
  if (isPostgres && missing.length > 0) {
    throw new Stop(
      `On PostgreSQL ${missing.join(', ')} must be set in the environment, the same for every process: make each with "openssl rand -base64 32".`,
    )
  }
  const all = Object.fromEntries(names.map((name) => [name, process.env[name] || kept(folder, name)]))
  if (Buffer.from(all.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, 'base64').length !== 32) {
    throw new Stop('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 bytes in base64: make one with "openssl rand -base64 32".')
  }
  return all
}

function kept(folder, name) {
  const path = join(folder, 'secrets', name)
  const secret = read(path) || made(path)
  if (!secret) throw new Stop(`The secret ${path} is empty: put the right one back, or remove the file for a new one.`)
  return secret
}

function made(path) {
  makeFolder(dirname(path), 0o700)
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, path) // whole or not at all; of two that start at once the first one's counts
  } catch (error) {
    if (error.code !== 'EEXIST') throw new Stop(`The secret ${path} could not be written (${error.code}).`)
  } finally {
    rmSync(draft, { force: true })
  }
  return read(path)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw new Stop(`The secret ${path} cannot be read (${error.code}).`)
  }
}
