import 'server-only'
import { eq } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { call, callDeadline, callRound } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { callById } from '#lib/donors/calls/data.ts'
import { callForm } from '#lib/donors/calls/schema.ts'
import { donorById } from '#lib/donors/data.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'

type CallInput = z.output<typeof callForm>

export const createCall = verb({
  name: 'createCall',
  permission: 'call:edit',
  input: callForm,
  find: (viewer, { donorId }) => donorById(viewer, donorId),
  async run(write, giver, input) {
    const { id } = await write.insert(call, { ...factsOf(input), donorId: giver.id })
    await setDates(write, id, input)
    await findableCall(write, id, input, giver.name)
    return { id }
  },
})

/** Corrects a call. It stays its giver's. */
export const updateCall = verb({
  name: 'updateCall',
  permission: 'call:edit',
  input: callForm,
  find: (viewer, { id }) => callById(viewer, id ?? ''),
  async run(write, before, input) {
    const { id, version } = await write.update(call, before.call, factsOf(input), input.version ?? 0)
    await setDates(write, id, input)
    await findableCall(write, id, input, before.donorName)
    return { id, version }
  },
})

/** The call's own columns of its form. */
function factsOf({
  id: _id,
  version: _version,
  donorId: _donorId,
  sketchText: _sketch,
  fullText: _full,
  deadlines: _deadlines,
  ...facts
}: CallInput) {
  return { ...facts, sortKey: danishSortKey(facts.title) }
}

/** Makes the call's rounds and deadlines exactly these. A round is there when it is described or has a deadline. */
async function setDates(write: Write, id: string, { sketchText, fullText, deadlines }: CallInput): Promise<void> {
  const db = await read()
  const before = await db.select().from(callDeadline).where(eq(callDeadline.callId, id))
  const rounds = await db.select().from(callRound).where(eq(callRound.callId, id))
  for (const row of before) if (!deadlines.some((line) => line.id === row.id)) await write.remove(callDeadline, row)
  const roundIds = new Map<string, string>()
  const spare: typeof rounds = []
  for (const [kind, text] of [['sketch', sketchText] as const, ['full', fullText] as const]) {
    const known = rounds.find((round) => round.kind === kind)
    const isThere = text !== null || deadlines.some(({ round }) => round === kind)
    if (known && !isThere) spare.push(known)
    if (known && isThere) await write.update(callRound, known, { text })
    if (isThere) roundIds.set(kind, known?.id ?? (await write.insert(callRound, { callId: id, kind, text })).id)
  }
  for (const { id: lineId, day, time, note, round } of deadlines) {
    const known = before.find((row) => row.id === lineId)
    const line = { day, time, note, roundId: round && (roundIds.get(round) ?? null) }
    if (known) await write.update(callDeadline, known, line)
    else await write.insert(callDeadline, { ...line, callId: id })
  }
  for (const round of spare) await write.remove(callRound, round)
}

export function findableCall(write: Write, id: string, words: { title: string; text: string | null }, giver: string): Promise<void> {
  return findable(write, 'call', id, { title: words.title, subtitle: giver, body: words.text ?? '' })
}
