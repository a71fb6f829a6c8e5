import {
  application,
  applicationAssignee,
  applicationPartner,
  budgetLine,
  cofunding,
  decision,
  need,
  needEnterprise,
  pilot,
  section,
  share,
  stageChange,
  theory,
  theoryPart,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { type Person, userId } from '../../database.ts'
import type { Scene } from './scene.ts'

/** A theory, a pilot, a need, and applications at every stage with what is written in them. */
export async function workRecords(write: Write, { number, word, own, assignee, donorId }: Scene) {
  const stamp = { sortKey: danishSortKey(word) }
  const theoryId = (
    await write.insert(theory, {
      title: `Teori ${word} ${number}`,
      ...stamp,
      enterpriseId: own,
      state: 'draft',
      number: 1,
      taughtByPilotId: null,
      archivedAt: null,
    })
  ).id
  await findable(write, 'theory', theoryId, { title: `Teori ${word} ${number}` })
  const part = await write.insert(theoryPart, {
    theoryId,
    kind: 'people',
    text: `Menneskene ${word}`,
    peopleCount: null,
    steps: null,
    carriedBy: null,
    carriedFromDay: null,
    ownerId: null,
    dueDay: null,
    state: 'draft',
    textNumber: 1,
  } as never)
  const pilotId = (
    await write.insert(pilot, {
      title: `Pilot ${word} ${number}`,
      ...stamp,
      enterpriseId: own,
      phase: 'test',
      question: `Spørgsmål ${word}`,
    })
  ).id
  await findable(write, 'pilot', pilotId, { title: `Pilot ${word} ${number}`, body: word })
  const needId = (
    await write.insert(need, {
      title: `Behov ${word} ${number}`,
      text: word,
      amountOre: null,
      byDay: null,
      state: 'open',
      pilotId: null,
      theoryId: null,
    } as never)
  ).id
  await write.insert(needEnterprise, { needId, enterpriseId: own })
  const drafted = await applicationOf(write, donorId, `Ansøgning ${word} ${number}`, 'drafting', own, assignee)
  const sent = await applicationOf(write, donorId, `Sendt ${word} ${number}`, 'submitted', own, assignee)
  const asked = await applicationOf(write, donorId, `Spurgt ${word} ${number}`, 'more_info', own, assignee)
  const refused = await applicationOf(write, donorId, `Afslået ${word} ${number}`, 'declined', own, assignee)
  const decisionId = (
    await write.insert(decision, {
      applicationId: refused.id,
      donorId,
      outcome: 'declined',
      day: '2026-02-01',
      amountOre: 0,
      kronerOre: 0,
      isNetwork: true,
      heardHow: 'mail',
      reasonText: word,
    } as never)
  ).id
  const sectionId = (
    await write.insert(section, {
      applicationId: drafted.id,
      position: 1,
      question: `Hvem ${word}`,
      limitCount: null,
      countingRule: 'characters',
      lineBreakCounts: 1,
      text: `Svar ${word}`,
      ownerId: null,
      dueDay: null,
      state: 'draft',
    })
  ).id
  const budgetLineId = (
    await write.insert(budgetLine, {
      applicationId: drafted.id,
      position: 1,
      title: `Løn ${word}`,
      category: 'salary',
      year: null,
      enterpriseId: null,
      amountOre: 100,
      source: 'applied',
      vat: 'not_relevant',
      isFee: false,
      note: null,
    } as never)
  ).id
  const cofundingId = (
    await write.insert(cofunding, {
      applicationId: drafted.id,
      source: `Andre ${word}`,
      otherApplicationId: null,
      amountOre: 100,
      state: 'applied',
      expectedDay: null,
    } as never)
  ).id
  const shareId = (
    await write.insert(share, {
      recordKind: 'application',
      recordId: drafted.id,
      userId: userId('Knud'),
      enterpriseId: null,
      right: 'view',
      expiresAt: null,
      voidedBy: null,
      voidReason: null,
    })
  ).id
  return {
    theoryId,
    theoryPartVersion: part.version,
    pilotId,
    needId,
    draftId: drafted.id,
    draftPartnerId: drafted.partnerId,
    sentId: sent.id,
    askedId: asked.id,
    refusedId: refused.id,
    decisionId,
    sectionId,
    budgetLineId,
    cofundingId,
    shareId,
  }
}

async function applicationOf(
  write: Write,
  donorId: string,
  title: string,
  stage: 'drafting' | 'submitted' | 'more_info' | 'declined',
  enterprise: string,
  assignee: Person,
) {
  const sentDay = stage === 'drafting' ? null : '2026-01-01'
  const { id } = await write.insert(application, {
    donorId,
    title,
    sortKey: danishSortKey(title),
    stage,
    stageSince: '2026-01-01',
    ledBy: 'enterprise',
    kind: 'consolidation',
    askType: 'new',
    appliedOre: 100_000,
    sentDay,
    note: title,
  })
  await write.insert(stageChange, {
    applicationId: id,
    fromStage: stage === 'declined' ? 'submitted' : 'idea',
    toStage: stage,
    day: '2026-01-01',
    reason: null,
  } as never)
  await write.insert(applicationAssignee, { applicationId: id, userId: userId(assignee) })
  const { id: partnerId } = await write.insert(applicationPartner, { applicationId: id, enterpriseId: enterprise, isLead: true })
  await findable(write, 'application', id, { title })
  return { id, partnerId }
}
