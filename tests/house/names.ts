import { basename } from 'node:path/posix'
import { domainOf, importsOf, type SourceFile } from './source.ts'

const vocabulary = ['schema', 'data', 'mutations', 'rules']
const empty = [
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'services',
  'service',
  'components',
  'common',
  'misc',
  'shared',
  'manager',
  'constants',
]
// What Next, the browser or a tool names.
const given = /^(\[[\w.]+\]|\([\w-]+\)|_[\w-]+)$/

/** A domain has four kinds of files, so that a newcomer knows where to look. */
export function vocabularyViolations(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => domainOf(path) !== null && !vocabulary.includes(stem(path)))
    .map(
      ({ path }) =>
        `${path}: a domain has schema.ts, data.ts, mutations.ts and rules.ts; what does not fit is a sub-noun with the same four, or lib/formats/.`,
    )
}

/** Names that say nothing attract everything. */
export function emptyNames(files: SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const parts = path
      .replace(/\.\w+$/, '')
      .replace(/\.test$/, '')
      .split('/')
    const said = [
      ...parts.filter((part) => empty.includes(part)).map((part) => `"${part}" says nothing of what is inside`),
      ...(stem(path) === 'index' && path !== 'db/schema/index.ts' ? ['the only barrel is db/schema/index.ts'] : []),
      ...parts.filter((part) => !/^[a-z0-9-]+$/.test(part) && !given.test(part)).map((part) => `"${part}" is not kebab-case`),
    ]
    return said.map((why) => `${path}: ${why}.`)
  })
}

/** What touches the database must never reach a browser; the import makes the build fail where it would. */
export function unguarded(files: SourceFile[]): string[] {
  return files
    .filter((file) => isServerOnly(file) && importsOf(file)[0]?.specifier !== 'server-only')
    .map(({ path }) => `${path}: begins with import 'server-only', so that a browser file that imports it fails the build.`)
}

function isServerOnly(file: SourceFile): boolean {
  const { path } = file
  if (path.startsWith('lib/')) return domainOf(path) !== null && ['data', 'mutations'].includes(stem(path))
  if (!path.startsWith('db/') || path.startsWith('db/vocabulary/') || path.startsWith('db/schema/')) return false // the schema stands on db/columns.ts, which has it
  return importsOf(file).some(
    ({ specifier, target, isType }) =>
      !isType && (/^(drizzle-orm|better-sqlite3|pg$)/.test(specifier) || target === 'db/open.ts' || target?.startsWith('db/engine/')),
  )
}

/** A form's schema lives in schema.ts, where the verb, the API and the tests use the same one. */
export function schemasOnScreens(files: SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => path.startsWith('app/') && path.endsWith('.tsx') && /\bz\.(strict|loose)?[oO]bject\(/.test(text))
    .map(({ path }) => `${path}: z.object belongs in lib/<domain>/schema.ts, where the form, the verb, the API and the tests share it.`)
}

function stem(path: string): string {
  return basename(path).replace(/\.\w+$/, '')
}
