import type { Told } from '#bin/told.ts'
import { closeEngine } from '#db/open.ts'
import { jobs } from '#lib/jobs.ts'

export const use = `Say which job: ${Object.keys(jobs).join(', ')}.`
export const takes = { words: [1, 1] } as const
export const needsDatabase = true

/** Runs one of the server's jobs now. */
export async function run({ words, has }: Told): Promise<number> {
  const [name = ''] = words
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined
  if (!job) {
    console.error(use)
    return 2
  }
  const result = await job.run()
  await closeEngine()
  console.log(has('json') ? JSON.stringify({ job: name, result: result ?? null }) : `${name} has run.`)
  return 0
}
