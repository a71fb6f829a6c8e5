import 'server-only'
import type { SheetKind } from '#lib/imports/fields/rules.ts'
import { judgeHouses } from '#lib/imports/houses/data.ts'
import type { JudgedRow } from '#lib/imports/judging/rules.ts'
import { HousesOfFile } from '#lib/imports/twins/rules.ts'
import { judgeApplications, judgePeople, judgeTalks } from '#lib/imports/relations/data.ts'
import type { ReadRecord } from '#lib/imports/sheets/rules.ts'

export type ReadRow = { row: number; read: ReadRecord }
/** What a judge remembers of the rows it has seen, and which fields the file fills. */
export type Memory = { houses: HousesOfFile; seen: Map<string, number>; fields: readonly string[]; idOf: (row: number) => string }

const judges: Record<SheetKind, (rows: readonly ReadRow[], memory: Memory) => Promise<JudgedRow[]>> = {
  donors: (rows, memory) => judgeHouses('donor', rows, memory),
  enterprises: (rows, memory) => judgeHouses('enterprise', rows, memory),
  contacts: judgePeople,
  log: judgeTalks,
  applications: judgeApplications,
}

/** One verdict per row, in the file's order, a slice at a time: the memory carries what earlier slices said. */
export function judgeRows(kind: SheetKind, rows: readonly ReadRow[], memory: Memory): Promise<JudgedRow[]> {
  return judges[kind](rows, memory)
}

/** What a file has shown so far, so that its own doubles are found; empty at its first row. */
export function memoryOf(fields: readonly string[], idOf: (row: number) => string): Memory {
  return { houses: new HousesOfFile(), seen: new Map(), fields, idOf }
}
