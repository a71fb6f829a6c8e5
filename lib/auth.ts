import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { NextAuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { hot } from '#db/hot.ts'
import { engine, read } from '#db/open.ts'
import { session, user } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { env, isLoopbackOrHttps } from '#lib/env.ts'

export const idleMs = 8 * 3600_000
export const absoluteMs = 7 * 24 * 3600_000
const moveEveryMs = 300_000
const sessionsPerUser = 5

const isSecure = isLoopbackOrHttps()

/** `__Host-` wherever the browser honours it; plain http on another host has a cookie of its own (demo only, with a banner). */
export const sessionCookie = {
  name: isSecure ? '__Host-session' : 'session',
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure, maxAge: absoluteMs / 1000 },
} as const

export const attemptCookie = {
  ...sessionCookie,
  name: isSecure ? '__Host-attempt' : 'attempt',
  options: { ...sessionCookie.options, maxAge: 600 },
} as const

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A new session in the sign-in's own transaction; gives the token for the cookie. The sixth ends the oldest. */
export async function startSession(write: Write, userId: string, device: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const db = await read()
  const open = await db.select().from(session).where(eq(session.userId, userId)).orderBy(desc(session.createdAt), desc(session.id))
  for (const old of open.slice(sessionsPerUser - 1)) await write.remove(session, old)
  await write.insert(session, {
    tokenHash: sha256(token),
    userId,
    device: deviceText(device),
    expiresAt: new Date(write.at.getTime() + idleMs),
    endsAt: new Date(write.at.getTime() + absoluteMs),
  })
  return token
}

/** A browser's own words for itself, as a session keeps them. */
export const deviceText = (agent: string) => agent.slice(0, 120)

/** next-auth as a thin shell: it reads a session by its cookie. Everything else is ours. */
export const authOptions: NextAuthOptions = {
  adapter: sessionAdapter(),
  providers: [],
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'database', maxAge: idleMs / 1000, updateAge: moveEveryMs / 1000 },
  cookies: { sessionToken: { name: sessionCookie.name, options: sessionCookie.options } },
  callbacks: { session: ({ session: found, user: who }) => ({ ...found, userId: who.id }) },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
}

const openSession = hot((db) =>
  db
    .select({ userId: session.userId, expiresAt: session.expiresAt, email: user.email })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(
      and(
        eq(session.tokenHash, sql.placeholder('tokenHash')),
        gt(session.expiresAt, sql.param(sql.placeholder('now'), session.expiresAt)),
        gt(session.endsAt, sql.param(sql.placeholder('now'), session.endsAt)),
        eq(user.isActive, true),
      ),
    ),
)

function sessionAdapter(): Adapter {
  return {
    async getSessionAndUser(token) {
      const [found] = await openSession({ tokenHash: sha256(token), now: new Date() })
      if (!found) return null
      const { userId, expiresAt, email } = found
      return { session: { sessionToken: token, userId, expires: expiresAt }, user: { id: userId, email, emailVerified: null } }
    },
    // Moves the idle limit. Not a business change, so it goes past Write.
    async updateSession({ sessionToken }) {
      const expiresAt = new Date(Date.now() + idleMs)
      await engine().transact(
        async (db) =>
          void (await db
            .update(session)
            .set({ expiresAt })
            .where(eq(session.tokenHash, sha256(sessionToken)))),
      )
      return null
    },
    async deleteSession(token) {
      await endSession(token)
    },
  }
}

/** Ends the session behind a cookie. */
export async function endSession(token: string): Promise<void> {
  await engine().transact(async (db) => void (await db.delete(session).where(eq(session.tokenHash, sha256(token)))))
}

/** Removes sessions that have run out. Run by a job. */
export async function pruneSessions(now: Date): Promise<void> {
  await engine().transact(async (db) => {
    const old = await db.select({ id: session.id }).from(session).where(lt(session.expiresAt, now)).limit(500)
    if (old.length > 0)
      await db.delete(session).where(
        inArray(
          session.id,
          old.map((row) => row.id),
        ),
      )
  })
}
