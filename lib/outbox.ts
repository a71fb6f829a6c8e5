import 'server-only'
import { and, asc, eq, isNull, lt, lte, or } from 'drizzle-orm'
import { createTransport, type Transporter } from 'nodemailer'
import { once } from '#db/once.ts'
import { engine } from '#db/open.ts'
import { outbox } from '#db/schema/index.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'

const leaseMs = 120_000
const dayMs = 86_400_000

/**
 * Sends what waits in the outbox, sign-in mails first. Delivery is at least once: the only double is a crash between the
 * server's yes and our commit, made harmless by a Message-ID that stays the same. Gives how many left.
 */
export async function sendOutbox(now = new Date()): Promise<number> {
  if (!env().SMTP_URL) return 0
  let sent = 0
  for (let mail = await claimNext(now); mail; mail = await claimNext(now)) sent += await deliver(mail)
  return sent
}

type Waiting = typeof outbox.$inferSelect

async function claimNext(now: Date): Promise<Waiting | undefined> {
  return engine().transact(async (db) => {
    const free = or(isNull(outbox.lockedUntil), lt(outbox.lockedUntil, now))
    const [mail] = await db
      .select()
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt), lte(outbox.nextTryAt, now), free))
      .orderBy(asc(outbox.sentAt), asc(outbox.failedAt), asc(outbox.nextTryAt), asc(outbox.id))
      .limit(1)
    if (mail)
      await db
        .update(outbox)
        .set({ lockedUntil: new Date(now.getTime() + leaseMs) })
        .where(eq(outbox.id, mail.id))
    return mail
  })
}

async function deliver(mail: Waiting): Promise<0 | 1> {
  const outcome = await transporter()
    .sendMail({
      from: env().MAIL_FROM,
      to: { name: '', address: mail.toAddress },
      ...(mail.replyTo && { replyTo: { name: '', address: mail.replyTo } }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.id}@gylden>`,
    })
    .then(
      () => null,
      (error: unknown) => error,
    )
  const now = new Date()
  await engine().transact(
    async (db) =>
      void (await db
        .update(outbox)
        .set(outcome === null ? { sentAt: now, lockedUntil: null } : afterFailure(mail, outcome, now))
        .where(eq(outbox.id, mail.id))),
  )
  return outcome === null ? 1 : 0
}

/** A 5xx is an answer: it stops and is shown. Anything else is tried again, ever more slowly, for a day. */
function afterFailure(mail: Waiting, error: unknown, now: Date) {
  const code = error instanceof Error ? Number(Reflect.get(error, 'responseCode') ?? 0) : 0
  const isFinal = (code >= 500 && code < 600) || now.getTime() - mail.createdAt.getTime() > dayMs
  const lastError = code ? `SMTP ${code}` : 'no answer from the mail server'
  log.warn({ mail: mail.id, code, attempts: mail.attempts + 1, isFinal }, 'mail not delivered')
  const wait = Math.min(30_000 * 2 ** mail.attempts, 3 * 3600_000)
  return {
    attempts: mail.attempts + 1,
    lockedUntil: null,
    lastError,
    failedAt: isFinal ? now : null,
    nextTryAt: new Date(now.getTime() + wait),
  }
}

function transporter(): Transporter {
  return once('smtp', () =>
    createTransport({ url: env().SMTP_URL, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }),
  )
}
