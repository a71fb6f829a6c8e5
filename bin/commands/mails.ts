import type { Told } from '#bin/told.ts'
import { closeEngine } from '#db/open.ts'
import { waitingMails } from '#lib/sign-in/data.ts'

export const use = 'Use "gylden mails" to read the latest mails that wait to be sent, with --json for JSON.'
export const takes = {} as const

/** `mails`: the latest mails that wait, oldest first. Where no mail server is set, the code of a sign-in is read here. */
export async function run({ has }: Told): Promise<number> {
  try {
    const mails = (await waitingMails()).toReversed()
    if (has('json')) console.log(JSON.stringify(mails))
    else if (mails.length === 0) console.log('No mail waits.')
    else for (const { at, to, subject, text } of mails) console.log(`${at.toISOString()}  to ${to}\n${subject}\n\n${text.trim()}\n`)
    return 0
  } finally {
    await closeEngine()
  }
}
