import 'server-only'
import { differencesOf } from '#lib/imports/differences/rules.ts'
import type { Memory, ReadRow } from '#lib/imports/judging/data.ts'
import { candidatesOf, faulty, type JudgedRow, textOf, unsure, type Values } from '#lib/imports/judging/rules.ts'
import { donorsByIds, enterprisesByIds, houseOf, knownHouses } from '#lib/imports/matching/data.ts'
import { type House, type KnownHouse, matchHouse } from '#lib/imports/matching/rules.ts'

type Kind = 'donor' | 'enterprise'

/** Givers or enterprises of a file beside those that are known. */
export async function judgeHouses(kind: Kind, rows: readonly ReadRow[], memory: Memory): Promise<JudgedRow[]> {
  const houses = new Map<number, House>()
  for (const { row, read } of rows)
    if (read.errors.length === 0)
      houses.set(row, houseOf(textOf(read.values.name) ?? '', textOf(read.values.cvr), textOf(read.values.website)))
  const known = shelved(await knownHouses(kind, [...houses.values()]))
  const matches = new Map([...houses].map(([row, house]) => [row, matchHouse(house, known(house))]))
  const ids = [...matches.values()].flatMap((match) => (match.kind === 'one' ? (match.house.recordId ?? []) : []))
  const ours = await recordsOf(kind, ids)
  return rows.map(({ row, read: { values, errors, warnings } }) => {
    const house = houses.get(row)
    if (!house) return faulty(row, values, [...errors, ...warnings])
    const before = memory.houses.meet(row, house)
    if (before?.kind === 'same')
      return { row, verdict: 'matches', reasons: [`sameAsRow:${before.row}`, ...warnings], recordId: null, content: { values } }
    if (before?.kind === 'sameCvr')
      return {
        row,
        verdict: 'conflict',
        reasons: [`cvrOfRow:${before.row}`, ...warnings],
        recordId: null,
        content: { values, isCertain: true },
      }
    const match = matches.get(row)
    if (match?.kind === 'unsure') return unsure(row, values, match, warnings)
    if (match?.kind === 'one') return met(row, values, match.house, match.by, warnings, ours, memory)
    if (before)
      return { row, verdict: 'conflict', reasons: [`sameNameAsRow:${before.row}`, ...warnings], recordId: null, content: { values } }
    return { row, verdict: 'new', reasons: warnings, recordId: memory.idOf(row), content: { values } }
  })
}

function met(
  row: number,
  values: Values,
  house: KnownHouse,
  by: 'cvr' | 'name' | 'alias',
  warnings: string[],
  ours: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  memory: Memory,
): JudgedRow {
  const how = { cvr: 'sameCvr', name: 'sameName', alias: 'sameAlias' }[by]
  if (house.recordId === null)
    return {
      row,
      verdict: 'new',
      reasons: ['organisationKnown', ...warnings],
      recordId: memory.idOf(row),
      content: { values, parentId: house.organisationId },
    }
  // Another name it goes by is no other name.
  const fields = by === 'alias' ? memory.fields.filter((field) => field !== 'name') : memory.fields
  const differences = differencesOf(fields, values, ours.get(house.recordId) ?? {})
  return {
    row,
    verdict: differences.length > 0 ? 'conflict' : 'matches',
    reasons: [how, ...warnings],
    recordId: house.recordId,
    content: { values, differences, isCertain: by === 'cvr', candidates: candidatesOf([house]) },
  }
}

async function recordsOf(kind: Kind, ids: readonly string[]): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  if (kind === 'donor')
    return new Map(
      [...(await donorsByIds(ids))].map(([id, { donor, organisation }]) => [id, { ...organisation, ...donor, name: organisation.name }]),
    )
  return new Map(
    [...(await enterprisesByIds(ids))].map(([id, { enterprise, organisation }]) => [
      id,
      { ...organisation, ...enterprise, name: organisation.name },
    ]),
  )
}

/** Known organisations by what finds them, so that a row looks at a few and not at all. */
export function shelved(known: readonly KnownHouse[]): (house: House) => KnownHouse[] {
  const shelf = new Map<string, KnownHouse[]>()
  for (const house of known)
    for (const key of new Set([`c${house.cvr}`, `n${house.matchKey}`])) {
      const list = shelf.get(key)
      if (list) list.push(house)
      else shelf.set(key, [house])
    }
  return (house) => [
    ...(house.cvr === null ? [] : (shelf.get(`c${house.cvr}`) ?? [])),
    ...(house.matchKey === null ? [] : (shelf.get(`n${house.matchKey}`) ?? [])),
  ]
}
