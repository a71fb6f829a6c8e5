import 'server-only'
import { and, asc, eq, gte } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import {
  application,
  applicationAssignee,
  applicationNeed,
  applicationPartner,
  applicationPilot,
  callDeadline,
  donorGiving,
  enterprise,
  stageChange,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { type Application, applicationById, clashes } from '#lib/applications/data.ts'
import { applicantChoices, callsOf, pilotChoices, theoryChoices } from '#lib/applications/choices/data.ts'
import { needById } from '#lib/applications/needs/data.ts'
import { beginWith } from '#lib/applications/forms/mutations.ts'
import { applicationForm, assignForm, newApplicationForm, pilotForm } from '#lib/applications/schema.ts'
import { dismissalsOf } from '#lib/donors/calls/dismissals/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { formsFor } from '#lib/donors/forms/data.ts'
import { ideaById } from '#lib/donors/ideas/data.ts'
import { useIdea } from '#lib/donors/ideas/mutations.ts'
import { findable } from '#lib/search/mutations.ts'
import { personById } from '#lib/settings/data.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Begins an application, from a giver alone or carrying on a need or an idea, with the questions of the giver's form. Whoever raises money is assigned by beginning. */
export const createApplication = verb({
  name: 'createApplication',
  permission: 'application:create',
  input: newApplicationForm,
  find: (viewer, { donorId }) => donorById(viewer, donorId),
  async run(write, giver, input, viewer) {
    await refuseClash(viewer, giver, input.clashSeen, { callId: input.callId })
    const need = input.needId ? await needById(viewer, input.needId) : undefined
    const idea = input.ideaId ? await ideaById(viewer, input.ideaId) : undefined
    if ((input.needId && !need) || (input.ideaId && !idea)) throw problem('notFound', 'notFound')
    if (input.callId) await refuseCall(viewer, giver.id, input.callId)
    const leadId = leadOf(viewer, input.leadEnterpriseId ?? need?.enterpriseIds[0] ?? idea?.enterpriseId ?? null)
    const [form] = await formsFor(viewer, { donorId: giver.id, callId: input.callId })
    const title = input.title ?? need?.title ?? idea?.title ?? giver.name
    const { id } = await write.insert(application, {
      ...blankApplication,
      donorId: giver.id,
      callId: input.callId,
      ...(form && { formId: form.id, formNumber: form.number }),
      ideaId: idea?.id ?? null,
      theoryId: need?.theoryId ?? null,
      title,
      sortKey: danishSortKey(title),
      stage: input.stage,
      stageSince: write.today,
      ledBy: viewer.role === 'fundraiser' ? 'fundraiser' : 'enterprise',
      askType: (await hasGiven(giver.id)) ? 'renewal' : 'new',
      appliedOre: input.appliedOre ?? need?.amountOre ?? idea?.expectedOre ?? null,
      deadlineDay: input.deadlineDay ?? (await nextDeadline(input.callId, write.today)),
      legalApplicantId: await organisationOf(leadId),
    })
    const partners = [...new Set([leadId, ...(need?.enterpriseIds ?? [])])].filter((one) => one !== null)
    for (const enterpriseId of partners) await addPartnerRow(write, id, enterpriseId, enterpriseId === leadId)
    if (need) await write.insert(applicationNeed, { applicationId: id, needId: need.id })
    if (idea) await useIdea(write, idea)
    if (need?.pilotId) await write.insert(applicationPilot, { applicationId: id, pilotId: need.pilotId })
    if (viewer.role === 'fundraiser') await write.insert(applicationAssignee, { applicationId: id, userId: viewer.id })
    await write.insert(stageChange, { applicationId: id, fromStage: null, toStage: input.stage, day: write.today, reason: null })
    if (form) await beginWith(write, viewer, id, form)
    await findableApplication(write, id, title, giver.name)
    return { id }
  },
})

export const updateApplication = verb({
  name: 'updateApplication',
  permission: 'application:edit',
  input: applicationForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { id: _id, version, ...facts }, viewer) {
    await refuseForeign(viewer, before, facts)
    const after = await write.update(application, before, { ...facts, sortKey: danishSortKey(facts.title) }, version)
    await findableApplication(write, after.id, after.title, before.donorName)
    return { id: after.id, version: after.version }
  },
})

/** Puts a fundraiser or coordinator on the application, or takes them off it. */
export const assignFundraiser = verb({
  name: 'assignFundraiser',
  permission: 'application:assign',
  input: assignForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { userId, isAssigned }, viewer) {
    const person = await personById(viewer, userId)
    if (!person?.isActive || (person.role !== 'fundraiser' && person.role !== 'coordinator'))
      throw problem('invalid', 'invalid', { fields: { userId: 'choiceInvalid' } })
    const db = await read()
    const [link] = await db
      .select()
      .from(applicationAssignee)
      .where(and(eq(applicationAssignee.applicationId, before.id), eq(applicationAssignee.userId, userId)))
    if (isAssigned && !link) await write.insert(applicationAssignee, { applicationId: before.id, userId })
    if (!isAssigned && link) await write.remove(applicationAssignee, link)
    return { id: before.id }
  },
})

export const linkPilot = verb({
  name: 'linkPilot',
  permission: 'application:edit',
  input: pilotForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { pilotId, isLinked }, viewer) {
    if (isLinked && !isAmong(await pilotChoices(viewer, before), pilotId))
      throw problem('invalid', 'invalid', { fields: { pilotId: 'choiceInvalid' } })
    const db = await read()
    const [link] = await db
      .select()
      .from(applicationPilot)
      .where(and(eq(applicationPilot.applicationId, before.id), eq(applicationPilot.pilotId, pilotId)))
    if (isLinked && !link) await write.insert(applicationPilot, { applicationId: before.id, pilotId })
    if (!isLinked && link) await write.remove(applicationPilot, link)
    return { id: before.id }
  },
})

/** Two to one giver without knowing of each other is refused until somebody says that they have talked. */
export async function refuseClash(
  viewer: Viewer,
  giver: { id: string; name: string },
  isSeen: boolean,
  { exceptId, callId }: { exceptId?: string; callId?: string | null } = {},
): Promise<void> {
  const [rival] = isSeen ? [] : await clashes(viewer, giver.id, exceptId, callId)
  if (rival)
    throw problem('invalid', 'clash', {
      fields: { clashSeen: 'clash' },
      values: { giver: giver.name, stage: rival.stage, name: rival.leadName ?? '_' },
    })
}

export function findableApplication(write: Write, id: string, title: string, giver: string): Promise<void> {
  return findable(write, 'application', id, { title, subtitle: giver })
}

export async function addPartnerRow(
  write: Write,
  applicationId: string,
  enterpriseId: string,
  isLead: boolean,
  shareOre: number | null = null,
): Promise<void> {
  await write.insert(applicationPartner, {
    applicationId,
    enterpriseId,
    isLead,
    shareOre,
    signedOffDay: null,
    signedOffBy: null,
    signedOffHow: null,
  })
}

/** What a new application knows nothing of yet. */
export const blankApplication = {
  kind: 'development',
  currency: 'DKK',
  probabilityBps: null,
  isRepayable: false,
  signatory: null,
  signedDay: null,
  retargetedFromId: null,
  renewalOfId: null,
  agreementVersionId: null,
  startDay: null,
  sentDay: null,
  sentChannel: null,
  sentReceipt: null,
  answerExpectedDay: null,
  onHoldReason: null,
  note: null,
  archivedAt: null,
} as const satisfies Partial<Application>

type Ties = { theoryId: string | null; callId: string | null; legalApplicantId: string | null }

/** A theory, call or applicant that is not this one's to choose is refused, whatever the form was made to send. */
async function refuseForeign(viewer: Viewer, before: Application, { theoryId, callId, legalApplicantId }: Ties): Promise<void> {
  const fields = {
    ...(theoryId && !isAmong(await theoryChoices(viewer, before), theoryId) && { theoryId: 'choiceInvalid' }),
    ...(callId && !isAmong(await callsOf(viewer, before.donorId), callId) && { callId: 'choiceInvalid' }),
    ...(legalApplicantId && !isAmong(await applicantChoices(viewer, before), legalApplicantId) && { legalApplicantId: 'choiceInvalid' }),
  }
  if (Object.keys(fields).length > 0) throw problem('invalid', 'invalid', { fields })
}

/** A call of another giver is no choice; one we have said no to is looked at again first. */
async function refuseCall(viewer: Viewer, donorId: string, callId: string): Promise<void> {
  if (!isAmong(await callsOf(viewer, donorId), callId)) throw problem('invalid', 'invalid', { fields: { callId: 'choiceInvalid' } })
  const dismissal = (await dismissalsOf(viewer, [callId])).get(callId)
  if (dismissal) throw problem('invalid', 'invalid', { fields: { callId: 'callSaidNo' }, values: { reason: dismissal.reason } })
}

const isAmong = (choices: readonly { id: string }[], id: string) => choices.some((choice) => choice.id === id)

function leadOf(viewer: Viewer, chosen: string | null): string | null {
  if (viewer.role !== 'enterprise') return chosen
  const [only] = viewer.enterpriseIds
  if (chosen === null && viewer.enterpriseIds.length === 1) return only ?? null
  if (chosen === null || !viewer.enterpriseIds.includes(chosen))
    throw problem('invalid', 'invalid', { fields: { leadEnterpriseId: 'leadOwn' } })
  return chosen
}

async function hasGiven(donorId: string): Promise<boolean> {
  const db = await read()
  return (
    (await db.$count(donorGiving, and(eq(donorGiving.donorId, donorId), eq(donorGiving.scope, 'network'), gte(donorGiving.awards, 1)))) > 0
  )
}

async function nextDeadline(callId: string | null, today: string): Promise<string | null> {
  if (callId === null) return null
  const db = await read()
  const [next] = await db
    .select({ day: callDeadline.day })
    .from(callDeadline)
    .where(and(eq(callDeadline.callId, callId), gte(callDeadline.day, today)))
    .orderBy(asc(callDeadline.day))
    .limit(1)
  return next?.day ?? null
}

async function organisationOf(enterpriseId: string | null): Promise<string | null> {
  if (enterpriseId === null) return null
  const db = await read()
  const [found] = await db.select({ organisationId: enterprise.organisationId }).from(enterprise).where(eq(enterprise.id, enterpriseId))
  if (!found) throw problem('invalid', 'invalid', { fields: { leadEnterpriseId: 'choiceInvalid' } })
  return found.organisationId
}
