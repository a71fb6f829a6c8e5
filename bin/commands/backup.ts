import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { closeEngine, engine } from '#db/open.ts'
import { isProblem } from '#lib/errors.ts'
import { env } from '#lib/env.ts'
import { errorSentence } from '#lib/i18n/translate.ts'

/** A consistent copy of the database while it is in use: `backup [FILE]`. */
export async function run(args: string[]): Promise<number> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const target = args.find((argument) => !argument.startsWith('--')) ?? `${env().GYLDEN_DATA}/backups/${stamp}.sqlite`
  try {
    mkdirSync(dirname(target), { recursive: true })
    await engine().backup(target)
    console.log(args.includes('--json') ? JSON.stringify({ file: target }) : `Backup written to ${target}.`)
    return 0
  } catch (error) {
    if (!isProblem(error)) throw error
    console.error(errorSentence('en', error.key))
    return 1
  } finally {
    await closeEngine()
  }
}
