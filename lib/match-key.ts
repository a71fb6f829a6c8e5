/*
 * What two names, addresses and numbers are compared by, so that the same organisation written twice is found by an index
 * (product.md §11, peers.md §3.13). Kept beside what they are made of, in columns that `Write` fills.
 */

import { danishSortKey } from '#lib/sort-key.ts'

const legalForms = new Set(
  'as aps ivs is ps ks amba fmba smba fba ltd inc gmbh the den det de og and fonden fond foundation fund stiftelsen stiftelse'.split(' '),
)
const letters: Record<string, string> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  å: 'aa',
  ü: 'u',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  '&': ' og ',
  '+': ' og ',
}

/**
 * A name as it is compared: lower case, `æ` as `ae`, no punctuation, legal forms (A/S, ApS) and the word for foundation left
 * out wherever it stands (`Havrekornsfonden`, `Fonden Havrekorn`), the words in order of the alphabet. Null where nothing is left.
 */
export function matchKeyOf(name: string): string | null {
  const words = plain(name).split(' ').filter(Boolean)
  const kept = words.filter((word) => !legalForms.has(word)).map(withoutFoundation)
  return (kept.length > 0 ? kept : words).toSorted().join(' ') || null
}

/** What a name holds of other names: what stands in its brackets, and it without them. Empty where it has no brackets. */
export function innerKeysOf(name: string): string[] {
  const inner = [...name.matchAll(/\(([^()]+)\)/g)].map(([, part = '']) =>
    part.replace(/^\s*(?:tidl(?:igere|\.)?|før|nu|formerly|now)\s+/i, ''),
  )
  if (inner.length === 0) return []
  const keys = [name.replace(/\([^()]*\)/g, ' '), ...inner].map(matchKeyOf).filter((key) => key !== null && key.length >= 4)
  return [...new Set(keys.filter((key) => key !== null))]
}

/**
 * The sound of a match key, roughly: what a slip of the pen leaves alone, and the genitive of `Havrekorns Fond`. Null for names too short to
 * tell apart.
 */
export function roughKeyOf(matchKey: string | null): string | null {
  const sound = (matchKey ?? '')
    .replace(/(?<=\p{L}{3})s\b/gu, '')
    .replaceAll(' ', '')
    .replace(/[wbdgcqz]/g, (letter) => alike[letter] ?? letter)
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/(?!^)[aeiouyhj]/g, '')
    .replace(/(.)\1+/g, '$1')
  return sound.length >= 5 ? sound : null
}

/** The host of a web address without `www`; null for addresses on somebody else's house. */
export function domainOf(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const host = new URL(address).hostname.toLowerCase().replace(/^www\./, '')
  return shared.some((house) => host === house || host.endsWith(`.${house}`)) ? null : host
}

/** The digits of a telephone number, without Denmark's own prefix; null with fewer than six. */
export function phoneKeyOf(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^(00)?45(?=\d{8}$)/, '')
  return digits.length >= 6 ? digits : null
}

/** How alike two match keys are, 0 to 1: shared letter threes, of all they have (Dice 1945). */
export function likeness(first: string, second: string): number {
  if (first === second) return 1
  const [a, b] = [threesOf(first), threesOf(second)]
  const shared = [...a].filter((three) => b.has(three)).length
  return (2 * shared) / (a.size + b.size)
}

/** The rules below and above as a number: raised with every change of what they make of a row, so that rows kept earlier are made anew. */
export const keyRules = 1
/** The tables that keep what the rules make. */
export const keyedTables = ['organisation', 'contact', 'idea'] as const

/** The derived columns of a row; a record that was merged into another is compared with nothing. */
export function derivedColumns(table: string, row: object): object {
  const told = (name: string): string | null => {
    const value: unknown = Reflect.get(row, name)
    return typeof value === 'string' ? value : null
  }
  const isGone = told('mergedIntoId') !== null
  if (table === 'contact') return { sortKey: danishSortKey(told('name') ?? ''), phoneKey: isGone ? null : phoneKeyOf(told('phone')) }
  if (table === 'idea') return { sortKey: danishSortKey(told('title') ?? '') }
  if (table !== 'organisation') return {}
  const matchKey = isGone ? null : matchKeyOf(told('name') ?? '')
  return { matchKey, roughKey: roughKeyOf(matchKey), domain: isGone ? null : domainOf(told('website')) }
}

const alike: Record<string, string> = { w: 'v', b: 'p', d: 't', g: 'k', c: 'k', q: 'k', z: 's' }
const shared = [
  'facebook.com',
  'instagram.com',
  'linkedin.com',
  'google.com',
  'youtube.com',
  'wordpress.com',
  'wixsite.com',
  'github.io',
  'infoland.dk',
]

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/gu, (letter) => letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/\b([aikps])\/(s)\b/g, '$1$2')
    .replace(/\b(?:[a-z]\.){2,}(?:[a-z]\b)?/g, (initials) => initials.replaceAll('.', ''))
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** `havrekornsfonden` → `havrekorn`; too little is left of `bfonden`. */
function withoutFoundation(word: string): string {
  const stem = /^(.{4,}?)s?(?:fonden|fondet|fond|foundation)$/.exec(word)?.[1]
  return stem ?? word
}

function threesOf(key: string): Set<string> {
  const padded = `  ${key} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}
