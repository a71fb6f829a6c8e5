import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** The memory of a process that is its own and no file's. */
export function anonymousMegabytes(pid: number | undefined): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Math.round(Number(/^Anonymous:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024)
}

/** What the page asks the browser to run: every script it names, as gzip would send it. */
export async function scriptKilobytes(url: string, html: string): Promise<number> {
  const names = [
    ...new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.js)"(?![^>]*noModule)/g)].map((match) => match[1] ?? '')),
  ]
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(Buffer.from(await (await fetch(`${url}${name}`)).arrayBuffer())).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
