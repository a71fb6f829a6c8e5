import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { outbox, session, user } from '#db/schema/index.ts'
import { openWrite } from '#lib/verb.ts'
import { closeDatabase, freshDatabase, type Person, userId } from '../database.ts'
import { codeIn } from '../e2e/mail-server.ts'
import { bringEngine } from './engine.ts'

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

// It reads the environment when it is loaded, and that is made with the database.
const auth = () => import('#lib/auth.ts')
const found = async (token: string) => (await auth()).authOptions.adapter?.getSessionAndUser?.(token)

async function begin(person: Person): Promise<string> {
  const { startSession } = await auth()
  return engine().transact((db) => startSession(openWrite(db, userId(person), 'test'), userId(person), 'a browser'))
}

it('a session is its holder’s, by its token alone', async () => {
  const [hers, his] = [await begin('Mona'), await begin('Frede')]
  expect(await found(hers)).toMatchObject({ session: { userId: userId('Mona') }, user: { id: userId('Mona') } })
  expect(await found(his)).toMatchObject({ session: { userId: userId('Frede') } })
  expect(await found(`${hers}x`)).toBeNull()
})

it.each(['expiresAt', 'endsAt'] as const)('and is none from the moment it has run out (%s)', async (limit) => {
  const [token, { sha256 }] = [await begin('Frede'), await auth()]
  const set = (at: number) =>
    engine().transact((db) =>
      db
        .update(session)
        .set({ [limit]: new Date(at) })
        .where(eq(session.tokenHash, sha256(token)))
        .returning(),
    )
  await set(Date.now() + 60_000)
  expect(await found(token)).toMatchObject({ session: { userId: userId('Frede') } })
  await set(Date.now() - 1)
  expect(await found(token)).toBeNull()
})

it('nor is it one when the account is closed', async () => {
  const token = await begin('Karla')
  await engine().transact((db) =>
    db
      .update(user)
      .set({ isActive: false })
      .where(eq(user.id, userId('Karla')))
      .returning(),
  )
  expect(await found(token)).toBeNull()
})

it('a code that was missed five times opens nothing, not even when it is right', async () => {
  const { confirmCode, requestCode } = await import('#lib/sign-in/mutations.ts')
  const { browser } = await requestCode('mona@example.dk')
  const [mail] = await engine().reader.select().from(outbox).where(eq(outbox.lane, 'sign_in'))
  const code = codeIn(mail?.text ?? '')
  const given = { browser, device: 'a browser' }
  for (let left = 4; left > 0; left--)
    await expect(confirmCode({ ...given, code: '0000-0000' })).rejects.toMatchObject({
      key: 'codeWrong',
      detail: { values: { tries: left } },
    })
  await expect(confirmCode({ ...given, code: '0000-0000' })).rejects.toMatchObject({ key: 'codeOver' })
  await expect(confirmCode({ ...given, code })).rejects.toMatchObject({ key: 'codeOver' })
})
