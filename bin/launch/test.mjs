import { build } from './build.mjs'
import { check } from './check.mjs'
import { chromium } from './chromium.mjs'
import { install } from './install.mjs'
import { findPostgres } from './postgres.mjs'
import { Tally } from './tally.mjs'

/** `npm test`: everything CI runs. */
export async function run() {
  install()
  const tally = new Tally()
  await check(tally)
  const isBuilt = await tally.step('build', build)
  const browser = isBuilt ? await chromium() : { path: null, reason: 'there is no build' }
  if (isBuilt && !browser.path) tally.leaveOut(`the tests in a browser: ${browser.reason}`)
  if (isBuilt)
    await tally.tests('end-to-end tests', ['e2e'], { CHROMIUM_PATH: browser.path ?? '', GYLDEN_POSTGRES_BIN: findPostgres() ?? '' })
  return tally.close()
}
