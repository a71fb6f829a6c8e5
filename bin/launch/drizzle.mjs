import { registerHooks } from 'node:module'

/*
 * Loaded first (`--import`) wherever the source runs as it lies on the disk: commands, threads, tests. Node reads a package's package.json
 * anew for each file it loads from it, and Drizzle's is 179 kB for some 500 files: more than half of a start, and 300 MB of memory. Here
 * its files are found from each other, as the relative paths they write, and its entries once. The built server has it bundled.
 */
const inside = '/node_modules/drizzle-orm/'
const entries = new Map()

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = '' } = context
    if (specifier.startsWith('.') && parentURL.includes(inside)) {
      return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
    }
    if (!specifier.startsWith('drizzle-orm') || context.conditions.includes('require')) return next(specifier, context)
    const found = entries.get(specifier) ?? { ...next(specifier, context), shortCircuit: true }
    entries.set(specifier, found)
    return found
  },
})
