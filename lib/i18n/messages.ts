import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { once } from '#db/once.ts'
import type { AppConfig } from 'next-intl'

export const locales = ['da', 'en'] as const
export type Locale = (typeof locales)[number]
export type Messages = AppConfig['Messages']

/** All texts of a language, one file a namespace, read once (in development again when a file changes). */
export function messagesFor(locale: Locale): Messages {
  const shelf = once('messages', () => new Map<Locale, { stamp: number; texts: Messages }>())
  const folder = join(process.cwd(), 'messages', locale)
  const stamp = process.env.NODE_ENV === 'production' ? 1 : Math.max(...files(folder).map((file) => statSync(join(folder, file)).mtimeMs))
  const kept = shelf.get(locale)
  if (kept?.stamp === stamp) return kept.texts
  const texts = Object.fromEntries(
    files(folder).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  )
  // A giver's own words may stand beside its fields, so that a new choice is told in one file a language.
  const words = { ...texts.words, ...texts.donors.words }
  const read = { stamp, texts: { ...texts, words } as Messages }
  shelf.set(locale, read)
  return read.texts
}

function files(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.json'))
}
