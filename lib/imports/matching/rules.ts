/** An organisation as a row or the database tells it. */
export type House = { name: string; cvr: string | null; matchKey: string | null; domain: string | null }
/** One that is known, with its record of the kind in question (giver, enterprise), if it has one. */
export type KnownHouse = House & {
  organisationId: string
  recordId: string | null
  municipality: string | null
  /** That its `matchKey` is that of another name it goes by. */
  isByOtherName?: boolean
}

export type HouseMatch =
  | { kind: 'none' }
  | { kind: 'one'; house: KnownHouse; by: 'cvr' | 'name' | 'alias' }
  /** Several, or one that something speaks against: a person says which. */
  | { kind: 'unsure'; houses: KnownHouse[]; isCertain: boolean }

/**
 * Which known organisation a row means: the same CVR first; else the same compared name or another name it goes by, as long as no CVR and no domain
 * speaks against it (product.md §11). Never more than that without asking.
 */
export function matchHouse(row: House, known: readonly KnownHouse[]): HouseMatch {
  const byCvr = row.cvr === null ? [] : distinct(known.filter(({ cvr }) => cvr === row.cvr))
  const [first, ...more] = byCvr.toSorted((a, b) => Number(b.recordId !== null) - Number(a.recordId !== null))
  if (first)
    return more.some(({ recordId }) => recordId !== null)
      ? { kind: 'unsure', houses: byCvr, isCertain: true }
      : { kind: 'one', house: first, by: 'cvr' }
  const byName = distinct(known.filter(({ matchKey }) => matchKey !== null && matchKey === row.matchKey))
  const open = byName.filter((house) => !contradicts(row, house))
  const [only, ...others] = open
  if (only && others.length === 0) return { kind: 'one', house: only, by: only.isByOtherName ? 'alias' : 'name' }
  const unsure = open.length > 0 ? open : byName.filter(({ cvr }) => cvr === null || row.cvr === null || cvr === row.cvr)
  return unsure.length > 0 ? { kind: 'unsure', houses: unsure, isCertain: false } : { kind: 'none' }
}

/** Whether two of the same name cannot be one: two different CVR numbers, or without them two different domains. */
export function contradicts(a: House, b: House): boolean {
  if (a.cvr !== null && b.cvr !== null) return a.cvr !== b.cvr
  return a.domain !== null && b.domain !== null && a.domain !== b.domain
}

function distinct(houses: readonly KnownHouse[]): KnownHouse[] {
  return [...new Map(houses.map((house) => [house.recordId ?? house.organisationId, house])).values()]
}
