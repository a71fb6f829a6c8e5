import 'server-only'
import { arrows, chain, type DemoTheory, theories } from '#db/demo/theories.ts'
import { theoryPartKinds } from '#db/vocabulary/theories.ts'
import {
  edge,
  indicator,
  indicatorTarget,
  measurement,
  node,
  theory,
  theoryEnterprise,
  theoryPart,
  theoryPartVersion,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { idOf, type Known } from '#lib/demo/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

/** The theories with their four parts as they were and are, what they measure, and the chain of the café's. */
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
    await writeParts(write, id, one)
    for (const [title, baseline, target, latest] of one.indicators ?? [])
      known.set(`indicator ${title}`, await measure(write, id, title, baseline, target, latest))
    await findable(write, 'theory', id, { title: one.title })
  }
  await writeChain(write, known, idOf(known, 'theory E1'))
}

async function writeParts(write: Write, theoryId: string, one: DemoTheory): Promise<void> {
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
    const texts = [...(one.earlier?.[kind] ?? []), text]
    const part = await write.insert(theoryPart, {
      theoryId,
      kind,
      text,
      ...facts,
      ownerId: null,
      dueDay: null,
      state,
      textNumber: texts.length,
    })
    for (const [at, said] of texts.entries())
      await write.insert(theoryPartVersion, { theoryPartId: part.id, number: at + 1, text: said, state })
  }
}

async function measure(write: Write, theoryId: string, title: string, baseline: number, target: number, latest: number): Promise<string> {
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
  return id
}

async function writeChain(write: Write, known: Known, theoryId: string): Promise<void> {
  const ids = new Map<string, string>()
  for (const { key, kind, text } of chain)
    ids.set(key, (await write.insert(node, { theoryId, kind, text, bottomLines: null, sdgs: null, x: null, y: null })).id)
  for (const [from, to, assumption, confidence, grade] of arrows)
    await write.insert(edge, {
      theoryId,
      fromNodeId: idOf(ids, from),
      toNodeId: idOf(ids, to),
      assumption,
      confidence,
      grade,
      source: null,
    })
}
