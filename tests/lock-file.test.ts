import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'

const names = z.optional(z.record(z.string(), z.string()))
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      optionalDependencies: names,
      resolved: z.optional(z.string()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
})
const advisories = z.object({
  reviewed: z.iso.date(),
  floors: z.record(z.string(), z.object({ least: z.nullable(z.string()), because: z.string() })),
  installScripts: z.array(z.string()),
})

const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const { floors, installScripts } = advisories.parse(JSON.parse(readFileSync('tests/advisory-floors.json', 'utf8')))

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

// S-21: the audit of a registry needs the net and says something else tomorrow; what we know is kept beside the code.
it('holds no package below its floor, at whatever depth', () => {
  const guarded = Object.entries(packages).flatMap(([path, { version = '' }]) => {
    const floor = floors[path.replace(/^.*node_modules\//, '')]
    return floor ? [{ path, version, ...floor }] : []
  })
  const below = guarded.filter(({ version, least }) => least === null || isBelow(version, least))
  expect(guarded.length).toBeGreaterThanOrEqual(7)
  expect(below).toEqual([])
  expect([
    isBelow('10.4.1', '10.6.0'),
    isBelow('9.9.9', '10.0.0'),
    isBelow('16.4.6', '16.4.6'),
    isBelow('16.4.6-beta.1', '16.4.6'),
  ]).toEqual([true, true, false, true])
  process.stdout.write(`supply chain: ${guarded.length} guarded packages, ${below.length} below their floor\n`)
})

it('brings no script that runs while installing but those that are known, and the launcher runs none', () => {
  const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.replace('node_modules/', '')] : [],
  )
  expect(scripted.toSorted()).toEqual(installScripts)
  expect(readFileSync('bin/launch/install.mjs', 'utf8')).toContain("'--ignore-scripts'")
})

function isBelow(version: string, least: string): boolean {
  const [numbers = [], floor = []] = [version, least].map((text) => text.split(/[.-]/).map(Number))
  const at = [0, 1, 2].find((place) => numbers[place] !== floor[place])
  return at === undefined ? version.includes('-') : !((numbers[at] ?? 0) > (floor[at] ?? 0))
}

/** Where Node looks for a package asked for from a path: beneath it, then beneath each folder above. */
function placesOf(path: string, name: string): string[] {
  const own = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  if (path === '') return [own]
  const above = path.lastIndexOf('/node_modules/')
  return [own, ...placesOf(above < 0 ? '' : path.slice(0, above), name)]
}
