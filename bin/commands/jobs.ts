import { closeEngine } from '#db/open.ts'
import { jobs } from '#lib/jobs.ts'

/** Runs one of the server's jobs now. */
export async function run(args: string[]): Promise<number> {
  const name = args.find((argument) => !argument.startsWith('--')) ?? ''
  const job = jobs[name]
  if (!job) {
    console.error(`Say which job: ${Object.keys(jobs).join(', ')}.`)
    return 2
  }
  const result = await job.run()
  await closeEngine()
  console.log(args.includes('--json') ? JSON.stringify({ job: name, result: result ?? null }) : `${name} has run.`)
  return 0
}
