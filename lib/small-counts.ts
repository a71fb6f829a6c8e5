/*
 * Small counts of people are never shown nor derivable (product.md §9): 0 and counts from the threshold are shown, others
 * hidden, and then enough besides that sums and bounds give nothing away. One function for screens, exports and reports.
 */

/** A `small` cell may be worded "under 5"; the others are only "hidden", and must not be told apart further. */
export type Cell = { shown: number } | { hidden: true; small: boolean }
/** A total and its parts, by cell name; a cell may be in several sums (tables published together share theirs). */
export type Sum = { total: string; parts: readonly string[] }

export type Table = { cells: readonly (readonly number[])[]; rowTotals?: boolean; columnTotals?: boolean }
export type PublishedTable = { cells: Cell[][]; rowTotals: Cell[]; columnTotals: Cell[]; total: Cell | null }

const leastThreshold = 3
const possibleValues = 3
const searchSteps = 3_000

/**
 * Hides what must be hidden in a table with the totals that are published with it (by default all that are more than a
 * copy of a single row or column). `cells` are counts of people; everything else is computed.
 */
export function suppressTable(table: Table, threshold = 5): PublishedTable {
  const { cells } = table
  const width = cells[0]?.length ?? 0
  const rowTotals = table.rowTotals ?? width > 1
  const columnTotals = table.columnTotals ?? cells.length > 1
  const counts = new Map<string, number>()
  const sums: Sum[] = []
  const total = (name: string, parts: string[]) => {
    counts.set(
      name,
      parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
    )
    sums.push({ total: name, parts })
  }
  cells.forEach((row, r) => row.forEach((count, c) => counts.set(`${r}:${c}`, count)))
  if (rowTotals)
    cells.forEach((row, r) =>
      total(
        `row${r}`,
        row.map((_, c) => `${r}:${c}`),
      ),
    )
  if (columnTotals)
    for (let c = 0; c < width; c += 1)
      total(
        `column${c}`,
        cells.map((_, r) => `${r}:${c}`),
      )
  if (rowTotals && cells.length > 1)
    total(
      'all',
      cells.map((_, r) => `row${r}`),
    )
  if (columnTotals && width > 1)
    total(
      'all',
      Array.from({ length: width }, (_, c) => `column${c}`),
    )
  const published = suppress(counts, sums, threshold)
  const cell = (name: string): Cell => published.get(name) ?? { hidden: true, small: false }
  return {
    cells: cells.map((row, r) => row.map((_, c) => cell(`${r}:${c}`))),
    rowTotals: rowTotals ? cells.map((_, r) => cell(`row${r}`)) : [],
    columnTotals: columnTotals ? Array.from({ length: width }, (_, c) => cell(`column${c}`)) : [],
    total: counts.has('all') ? cell('all') : null,
  }
}

/**
 * Hides counts 1 … threshold − 1, then further cells (the next smallest of a line, its total when no cell is left) until
 * every hidden cell can still be at least three different numbers for a reader who knows all that is shown, every sum,
 * that `small` means 1 … threshold − 1 and that the others do not. (With threshold 3 a small cell is one of two.)
 * Throws RangeError on a threshold below 3, a count that is no natural number, or a total that is not its parts.
 */
export function suppress(counts: ReadonlyMap<string, number>, sums: readonly Sum[], threshold = 5): Map<string, Cell> {
  const lines = linesOf(counts, sums, threshold)
  const hidden = new Set([...counts].flatMap(([name, count]) => (count > 0 && count < threshold ? [name] : [])))
  const proofs = new Map<string, Set<string>>()
  const protections: string[] = []
  for (let open = openCell(lines, hidden, proofs); open !== null; open = openCell(lines, hidden, proofs)) {
    const next = nextToHide(lines, hidden, open)
    if (next === null) {
      if ([...hidden].every((name) => lines.wordless.has(name))) break
      unword(lines, hidden, open)
    } else {
      hidden.add(next)
      protections.push(next)
    }
  }
  for (const name of protections.toReversed()) showAgain(lines, hidden, proofs, name)
  return new Map(
    [...counts].map(([name, count]) => [
      name,
      hidden.has(name) ? { hidden: true, small: count < threshold && !lines.wordless.has(name) } : { shown: count },
    ]),
  )
}

type Lines = {
  counts: ReadonlyMap<string, number>
  threshold: number
  sums: readonly Sum[]
  members: string[][]
  of: Map<string, { line: number; sign: 1 | -1 }[]>
  /** Hidden cells that are not worded, so that a reader cannot tell a small one from a large: all totals, others when nothing else helps. */
  wordless: Set<string>
}

function linesOf(counts: ReadonlyMap<string, number>, sums: readonly Sum[], threshold: number): Lines {
  if (!Number.isSafeInteger(threshold) || threshold < leastThreshold) throw new RangeError('suppress: the threshold is at least 3')
  const of: Lines['of'] = new Map([...counts.keys()].map((name) => [name, []]))
  sums.forEach(({ total, parts }, line) => {
    of.get(total)?.push({ line, sign: 1 })
    for (const part of parts) of.get(part)?.push({ line, sign: -1 })
    const sum = parts.reduce((all, part) => all + (counts.get(part) ?? Number.NaN), 0)
    if (sum !== counts.get(total)) throw new RangeError('suppress: a total is not the sum of its parts')
  })
  for (const count of counts.values())
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('suppress: a count is a natural number')
  return {
    counts,
    threshold,
    sums,
    members: sums.map(({ total, parts }) => [total, ...parts]),
    of,
    wordless: new Set(sums.map(({ total }) => total)),
  }
}

/** A hidden cell a reader could pin down, those alone in a line first. A proof holds when more is hidden, so it is kept. */
function openCell(lines: Lines, hidden: ReadonlySet<string>, proofs: Map<string, Set<string>>): string | null {
  for (const members of lines.members) {
    const unknown = members.filter((name) => hidden.has(name))
    if (unknown.length === 1) return unknown[0] ?? null
  }
  for (const name of hidden) {
    const proof = proofs.get(name) ?? proofOf(lines, hidden, name)
    if (proof === null) return name
    proofs.set(name, proof)
  }
  return null
}

/** Shows a cell hidden for protection again where that leaves every other hidden cell uncertain. */
function showAgain(lines: Lines, hidden: Set<string>, proofs: Map<string, Set<string>>, name: string): void {
  hidden.delete(name)
  const renewed = new Map<string, Set<string>>()
  for (const [other, used] of proofs) {
    if (other === name || !used.has(name)) continue
    const proof = proofOf(lines, hidden, other)
    if (proof === null) {
      hidden.add(name)
      return
    }
    renewed.set(other, proof)
  }
  proofs.delete(name)
  for (const [other, proof] of renewed) proofs.set(other, proof)
}

/** That a cell can be enough different numbers: the cells that move in the tables that show it. `null` when it cannot. */
function proofOf(lines: Lines, hidden: ReadonlySet<string>, name: string): Set<string> | null {
  const [least, most] = boundsOf(lines, name)
  const needed = Math.min(possibleValues, most - least + 1)
  const used = new Set<string>()
  let found = 1
  for (const step of [1, -1]) {
    let values: Map<string, number> | null = new Map()
    while (found < needed && (values = moved(lines, hidden, values, name, step))) {
      found += 1
      for (const other of values.keys()) used.add(other)
    }
  }
  return found >= needed ? used : null
}

/** Takes the wording from the cells of a line, or from all when they have none left. */
function unword(lines: Lines, hidden: ReadonlySet<string>, open: string): void {
  const near = (lines.of.get(open) ?? [])
    .flatMap(({ line }) => lines.members[line] ?? [])
    .filter((name) => hidden.has(name) && !lines.wordless.has(name))
  for (const name of near.length > 0 ? near : hidden) lines.wordless.add(name)
}

/** What a reader knows of a hidden cell before any sum; zeros are always shown. */
function boundsOf({ counts, threshold, wordless }: Lines, name: string): [number, number] {
  if (wordless.has(name)) return [1, Number.POSITIVE_INFINITY]
  return (counts.get(name) ?? 0) < threshold ? [1, threshold - 1] : [threshold, Number.POSITIVE_INFINITY]
}

/**
 * Another table that looks the same: `name` one up or down and other hidden cells moved so that every sum holds, found
 * breadth first over the sums still off (the latest first, so that one chain closes a ring). Changes from the true counts
 * in and out; `null` when none is found.
 */
function moved(
  lines: Lines,
  hidden: ReadonlySet<string>,
  from: ReadonlyMap<string, number>,
  name: string,
  step: number,
): Map<string, number> | null {
  const start = change(lines, from, new Map(), name, step)
  if (start === null) return null
  const queue = [start]
  const seen = new Set([keyOf(start.off)])
  for (let at = 0; at < queue.length && at < searchSteps; at += 1) {
    const state = queue[at]
    const wrong = [...(state?.off ?? [])].at(-1)
    if (state === undefined || wrong === undefined) return state?.values ?? null
    const [line, amount] = wrong
    for (const other of lines.members[line] ?? []) {
      if (other === name || !hidden.has(other)) continue
      const sign = other === lines.sums[line]?.total ? 1 : -1
      const next = change(lines, state.values, state.off, other, -Math.sign(amount) * sign)
      if (next === null || seen.has(keyOf(next.off))) continue
      seen.add(keyOf(next.off))
      queue.push(next)
    }
  }
  return null
}

type State = { values: Map<string, number>; off: Map<number, number> }

function change(
  lines: Lines,
  values: ReadonlyMap<string, number>,
  off: ReadonlyMap<number, number>,
  name: string,
  step: number,
): State | null {
  const [least, most] = boundsOf(lines, name)
  const moves = (values.get(name) ?? 0) + step
  const value = (lines.counts.get(name) ?? 0) + moves
  if (value < least || value > most) return null
  const stillOff = new Map(off)
  for (const { line, sign } of lines.of.get(name) ?? []) {
    const amount = (stillOff.get(line) ?? 0) + sign * step
    if (amount === 0) stillOff.delete(line)
    else stillOff.set(line, amount)
  }
  return { values: new Map(values).set(name, moves), off: stillOff }
}

function keyOf(off: ReadonlyMap<number, number>): string {
  return [...off]
    .map(([line, amount]) => `${line},${amount}`)
    .toSorted()
    .join(' ')
}

/** The next cell to hide for an open one: in its line with the fewest hidden, cells before totals, what closes a ring first, then the smallest. */
function nextToHide(lines: Lines, hidden: ReadonlySet<string>, open: string): string | null {
  const hiddenIn = (line: number) => lines.members[line]?.filter((name) => hidden.has(name)).length ?? 0
  const own = (lines.of.get(open) ?? []).map(({ line }) => line)
  const touched = [...lines.sums.keys()].filter((line) => hiddenIn(line) > 0)
  return smallest(own.flatMap(candidatesOf)) ?? smallest(touched.flatMap(candidatesOf))

  function candidatesOf(line: number): { name: string; rank: number[] }[] {
    const sum = lines.sums[line]
    return [...(sum?.parts ?? []), sum?.total ?? ''].flatMap((name) => {
      const count = lines.counts.get(name) ?? 0
      if (count === 0 || hidden.has(name)) return []
      const others = (lines.of.get(name) ?? []).filter((other) => other.line !== line)
      return [
        { name, rank: [name === sum?.total ? 1 : 0, hiddenIn(line), others.every((other) => hiddenIn(other.line) > 0) ? 0 : 1, count] },
      ]
    })
  }
}

function smallest(candidates: readonly { name: string; rank: readonly number[] }[]): string | null {
  return candidates.toSorted((a, b) => compareRanks(a.rank, b.rank))[0]?.name ?? null
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
