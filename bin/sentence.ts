import { isProblem } from '#lib/errors.ts'
import { errorSentence } from '#lib/i18n/translate.ts'

const database = 'Check DATABASE_URL (postgres://user:password@host:port/name, or file:path for SQLite)'

/** What each system or database code means to somebody at a prompt. */
const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: `The database server does not answer. Start it, or correct its address. ${database}.`,
  ENOTFOUND: `The database server's name is not known. ${database}.`,
  ETIMEDOUT: `The database server does not answer in time. ${database}.`,
  '28P01': `The database server refuses the password. ${database}.`,
  '28000': `The database server refuses the user. ${database}.`,
  '3D000': `There is no database of that name on the server: create it first. ${database}.`,
  '42501': 'The database user may not do this: give it the right to create and change tables in its own database.',
  '42P01': 'The database has no tables yet: run "npm run -s gylden -- migrate" first.',
  SQLITE_CANTOPEN: `The database file cannot be opened: its folder is missing or may not be written. ${database}.`,
  SQLITE_READONLY: 'The database file or its folder may not be written: give this user the right to write there.',
  SQLITE_READONLY_DIRECTORY: 'The folder of the database may not be written: give this user the right to write there.',
  SQLITE_NOTADB: 'That file is no SQLite database.',
  SQLITE_FULL: 'The disk is full: make room and try again. Nothing was written by half.',
  SQLITE_BUSY: 'The database is in use by another program: stop it, or try again in a moment.',
  ERR_INVALID_URL: `The address cannot be read. ${database}, and signs such as # / % in the password as %23 %2F %25.`,
  ENOENT: 'There is no such file or folder',
  ENOTDIR: 'A file stands where a folder should be',
  EEXIST: 'Something else stands there already',
  EACCES: 'This user may not read or write',
  EROFS: 'This file system is read-only',
  ENOSPC: 'The disk is full: make room and try again',
}

/** One sentence that says what to do about an error that ended a command. */
export function sentenceOf(error: unknown): string {
  for (const each of causes(error)) {
    if (isProblem(each)) return errorSentence('en', each.key)
    const code = String(Reflect.get(each, 'code') ?? '')
    const found = Object.hasOwn(sentences, code) ? sentences[code] : undefined
    if (found) return found.endsWith('.') ? found : `${found}: ${String(Reflect.get(each, 'path') ?? each.message)}.`
    if (/no such table/.test(each.message)) return sentences['42P01'] ?? ''
  }
  return error instanceof Error ? error.message : 'The command did not end as it should.'
}

/** The error and what lies beneath it, the outermost first. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  return [error, ...(error instanceof AggregateError ? error.errors.flatMap(causes) : []), ...causes(error.cause)]
}
