import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { session, user } from '#db/schema/index.ts'
import { sessionCookie, startSession } from '#lib/auth.ts'
import { openWrite } from '#lib/verb.ts'
import { closeDatabase, freshDatabase, type Person, seed, storyDay, userId } from '../database.ts'
import { type ActionAnswer, builtActions, callAction } from './caller.ts'

/** A person by name, nobody, or somebody whose account was closed while the cookie lived. */
export type Caller = Person | 'nobody' | 'closed'

export const callers: readonly Caller[] = ['nobody', 'closed', 'Lis', 'Malik', 'Fie', 'Mona', 'Frede', 'Karla']

const cookies = new Map<Caller, string>()
const secrets = {
  NEXTAUTH_SECRET: 'test-secret',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  GYLDEN_AUDIT_KEY: 'test-audit-key',
}
const ids = new Map(
  builtActions()
    .filter(({ filename }) => filename.endsWith('actions.ts'))
    .map(({ id, exportedName }) => [exportedName, id]),
)

/** A real database with the story's people, each with a session of their own. The file is shared with the server that is started over it. */
export async function openHouse(): Promise<{ file: string; environment: Record<string, string> }> {
  await freshDatabase()
  const folder = process.env.GYLDEN_DATA ?? ''
  const file = join(folder, 'gylden.sqlite')
  await seed('closed', (write) =>
    write.insert(user, {
      name: 'Dorte',
      email: 'dorte@example.dk',
      role: 'coordinator',
      locale: 'da',
      isActive: true,
      organisationId: null,
    }),
  )
  const [closed] = await engine().reader.select().from(user).where(eq(user.email, 'dorte@example.dk'))
  for (const caller of [...callers, 'Knud'] as const) {
    const id = caller === 'closed' ? closed?.id : caller === 'nobody' ? undefined : userId(caller)
    if (id) cookies.set(caller, `${sessionCookie.name}=${await newSession(id)}`)
  }
  await engine().transact(async (db) => void (await db.update(user).set({ isActive: false }).where(eq(user.email, 'dorte@example.dk'))))
  return { file, environment: { ...secrets, GYLDEN_DATA: folder, DATABASE_URL: `file:${file}`, GYLDEN_JOBS: '' } }
}

export const closeHouse = closeDatabase
export const cookieOf = (caller: Caller): string => cookies.get(caller) ?? ''

export function newSession(id: string): Promise<string> {
  return engine().transact((db) => startSession(openWrite(db, id, 'signIn', storyDay), id, 'test'))
}

/** How many sessions a person has. */
export async function sessionsOf(person: Person): Promise<number> {
  return (
    await engine()
      .reader.select()
      .from(session)
      .where(eq(session.userId, userId(person)))
  ).length
}

/** The verb's form posted by a caller's browser. */
export function post(url: string, verb: string, caller: Caller, input: object, origin = url): Promise<ActionAnswer> {
  return callAction(url, actionId(verb), [input], { cookie: cookieOf(caller), origin })
}

export function actionId(name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`The build has no action ${name}`)
  return id
}

/** A refusal's code, or `ok`. */
export function codeOf({ result, status, redirect }: ActionAnswer): string {
  if (result && typeof result === 'object') return Reflect.get(result, 'ok') === true ? 'ok' : String(Reflect.get(result, 'code'))
  return redirect ? `redirect ${redirect}` : `status ${status}`
}

/** Everything a form for a giver must say. */
export const giver = (name: string) => ({
  id: '',
  version: null,
  name,
  cvr: '',
  type: 'charitable_foundation',
  fundingKind: 'grant',
  stage: 'identified',
  ownerId: '',
  website: '',
  address: '',
  municipality: '',
  purpose: '',
  doesNotSupport: '',
  geography: '',
  minOre: '',
  maxOre: '',
  ownFinancingBps: '',
  decisionWeeks: '',
  meetingDates: '',
  portalUrl: '',
  waitMonths: '',
  feeRule: 'unknown',
  feeRuleSource: '',
  publicBodyMayApply: '',
  startDateRule: 'any',
  applicationLimit: '',
  silenceWeeks: '',
  contactPreference: 'any',
  acceptsReports: '',
  acceptsThanks: '',
  theirCaseNumber: '',
  cycleMonths: '',
  nextStep: '',
  nextStepDay: '',
})
