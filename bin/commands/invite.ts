import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import type { Told } from '#bin/told.ts'
import { isProblem } from '#lib/errors.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { furnishCodes } from '#lib/settings/codes/mutations.ts'
import { inviteFirstCoordinator } from '#lib/sign-in/mutations.ts'

export const use =
  'Use "gylden invite --first" for the first coordinator. Everybody else is invited under Opsætning → Personer og rettigheder.'
export const takes = { switches: ['first'] } as const

/** `invite --first`: the one-time link of the first coordinator. Everybody else is invited from the product. */
export async function run({ has }: Told): Promise<number> {
  if (!has('first')) {
    console.error(use)
    return 2
  }
  try {
    await migrate(engine())
    await furnishCodes()
    const link = await inviteFirstCoordinator()
    console.log(has('json') ? JSON.stringify({ link }) : link)
    return 0
  } catch (error) {
    if (!isProblem(error)) throw error
    console.error(errorSentence('en', error.key))
    return 1
  } finally {
    await closeEngine()
  }
}
