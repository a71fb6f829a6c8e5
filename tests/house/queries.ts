import { Visitor, type VisitorObject } from 'oxc-parser'
import { lineAt, type SourceFile } from './source.ts'

type CallExpression = Parameters<NonNullable<VisitorObject['CallExpression']>>[0]
type Expression = CallExpression['callee']

const terminals = new Set(['get', 'all', 'run', 'values'])
const builders = new Set([
  'select',
  'selectDistinct',
  'from',
  'update',
  'set',
  'insert',
  'delete',
  'where',
  'returning',
  'orderBy',
  'limit',
  'findFirst',
  'findMany',
])

/** Drizzle's `.get() .all() .run() .values()` do not exist on PostgreSQL; only `await query` works on both engines. */
export function terminalCalls(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^(app|lib|db|bin)\//.test(path) && !path.startsWith('db/engine/'))
    .flatMap((file) =>
      callsOf(file, (call) => isTerminal(call)).map(
        (line) =>
          `${file.path}:${line} ends a query with .get(), .all(), .run() or .values(): they do not exist on PostgreSQL. Only "await query".`,
      ),
    )
}

/** `sql.raw` and `sql.identifier` put text into a statement unescaped. */
export function rawSql(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^(app|lib|db)\//.test(path) && !path.startsWith('db/engine/'))
    .flatMap((file) =>
      callsOf(file, ({ callee }) => ['raw', 'identifier'].includes(nameOf(callee)) && rootOf(callee) === 'sql').map(
        (line) => `${file.path}:${line} uses sql.raw or sql.identifier: a value that reaches it is run as SQL.`,
      ),
    )
}

function callsOf(file: SourceFile, isMeant: (call: CallExpression) => boolean): number[] {
  const lines: number[] = []
  new Visitor({
    CallExpression(call) {
      if (isMeant(call)) lines.push(lineAt(file.text, call.start))
    },
  }).visit(file.parsed.program)
  return lines
}

function isTerminal(call: CallExpression): boolean {
  return terminals.has(nameOf(call.callee)) && call.arguments.length === 0 && chainOf(call.callee).some((name) => builders.has(name))
}

/** The names called below this one: `db.select().from(x).all` has select and from. */
function chainOf(callee: Expression): string[] {
  if (callee.type !== 'MemberExpression') return []
  const below = callee.object
  if (below.type !== 'CallExpression') return []
  return [nameOf(below.callee), ...chainOf(below.callee)]
}

function nameOf(callee: Expression): string {
  return callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : ''
}

function rootOf(callee: Expression): string {
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' ? callee.object.name : ''
}
