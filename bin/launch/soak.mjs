import { readdirSync, readFileSync } from 'node:fs'
import { runProgram } from './bench.mjs'
import { build } from './build.mjs'
import { follow, toolEnvironment } from './child.mjs'
import { install } from './install.mjs'
import { Stop } from './stop.mjs'

/** The long runs, by name. Where nothing else is said, twenty times as often as in `npm test`. */
const runs = {
  kills: (given) => tests(['e2e'], ['tests/e2e/kill.test.ts'], given, build),
  properties: (given) => tests(['unit', 'contract-sqlite'], propertyTests(), given),
  faults: (given) => runProgram('tests/soak/faults.ts', given === undefined ? [] : [given]),
}

/** `npm run soak -- kills 20`, `properties 20`, `faults` (or `faults` and a word of those to be tried). */
export async function run([name = '', given]) {
  if (!Object.hasOwn(runs, name)) throw new Stop(`Say which: ${Object.keys(runs).join(', ')}.`)
  install()
  return runs[name](given)
}

async function tests(projects, files, given = '20', prepare = async () => undefined) {
  const times = Number(given)
  if (!Number.isInteger(times) || times < 1) throw new Stop('Say how many times as often, as a whole number: npm run soak -- kills 20.')
  await prepare()
  const asked = ['run', ...projects.map((project) => `--project=${project}`), '--testTimeout=0', ...files]
  return follow(process.execPath, ['node_modules/vitest/vitest.mjs', ...asked], { env: toolEnvironment({ GYLDEN_SOAK_TIMES: given }) })
}

function propertyTests() {
  const files = ['tests', 'tests/contract'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  return files.filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes("/property.ts'"))
}
