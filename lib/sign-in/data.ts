import 'server-only'
import { asc, desc, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { marker, outbox, user } from '#db/schema/index.ts'

/** Whom one may sign in as by a click: everybody in a demo database, nobody in any other. Asked before there is a viewer. */
export async function demoPeople() {
  if (!(await isDemo())) return []
  const db = await read()
  const found = await db
    .select({ id: user.id, name: user.name, role: user.role })
    .from(user)
    .where(eq(user.isActive, true))
    .orderBy(asc(user.createdAt), asc(user.id))
    .limit(20)
  return found.map((person) => ({ ...person, place: null }))
}

/** Whether the database itself says that it is a demo: only there is signing in by a click. */
export async function isDemo(): Promise<boolean> {
  const db = await read()
  const [mark] = await db.select({ kind: marker.kind }).from(marker).limit(1)
  return mark?.kind === 'demo'
}

/** Mails can be read on a page only in a demo database or in development, and only where no mail server is set. */
export async function showsMails(): Promise<boolean> {
  return !process.env.SMTP_URL && (process.env.NODE_ENV === 'development' || (await isDemo()))
}

/** The latest 50 mails of the outbox, for the page that shows them in a demo. */
export async function shownMails() {
  if (!(await showsMails())) return null
  const db = await read()
  return db
    .select({ id: outbox.id, at: outbox.createdAt, to: outbox.toAddress, subject: outbox.subject, text: outbox.text })
    .from(outbox)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(50)
}

/** The latest ten mails that were not sent, newest first: for who has the server's own console, and with it the database. */
export async function waitingMails() {
  const db = await read()
  return db
    .select({ at: outbox.createdAt, to: outbox.toAddress, subject: outbox.subject, text: outbox.text })
    .from(outbox)
    .where(isNull(outbox.sentAt))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(10)
}

/** Whether anybody can administrate yet; decides only what the invitation page says. */
export async function hasCoordinator(): Promise<boolean> {
  const db = await read()
  return (await db.select({ id: user.id }).from(user).where(eq(user.role, 'coordinator')).limit(1)).length > 0
}
