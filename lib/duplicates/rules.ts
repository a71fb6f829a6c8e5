import { innerKeysOf, likeness, matchKeyOf } from '#lib/match-key.ts'

/*
 * Which two look like one, and how surely (product.md §11: CVR first, then the normalised name and the domain). Plain
 * decisions over plain rows; the database gives small groups that share a key, never all against all.
 */

export type Reason = 'cvr' | 'name' | 'alias' | 'domain' | 'close' | 'mail' | 'phone' | 'said'
export type Comparable = {
  id: string
  name: string
  cvr?: string | null
  matchKey?: string | null
  domain?: string | null
  email?: string | null
  phoneKey?: string | null
}
export type Suspected<Row extends Comparable> = { first: Row; second: Row; reasons: Reason[]; certainty: number; isOtherCvr: boolean }

const weights: Record<Reason, number> = { said: 200, cvr: 100, mail: 90, name: 60, alias: 50, phone: 50, domain: 30, close: 15 }
const closeEnough = 0.6

/** Why two rows look like one; empty where they do not. */
export function reasonsOf(one: Comparable, other: Comparable): Reason[] {
  const same = (a?: string | null, b?: string | null) => Boolean(a) && a === b
  const [a, b] = [keyOf(one), keyOf(other)]
  const isInside = innerKeysOf(one.name).includes(b) || innerKeysOf(other.name).includes(a)
  const named: Reason[] =
    a === '' || b === '' ? [] : a === b ? ['name'] : isInside ? ['alias'] : likeness(a, b) >= closeEnough ? ['close'] : []
  return [
    ...(same(one.cvr, other.cvr) ? (['cvr'] as const) : []),
    ...(same(one.email, other.email) ? (['mail'] as const) : []),
    ...(same(one.phoneKey, other.phoneKey) ? (['phone'] as const) : []),
    ...named,
    ...(same(one.domain, other.domain) ? (['domain'] as const) : []),
  ]
}

/** How surely two are one: what speaks for it, less where two company numbers speak against. */
export function certaintyOf(reasons: readonly Reason[], isOtherCvr: boolean): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0) - (isOtherCvr ? 45 : 0)
}

export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/**
 * Pairs of groups that share a key: each row with the first of its group that it was not said to differ from. So seventeen
 * spellings of one house are sixteen pairs, not a hundred and thirty-six. Surest first; of two the one that is to stay first.
 */
export function suspectedPairs<Row extends Comparable>(
  groups: readonly (readonly Row[])[],
  different: ReadonlySet<string>,
  said: readonly (readonly [Row, Row])[] = [],
): Suspected<Row>[] {
  const pairs = new Map<string, Suspected<Row>>()
  const add = (one: Row, other: Row, isSaid: boolean) => {
    const key = pairKey(one.id, other.id)
    if (pairs.has(key) || different.has(key)) return
    const [first, second] = mayStay(one, other) ? [one, other] : [other, one]
    const reasons: Reason[] = [...(isSaid ? (['said'] as const) : []), ...reasonsOf(first, second)]
    const isOtherCvr = Boolean(first.cvr && second.cvr && first.cvr !== second.cvr)
    if (reasons.length > 0) pairs.set(key, { first, second, reasons, isOtherCvr, certainty: certaintyOf(reasons, isOtherCvr) })
  }
  for (const [first, second] of said) add(first, second, true)
  for (const group of groups) {
    const rows = group.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    for (const [at, row] of rows.entries()) {
      const first = rows.slice(0, at).find((earlier) => !different.has(pairKey(earlier.id, row.id)))
      if (first) add(first, row, false)
    }
  }
  return [...pairs.values()].toSorted((a, b) => b.certainty - a.certainty || (a.first.name < b.first.name ? -1 : 1))
}

/** Whether the first of two is the one to keep: it says more, or as much and under the name that holds the other's; else it is the older. */
function mayStay(one: Comparable, other: Comparable): boolean {
  const said = (row: Comparable) => Object.values(row).filter((value) => value !== null && value !== '').length
  const [more, less] = [said(one), said(other)]
  if (more !== less) return more > less
  const [isInner, isOuter] = [innerKeysOf(other.name).includes(keyOf(one)), innerKeysOf(one.name).includes(keyOf(other))]
  return isInner === isOuter ? one.id < other.id : isOuter
}

const keyOf = (row: Comparable) => row.matchKey ?? matchKeyOf(row.name) ?? ''
