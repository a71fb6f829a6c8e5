import { accessSync, constants, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileOf } from './environment.mjs'
import { makeFolder } from './folder.mjs'
import { command } from './gylden.mjs'
import { Stop } from './stop.mjs'

/**
 * What is at an address, asked before anything is done to it: `none` (no file yet), `empty` (nobody can sign in),
 * `demo` or `real`. Throws a sentence where it cannot be opened.
 */
export function databaseState({ databaseUrl, isPostgres }) {
  return isPostgres ? postgresState(databaseUrl) : sqliteState(fileOf(databaseUrl))
}

/** Makes the file aside and puts it into place when it is whole: an interruption, or two at once, leave nothing half. */
export async function makeDatabase(file, commands) {
  const draft = `${file}.making-${process.pid}`
  try {
    for (const args of commands) await command(args, { DATABASE_URL: `file:${draft}` })
    if (existsSync(file)) return // somebody else was first, and theirs may be in use
    if (existsSync(`${draft}-wal`)) throw new Stop(`${draft} was not closed; start again.`)
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true }) // of a file that was removed by hand
    renameSync(draft, file)
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true })
  }
}

async function sqliteState(file) {
  try {
    makeFolder(dirname(file))
  } catch (error) {
    throw new Stop(`The folder of ${file} cannot be made (${error.code}): name another in DATABASE_URL.`)
  }
  if (!existsSync(file)) return roomFor(file)
  const { default: Sqlite } = await import('better-sqlite3')
  let database
  try {
    database = new Sqlite(file, { fileMustExist: true })
    database.exec('begin immediate; create table gylden_probe (one); rollback') // a file that cannot be written says so here; beginning alone does not
    return await stateOf(async (text) => database.prepare(text).all())
  } catch (error) {
    throw new Stop(sqliteTrouble(file, error))
  } finally {
    database?.close()
  }
}

// The file will be made here: a folder that may not be written says so before anything is built.
function roomFor(file) {
  try {
    accessSync(dirname(file), constants.W_OK | constants.X_OK)
    return 'none'
  } catch ({ code }) {
    throw new Stop(
      `The folder of ${file} cannot be written to (${code}): give it to the user who runs Gylden, or name another in DATABASE_URL.`,
    )
  }
}

async function postgresState(url) {
  const { default: pg } = await import('pg')
  let client
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined) // the server ended this short visit; the query says so too
    await client.connect()
    return await stateOf(async (text) => (await client.query(text)).rows)
  } catch (error) {
    throw new Stop(postgresTrouble(url, error))
  } finally {
    await client?.end().catch(() => undefined)
  }
}

async function stateOf(ask) {
  const known = await ask(`select 1 as one`)
    .then(() => ask('select kind from marker limit 1'))
    .catch(noTable)
  if (known[0]?.kind === 'demo') return 'demo'
  const people = await ask('select 1 as one from "user" limit 1').catch(noTable)
  return people.length > 0 ? 'real' : 'empty'
}

// Before the first migration there are no tables to ask.
function noTable(error) {
  if (error.code === '42P01' || /no such table/.test(error.message)) return []
  throw error
}

function sqliteTrouble(file, { code = '', message }) {
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `${file} is not a SQLite database, or it is damaged: restore a backup, or name another file in DATABASE_URL.`
  if (code.startsWith('SQLITE_READONLY')) return `${file} is read-only: give it and its folder to the user who runs Gylden.`
  if (code.startsWith('SQLITE_CANTOPEN')) return `${file} cannot be opened: check DATABASE_URL, and who owns the file and its folder.`
  return `${file} cannot be used: ${message}.`
}

function postgresTrouble(url, { code, message, errors }) {
  const where = serverOf(url)
  const cause = code ?? errors?.[0]?.code
  if (cause === 'ERR_INVALID_URL' || /URI malformed/.test(message)) {
    return 'DATABASE_URL cannot be read: write it as postgres://user:password@host:port/name, and signs such as # / % in the password as %23 %2F %25.'
  }
  if (cause === '28P01' || cause === '28000')
    return `The PostgreSQL server at ${where} refuses this user: check the name and password in DATABASE_URL.`
  if (cause === '3D000') return `The PostgreSQL server at ${where} has no such database: make it first, or correct DATABASE_URL.`
  if (
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT'].includes(cause) ||
    /timeout/.test(message)
  ) {
    return `No PostgreSQL server answers at ${where}: start it, or correct DATABASE_URL.`
  }
  return `The PostgreSQL server at ${where} cannot be used: ${message || cause}.`
}

// Never the password.
function serverOf(url) {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname || 'localhost'}:${port || 5432}${pathname}`
  } catch {
    return 'the address in DATABASE_URL'
  }
}
