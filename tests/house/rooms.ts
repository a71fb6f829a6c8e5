import { existsSync } from 'node:fs'
import { domainOf, importsOf, roomOf, type SourceFile } from './source.ts'

const allowed: Record<string, string[]> = {
  app: ['app', 'lib', 'db/vocabulary'],
  'app/ui': ['app/ui', 'lib', 'db/vocabulary'], // the kit could ship in another product
  lib: ['lib', 'db', 'emails'],
  db: ['db'],
  'db/vocabulary': [], // the browser reads it too
  'db/demo': ['db', 'lib'],
  emails: ['emails'],
  bin: ['bin', 'lib', 'db'],
  tests: ['app', 'lib', 'db', 'emails', 'bin', 'tests'],
}

/** Imports go inwards: app → lib → db. Lint reads specifiers as written; this follows them. */
export function roomViolations(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = Object.keys(allowed).findLast((place) => file.path.startsWith(`${place}/`)) ?? roomOf(file.path)
    const inwards = allowed[room] ?? []
    return importsOf(file)
      .filter(({ target }) => target !== null && !inwards.some((place) => target.startsWith(`${place}/`)) && !isRootFile(target))
      .map(
        ({ line, target }) =>
          `${file.path}:${line} imports ${target}: ${room}/ may import ${inwards.join(', ') || 'nothing'}. Imports go inwards, so that each room can be read without the ones around it.`,
      )
  })
}

/** An import that leads nowhere in plain Node, because Node wants the file's whole name. */
export function lostImports(files: SourceFile[], exists = existsSync): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target !== null && (!/\.\w+$/.test(target) || !exists(target)))
      .map(
        ({ line, specifier }) =>
          `${file.path}:${line} imports ${specifier}: no such file. With the extension, so that the same file runs in Next and in plain Node.`,
      ),
  )
}

/** Between domains: what they know (schema, data, rules), and of their mutations verbs and the steps that run inside one. */
export function borderViolations(files: SourceFile[]): string[] {
  const verbs = new Map(files.filter(({ path }) => path.endsWith('/mutations.ts')).map((file) => [file.path, verbsOf(file.text)]))
  return files.flatMap((file) => {
    const home = domainOf(file.path)
    if (!home) return []
    return importsOf(file)
      .filter(({ target, isType }) => target !== null && !isType && target.endsWith('/mutations.ts') && domainOf(target) !== home)
      .flatMap(({ line, target, names }) =>
        names
          .filter((name) => !verbs.get(target ?? '')?.has(name))
          .map(
            (name) =>
              `${file.path}:${line} takes ${name} from ${target}: between domains only verbs, and steps that take the verb's own Write first: what they change is then audited and all or nothing.`,
          ),
      )
  })
}

/** Screens write through actions.ts (or a route): there the origin is checked and the verb runs in its pipeline. */
export function actionViolations(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('app/') && !/\/(actions|route)\.ts$/.test(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ target, isType }) => target?.endsWith('/mutations.ts') && !isType)
        .map(
          ({ line, target }) =>
            `${file.path}:${line} imports ${target}: a screen writes through its actions.ts, where origin and session are checked.`,
        ),
    )
}

/** What a screen asks of data.ts is asked by its viewer, or of a row it has found: an id from an address is nobody's leave to read. */
export function bareReads(files: SourceFile[]): string[] {
  const bare = new Map(files.filter(({ path }) => /^lib\/.+\/data\.ts$/.test(path)).map((file) => [file.path, readersByIdAlone(file)]))
  return files
    .filter(({ path }) => path.startsWith('app/'))
    .flatMap((file) =>
      importsOf(file).flatMap(({ line, target, names, isType }) =>
        names
          .filter((name) => !isType && bare.get(target ?? '')?.has(name))
          .map((name) => `${file.path}:${line} asks ${name} of ${target} by an id alone: hand it the viewer, or the row that was found.`),
      ),
    )
}

/** Exported functions that take an id and no viewer before it. */
function readersByIdAlone({ text }: SourceFile): Set<string> {
  const functions = text.matchAll(/export async function (\w+)\(([^)]*)\)/g)
  const isBare = (given: string) => !/^\s*_?viewer: Viewer/.test(given) && /\b(?:\w+Ids?|ids?): (?:readonly )?string/.test(given)
  return new Set([...functions].flatMap(([, name = '', given = '']) => (isBare(given) ? [name] : [])))
}

// The schema is one object to Drizzle; screens know problems without knowing db/.
const barrelsAllowed = ['db/schema/index.ts', 'lib/errors.ts']

/** One name has one home. */
export function barrels(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => !barrelsAllowed.includes(path))
    .filter(({ parsed }) => parsed.module.staticExports.some(({ entries }) => entries.some((entry) => entry.moduleRequest !== null)))
    .map(({ path }) => `${path} exports what another file declares: one name has one home, so that its uses can be found.`)
}

// Verbs, and functions whose first parameter is the verb's Write.
function verbsOf(text: string): Set<string> {
  const declared = [
    ...text.matchAll(/^export const (\w+)[^=\n]*= verb\(/gm),
    ...text.matchAll(/^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*write: Write\b/gm),
  ]
  return new Set(declared.map((match) => match[1] ?? ''))
}

function isRootFile(target: string): boolean {
  return !target.includes('/') || target.startsWith('messages/')
}
