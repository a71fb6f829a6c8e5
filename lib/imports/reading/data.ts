import 'server-only'
import { keptBytes } from '#db/files.ts'
import type { Day } from '#lib/day.ts'
import { type FileKind, fileKind } from '#lib/formats/file-kind.ts'
import { type Giving360Limits, readGiving360, readGiving360Tables } from '#lib/formats/giving360.ts'
import { readCsv, readWorkbook, type SheetFile, tablesOfWorkbook } from '#lib/formats/sheet-file.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { decodeText } from '#lib/formats/text-encoding.ts'
import { importLimits } from '#lib/imports/data.ts'
import type { ImportedRow } from '#lib/imports/schema.ts'
import { fileFolder } from '#lib/records/attachments/data.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { openZip } from '#lib/zip.ts'

const columns = { maxColumns: 100, maxCellChars: 32_000 }
const zip = { maxEntries: 100, maxRatio: 200 }
type SheetLimits = Awaited<ReturnType<typeof sheetLimits>>

/** How large a table may be on a day, by the kind of file its first bytes tell. */
export async function sheetLimits(day: Day) {
  const { csvMegabytes, csvRows, workbookMegabytes, workbookUnpackedMegabytes, workbookRows } = await settingsOn(day)
  return {
    maxBytes: Math.max(csvMegabytes, workbookMegabytes) * 1_000_000,
    csv: { ...columns, maxBytes: csvMegabytes * 1_000_000, maxRows: csvRows },
    workbook: { ...columns, maxBytes: workbookMegabytes * 1_000_000, maxRows: workbookRows },
    zip: { ...zip, maxUnpackedBytes: workbookUnpackedMegabytes * 1_000_000 },
  }
}

/** A file's bytes as a table; what it is its bytes tell, not its name. Throws `TableFault`. */
export async function readTable(bytes: Uint8Array, day: Day, sheet: string | null): Promise<SheetFile> {
  const limits = await sheetLimits(day)
  const kind = fileKind(bytes)
  const isZip = kind === 'package'
  const own = isZip ? limits.workbook : limits.csv
  if (bytes.byteLength === 0) throw new TableFault('importEmpty')
  if (bytes.byteLength > own.maxBytes) throw new TableFault('importTooLarge', { most: own.maxBytes / 1_000_000 })
  if (kind === 'json') throw new TableFault('importIsJson')
  refuseOther(kind)
  return isZip ? readWorkbook(openZip(bytes, limits.zip), limits.workbook, sheet) : readCsv(bytes, limits.csv)
}

/**
 * The grants of a 360Giving file, JSON, CSV or workbook: its bytes tell which. Rows that cannot be read say so; a file that cannot throws
 * `TableFault`.
 */
export async function readGrants(bytes: Uint8Array, day: Day): Promise<ImportedRow[]> {
  const [open, table] = [await importLimits(day), await sheetLimits(day)]
  const read = grantsIn(bytes, open, table)
  if ('rows' in read) return read.rows
  throw new TableFault(read.problem, { most: read.problem === 'importTooLarge' ? open.maxBytes / 1_000_000 : open.maxRows })
}

function grantsIn(bytes: Uint8Array, open: Giving360Limits, { csv, workbook, zip: unpacked }: SheetLimits) {
  if (bytes.byteLength === 0) throw new TableFault('importEmpty')
  const kind = fileKind(bytes)
  refuseOther(kind)
  if (kind === 'package') {
    if (bytes.byteLength > workbook.maxBytes) throw new TableFault('importTooLarge', { most: workbook.maxBytes / 1_000_000 })
    return readGiving360Tables(tablesOfWorkbook(openZip(bytes, unpacked), workbook), open)
  }
  if (bytes.byteLength > open.maxBytes) return { problem: 'importTooLarge' as const }
  const { text } = decodeText(bytes)
  return /^\s*[[{]/.test(text) ? readGiving360(text, open) : readGiving360Tables([readCsv(bytes, csv)], open)
}

function refuseOther(kind: FileKind): void {
  if (kind === 'webPage') throw new TableFault('importIsWebPage')
  if (kind === 'oldWorkbook') throw new TableFault('importIsOldWorkbook')
  if (kind === 'binary') throw new TableFault('importIsBinary')
}

/** The bytes of a file that was kept under its hash. Throws `TableFault` `importFileGone`. */
export async function bytesOf(sha: string): Promise<Uint8Array> {
  const pieces = await keptBytes(fileFolder(), sha)
  if (!pieces) throw new TableFault('importFileGone')
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}
