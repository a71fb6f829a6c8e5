import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { loadDemo } from '#lib/demo/mutations.ts'
import type { Told } from '#bin/told.ts'
import { isProblem } from '#lib/errors.ts'
import { errorSentence } from '#lib/i18n/translate.ts'

export const use = 'Use "gylden demo", with --json for JSON only.'
export const takes = {}

/** Loads the demo story into an empty database. */
export async function run({ has }: Told): Promise<number> {
  try {
    await migrate(engine())
    await loadDemo()
    console.log(
      has('json')
        ? JSON.stringify({ loaded: 'demo' })
        : 'The demo story is loaded: 14 enterprises, 24 givers, 22 grants, 120 courses. The day is 1 October 2026.',
    )
    return 0
  } catch (error) {
    if (!isProblem(error)) throw error
    console.error(errorSentence('en', error.key))
    return 1
  } finally {
    await closeEngine()
  }
}
