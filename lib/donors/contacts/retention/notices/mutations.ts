import 'server-only'
import { and, asc, eq, gte } from 'drizzle-orm'
import { expiredMail } from '#emails/expired.ts'
import { engine, read } from '#db/open.ts'
import { outbox, user } from '#db/schema/index.ts'
import { startOfDay, todayInCopenhagen } from '#lib/day.ts'
import { expiredCount } from '#lib/donors/contacts/retention/data.ts'
import { env } from '#lib/env.ts'
import { mailWords } from '#lib/mail.ts'
import { openWrite } from '#lib/verb.ts'
import { type Viewer, viewerOf } from '#lib/viewer.ts'

/**
 * Tells the coordinators how many people have been kept too long, one mail each in a calendar month as long as there are any. It
 * erases nobody: that is a person's act, after the list has been seen. Gives how many mails were laid out.
 */
export async function noticeExpired(now = new Date()): Promise<number> {
  const db = await read()
  const coordinators = await db
    .select({ id: user.id, email: user.email })
    .from(user)
    .where(and(eq(user.role, 'coordinator'), eq(user.isActive, true)))
    .orderBy(asc(user.id))
  let mails = 0
  for (const { id, email } of coordinators) {
    const viewer = await viewerOf(id)
    if (viewer) mails += await noticeOne(viewer, email, now)
  }
  return mails
}

async function noticeOne(viewer: Viewer, toAddress: string, now: Date): Promise<0 | 1> {
  const count = await expiredCount(viewer)
  if (count === 0) return 0
  const mail = expiredMail(mailWords(viewer.locale), { count, link: `${env().BASE_URL}/donors/contacts/retention` })
  // A demo's day never passes, so there one mail is all.
  const since = viewer.isDemo ? new Date(0) : startOfDay(`${todayInCopenhagen(now).slice(0, 7)}-01`)
  return engine().transact(async (db) => {
    const [sent] = await db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.recordKind, 'retention'), eq(outbox.recordId, viewer.id), gte(outbox.createdAt, since)))
      .limit(1)
    if (sent) return 0
    const write = openWrite(db, 'system:retention', 'noticeExpired', viewer.today, now)
    await write.mail({ lane: 'notice', toUserId: viewer.id, toAddress, ...mail, record: { kind: 'retention', id: viewer.id } })
    write.close()
    return 1
  })
}
