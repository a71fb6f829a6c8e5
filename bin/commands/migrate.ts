import type { Told } from '#bin/told.ts'
import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { env } from '#lib/env.ts'
import { furnishCodes } from '#lib/settings/codes/mutations.ts'

export const use = 'Use "gylden migrate", with --json for JSON only.'
export const takes = {}

/** Brings the database to this program's level; takes a backup first. */
export async function run({ has }: Told): Promise<number> {
  const applied = await migrate(engine(), `${env().GYLDEN_DATA}/backups`)
  await furnishCodes()
  await closeEngine()
  console.log(
    has('json') ? JSON.stringify({ applied }) : applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'The database is up to date.',
  )
  return 0
}
