import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { env } from '#lib/env.ts'
import { furnishCodes } from '#lib/settings/codes/mutations.ts'

/** Brings the database to this program's level; takes a backup first. */
export async function run(args: string[]): Promise<number> {
  const applied = await migrate(engine(), `${env().GYLDEN_DATA}/backups`)
  await furnishCodes()
  await closeEngine()
  console.log(
    args.includes('--json')
      ? JSON.stringify({ applied })
      : applied.length > 0
        ? `Applied: ${applied.join(', ')}.`
        : 'The database is up to date.',
  )
  return 0
}
