import { createWriteStream, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { closeEngine } from '#db/open.ts'
import { csvOf } from '#lib/formats/csv.ts'
import { xlsxOf } from '#lib/formats/xlsx.ts'
import { listNames, sheetOf } from '#lib/lists.ts'
import { systemViewer } from '#lib/viewer.ts'

const use = `Use "gylden export ${listNames.join('|')} FILE.csv" (or FILE.xlsx).`

/** A whole list as a coordinator sees it, with every column, in a file: `export donors donors.csv`. A file that is there is not written over. */
export async function run(args: string[]): Promise<number> {
  const [kind = '', path = '', ...more] = args.filter((argument) => !argument.startsWith('--'))
  const format = /\.(csv|xlsx)$/.exec(path)?.[1]
  if (!listNames.includes(kind) || !format || more.length > 0) {
    console.error(use)
    return 2
  }
  try {
    const sheet = sheetOf(kind, await systemViewer('export'), { cols: 'all' })
    if (!sheet) return 2
    if (format === 'csv') await pipeline(Readable.from(csvOf(sheet.head, sheet.pages)), createWriteStream(path, { flags: 'wx' }))
    else writeFileSync(path, await xlsxOf(sheet.title, sheet.head, (await Array.fromAsync(sheet.pages)).flat()), { flag: 'wx' })
    console.log(args.includes('--json') ? JSON.stringify({ file: path }) : `${sheet.title}: ${path}`)
    return 0
  } finally {
    await closeEngine()
  }
}
