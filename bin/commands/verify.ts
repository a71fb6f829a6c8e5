import { verifySeals } from '#db/seal.ts'
import { closeEngine, engine } from '#db/open.ts'
import { orphans } from '#db/orphans.ts'

/** Checks the audit's seals, the engine's own integrity and that nothing points at a row that is not there. */
export async function run(args: string[]): Promise<number> {
  const seals = await verifySeals()
  const integrity =
    engine().kind === 'sqlite' ? (await engine().rows('pragma integrity_check')).map((row) => String(row.integrity_check)) : ['ok']
  const lost = await orphans()
  await closeEngine()
  const isWhole = seals.broken.length === 0 && integrity.join() === 'ok' && lost.length === 0
  if (args.includes('--json')) console.log(JSON.stringify({ ok: isWhole, seals, integrity, orphans: lost }))
  else {
    console.log(`${seals.seals} seals over ${seals.sealedRows} audit rows, ${seals.unsealedRows} not yet sealed.`)
    for (const broken of seals.broken) console.log(`Broken: ${broken}`)
    if (integrity.join() !== 'ok') console.log(`Integrity: ${integrity.join('; ')}`)
    for (const orphan of lost) console.log(`Orphan: ${orphan}`)
    console.log(isWhole ? 'Everything holds.' : 'Something does not hold. Keep this database as it is and restore a backup beside it.')
  }
  return isWhole ? 0 : 1
}
