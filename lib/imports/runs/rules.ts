/** Ids of everything an import makes: the batch's own first 24 signs and the row's number, so that they are one range. */
export function idsOf(batchId: string): { low: string; high: string; of: (row: number) => string } {
  const stem = batchId.slice(0, 24)
  return { low: `${stem}000000000000`, high: `${stem}ffffffffffff`, of: (row) => stem + row.toString(16).padStart(12, '0') }
}

/** Rows a transaction takes: few enough that nobody waits long for the one lock there is. */
export const rowsAtOnce = 500
