import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const shaForm = /^[0-9a-f]{64}$/

/** Keeps bytes under the hash of what they hold, whole or not at all, and gives the hash (SHA-256, hex). The same bytes are kept once. */
export async function keepBytes(folder: string, bytes: Uint8Array): Promise<string> {
  const sha = createHash('sha256').update(bytes).digest('hex')
  const path = pathOf(folder, sha)
  if (await sizeOf(path)) return sha
  await mkdir(join(path, '..'), { recursive: true })
  const beside = `${path}.${randomUUID()}`
  const file = await open(beside, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  return sha
}

/** The bytes piece by piece, or undefined when they are not there. */
export async function keptBytes(folder: string, sha: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const path = pathOf(folder, sha)
  return (await sizeOf(path)) === undefined ? undefined : pieces(path)
}

// Opens when it is read, so that a stream nobody reads holds no file.
async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

/** Every kept hash that is older than a moment, half-written files among them by name. */
export async function* keptBefore(folder: string, moment: Date): AsyncGenerator<string> {
  for (const prefix of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, prefix))) {
      const { mtime } = await stat(join(folder, prefix, name))
      if (mtime < moment) yield name
    }
  }
}

export function dropBytes(folder: string, name: string): Promise<void> {
  return rm(join(folder, name.slice(0, 2), name), { force: true })
}

/** Whether the bytes kept under a hash still have it. */
export async function isWhole(folder: string, sha: string): Promise<boolean> {
  const bytes = await keptBytes(folder, sha)
  if (!bytes) return false
  const hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece)
  return hash.digest('hex') === sha
}

function pathOf(folder: string, sha: string): string {
  if (!shaForm.test(sha)) throw new Error('a file is asked for by its hash')
  return join(folder, sha.slice(0, 2), sha)
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch {
    return undefined // not there
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return [] // nothing kept yet
  }
}
