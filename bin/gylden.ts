import { sentenceOf } from './sentence.ts'

type Command = { run(args: string[]): Promise<number> }

/** Every command, loaded only when asked for. Each file exports `run(args)` and answers with an exit code. */
const commands: Record<string, () => Promise<Command>> = {
  backup: () => import('./commands/backup.ts'),
  export: () => import('./commands/export.ts'),
  import: () => import('./commands/import.ts'),
  demo: () => import('./commands/demo.ts'),
  invite: () => import('./commands/invite.ts'),
  jobs: () => import('./commands/jobs.ts'),
  migrate: () => import('./commands/migrate.ts'),
  restore: () => import('./commands/restore.ts'),
  vectors: () => import('./commands/vectors.ts'),
  verify: () => import('./commands/verify.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
if (load) {
  try {
    const command = await load()
    process.exitCode = await command.run(args)
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
} else {
  console.error(`Say which command: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = 2
}
