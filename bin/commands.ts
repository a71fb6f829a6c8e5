import type { Takes, Told } from './told.ts'

/** `use` is what is said to somebody who told it something else; `run` answers with an exit code. */
type Command = { use: string; takes: Takes; needsDatabase?: boolean; run: (told: Told) => Promise<number> }

/** Every command, loaded only when asked for. */
export const commands: Record<string, () => Promise<Command>> = {
  backup: () => import('./commands/backup.ts'),
  export: () => import('./commands/export.ts'),
  import: () => import('./commands/import.ts'),
  demo: () => import('./commands/demo.ts'),
  invite: () => import('./commands/invite.ts'),
  jobs: () => import('./commands/jobs.ts'),
  mails: () => import('./commands/mails.ts'),
  migrate: () => import('./commands/migrate.ts'),
  restore: () => import('./commands/restore.ts'),
  vectors: () => import('./commands/vectors.ts'),
  verify: () => import('./commands/verify.ts'),
}
