import { runBuilt } from './bench.mjs'

/** `npm run soak -- WHAT`: the long runs (kills, interleavings, fuzz, load), as long as one likes. */
export function run(args) {
  return runBuilt('tests/soak/soak.ts', args)
}
