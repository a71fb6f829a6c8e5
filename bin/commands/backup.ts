import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { closeEngine, engine } from '#db/open.ts'
import type { Told } from '#bin/told.ts'
import { isProblem } from '#lib/errors.ts'
import { env } from '#lib/env.ts'
import { errorSentence } from '#lib/i18n/translate.ts'

export const use = 'Use "gylden backup" or "gylden backup FILE", with a file that is not there yet; --json for JSON only.'
export const takes = { words: [0, 1] } as const
export const needsDatabase = true

/** A consistent copy of the database while it is in use: `backup [FILE]`. A file that is there is not written over. */
export async function run({ words, has }: Told): Promise<number> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const target = words[0] ?? `${env().GYLDEN_DATA}/backups/${stamp}.sqlite`
  if (existsSync(target)) {
    console.error(`Something stands at ${target} already: name another file for the backup.`)
    return 1
  }
  try {
    mkdirSync(dirname(target), { recursive: true })
    await engine().backup(target)
    console.log(has('json') ? JSON.stringify({ file: target }) : `Backup written to ${target}.`)
    return 0
  } catch (error) {
    if (!isProblem(error)) throw error
    console.error(errorSentence('en', error.key))
    return 1
  } finally {
    await closeEngine()
  }
}
