import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import {
  application,
  applicationAssignee,
  applicationNeed,
  applicationPilot,
  budgetLine,
  plannedAllocation,
  section,
  stageChange,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { type Application, applicationById } from '#lib/applications/data.ts'
import { addPartnerRow, blankApplication, findableApplication, refuseClash } from '#lib/applications/mutations.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { retargetForm } from '#lib/applications/schema.ts'
import { donorById } from '#lib/donors/data.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/** *Søg et andet sted med samme tekst*: a new application to another giver with the text, budget and people of this one, linked to it. */
export const retarget = verb({
  name: 'retarget',
  permission: 'application:edit',
  input: retargetForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { donorId, clashSeen }, viewer) {
    const giver = await donorById(viewer, donorId)
    if (!giver || giver.id === before.donorId) throw problem('invalid', 'invalid', { fields: { donorId: 'otherGiver' } })
    await refuseClash(viewer, giver, clashSeen, { exceptId: before.id })
    const { theoryId, ideaId, title, sortKey, ledBy, kind, appliedOre, legalApplicantId, signatory } = before
    const made = await write.insert(application, {
      ...blankApplication,
      theoryId,
      ideaId,
      title,
      sortKey,
      ledBy,
      kind,
      appliedOre,
      legalApplicantId,
      signatory,
      donorId: giver.id,
      callId: null,
      stage: 'drafting',
      stageSince: write.today,
      askType: 'new',
      deadlineDay: null,
      retargetedFromId: before.id,
    })
    await write.insert(stageChange, { applicationId: made.id, fromStage: null, toStage: 'drafting', day: write.today, reason: null })
    await copyPeople(write, viewer, before, made.id)
    await copyText(write, before.id, made.id)
    await findableApplication(write, made.id, title, giver.name)
    return { id: made.id }
  },
})

async function copyPeople(write: Write, viewer: Viewer, before: Application, toId: string): Promise<void> {
  for (const { enterpriseId, isLead, shareOre } of await applicationPartners(viewer, before.id))
    await addPartnerRow(write, toId, enterpriseId, isLead, shareOre)
  const people = new Set([...before.assigneeIds, ...(viewer.role === 'fundraiser' ? [viewer.id] : [])])
  for (const userId of people) await write.insert(applicationAssignee, { applicationId: toId, userId })
}

async function copyText(write: Write, fromId: string, applicationId: string): Promise<void> {
  const db = await read()
  const [sections, lines, shares, pilots, needs] = await Promise.all([
    db.select().from(section).where(eq(section.applicationId, fromId)),
    db.select().from(budgetLine).where(eq(budgetLine.applicationId, fromId)),
    db.select().from(plannedAllocation).where(eq(plannedAllocation.applicationId, fromId)),
    db.select().from(applicationPilot).where(eq(applicationPilot.applicationId, fromId)),
    db.select().from(applicationNeed).where(eq(applicationNeed.applicationId, fromId)),
  ])
  await write.insertMany(
    section,
    sections.map(({ position, question, limitCount, countingRule, lineBreakCounts, toleranceBps, text }) => ({
      applicationId,
      position,
      question,
      limitCount,
      countingRule,
      lineBreakCounts,
      toleranceBps,
      text,
      ownerId: null,
      dueDay: null,
      state: text === '' ? ('empty' as const) : ('draft' as const),
    })),
  )
  await write.insertMany(
    budgetLine,
    lines.map(({ position, title, category, year, enterpriseId, amountOre, source, vat, isFee, note }) => ({
      applicationId,
      position,
      title,
      category,
      year,
      enterpriseId,
      amountOre,
      source,
      vat,
      isFee,
      note,
    })),
  )
  await write.insertMany(
    plannedAllocation,
    shares.map(({ enterpriseId, pilotId, amountOre }) => ({ applicationId, enterpriseId, pilotId, amountOre })),
  )
  await write.insertMany(
    applicationPilot,
    pilots.map(({ pilotId }) => ({ applicationId, pilotId })),
  )
  await write.insertMany(
    applicationNeed,
    needs.map(({ needId }) => ({ applicationId, needId })),
  )
}
