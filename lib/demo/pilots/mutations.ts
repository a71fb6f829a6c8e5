import 'server-only'
import { pilots } from '#db/demo/pilots.ts'
import { event, eventLink, learning, pilot, pilotBarrier, pilotEnterprise, pilotPartner } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { yearOf } from '#lib/day.ts'
import { idOf, type Known } from '#lib/demo/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

export async function writePilots(write: Write, known: Known): Promise<void> {
  for (const one of pilots) {
    const enterpriseId = idOf(known, one.enterprise)
    const { id } = await write.insert(pilot, {
      title: one.title,
      sortKey: danishSortKey(one.title),
      enterpriseId,
      parentId: one.parent ? idOf(known, one.parent) : null,
      phase: one.phase,
      question: null,
      hypothesis: one.hypothesis,
      smallestTest: one.test,
      lookFor: null,
      place: null,
      startDay: one.from,
      endDay: one.to ?? null,
      origin: null,
      destination: null,
      decision: one.decision ?? null,
      decisionDay: one.to ?? null,
      decisionReason: one.reason ?? null,
      carriedBy: one.carriedBy ?? null,
      archivedAt: null,
    })
    known.set(one.key, id)
    if (one.barrier) await write.insert(pilotBarrier, { pilotId: id, kind: one.barrier, text: null })
    for (const key of one.with ?? []) await write.insert(pilotEnterprise, { pilotId: id, enterpriseId: idOf(known, key) })
    for (const [name, sector] of one.partners ?? [])
      await write.insert(pilotPartner, { pilotId: id, partnerId: known.get(name) ?? null, sector, name })
    for (const [kind, text] of one.learnings)
      await write.insert(learning, { recordKind: 'pilot', recordId: id, enterpriseId, kind, text, year: yearOf(one.to ?? one.from) })
    await findable(write, 'pilot', id, { title: one.title, body: one.hypothesis })
  }
  const shown = await write.insert(event, { title: 'Prøvehandlingsdag', kind: 'conference', day: '2025-03-12', place: 'Æblevig Bibliotek' })
  for (const key of ['P5', 'P6', 'P7'])
    await write.insert(eventLink, { eventId: shown.id, recordKind: 'pilot', recordId: idOf(known, key) })
}
