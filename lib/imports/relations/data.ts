import 'server-only'
import { answerDayOf, standingOf } from '#lib/imports/applications/rules.ts'
import { shelved } from '#lib/imports/houses/data.ts'
import { differencesOf } from '#lib/imports/differences/rules.ts'
import type { Memory, ReadRow } from '#lib/imports/judging/data.ts'
import { faulty, type JudgedRow, textOf, unsure, type Values } from '#lib/imports/judging/rules.ts'
import { applicationsTo, giversInBrackets, houseOf, knownHouses, peopleAt, talksWith } from '#lib/imports/matching/data.ts'
import { type House, type KnownHouse, matchHouse } from '#lib/imports/matching/rules.ts'
import { danishSortKey } from '#lib/sort-key.ts'

type WithGiver = { row: number; values: Values; warnings: string[]; giver: KnownHouse & { recordId: string } }
type Sorted = { ready: WithGiver[]; judged: Map<number, JudgedRow> }

/** People at givers: the same address or the same name at the same giver is the same person. */
export async function judgePeople(rows: readonly ReadRow[], memory: Memory): Promise<JudgedRow[]> {
  const { ready, judged } = await withGivers(rows)
  const known = await peopleAt(ready.map(({ giver }) => giver.organisationId))
  for (const one of ready) {
    const { values, giver } = one
    const [name, email] = [plain(values.name), textOf(values.email)]
    const ours = known.find(
      (person) =>
        person.organisationId === giver.organisationId && ((email !== null && person.email === email) || plain(person.name) === name),
    )
    const found = ours && { ours, why: email !== null && ours.email === email ? 'sameEmail' : 'sameName' }
    judged.set(one.row, judgeOne(one, memory, `${giver.organisationId} ${email ?? name}`, found, ['name', 'title', 'email', 'phone']))
  }
  return inOrder(rows, judged)
}

/** Conversations: the same day and the same words with the same giver are one. */
export async function judgeTalks(rows: readonly ReadRow[], memory: Memory): Promise<JudgedRow[]> {
  const { ready, judged } = await withGivers(rows)
  const known = await talksWith(
    ready.map(({ giver }) => giver.recordId),
    ready.flatMap(({ values }) => textOf(values.day) ?? []),
  )
  const keys = new Map(known.map((talk) => [`${talk.donorId} ${talk.day} ${plain(talk.text)}`, talk]))
  for (const one of ready) {
    const key = `${one.giver.recordId} ${textOf(one.values.day)} ${plain(one.values.text)}`
    const ours = keys.get(key)
    judged.set(one.row, judgeOne(one, memory, key, ours && { ours, why: 'sameTalk' }, []))
  }
  return inOrder(rows, judged)
}

/** Applications: the same title to the same giver, sent on the same day. */
export async function judgeApplications(rows: readonly ReadRow[], memory: Memory): Promise<JudgedRow[]> {
  const { ready, judged } = await withGivers(rows)
  const keyOf = ({ values }: WithGiver) => danishSortKey(textOf(values.title) ?? '')
  const known = await applicationsTo(
    ready.map(({ giver }) => giver.recordId),
    ready.map(keyOf),
  )
  const applicants = shelved(
    await knownHouses(
      'enterprise',
      ready.flatMap((one) => applicantOf(one.values) ?? []),
    ),
  )
  for (const one of ready) {
    const sentDay = textOf(one.values.sentDay)
    if (standingOf(one.values).outcome !== null && answerDayOf(one.values) === null) {
      judged.set(one.row, faulty(one.row, one.values, ['missing:decisionDay', ...one.warnings]))
      continue
    }
    const ours = known.find((found) => found.donorId === one.giver.recordId && found.sortKey === keyOf(one) && found.sentDay === sentDay)
    const verdict = judgeOne(one, memory, `${one.giver.recordId} ${keyOf(one)} ${sentDay}`, ours && { ours, why: 'sameApplication' }, [
      'appliedOre',
    ])
    judged.set(one.row, withApplicant(verdict, applicants))
  }
  return inOrder(rows, judged)
}

function judgeOne(
  { row, values, warnings, giver }: WithGiver,
  memory: Memory,
  key: string,
  found: { ours: { id: string } & Readonly<Record<string, unknown>>; why: string } | undefined,
  compared: readonly string[],
): JudgedRow {
  const parentId = giver.recordId
  const before = memory.seen.get(key)
  if (before !== undefined)
    return { row, verdict: 'matches', reasons: [`sameAsRow:${before}`, ...warnings], recordId: null, content: { values, parentId } }
  memory.seen.set(key, row)
  if (!found) return { row, verdict: 'new', reasons: warnings, recordId: memory.idOf(row), content: { values, parentId } }
  const differences = differencesOf(
    compared.filter((field) => memory.fields.includes(field)),
    values,
    found.ours,
  )
  return {
    row,
    verdict: differences.length > 0 ? 'conflict' : 'matches',
    reasons: [found.why, ...warnings],
    recordId: found.ours.id,
    content: { values, parentId, differences },
  }
}

/** Each row's giver: a row without one is an error, one that may mean several waits for a choice. */
async function withGivers(rows: readonly ReadRow[]): Promise<Sorted> {
  const judged = new Map<number, JudgedRow>()
  const houses = new Map<number, House>()
  for (const { row, read } of rows) {
    if (read.errors.length > 0) judged.set(row, faulty(row, read.values, [...read.errors, ...read.warnings]))
    else houses.set(row, houseOf(textOf(read.values.donorName) ?? '', textOf(read.values.donorCvr)))
  }
  const known = shelved((await knownHouses('donor', [...houses.values()])).filter(({ recordId }) => recordId !== null))
  const matches = new Map([...houses].map(([row, house]) => [row, matchHouse(house, known(house))]))
  const missing = [...houses].flatMap(([row, house]) => (matches.get(row)?.kind === 'none' ? [house] : []))
  const inBrackets = await giversInBrackets(missing)
  const ready: WithGiver[] = []
  for (const { row, read } of rows) {
    const [house, match] = [houses.get(row), matches.get(row)]
    if (!house || !match) continue
    const called = match.kind === 'none' ? inBrackets(house) : []
    if (called.length > 0) judged.set(row, unsure(row, read.values, { kind: 'unsure', houses: called, isCertain: true }, read.warnings))
    else if (match.kind === 'none') judged.set(row, faulty(row, read.values, ['giverMissing', ...read.warnings]))
    else if (match.kind === 'unsure') judged.set(row, unsure(row, read.values, { ...match, isCertain: true }, read.warnings))
    else if (match.house.recordId !== null)
      ready.push({ row, values: read.values, warnings: read.warnings, giver: { ...match.house, recordId: match.house.recordId } })
  }
  return { ready, judged }
}

function applicantOf(values: Values): House | null {
  const name = textOf(values.enterpriseName)
  return name === null ? null : houseOf(name, textOf(values.enterpriseCvr))
}

/** The enterprise that applied, where it is one of ours; told where it is not. */
function withApplicant(judged: JudgedRow, known: (house: House) => KnownHouse[]): JudgedRow {
  const house = applicantOf(judged.content.values)
  if (!house || judged.verdict !== 'new') return judged
  const match = matchHouse(house, known(house))
  const enterpriseId = match.kind === 'one' ? match.house.recordId : null
  return enterpriseId === null
    ? { ...judged, reasons: [...judged.reasons, 'applicantUnknown'] }
    : { ...judged, content: { ...judged.content, values: { ...judged.content.values, enterpriseId } } }
}

function inOrder(rows: readonly ReadRow[], judged: ReadonlyMap<number, JudgedRow>): JudgedRow[] {
  return rows.flatMap(({ row }) => judged.get(row) ?? [])
}

const plain = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase().replace(/\s+/g, ' ') : '')
