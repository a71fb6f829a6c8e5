import { contradicts, type House } from '#lib/imports/matching/rules.ts'

/** The organisations of one file, so that a row that comes again is told, never silently joined to the first (peers.md §3.13). */
export class HousesOfFile {
  readonly #byCvr = new Map<string, { row: number; matchKey: string | null }>()
  readonly #byName = new Map<string, { row: number; cvr: string | null; domain: string | null }[]>()

  /** The row that was the same before, or only looked like it; and remembers this one. */
  meet(row: number, house: House): { row: number; kind: 'same' | 'sameCvr' | 'sameName' } | null {
    const byCvr = house.cvr === null ? undefined : this.#byCvr.get(house.cvr)
    if (byCvr) return { row: byCvr.row, kind: byCvr.matchKey === house.matchKey ? 'same' : 'sameCvr' }
    const named = house.matchKey === null ? [] : (this.#byName.get(house.matchKey) ?? [])
    const open = named.find((one) => !contradicts(house, { ...house, ...one }))
    if (!open) {
      if (house.cvr !== null) this.#byCvr.set(house.cvr, { row, matchKey: house.matchKey })
      if (house.matchKey !== null) this.#byName.set(house.matchKey, [...named, { row, cvr: house.cvr, domain: house.domain }])
    }
    if (open) return { row: open.row, kind: 'same' }
    const alike = named.find(({ cvr }) => cvr === null || house.cvr === null)
    return alike ? { row: alike.row, kind: 'sameName' } : null
  }
}
