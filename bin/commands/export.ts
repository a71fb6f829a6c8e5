import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Told } from '#bin/told.ts'
import { closeEngine } from '#db/open.ts'
import { csvOf } from '#lib/formats/csv.ts'
import { xlsxParts } from '#lib/formats/xlsx.ts'
import { listNames, sheetOf } from '#lib/lists.ts'
import { zipOf } from '#lib/packing.ts'
import { systemViewer } from '#lib/viewer.ts'

export const use = `Use "gylden export ${listNames.join('|')} FILE.csv" (or FILE.xlsx), with --json for JSON only.`
export const takes = { words: [2, 2] } as const
export const needsDatabase = true

/** A whole list as a coordinator sees it, with every column, in a file: `export donors donors.csv`. A file that is there is not written over. */
export async function run({ words, has }: Told): Promise<number> {
  const [kind = '', path = ''] = words
  const format = /\.(csv|xlsx)$/.exec(path)?.[1]
  if (!listNames.includes(kind) || !format) {
    console.error(use)
    return 2
  }
  try {
    const sheet = sheetOf(kind, await systemViewer('export'), { cols: 'all' })
    if (!sheet) return 2
    const pieces = format === 'csv' ? csvOf(sheet.head, sheet.pages) : zipOf(xlsxParts(sheet.title, sheet.head, sheet.pages))
    await pipeline(Readable.from(pieces), createWriteStream(path, { flags: 'wx' }))
    console.log(has('json') ? JSON.stringify({ file: path }) : `${sheet.title}: ${path}`)
    return 0
  } finally {
    await closeEngine()
  }
}
