/** Figures by name. A figure that is nowhere (a month nobody is awaited in) is 0. */
export type Figures = Map<string, number>
/** A table by its name and the query that fills it, over the rows and the steps before it. */
export type Step = readonly [name: string, select: string]
/** The rows of a query over such tables, each worked out once and gone afterwards. */
export type Rows = (steps: readonly Step[], select: string) => Promise<Record<string, unknown>[]>

/** The columns of the only row, as figures. */
export const one = (rows: readonly Record<string, unknown>[]): Figures =>
  new Map(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value ?? 0)]))

/** Rows of `name` and `value`, as figures. */
export const named = (rows: readonly Record<string, unknown>[]): Figures =>
  new Map(rows.map(({ name, value }) => [String(name), Number(value ?? 0)]))
