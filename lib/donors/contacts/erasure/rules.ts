import type { Day } from '#lib/day.ts'

/**
 * What tells a text to be about a person: the whole name, address and number surely (`reach` is the last two); a part of the name perhaps.
 */
export type Needles = { reach: RegExp | null; sure: RegExp | null; all: RegExp | null; literals: string[] }
export type Named = { name: string; email: string | null; phone: string | null }
export type Piece = { text: string; isNamed: boolean }

export const mask = '•••'
const shownAround = 120

/** How to find a person in texts: what stands between words and case may differ, an ending -s belongs to the name, a number may be spaced and prefixed. */
export function needlesOf({ name, email, phone }: Named): Needles {
  const words = wordsOf(name)
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^(00)?45(?=\d{8}$)/, '')
  const whole = words.length > 0 ? word(words.map(escaped).join(between)) : null
  const parts = words.filter((part) => part.length >= 3).map((part) => word(escaped(part)))
  const number = digits.length >= 6 ? String.raw`(?:(?:\+|00)\d\d[\s.-]*)?(?<!\d)${[...digits].join(String.raw`[\s.-]*`)}(?!\d)` : null
  const address = email && String.raw`(?:${afterBreak}|(?<![\p{L}\p{N}.+_-]))${escaped(email)}(?![\p{L}\p{N}_-])`
  const reach = [address, number].filter((one) => one !== null && one !== '')
  const sure = [...reach, ...(whole === null ? [] : [whole])]
  const anyOf = (patterns: readonly (string | null)[]) => (patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : null)
  const numbers = digits.length === 8 ? [digits, inGroups(digits, 2), inGroups(digits, 4)] : [digits]
  return {
    reach: anyOf(reach),
    sure: anyOf(sure),
    all: anyOf([...sure, ...parts]),
    literals: [...new Set([name, words.join(' '), email ?? '', phone ?? '', ...numbers])].filter((one) => one.length >= 3),
  }
}

/**
 * Whether what a text says of a person may be about somebody else: it has neither their address nor their number, and each name in it, or part of
 * one, is also another's. `others` are those others' names.
 */
export function mayBeAnother(text: string, { reach, all }: Needles, others: readonly string[]): boolean {
  if (reach && new RegExp(reach).test(text)) return false
  const named = (all ? (text.match(all) ?? []) : []).map(plain)
  const called = others.map(plain)
  return named.every((one) => called.some((other) => other.includes(one) || other.includes(one.replace(/['’]?s $/u, ' '))))
}

/** Whether a text surely names the person (`sure`), may do so (a part of the name), or does neither. */
export function naming(text: string | null, { sure, all }: Needles): 'sure' | 'maybe' | null {
  if (!text) return null
  if (sure && new RegExp(sure).test(text)) return 'sure'
  return all && new RegExp(all).test(text) ? 'maybe' : null
}

/** Whether any of the texts surely names the person: a search by letters alone also finds the letters inside other words. */
export function namesSurely(texts: readonly (string | null)[], needles: readonly Needles[]): boolean {
  return texts.some((text) => needles.some((one) => naming(text, one) === 'sure'))
}

/**
 * A note at the giver is short and about its people; prose is everything else, and there a part of the name is one only where it does not
 * begin with a small letter: Per, but not two kroner per person.
 */
export type Written = 'note' | 'prose'

function isMeant(found: string, { sure }: Needles, written: Written): boolean {
  return written === 'note' || !/^\p{Ll}/u.test(found) || (sure !== null && new RegExp(sure).test(found))
}

/** The text with everything that names the person covered, by whichever of their names. */
export function covered<T extends string | null>(text: T, needles: readonly Needles[], written: Written = 'prose'): T | string {
  return needles.reduce<T | string>(
    (sofar, one) => (sofar && one.all ? sofar.replace(one.all, (found) => (isMeant(found, one, written) ? mask : found)) : sofar),
    text,
  )
}

/** The same in every text of a value that is kept as JSON; what its parts are called stays. */
export function coveredIn<T>(value: T, needles: readonly Needles[]): T {
  if (value === null || value === undefined) return value
  return JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' ? covered(one, needles) : one))
}

/** The same in a text that is JSON, or is not after all. */
export function coveredText<T extends string | null>(text: T, needles: readonly Needles[]): T | string {
  if (text === null) return text
  try {
    return JSON.stringify(coveredIn(JSON.parse(text), needles))
  } catch {
    return covered(text, needles)
  }
}

/** The text cut where it names the person, to be shown with the naming words marked. */
export function pieces(text: string, needles: Needles, written: Written): Piece[] {
  const cut: Piece[] = []
  let from = 0
  for (const found of needles.all ? text.matchAll(needles.all) : []) {
    if (!isMeant(found[0], needles, written)) continue
    if (found.index > from) cut.push({ text: text.slice(from, found.index), isNamed: false })
    cut.push({ text: found[0], isNamed: true })
    from = found.index + found[0].length
  }
  return from < text.length ? [...cut, { text: text.slice(from), isNamed: false }] : cut
}

/** Of a long text what stands around the naming words. */
export function excerpt(cut: readonly Piece[]): Piece[] {
  const { length } = cut
  return cut.map(({ text, isNamed }, at) => {
    if (isNamed) return { text, isNamed }
    const [head, tail] = [at > 0 ? text.slice(0, shownAround) : '', at < length - 1 ? text.slice(-shownAround) : '']
    return { text: text.length > head.length + tail.length ? `${head} … ${tail}` : text, isNamed }
  })
}

/** The words of a JSON value, without the signs that stand between them. */
export function unescaped(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? Object.values(value).map(unescaped).join('\n') : String(value ?? '')
}

/** How many whole years after the year of a gift the accounts must show who gave. */
export const keptYears = 5

/**
 * The last day the accounts need to know who a private giver was: the end of the fifth year after the year in which money last came
 * or went, or, where that is later, after the year of the latest award (Danish bookkeeping act, § 12). Null where the giver is no private
 * person or has given nothing.
 */
export function neededUntil(donorType: string | null, latestAward: Day | null, latestPayment: Day | null): Day | null {
  const latest = [latestAward, latestPayment]
    .filter((one) => one !== null)
    .toSorted()
    .at(-1)
  return donorType === 'private_person' && latest ? `${Number(latest.slice(0, 4)) + keptYears}-12-31` : null
}

// Inside JSON a break is a backslash and a letter, which belongs to no word.
const afterBreak = String.raw`(?<=\\[nrt])`

function word(pattern: string): string {
  return String.raw`(?:${afterBreak}|(?<![\p{L}\p{N}]))${pattern}(?:['’]?s)?(?![\p{L}\p{N}])`
}

// A comma, a quotation mark or a bracket may stand between two names, a break too.
const between = String.raw`[^\p{L}\p{N}@]{1,4}`

function wordsOf(name: string): string[] {
  return name.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
}

const plain = (name: string) => ` ${wordsOf(name).join(' ').toLowerCase()} `
const inGroups = (digits: string, size: number) => digits.replace(new RegExp(String.raw`(\d{${size}})(?=\d)`, 'g'), '$1 ')

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
