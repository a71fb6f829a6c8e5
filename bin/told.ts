import { parseArgs } from 'node:util'

/** What a command may be told: how many words, which switches, and which of them a value follows. Every command takes `--json`. */
export type Takes = { words?: readonly [least: number, most: number]; switches?: readonly string[]; valued?: readonly string[] }

export type Told = { words: readonly string[]; has: (name: string) => boolean; valuesOf: (name: string) => readonly string[] }

/** A command line as it was meant, or null where anything in it is not known: a misspelt `--dry-run` must not save. */
export function readArguments(args: string[], { words = [0, 0], switches = [], valued = [] }: Takes): Told | null {
  const [least, most] = words
  try {
    const { positionals, values } = parseArgs({ args, options: options(['json', ...switches], valued), allowPositionals: true })
    if (positionals.length < least || positionals.length > most || positionals.includes('')) return null
    return { words: positionals, has: (name) => values[name] !== undefined, valuesOf: (name) => [values[name] ?? []].flat().map(String) }
  } catch (error) {
    if (error instanceof TypeError) return null // how Node says that it does not know one
    throw error
  }
}

function options(switches: readonly string[], valued: readonly string[]) {
  return Object.fromEntries<{ type: 'boolean' | 'string'; multiple?: boolean }>([
    ...switches.map((name) => [name, { type: 'boolean' }] as const),
    ...valued.map((name) => [name, { type: 'string', multiple: true }] as const),
  ])
}
