import type { Day } from '#lib/day.ts'

/** What tells a text to be about a person: the whole name, address and number surely; a part of the name perhaps. */
export type Needles = { sure: RegExp | null; all: RegExp | null; literals: string[] }
export type Named = { name: string; email: string | null; phone: string | null }
export type Piece = { text: string; isNamed: boolean }

export const mask = '•••'
const shownAround = 120

/** How to find a person in texts: spaces and case may differ, an ending -s belongs to the name, a number may be spaced and prefixed. */
export function needlesOf({ name, email, phone }: Named): Needles {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^(00)?45(?=\d{8}$)/, '')
  const whole = words.length > 0 ? word(words.map(escaped).join(String.raw`\s+`)) : null
  const parts = words.filter((part) => part.length >= 3).map((part) => word(escaped(part)))
  const number = digits.length >= 6 ? String.raw`(?:(?:\+|00)\d\d[\s.-]*)?(?<!\d)${[...digits].join(String.raw`[\s.-]*`)}(?!\d)` : null
  const address = email && String.raw`(?:${afterBreak}|(?<![\p{L}\p{N}.+_-]))${escaped(email)}(?![\p{L}\p{N}_-])`
  const sure = [whole, address, number].filter((one) => one !== null && one !== '')
  return {
    sure: sure.length > 0 ? new RegExp(sure.join('|'), 'giu') : null,
    all: sure.length > 0 ? new RegExp([...sure, ...parts].join('|'), 'giu') : null,
    literals: [name, email ?? '', phone ?? ''].filter((one) => one.length >= 3),
  }
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

/** The text with everything that names the person covered. */
export function masked<T extends string | null>(text: T, { all }: Needles): T | string {
  return text && all ? text.replace(all, mask) : text
}

/** The same for a person who is known under several names. */
export function covered<T extends string | null>(text: T, needles: readonly Needles[]): T | string {
  return needles.reduce<T | string>((sofar, one) => masked(sofar, one), text)
}

/** The text cut where it names the person, to be shown with the naming words marked. */
export function pieces(text: string, { all }: Needles): Piece[] {
  if (!all) return [{ text, isNamed: false }]
  const cut: Piece[] = []
  let from = 0
  for (const found of text.matchAll(all)) {
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

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
