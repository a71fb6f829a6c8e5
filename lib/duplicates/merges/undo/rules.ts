/*
 * What of a merge can be taken back (product.md §3.3): a row goes back unless something later hangs on it, and rows that hang
 * together (an application, its decision, its grant) go or stay together.
 */

/** Two moved rows of which one names the other. */
export type Tie = readonly [one: string, other: string]

/** Every row that must stay, and because of what: those on which something later hangs, and all that hang together with them. */
export function stayingRows(later: ReadonlyMap<string, string>, ties: readonly Tie[]): Map<string, string> {
  const neighbours = new Map<string, string[]>()
  for (const [one, other] of ties) {
    neighbours.set(one, [...(neighbours.get(one) ?? []), other])
    neighbours.set(other, [...(neighbours.get(other) ?? []), one])
  }
  const staying = new Map(later)
  const waiting = [...later.keys()]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const next of neighbours.get(id) ?? []) {
      if (staying.has(next)) continue
      staying.set(next, staying.get(id) ?? '')
      waiting.push(next)
    }
  return staying
}
