import type { Told } from '#bin/told.ts'
import { verifySeals } from '#db/seal.ts'
import { closeEngine, engine } from '#db/open.ts'
import { orphans } from '#db/orphans.ts'
import { erasedPeople } from '#lib/donors/contacts/erasure/data.ts'
import { readiness } from '#lib/health/data.ts'
import { brokenFiles } from '#lib/records/attachments/data.ts'

export const use = 'Use "gylden verify", with --json for JSON only.'
export const takes = {}
export const needsDatabase = true

/** Checks the audit's seals, the engine's own integrity, that nothing points at a row that is not there, and that every attached file is what was kept. */
export async function run({ has }: Told): Promise<number> {
  const seals = await verifySeals()
  const integrity =
    engine().kind === 'sqlite' ? (await engine().rows('pragma integrity_check')).map((row) => String(row.integrity_check)) : ['ok']
  const lost = await orphans()
  const files = await brokenFiles()
  const erased = await erasedPeople()
  const { freeMegabytes, oldestMailMinutes, backupHours } = await readiness()
  await closeEngine()
  const isWhole = seals.broken.length === 0 && integrity.join() === 'ok' && lost.length === 0 && files.length === 0 && erased.readable === 0
  if (has('json'))
    console.log(
      JSON.stringify({ ok: isWhole, seals, integrity, orphans: lost, files, erased, freeMegabytes, oldestMailMinutes, backupHours }),
    )
  else {
    console.log(`${seals.seals} seals over ${seals.sealedRows} audit rows, ${seals.unsealedRows} not yet sealed.`)
    for (const broken of seals.broken) console.log(`Broken: ${broken}`)
    if (integrity.join() !== 'ok') console.log(`Integrity: ${integrity.join('; ')}`)
    for (const orphan of lost) console.log(`Orphan: ${orphan}`)
    for (const file of files) console.log(`File: ${file} is gone or no longer what was kept`)
    if (erased.people > 0) console.log(`${erased.people} people have been erased; of them the audit holds hashes alone.`)
    if (erased.readable > 0) console.log(`Erased: ${erased.readable} sealed values of erased people are still there`)
    console.log(
      `${freeMegabytes} MB free; ${oldestMailMinutes > 0 ? `a mail has waited ${oldestMailMinutes} minutes` : 'no mail waits'}; ${backupHours === null ? 'no backup has been taken by itself' : `newest backup ${backupHours} hours old`}.`,
    )
    console.log(isWhole ? 'Everything holds.' : 'Something does not hold. Keep this database as it is and restore a backup beside it.')
  }
  return isWhole ? 0 : 1
}
