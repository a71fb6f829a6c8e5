import 'server-only'
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { newSignInMail } from '#emails/new-sign-in.ts'
import { signInMail } from '#emails/sign-in.ts'
import type { Db } from '#db/engine/engine.ts'
import { engine } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { invitation, marker, session, signInAttempt, user, userEnterprise } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { deviceText, sha256, startSession } from '#lib/auth.ts'
import { formatInstant } from '#lib/day.ts'
import { env } from '#lib/env.ts'
import { mailWords } from '#lib/mail.ts'
import { openWrite } from '#lib/verb.ts'

const minutes = 10
const triesPerAttempt = 5
const attemptsPerHour = 4 // so that an account never sees more than 20 guesses an hour
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Begins a sign-in for an address that has passed `emailAddress`. Gives the token that binds it to this browser.
 * An address that is nobody's gets an attempt of the same shape and no mail, so the two look alike.
 */
export async function requestCode(address: string): Promise<{ browser: string }> {
  const browser = randomToken()
  const link = randomToken()
  const code = Array.from({ length: 8 }, () => crockford[randomInt(32)]).join('')
  const addressHash = keyed(address)
  await anonymously('requestCode', async (write, db) => {
    const [who] = await db
      .select()
      .from(user)
      .where(and(eq(user.email, address), eq(user.isActive, true)))
    const recent = await db
      .select({ id: signInAttempt.id })
      .from(signInAttempt)
      .where(and(eq(signInAttempt.addressHash, addressHash), gt(signInAttempt.createdAt, new Date(write.at.getTime() - 3600_000))))
    if (recent.length >= attemptsPerHour) throw problem('blocked', 'tooManyCodes')
    await db.update(signInAttempt).set({ triesLeft: 0 }).where(eq(signInAttempt.addressHash, addressHash))
    await db
      .insert(signInAttempt)
      .values({
        id: write.newId(),
        createdAt: write.at,
        createdBy: 'system:sign-in',
        userId: who?.id ?? null,
        addressHash,
        codeHash: keyed(code),
        linkHash: keyed(link),
        browserHash: sha256(browser),
        triesLeft: triesPerAttempt,
        expiresAt: new Date(write.at.getTime() + minutes * 60_000),
      })
    if (who)
      await write.mail({
        lane: 'sign_in',
        toUserId: who.id,
        toAddress: who.email,
        ...signInMail(mailWords(who.locale), { code, link: `${env().BASE_URL}/sign-in/confirm#${link}`, minutes }),
      })
  })
  return { browser }
}

/** Ends a sign-in with the code that was mailed (or the link's token), in the browser that began it. Gives the session's token. */
export async function confirmCode(given: { browser: string; code?: string; link?: string; device: string }): Promise<string> {
  const outcome = await anonymously('signIn', async (write, db) => {
    const [attempt] = await db
      .select()
      .from(signInAttempt)
      .where(eq(signInAttempt.browserHash, sha256(given.browser)))
      .orderBy(desc(signInAttempt.createdAt))
      .limit(1)
    if (!attempt || attempt.triesLeft <= 0 || attempt.expiresAt <= write.at) return null
    const isRight = given.link ? same(keyed(given.link), attempt.linkHash) : same(keyed(tidy(given.code ?? '')), attempt.codeHash)
    if (!isRight || !attempt.userId) {
      await db
        .update(signInAttempt)
        .set({ triesLeft: attempt.triesLeft - 1 })
        .where(eq(signInAttempt.id, attempt.id))
      return { triesLeft: attempt.triesLeft - 1 }
    }
    await db.delete(signInAttempt).where(eq(signInAttempt.id, attempt.id))
    const [who] = await db
      .select()
      .from(user)
      .where(and(eq(user.id, attempt.userId), eq(user.isActive, true)))
    if (!who) return null
    const own = openWrite(db, who.id, 'signIn', write.today, write.at)
    if (!(await isKnownBrowser(db, who.id, given.device))) await tellOfSignIn(own, who)
    return { token: await startSession(own, who.id, given.device) }
  })
  if (outcome?.token) return outcome.token
  throw outcome?.triesLeft
    ? problem('invalid', 'codeWrong', { fields: { code: 'codeWrong' }, values: { tries: outcome.triesLeft } })
    : problem('invalid', 'codeOver', { fields: { code: 'codeOver' } })
}

async function isKnownBrowser(db: Db, userId: string, device: string): Promise<boolean> {
  return (await db.$count(session, and(eq(session.userId, userId), eq(session.device, deviceText(device))))) > 0
}

function tellOfSignIn(write: Write, { id, email, locale }: typeof user.$inferSelect): Promise<void> {
  const text = { when: formatInstant(write.at, locale), link: `${env().BASE_URL}/settings/me` }
  return write.mail({ lane: 'notice', toUserId: id, toAddress: email, ...newSignInMail(mailWords(locale), text) })
}

/** One click in a demo database; refused in any other, asked of the database each time. */
export async function signInToDemo(userId: string, device: string): Promise<string> {
  return anonymously('signInToDemo', async (write, db) => {
    const [mark] = await db.select().from(marker).limit(1)
    const [who] =
      mark?.kind === 'demo'
        ? await db
            .select()
            .from(user)
            .where(and(eq(user.id, userId), eq(user.isActive, true)))
        : []
    if (!who) throw problem('notFound', 'notFound')
    return startSession(openWrite(db, who.id, 'signInToDemo', write.today, write.at), who.id, device)
  })
}

/**
 * Accepts an invitation once. Role and enterprises come from the invitation. The first coordinator's link came from the
 * server's own console, so it signs in at once (`token`); everybody else proves the address by a code.
 */
export async function acceptInvitation(given: {
  token: string
  name: string
  email: string | null
  device: string
}): Promise<{ token: string | null; email: string }> {
  return anonymously('acceptInvitation', async (write, db) => {
    const [found] = await db
      .select()
      .from(invitation)
      .where(
        and(
          eq(invitation.tokenHash, sha256(given.token)),
          isNull(invitation.acceptedAt),
          isNull(invitation.voidedBy),
          gt(invitation.expiresAt, write.at),
        ),
      )
    if (!found) throw problem('notFound', 'invitationOver')
    const email = found.isBootstrap ? given.email : found.email
    if (!email) throw problem('invalid', 'required', { fields: { email: 'required' } })
    if (found.isBootstrap && (await db.select({ id: user.id }).from(user).where(eq(user.role, 'coordinator')).limit(1)).length > 0)
      throw problem('blocked', 'invitationOver')
    const own = openWrite(db, 'system:invitation', 'acceptInvitation', write.today, write.at)
    const who = await own.insert(user, { name: given.name, email, role: found.role, locale: 'da', isActive: true, organisationId: null })
    for (const enterpriseId of found.enterpriseIds) await own.insert(userEnterprise, { userId: who.id, enterpriseId })
    await own.mark(invitation, found, { acceptedAt: write.at })
    return { email, token: found.isBootstrap ? await startSession(own, who.id, given.device) : null }
  })
}

/** The one-time link of the first coordinator, 30 minutes. Refused once there is one. */
export async function inviteFirstCoordinator(): Promise<string> {
  const token = randomToken()
  await anonymously('inviteFirstCoordinator', async (write, db) => {
    const [known] = await db.select({ id: user.id }).from(user).where(eq(user.role, 'coordinator')).limit(1)
    if (known) throw problem('blocked', 'coordinatorExists')
    await write.insert(invitation, {
      tokenHash: sha256(token),
      email: null,
      role: 'coordinator',
      enterpriseIds: [],
      isBootstrap: true,
      expiresAt: new Date(write.at.getTime() + 30 * 60_000),
      acceptedAt: null,
      voidedBy: null,
      voidReason: null,
    })
  })
  return `${env().BASE_URL}/invitation#${token}`
}

function anonymously<T>(name: string, work: (write: Write, db: Db) => Promise<T>): Promise<T> {
  return engine().transact((db) => work(openWrite(db, 'system:sign-in', name), db))
}

const randomToken = () => randomBytes(32).toString('base64url')
const keyed = (text: string) => createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('hex')
const same = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** A code as people type it: any case, spaces and dashes, O for 0, I and L for 1. */
function tidy(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}
