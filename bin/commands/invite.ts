import { migrate } from '#db/migrate.ts'
import { closeEngine, engine } from '#db/open.ts'
import { isProblem } from '#lib/errors.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { furnishCodes } from '#lib/settings/codes/mutations.ts'
import { inviteFirstCoordinator } from '#lib/sign-in/mutations.ts'

/** `invite --first`: the one-time link of the first coordinator. Everybody else is invited from the product. */
export async function run(args: string[]): Promise<number> {
  if (!args.includes('--first')) {
    console.error(
      'Use "gylden invite --first" for the first coordinator. Everybody else is invited under Opsætning → Personer og rettigheder.',
    )
    return 2
  }
  try {
    await migrate(engine())
    await furnishCodes()
    const link = await inviteFirstCoordinator()
    console.log(args.includes('--json') ? JSON.stringify({ link }) : link)
    return 0
  } catch (error) {
    if (!isProblem(error)) throw error
    console.error(errorSentence('en', error.key))
    return 1
  } finally {
    await closeEngine()
  }
}
