import {
  acquaintance,
  call,
  callDeadline,
  callDismissal,
  callRound,
  codeItem,
  contact,
  donorGroup,
  form,
  formAttachment,
  formQuestion,
  idea,
  logEntry,
  mailTemplate,
  standIn,
  renewalPlan,
  renewalStep,
  strategyPeriod,
  task,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { blankDemands } from '#lib/donors/forms/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { userId } from '../../database.ts'
import type { Scene } from './scene.ts'

/** What is about a giver: talks, calls, forms, an idea, a person, a plan; and the network's own lists. */
export async function giverRecords(write: Write, { number, word, own, assignee, donorId, unruledId, organisationId }: Scene) {
  const stamp = { sortKey: danishSortKey(word) }
  const logId = (
    await write.insert(logEntry, {
      donorId,
      kind: 'call',
      day: '2026-01-01',
      text: `Delt samtale ${number}`,
      visibility: 'shared',
      isAsk: false,
      decisionId: null,
      nextStep: null,
      followUpDay: null,
      applicationId: null,
      ideaId: null,
      contactIds: [],
    } as never)
  ).id
  const opening = async (title: string) =>
    (await write.insert(call, { donorId, title: `${title} ${number}`, ...stamp, kind: 'dated', text: `Om ${title} ${number}` })).id
  const [callId, dismissedId] = [await opening('Opslag'), await opening('Fravalgt')]
  const roundId = (await write.insert(callRound, { callId, kind: 'sketch', text: 'To sider' })).id
  await write.insert(callDeadline, { callId, roundId, day: '2026-11-05', time: '12:00', note: 'Skitse' })
  await write.insert(callDismissal, { callId: dismissedId, reason: `For langt væk ${number}`, voidedBy: null, voidReason: null })
  await findable(write, 'call', callId, { title: `Opslag ${number}` })
  const ask = { limitCount: 1000, countingRule: 'characters', lineBreakCounts: 1, toleranceBps: null } as const
  const formOf = async (place: Record<'donorId' | 'place', string>) =>
    (await write.insert(form, { ...blankDemands, ...place, callId: null, round: null, number: 1, text: `Om skemaet ${number}` })).id
  const [formId, spareFormId] = [
    await formOf({ donorId, place: `donor:${donorId}` }),
    await formOf({ donorId: unruledId, place: `donor:${unruledId}` }),
  ]
  const question = { ...ask, formId, question: `Hvad søger I til? ${number}`, help: 'Skriv kort' }
  const formQuestionId = (await write.insert(formQuestion, { ...question, position: 1 })).id
  const secondQuestion = await write.insert(formQuestion, { ...question, position: 2 })
  const formPaperId = (await write.insert(formAttachment, { formId, position: 1, kind: 'quote', note: `To sider ${number}` })).id
  const ideaId = (
    await write.insert(idea, {
      donorId,
      enterpriseId: own,
      title: `Idé ${word} ${number}`,
      ...stamp,
      text: `Om idéen ${word}`,
      origin: null,
      destination: null,
      expectedOre: null,
      stage: 'open',
    })
  ).id
  await findable(write, 'idea', ideaId, { title: `Idé ${word} ${number}` })
  const contactId = (
    await write.insert(contact, {
      organisationId: organisationId,
      name: `Kontakt ${number}`,
      title: null,
      email: `kontakt${number}@example.dk`,
      phone: null,
      note: null,
      legalBasis: 'legitimate_interest',
      source: 'Egen',
      reviewDay: null,
      endedAt: null,
    } as never)
  ).id
  const year = 2_500 + number
  const away = { fromDay: `${year}-01-01`, toDay: `${year}-01-31`, voidedBy: null, voidReason: null }
  const standInId = (await write.insert(standIn, { absentId: userId('Knud'), standInId: userId('Karla'), ...away })).id
  const templateId = (
    await write.insert(mailTemplate, {
      name: `Skabelon ${number}`,
      sortKey: 'skabelon',
      subjectDa: 'Tak',
      textDa: 'Kære {fornavn}',
      subjectEn: null,
      textEn: null,
      archivedAt: null,
    })
  ).id
  const acquaintanceId = (
    await write.insert(acquaintance, { contactId, userId: userId(assignee), enterpriseId: null, note: `Kender fra ${word}` })
  ).id
  const item = { code: `tema_${number}`, labelDa: `Tema ${number}`, labelEn: `Theme ${number}`, position: 1 }
  const codeItemId = (await write.insert(codeItem, { list: 'theme', ...item, validFrom: null, validTo: null, periodId: null })).id
  const years = { fromDay: `${2100 + number}-01-01`, toDay: `${2100 + number}-12-31` }
  const periodId = (await write.insert(strategyPeriod, { title: `Strategi ${number}`, ...years })).id
  const groupId = (await write.insert(donorGroup, { name: `Gruppen ${number}`, sortKey: danishSortKey(`Gruppen ${number}`) })).id
  const taskId = (
    await write.insert(task, {
      recordKind: null,
      recordId: null,
      kind: 'task',
      title: `Opgave ${number}`,
      note: null,
      dueDay: null,
      dueTime: null,
      ownerId: userId(assignee),
      isDonorFacing: false,
      movedReason: null,
      doneAt: null,
      doneBy: null,
    })
  ).id
  const planId = (await write.insert(renewalPlan, { donorId, askType: 'renewal', year: 2026, steps: word, ownerId: null, closedAt: null }))
    .id
  const planStepId = (
    await write.insert(renewalStep, { planId, title: `Skridt ${number}`, dueDay: null, ownerId: userId(assignee), doneDay: null })
  ).id
  return {
    templateId,
    standInId,
    logId,
    callId,
    dismissedId,
    formId,
    spareFormId,
    formQuestionId,
    secondQuestionId: secondQuestion.id,
    formPaperId,
    ideaId,
    contactId,
    acquaintanceId,
    groupId,
    taskId,
    planId,
    planStepId,
    codeItemId,
    periodId,
  }
}
