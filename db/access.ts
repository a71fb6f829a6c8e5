import 'server-only'
import { engine } from '#db/open.ts'
import { transactionDb } from '#db/engine/engine.ts'
import { newId } from '#db/new-id.ts'
import { accessLog } from '#db/schema/index.ts'

/**
 * Notes who looked up which rows about citizens, and why. The one thing that is written while reading: rows that cannot be
 * noted are not shown. Inside a verb it belongs to the verb's transaction.
 */
export async function noteLookUp(userId: string, purpose: string, recordKind: string, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return
  const at = new Date()
  const rows = recordIds.map((recordId) => ({ id: newId(at.getTime()), at, userId, purpose, recordKind, recordId }))
  const running = transactionDb().getStore()
  if (running) return void (await running.insert(accessLog).values(rows))
  await engine().transact(async (db) => void (await db.insert(accessLog).values(rows)))
}
