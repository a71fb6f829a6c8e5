import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'

const names = z.optional(z.record(z.string(), z.string()))
const lockFile = z.object({ packages: z.record(z.string(), z.object({ optionalDependencies: names, resolved: z.optional(z.string()) })) })

const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

// npm leaves other systems' packages out when it writes the file beside installed ones, and `npm ci` then refuses it on every machine.
// The cure is `npm install --package-lock-only`.
it('holds the packages of every system', () => {
  const asked = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  )
  const lost = asked.filter(({ path, name }) => !placesOf(path, name).some((place) => Object.hasOwn(packages, place)))
  expect(asked.length).toBeGreaterThan(50)
  expect(lost).toEqual([])
})

it('names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
})

/** Where Node looks for a package asked for from a path: beneath it, then beneath each folder above. */
function placesOf(path: string, name: string): string[] {
  const own = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  if (path === '') return [own]
  const above = path.lastIndexOf('/node_modules/')
  return [own, ...placesOf(above < 0 ? '' : path.slice(0, above), name)]
}
