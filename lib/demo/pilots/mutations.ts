import 'server-only'
import { pilots, theories } from '#db/demo/pilots.ts'
import { theoryPartKinds } from '#db/vocabulary/theories.ts'
import {
  event,
  eventLink,
  indicator,
  indicatorTarget,
  learning,
  measurement,
  pilot,
  pilotBarrier,
  theory,
  theoryEnterprise,
  theoryPart,
  theoryPartVersion,
} from '#db/schema/index.ts'
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
      decisionReason: null,
      carriedBy: one.carriedBy ?? null,
      archivedAt: null,
    })
    known.set(one.key, id)
    if (one.barrier) await write.insert(pilotBarrier, { pilotId: id, kind: one.barrier, text: null })
    for (const [kind, text] of one.learnings)
      await write.insert(learning, { recordKind: 'pilot', recordId: id, enterpriseId, kind, text, year: yearOf(one.to ?? one.from) })
    await findable(write, 'pilot', id, { title: one.title, body: one.hypothesis })
  }
  const shown = await write.insert(event, { title: 'Prøvehandlingsdag', kind: 'conference', day: '2025-03-12', place: 'Æblevig Bibliotek' })
  for (const key of ['P5', 'P6', 'P7'])
    await write.insert(eventLink, { eventId: shown.id, recordKind: 'pilot', recordId: idOf(known, key) })
}

export async function writeTheories(write: Write, known: Known): Promise<void> {
  for (const one of theories) {
    const { id } = await write.insert(theory, {
      title: one.title,
      sortKey: danishSortKey(one.title),
      enterpriseId: idOf(known, one.enterprise),
      state: one.isApproved ? 'approved' : one.parts.movement ? 'in_review' : 'draft',
      number: one.number,
      taughtByPilotId: one.taughtBy ? idOf(known, one.taughtBy) : null,
      archivedAt: null,
    })
    known.set(`theory ${one.key}`, id)
    for (const key of one.shared ?? []) await write.insert(theoryEnterprise, { theoryId: id, enterpriseId: idOf(known, key) })
    for (const kind of theoryPartKinds) {
      const text = one.parts[kind]
      if (!text) continue
      const state = one.isApproved ? 'approved' : 'draft'
      const facts = {
        peopleCount: kind === 'people' ? (one.facts?.peopleCount ?? null) : null,
        steps: kind === 'movement' ? (one.facts?.steps ?? null) : null,
        carriedBy: kind === 'anchoring' ? (one.facts?.carriedBy ?? null) : null,
        carriedFromDay: kind === 'anchoring' ? (one.facts?.from ?? null) : null,
      }
      const part = await write.insert(theoryPart, { theoryId: id, kind, text, ...facts, ownerId: null, dueDay: null, state, textNumber: 1 })
      await write.insert(theoryPartVersion, { theoryPartId: part.id, number: 1, text, state })
    }
    if (one.indicator) await measure(write, id, one.indicator)
    await findable(write, 'theory', id, { title: one.title })
  }
}

async function measure(write: Write, theoryId: string, [title, baseline, target, latest]: [string, number, number, number]): Promise<void> {
  const { id } = await write.insert(indicator, {
    theoryId,
    nodeId: null,
    title,
    unit: null,
    baseline,
    baselineDay: '2024-01-01',
    isLowerBetter: false,
    cumulative: 'latest',
  })
  await write.insert(indicatorTarget, { indicatorId: id, day: '2026-12-31', value: target })
  await write.insert(measurement, {
    indicatorId: id,
    day: '2026-06-30',
    value: latest,
    evidence: 'measured',
    source: 'Egne lister',
    approvedBy: null,
  })
}
