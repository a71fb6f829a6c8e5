import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lineAt, type SourceFile } from './source.ts'

export type Codes = Record<string, readonly string[]>
export type Words = Record<string, Record<string, string>>

/** Every list of codes in db/vocabulary, by its name. */
export async function vocabularies(): Promise<Codes> {
  const folder = join(import.meta.dirname, '../../db/vocabulary')
  const modules: object[] = await Promise.all(readdirSync(folder).map((file) => import(pathToFileURL(join(folder, file)).href)))
  const lists = modules.flatMap((module) => Object.entries(module))
  return Object.fromEntries(lists.filter(([, codes]) => Array.isArray(codes) && codes.every((code) => typeof code === 'string')))
}

/** Codes without a word, and words without a code: people would read the code, or translate in vain. */
export function wordlessCodes(codes: Codes, words: Words): string[] {
  return Object.entries(words).flatMap(([name, labels]) => {
    const known = codes[name]
    if (!known) return []
    const missing = known.filter((code) => !(code in labels)).map((code) => `${name}.${code} has no word: people would read the code.`)
    const spare = Object.keys(labels)
      .filter((code) => !known.includes(code))
      .map((code) => `${name} has a word for ${code}, which is no code.`)
    return [...missing, ...spare]
  })
}

/** Where a vocabulary is asked for by a name that no words stand under. */
export function lostVocabularies(files: SourceFile[], words: Words): string[] {
  return files
    .filter(({ path }) => !path.startsWith('tests/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:word\(|words: )'(\w+)'(?!\))/g)]
        .filter(([, name = '']) => !(name in words))
        .map(
          ({ 1: name, index }) =>
            `${path}:${lineAt(text, index)} asks for the words of ${name}, which has none: people would read the code.`,
        ),
    )
}
