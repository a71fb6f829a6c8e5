import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { invitationMail } from '#emails/invitation.ts'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { invitation, session, setting, user, userEnterprise } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { sha256 } from '#lib/auth.ts'
import { rederiveGiving } from '#lib/donors/giving/mutations.ts'
import { env } from '#lib/env.ts'
import { emailAddress } from '#lib/form.ts'
import { mailWords } from '#lib/mail.ts'
import { invitationById, personById, sessionById, settingsOn } from '#lib/settings/data.ts'
import {
  invitationForm,
  isSettingKey,
  networkSettings,
  personForm,
  personId,
  sessionId,
  settingForm,
  type SettingKey,
} from '#lib/settings/schema.ts'
import { verb } from '#lib/verb.ts'

const invitationDays = 7
/** What the stored giving is made of; the window is compared when it is read. */
const givingSettingKeys: readonly SettingKey[] = ['goldenDefaultMonths', 'goldenWindowDays', 'goldenLapseFactor', 'goldenOwnRhythmDays']

/** A setting from a day on. Earlier figures keep the value of their own day. */
/** What a number outside its limits says they are. */
const outside = z.catch(z.object({ min: z.optional(z.number()), max: z.optional(z.number()) }), {})

export const decideSetting = verb({
  name: 'decideSetting',
  permission: 'network:manage',
  input: settingForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { settingKey, value, validFrom, reason }) {
    if (!isSettingKey(settingKey)) throw problem('invalid', 'invalid')
    const parsed = z.safeParse<z.ZodMiniType>(networkSettings.shape[settingKey], value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const { min, max } = z.parse(outside, issue?.code === 'custom' ? issue.params : undefined)
      const isOutside = min !== undefined && max !== undefined
      throw problem('invalid', 'invalid', {
        fields: { value: isOutside ? 'wholeBetween' : (issue?.message ?? 'invalid') },
        values: isOutside ? { min, max } : {},
      })
    }
    const { id } = await write.insert(setting, { key: settingKey, value: parsed.data, validFrom, reason })
    if (givingSettingKeys.includes(settingKey) && validFrom <= write.today) await rederiveGiving(write)
    return { id }
  },
})

export const invite = verb({
  name: 'invite',
  permission: 'network:manage',
  input: z.extend(invitationForm, { email: emailAddress }),
  find: async (viewer) => viewer,
  async run(write, viewer, { email, role, enterpriseIds }) {
    const db = await read()
    const [known] = await db.select({ id: user.id }).from(user).where(eq(user.email, email))
    if (known) throw problem('invalid', 'invalid', { fields: { email: 'emailTaken' } })
    const token = tokenFor()
    const expiresAt = new Date(write.at.getTime() + invitationDays * 86_400_000)
    const { id } = await write.insert(invitation, {
      tokenHash: sha256(token),
      email,
      role,
      enterpriseIds: role === 'enterprise' ? enterpriseIds : [],
      isBootstrap: false,
      expiresAt,
      acceptedAt: null,
      voidedBy: null,
      voidReason: null,
    })
    const { networkName } = await settingsOn(write.today)
    await write.mail({
      lane: 'notice',
      toAddress: email,
      ...invitationMail(mailWords('da'), {
        network: networkName,
        by: viewer.name,
        link: `${env().BASE_URL}/invitation#${token}`,
        days: invitationDays,
      }),
    })
    return { id }
  },
})

export const withdrawInvitation = verb({
  name: 'withdrawInvitation',
  permission: 'network:manage',
  input: personId,
  find: (viewer, { id }) => invitationById(viewer, id),
  async run(write, found) {
    const { id } = await write.void(invitation, found, '')
    return { id }
  },
})

/** Name, role and memberships. A change of role ends the person's sessions. */
export const updatePerson = verb({
  name: 'updatePerson',
  permission: 'network:manage',
  input: personForm,
  find: (viewer, { id }) => personById(viewer, id),
  async run(write, before, { id, version, name, role, enterpriseIds }) {
    if (role !== 'coordinator') await keepOneCoordinator(before)
    const after = await write.update(user, before, { name, role }, version)
    await setMemberships(write, id, role === 'enterprise' ? enterpriseIds : [])
    if (role !== before.role) await endSessions(write, id)
    return { id, version: after.version }
  },
})

export const deactivatePerson = verb({
  name: 'deactivatePerson',
  permission: 'network:manage',
  input: personId,
  find: (viewer, { id }) => personById(viewer, id),
  async run(write, before) {
    await keepOneCoordinator(before)
    await write.update(user, before, { isActive: false })
    await endSessions(write, before.id)
    return { id: before.id }
  },
})

export const reactivatePerson = verb({
  name: 'reactivatePerson',
  permission: 'network:manage',
  input: personId,
  find: (viewer, { id }) => personById(viewer, id),
  async run(write, before) {
    await write.update(user, before, { isActive: true })
    return { id: before.id }
  },
})

export const endOneSession = verb({
  name: 'endOneSession',
  permission: 'session:end',
  input: sessionId,
  find: (viewer, { id }) => sessionById(viewer, id),
  async run(write, found) {
    await write.remove(session, found)
    return { id: found.id }
  },
})

const tokenFor = () => randomBytes(32).toString('base64url')

async function keepOneCoordinator(person: typeof user.$inferSelect): Promise<void> {
  if (person.role !== 'coordinator' || !person.isActive) return
  const db = await read()
  const left = await db.$count(user, and(eq(user.role, 'coordinator'), eq(user.isActive, true)))
  if (left <= 1) throw problem('blocked', 'lastCoordinator')
}

async function endSessions(write: Write, userId: string): Promise<void> {
  const db = await read()
  for (const open of await db.select().from(session).where(eq(session.userId, userId))) await write.remove(session, open)
}

async function setMemberships(write: Write, userId: string, enterpriseIds: string[]): Promise<void> {
  const db = await read()
  const now = await db.select().from(userEnterprise).where(eq(userEnterprise.userId, userId))
  for (const old of now.filter((row) => !enterpriseIds.includes(row.enterpriseId))) await write.remove(userEnterprise, old)
  for (const enterpriseId of enterpriseIds.filter((id) => !now.some((row) => row.enterpriseId === id)))
    await write.insert(userEnterprise, { userId, enterpriseId })
}
