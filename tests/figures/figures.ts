/** Figures by name. A figure that is nowhere (a month nobody is awaited in) is 0. */
export type Figures = Map<string, number>
export type Rows = (statement: string) => Promise<Record<string, unknown>[]>

/** The columns of the only row, as figures. */
export const one = (rows: readonly Record<string, unknown>[]): Figures =>
  new Map(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value ?? 0)]))

/** Rows of `name` and `value`. */
export const keyed = (prefix: string, rows: readonly Record<string, unknown>[]): Figures =>
  new Map(rows.map(({ name, value }) => [`${prefix} ${String(name)}`, Number(value ?? 0)]))
