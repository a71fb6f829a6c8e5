import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, type PublishedTable, suppress, suppressTable, type Sum } from '#lib/small-counts.ts'
import { fair, tried } from './property.ts'

const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 60 }) },
)
const table = (rows: number, columns: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns }))
    .chain(([height, width]) => fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }))

const picture = (published: PublishedTable) => {
  const sign = (cell: Cell) => ('shown' in cell ? String(cell.shown) : cell.small ? '<' : '×')
  const rows = published.cells.map((row, at) => [...row, ...published.rowTotals.slice(at, at + 1)].map(sign).join(' '))
  return published.columnTotals.length === 0
    ? rows
    : [...rows, [...published.columnTotals, ...(published.total ? [published.total] : [])].map(sign).join(' ')]
}

/**
 * The attacker of S-22: everything shown, every sum, and what the wording of a hidden cell says, worked into integer bounds.
 * Where every small cell is worded, it knows the others to be large.
 */
function bounds(
  counts: ReadonlyMap<string, number>,
  published: ReadonlyMap<string, Cell>,
  sums: readonly Sum[],
  threshold: number,
): Map<string, [number, number]> {
  const totals = new Set(sums.map(({ total }) => total))
  const areAllWorded = [...published].every(
    ([name, cell]) => 'shown' in cell || cell.small || totals.has(name) || (counts.get(name) ?? 0) >= threshold,
  )
  const known = new Map(
    [...published].map(([name, cell]): [string, [number, number]] => [
      name,
      'shown' in cell
        ? [cell.shown, cell.shown]
        : cell.small
          ? [1, threshold - 1]
          : [totals.has(name) || !areAllWorded ? 1 : threshold, 10_000],
    ]),
  )
  const of = (name: string): [number, number] => known.get(name) ?? [0, 0]
  const narrow = (name: string, least: number, most: number) => {
    const [low, high] = of(name)
    if (least <= low && most >= high) return false
    known.set(name, [Math.max(low, least), Math.min(high, most)])
    return true
  }
  for (let changed = true; changed;) {
    changed = false
    for (const { total, parts } of sums) {
      const low = parts.reduce((sum, part) => sum + of(part)[0], 0)
      const high = parts.reduce((sum, part) => sum + of(part)[1], 0)
      if (narrow(total, low, high)) changed = true
      for (const part of parts) if (narrow(part, of(total)[0] - high + of(part)[1], of(total)[1] - low + of(part)[0])) changed = true
    }
  }
  return known
}

/** Every table a reader could think of, tried one by one: the numbers each hidden body cell takes. */
function enumerated(cells: readonly (readonly number[])[], published: PublishedTable, threshold: number): Map<string, Set<number>> {
  const guess = cells.map((row) => [...row])
  const open = published.cells.flatMap((row, r) => row.flatMap((cell, c) => ('shown' in cell ? [] : [{ r, c, small: cell.small }])))
  const values = new Map(open.map(({ r, c }) => [`${r}:${c}`, new Set<number>()]))
  const fits = () => {
    const agrees = (cell: Cell | null | undefined, value: number) => !cell || !('shown' in cell) || cell.shown === value
    const rowSums = guess.map((row) => row.reduce((sum, value) => sum + value, 0))
    return (
      rowSums.every((sum, r) => agrees(published.rowTotals[r], sum)) &&
      agrees(
        published.total,
        rowSums.reduce((sum, value) => sum + value, 0),
      ) &&
      (guess[0] ?? []).every((_, c) =>
        agrees(
          published.columnTotals[c],
          guess.reduce((sum, row) => sum + (row[c] ?? 0), 0),
        ),
      )
    )
  }
  const attempt = (at: number): void => {
    const cell = open[at]
    if (!cell) {
      if (fits()) for (const { r, c } of open) values.get(`${r}:${c}`)?.add(guess[r]?.[c] ?? -1)
      return
    }
    const truth = cells[cell.r]?.[cell.c] ?? 0
    const [from, to] = cell.small ? [1, threshold - 1] : [Math.max(truth < threshold ? 1 : threshold, truth - 3), truth + 3]
    for (let value = from; value <= to; value += 1) {
      guess[cell.r]?.splice(cell.c, 1, value)
      attempt(at + 1)
    }
    guess[cell.r]?.splice(cell.c, 1, truth)
  }
  attempt(0)
  return values
}

/** What a published table shows wrongly, or lets the attacker narrow below three numbers. */
function leaks(
  counts: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  published: ReadonlyMap<string, Cell>,
  threshold: number,
): string[] {
  const known = bounds(counts, published, sums, threshold)
  return [...published].flatMap(([name, cell]) => {
    const value = counts.get(name) ?? -1
    if ('shown' in cell)
      return cell.shown === value && (value === 0 || value >= threshold) ? [] : [`${name} shows ${cell.shown} for ${value}`]
    const [least, most] = known.get(name) ?? [0, 0]
    const needed = Math.min(3, cell.small ? threshold - 1 : 3)
    return value > 0 && most - least + 1 >= needed ? [] : [`${name} (${value}) is known to be ${least} to ${most}`]
  })
}

/** The same names and sums `suppressTable` works with, built again here. */
function laidOut(cells: readonly (readonly number[])[], published: PublishedTable) {
  const counts = new Map<string, number>()
  const shown = new Map<string, Cell>()
  const sums: Sum[] = []
  const put = (name: string, value: number, cell: Cell | null | undefined) => {
    counts.set(name, value)
    if (cell) shown.set(name, cell)
  }
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  cells.forEach((row, r) => row.forEach((value, c) => put(`${r},${c}`, value, published.cells[r]?.[c])))
  published.rowTotals.forEach((cell, r) => {
    put(`r${r}`, sumOf(cells[r] ?? []), cell)
    sums.push({ total: `r${r}`, parts: (cells[r] ?? []).map((_, c) => `${r},${c}`) })
  })
  published.columnTotals.forEach((cell, c) => {
    put(`c${c}`, sumOf(cells.map((row) => row[c] ?? 0)), cell)
    sums.push({ total: `c${c}`, parts: cells.map((_, r) => `${r},${c}`) })
  })
  if (published.total) {
    put('all', sumOf(cells.flat()), published.total)
    if (published.rowTotals.length > 0) sums.push({ total: 'all', parts: cells.map((_, r) => `r${r}`) })
    if (published.columnTotals.length > 0) sums.push({ total: 'all', parts: (cells[0] ?? []).map((_, c) => `c${c}`) })
  }
  return { counts, sums, shown }
}

describe('small counts', () => {
  it.each([
    ['one small cell takes the next smallest with it', [[12, 3, 7]], ['12 < × 22']],
    ['nothing small, nothing hidden', [[12, 0, 7]], ['12 0 7 19']],
    ['two that sum to 2 are both 1, so a third goes', [[1, 1, 9]], ['< < × 11']],
    ['1 beside 5 would be told by the 6', [[1, 5, 12]], ['< 5 × 18']],
    ['a line without more cells loses its total', [[1, 5]], ['< 5 ×']],
    ['a line of small ones loses its total', [[1, 1, 1, 1]], ['< < < < ×']],
    ['a single cell', [[3]], ['<']],
    [
      'zeros stay',
      [
        [0, 0],
        [0, 4],
      ],
      ['0 0 0', '0 < ×', '0 × ×'],
    ],
    [
      'a ring in a table',
      [
        [20, 1, 9],
        [30, 11, 8],
        [6, 0, 7],
      ],
      ['20 < × 30', '30 × × 49', '6 0 7 13', '56 12 24 92'],
    ],
  ])('%s', (_, cells, expected) => expect(picture(suppressTable({ cells }))).toEqual(expected))

  it('stands against bounds on 1,000 tables at each threshold', () => {
    fc.assert(
      fc.property(table(6, 6), fc.constantFrom(3, 4, 5, 10), (cells, threshold) => {
        const published = suppressTable({ cells }, threshold)
        const { counts, sums, shown } = laidOut(cells, published)
        expect(leaks(counts, sums, shown, threshold)).toEqual([])
      }),
      tried(4_000),
    )
  }, 60_000)

  it('leaves three possible numbers in every hidden cell, tried one by one', () => {
    fc.assert(
      fc.property(table(3, 3), (cells) => {
        const published = suppressTable({ cells })
        fc.pre(published.cells.flat().filter((cell) => 'hidden' in cell).length <= 6)
        for (const values of enumerated(cells, published, 5).values()) expect(values.size).toBeGreaterThanOrEqual(3)
      }),
      fair,
    )
  }, 60_000)

  it('keeps tables that share totals safe together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count, fc.nat(100)), { minLength: 1, maxLength: 5 }), (rows) => {
        const counts = new Map<string, number>()
        const sums: Sum[] = []
        rows.forEach(([a, b, c, cut], r) => {
          const all = a + b + c
          const women = Math.round((all * cut) / 100)
          for (const [name, value] of [
            ['a', a],
            ['b', b],
            ['c', c],
            ['women', women],
            ['men', all - women],
            ['all', all],
          ] as const)
            counts.set(`${name}${r}`, value)
          sums.push({ total: `all${r}`, parts: [`a${r}`, `b${r}`, `c${r}`] }, { total: `all${r}`, parts: [`women${r}`, `men${r}`] })
        })
        counts.set(
          'total',
          rows.reduce((sum, [a, b, c]) => sum + a + b + c, 0),
        )
        sums.push({ total: 'total', parts: rows.map((_, r) => `all${r}`) })
        expect(leaks(counts, sums, suppress(counts, sums), 5)).toEqual([])
      }),
      fair,
    )
  }, 60_000)

  it('shows what is not published with totals as it is', () => {
    expect(picture(suppressTable({ cells: [[3, 7, 12]], rowTotals: false }))).toEqual(['< 7 12'])
    expect(
      picture(
        suppressTable({
          cells: [
            [3, 7],
            [8, 0],
          ],
          columnTotals: false,
        }),
      ),
    ).toEqual(['< × 10', '8 0 8'])
  })

  it('refuses a threshold below 3 and figures that do not add up', () => {
    expect(() => suppressTable({ cells: [[1]] }, 2)).toThrow(RangeError)
    expect(() =>
      suppress(
        new Map([
          ['a', 1],
          ['t', 2],
        ]),
        [{ total: 't', parts: ['a'] }],
      ),
    ).toThrow(RangeError)
    expect(() => suppress(new Map([['a', -1]]), [])).toThrow(RangeError)
  })

  it('takes a large table in its stride', () => {
    const cells = Array.from({ length: 40 }, (_, r) =>
      Array.from({ length: 10 }, (_, c) => ((r * 7 + c * 13) % 11 < 5 ? 0 : (r * 31 + c * 17) % 29)),
    )
    const start = performance.now()
    suppressTable({ cells })
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
