import 'server-only'
import { eq } from 'drizzle-orm'
import { calls, type DemoCall } from '#db/demo/calls.ts'
import { read } from '#db/open.ts'
import { application, call, callDeadline, callDismissal, callFollow, callRound } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { idOf, type Known, ore } from '#lib/demo/rules.ts'
import { givers } from '#db/demo/givers.ts'
import { findableCall } from '#lib/donors/calls/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

type WriteAs = (userId: string) => Write

/** The calls Frede keeps, who follows them, what was begun for them, and the one nobody need look into again. */
export async function writeCalls(writeAs: WriteAs, known: Known): Promise<void> {
  const write = writeAs(idOf(known, 'frede'))
  for (const one of calls) {
    const { id } = await write.insert(call, {
      donorId: idOf(known, one.giver),
      title: one.title,
      sortKey: danishSortKey(one.title),
      kind: one.kind,
      opensDay: one.opens ?? null,
      text: one.text,
      ownFinancingBps: one.ownFinancingBps ?? null,
      maxOre: one.maxKroner ? ore(one.maxKroner) : null,
      decisionWeeks: one.decisionWeeks ?? null,
    })
    await writeDates(write, id, one)
    for (const who of one.followed ?? []) await writeAs(idOf(known, who)).insert(callFollow, { callId: id, userId: idOf(known, who) })
    for (const name of one.applications ?? []) await begin(write, idOf(known, name), id)
    if (one.dismissed)
      await writeAs(idOf(known, one.dismissed.by)).insert(callDismissal, {
        callId: id,
        reason: one.dismissed.reason,
        voidedBy: null,
        voidReason: null,
      })
    await findableCall(write, id, one, givers.find(({ key }) => key === one.giver)?.name ?? '')
  }
}

async function writeDates(write: Write, callId: string, { rounds = [], closes }: DemoCall): Promise<void> {
  const roundIds = new Map<string, string>()
  for (const [kind, text] of rounds) roundIds.set(kind, (await write.insert(callRound, { callId, kind, text })).id)
  for (const { day, time, round, note } of closes)
    await write.insert(callDeadline, { callId, roundId: round ? idOf(roundIds, round) : null, day, time: time ?? null, note: note ?? null })
}

async function begin(write: Write, applicationId: string, callId: string): Promise<void> {
  const db = await read()
  const [begun] = await db.select().from(application).where(eq(application.id, applicationId))
  if (begun) await write.update(application, begun, { callId })
}
