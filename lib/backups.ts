import 'server-only'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { engine } from '#db/open.ts'
import { env } from '#lib/env.ts'

const hour = 3_600_000
const ownName = /^hourly-(\d{4})-(\d\d)-(\d\d)T(\d\d)-(\d\d)-(\d\d)\.sqlite$/

/** A copy of the database every hour, the first of each day for two weeks (quality.md §2). On PostgreSQL the server's own tools do this. */
export async function keepBackups(now = new Date()): Promise<string | null> {
  if (engine().kind !== 'sqlite') return null
  const folder = backupFolder()
  await mkdir(folder, { recursive: true })
  const { newest, outdated } = sortBackups(await readdir(folder), now)
  for (const name of outdated) await rm(join(folder, name), { force: true })
  if (newest && now.getTime() - newest.getTime() < hour) return null
  const name = `hourly-${now.toISOString().slice(0, 19).replace(/:/g, '-')}.sqlite`
  const unfinished = join(folder, `unfinished-${name}`)
  await engine().backup(unfinished)
  await rename(unfinished, join(folder, name))
  return name
}

/** When the newest copy was taken; undefined when there is none. */
export async function newestBackup(now = new Date()): Promise<Date | undefined> {
  const names = await readdir(backupFolder()).catch(() => [])
  return sortBackups(names, now).newest
}

/** Which copies have had their time: all are kept 48 hours, the first of each day 14 days. Files of other names are nobody's business here. */
export function sortBackups(names: readonly string[], now: Date): { newest: Date | undefined; outdated: string[] } {
  const copies = names
    .flatMap((name) => {
      const found = ownName.exec(name)
      return found ? [{ name, at: new Date(`${name.slice(7, 17)}T${name.slice(18, 26).replace(/-/g, ':')}Z`) }] : []
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const firstOfDay = new Map(copies.toReversed().map(({ name }) => [name.slice(7, 17), name]))
  const isOutdated = ({ name, at }: (typeof copies)[number]) => {
    const age = now.getTime() - at.getTime()
    return age > 48 * hour && (age > 14 * 24 * hour || firstOfDay.get(name.slice(7, 17)) !== name)
  }
  return { newest: copies.at(-1)?.at, outdated: copies.filter(isOutdated).map(({ name }) => name) }
}

function backupFolder(): string {
  return join(env().GYLDEN_DATA, 'backups')
}
