import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { parseSync, type ParseResult } from 'oxc-parser'

/** A file of ours by its path from the root. Rules read these only, so a test can hand in files that break them. */
export type SourceFile = { path: string; text: string; parsed: ParseResult }

export type Import = { specifier: string; target: string | null; names: string[]; isType: boolean; line: number }

const rooms = ['app', 'lib', 'db', 'emails', 'bin', 'tests']

export function source(path: string, text: string): SourceFile {
  return { path, text, parsed: parseSync(path, text) }
}

/** All our code. */
export function sources(): SourceFile[] {
  const files = rooms.flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
  const paths = files
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return paths.filter((path) => !path.startsWith('db/migrations/')).map((path) => source(path, readFileSync(path, 'utf8')))
}

/** What a file imports, static or not; `target` is the path from the root where it is ours. */
export function importsOf({ path, text, parsed }: SourceFile): Import[] {
  const { staticImports, dynamicImports } = parsed.module
  const known = staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? importName.kind),
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
    line: lineAt(text, start),
  }))
  const late = dynamicImports.map(({ moduleRequest, start }) => ({
    specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    names: ['*'],
    isType: false,
    line: lineAt(text, start),
  }))
  return [...known, ...late].map((found) => ({ ...found, target: targetOf(path, found.specifier) }))
}

export function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** The folder of lib/ that a file belongs to, or null for what all of lib shares. */
export function domainOf(path: string): string | null {
  const [room, domain, ...rest] = path.split('/')
  return room === 'lib' && domain && rest.length > 0 && !['i18n', 'formats'].includes(domain) ? domain : null
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? join(dirname(path), specifier) : null
}
