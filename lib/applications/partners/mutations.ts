import 'server-only'
import { and, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { applicationPartner, share } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { applicationById } from '#lib/applications/data.ts'
import { partnerById, shareById } from '#lib/applications/partners/data.ts'
import { endShareForm, partnerForm, partnerId, partnerShareForm, shareForm, signOffForm } from '#lib/applications/partners/schema.ts'
import { addDays } from '#lib/day.ts'
import { verb } from '#lib/verb.ts'

/** A partner joins; as lead it takes the lead from the one before. Whoever joins must still say yes. */
export const addPartner = verb({
  name: 'addPartner',
  permission: 'application:edit',
  input: partnerForm,
  find: (viewer, { applicationId }) => applicationById(viewer, applicationId),
  async run(write, parent, { enterpriseId, isLead, shareOre }) {
    if (parent.partnerEnterpriseIds.includes(enterpriseId))
      throw problem('invalid', 'invalid', { fields: { enterpriseId: 'alreadyExists' } })
    if (isLead) await takeLead(write, parent.id)
    const { id } = await write.insert(applicationPartner, {
      applicationId: parent.id,
      enterpriseId,
      isLead,
      shareOre,
      signedOffDay: null,
      signedOffBy: null,
      signedOffHow: null,
    })
    return { id }
  },
})

export const setShare = verb({
  name: 'setShare',
  permission: 'application:edit',
  input: partnerShareForm,
  find: (viewer, { id }) => partnerById(viewer, id),
  async run(write, before, { version, shareOre }) {
    const after = await write.update(applicationPartner, before.row, { shareOre }, version)
    return { id: after.id, version: after.version }
  },
})

/** The partner's yes, by itself or recorded for it with where it is known from. */
export const signOffPartner = verb({
  name: 'signOffPartner',
  permission: 'application:signOff',
  input: signOffForm,
  find: (viewer, { id }) => partnerById(viewer, id),
  async run(write, before, { version, day, how }, viewer) {
    if (day > write.today) throw problem('invalid', 'invalid', { fields: { day: 'dayAhead' } })
    const isOwn = viewer.enterpriseIds.includes(before.enterpriseId)
    if (!isOwn && !how) throw problem('invalid', 'invalid', { fields: { how: 'required' } })
    const after = await write.update(
      applicationPartner,
      before.row,
      { signedOffDay: day, signedOffBy: viewer.id, signedOffHow: how },
      version,
    )
    return { id: after.id, version: after.version }
  },
})

export const removePartner = verb({
  name: 'removePartner',
  permission: 'application:edit',
  input: partnerId,
  find: (viewer, { id }) => partnerById(viewer, id),
  async run(write, before) {
    if (before.row.isLead) throw problem('blocked', 'leadStays')
    await write.remove(applicationPartner, before.row)
    return { id: before.row.id }
  },
})

/** Lets a person or an enterprise see, comment or write. A new right for the same takes the old one's place. */
export const shareApplication = verb({
  name: 'shareApplication',
  permission: 'application:edit',
  input: shareForm,
  find: (viewer, { applicationId }) => applicationById(viewer, applicationId),
  async run(write, parent, { userId, enterpriseId, right, lastDay }) {
    if (lastDay !== null && lastDay < write.today) throw problem('invalid', 'invalid', { fields: { lastDay: 'dayPast' } })
    const db = await read()
    const before = (
      await db
        .select()
        .from(share)
        .where(and(eq(share.recordKind, 'application'), eq(share.recordId, parent.id)))
    ).filter((row) => row.voidedBy === null && row.userId === userId && row.enterpriseId === enterpriseId)
    const { id } = await write.insert(share, {
      recordKind: 'application',
      recordId: parent.id,
      userId,
      enterpriseId,
      right,
      expiresAt: lastDay === null ? null : new Date(addDays(lastDay, 1)),
      voidedBy: null,
      voidReason: null,
    })
    for (const old of before) await write.void(share, old, 'replaced', id)
    return { id }
  },
})

/** Ends a right at once: the next request no longer has it. */
export const endShare = verb({
  name: 'endShare',
  permission: 'application:edit',
  input: endShareForm,
  find: (viewer, { id }) => shareById(viewer, id),
  async run(write, before) {
    await write.void(share, before.row, 'ended')
    return { id: before.row.id }
  },
})

async function takeLead(write: Write, applicationId: string): Promise<void> {
  const db = await read()
  const leads = await db
    .select()
    .from(applicationPartner)
    .where(and(eq(applicationPartner.applicationId, applicationId), eq(applicationPartner.isLead, true)))
  for (const lead of leads) await write.update(applicationPartner, lead, { isLead: false })
}
