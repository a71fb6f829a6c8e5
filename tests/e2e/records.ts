import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import type { personCode } from '#db/schema/index.ts'
import {
  acquaintance,
  agreement,
  allocation,
  application,
  applicationAssignee,
  applicationPartner,
  budgetLine,
  call,
  callDeadline,
  callDismissal,
  callRound,
  codeItem,
  cofunding,
  contact,
  course,
  courseStep,
  decision,
  donor,
  donorGroup,
  excludedDonor,
  feeEntry,
  form,
  formAttachment,
  formQuestion,
  fundingLink,
  importBatch,
  importRow,
  idea,
  income,
  invitation,
  job,
  logEntry,
  mailTemplate,
  standIn,
  membership,
  need,
  needEnterprise,
  partner,
  pilot,
  renewalPlan,
  renewalStep,
  reportDue,
  savedView,
  section,
  session,
  share,
  stageChange,
  strategyPeriod,
  task,
  theory,
  theoryPart,
  tranche,
  user,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { receiveTranche } from '#lib/grants/payments/mutations.ts'
import { planTranches } from '#lib/grants/tranches/mutations.ts'
import { approveFee, recordInvoice } from '#lib/fees/ledger/mutations.ts'
import { keepBytes } from '#db/files.ts'
import { env } from '#lib/env.ts'
import { makePersonCode } from '#lib/outcomes/person-codes/mutations.ts'
import { attachFile } from '#lib/records/attachments/mutations.ts'
import { tagDonor } from '#lib/donors/tags/mutations.ts'
import { stageImport } from '#lib/imports/mutations.ts'
import { blankDemands } from '#lib/donors/forms/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { openWrite } from '#lib/verb.ts'
import { addDonor, awarded, done } from '../awards.ts'
import { enterpriseId, type EnterpriseName, type Person, seed, storyDay, userId } from '../database.ts'
import { twins } from './twins.ts'

export type Records = Awaited<ReturnType<typeof records>>

/** A file of one column, as it was read and as it was mapped. */
export const sheetLayout = {
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ';' },
  headLine: 1,
  titles: 0,
  totals: 0,
  rows: 1,
  columns: [{ header: 'Navn', samples: ['Ny fond'], numberStyle: 'unknown', isNumberOpen: false, dayOrder: 'unknown', isDayOpen: false }],
} as const
export const sheetPlan = { sheet: null, columns: [{ field: 'name', numbers: 'unknown', days: 'unknown' }], fallbacks: {} } as const

let made = 0

/**
 * One record of each kind, all of one enterprise's: written by its lead, with one fundraiser assigned. `word` stands in every text
 * that only those within may read, so that it can be looked for everywhere else.
 */
export async function records(
  feeVersion: { id: string; versionId: string },
  { name = 'Kande', assignee = 'Frede', word = 'inderst' }: { name?: EnterpriseName; assignee?: Person; word?: string } = {},
) {
  const number = ++made
  const own = enterpriseId(name)
  const donorId = await addDonor(`Giveren ${number}`)
  const [otherDonorId, excludedDonorId] = [await addDonor(`Anden giver ${number}`), await addDonor(`Undtaget giver ${number}`)]
  const unruledId = await addDonor(`Uden regel ${number}`, 'unknown')
  await done(tagDonor, 'Karla', { id: donorId, label: `Mærke ${word} ${number}`, isOn: true })
  const { grantId, applicationId: awardedId } = await awarded({
    donorId,
    title: `Bevilling ${word} ${number}`,
    sentDay: '2025-01-01',
    day: '2025-02-01',
    amount: 600_000,
    versionId: feeVersion.versionId,
    assignee,
    shares: [[name, 600_000]],
  })
  await done(planTranches, 'Karla', { grantId, parts: 3, firstDay: '01.03.2025', intervalMonths: 6, trigger: 'date' })
  const [first, second, third] = await engine().reader.select().from(tranche).where(eq(tranche.grantId, grantId)).orderBy(tranche.position)
  const { id: paymentId } = await done(receiveTranche, 'Knud', { grantId, trancheId: first?.id, day: '01.03.2025', amountOre: '200.000' })
  const { id: secondPayment } = await done(receiveTranche, 'Karla', {
    grantId,
    trancheId: second?.id,
    day: '01.09.2025',
    amountOre: '200.000',
  })
  const [open, settled] = await engine().reader.select().from(feeEntry).where(eq(feeEntry.grantId, grantId)).orderBy(feeEntry.id)
  await done(approveFee, 'Knud', { id: settled?.id })
  await done(recordInvoice, 'Karla', { agreementId: feeVersion.id, number: `F-${number}`, day: '01.10.2025', entryIds: [settled?.id] })
  const [line] = await engine()
    .reader.select()
    .from(feeEntry)
    .where(and(eq(feeEntry.grantId, grantId), eq(feeEntry.kind, 'invoice')))
  const { id: importId } = await done(stageImport, 'Karla', {
    kind: '360giving',
    fileName: `fil-${number}.json`,
    fileSha: 'a'.repeat(64),
    rows: [{ row: 1, grant: importedGrant(number), errors: [], warnings: [] }],
  })
  const sheet = await seed('sheets', async (write) => {
    const batch = {
      kind: 'donors',
      fileName: `fil-${number}.csv`,
      fileSha: 'c'.repeat(64),
      counts: { rows: 1, saved: 1 },
      layout: sheetLayout,
      plan: sheetPlan,
    }
    const { id: sheetId } = await write.insert(importBatch, { ...batch, state: 'uploaded' })
    const { id: stagedSheetId } = await write.insert(importBatch, { ...batch, state: 'staged' })
    const { id: appliedSheetId } = await write.insert(importBatch, { ...batch, state: 'applied', appliedAt: write.at })
    const rowOf = (position: number, verdict: 'new' | 'conflict') => ({
      batchId: stagedSheetId,
      position,
      verdict,
      reasons: [],
      content: { values: { name: 'Ny fond' } },
    })
    await write.insert(importRow, rowOf(2, 'new'))
    const { id: sheetRowId } = await write.insert(importRow, rowOf(3, 'conflict'))
    return { sheetId, stagedSheetId, appliedSheetId, sheetRowId }
  })
  const rest = await seed('records', async (write) => {
    const stamp = { sortKey: danishSortKey(word) }
    const person = async () =>
      (
        await write.insert(user, {
          name: `Valde ${number}`,
          email: `valde${number}@example.dk`,
          role: 'fundraiser',
          locale: 'da',
          isActive: true,
          organisationId: null,
        })
      ).id
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
    const [giver] = await engine().reader.select().from(donor).where(eq(donor.id, donorId))
    const contactId = (
      await write.insert(contact, {
        organisationId: giver?.organisationId ?? '',
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
    const planId = (
      await write.insert(renewalPlan, { donorId, askType: 'renewal', year: 2026, steps: word, ownerId: null, closedAt: null })
    ).id
    const planStepId = (
      await write.insert(renewalStep, { planId, title: `Skridt ${number}`, dueDay: null, ownerId: userId(assignee), doneDay: null })
    ).id
    const incomeId = (
      await write.insert(income, {
        enterpriseId: own,
        year: 2025,
        mosaicPart: 'sale',
        sector: null,
        payer: `Køber ${word}`,
        donorId: null,
        businessIdeaId: null,
        allocationId: null,
        amountOre: 12_345,
      } as never)
    ).id
    const partnerId = (
      await write.insert(partner, {
        organisationId: giver?.organisationId ?? '',
        ...stamp,
        kind: 'business',
        sector: 'private',
        note: null,
      } as never)
    ).id
    const membershipId = (
      await write.insert(membership, { enterpriseId: own, fromDay: `20${10 + (number % 80)}-01-01`, toDay: null, note: null } as never)
    ).id
    const agreementId = (
      await write.insert(agreement, {
        code: `A${number}`,
        title: `Aftale ${number}`,
        enterpriseId: own,
        partnerId: null,
        parties: null,
        fromDay: '2022-01-01',
        toDay: null,
        places: null,
        targetGroups: [],
        steps: [],
        legalBasis: null,
        keyKeeper: 'enterprise',
        number: 1,
      })
    ).id
    const code: typeof personCode.$inferSelect = await makePersonCode(write, own)
    const facts = {
      personCodeId: code.id,
      agreementId,
      enterpriseId: own,
      targetGroup: 'youth' as const,
      ageBand: null,
      startMonth: '2026-01',
      startStep: 'motivation' as const,
      endMonth: null,
      endPosition: null,
      progression: null,
      strengthUsed: `Styrke ${word}`,
      newRelation: null,
    }
    const courseId = (await write.insert(course, facts)).id
    const stepId = (await write.insert(courseStep, { courseId, step: 'motivation', month: '2026-01', paidHours: null })).id
    const jobId = (
      await write.insert(job, {
        courseId,
        personCodeId: code.id,
        agreementId,
        enterpriseId: own,
        openingId: null,
        kind: 'flex_job',
        begunDay: '2026-02-01',
        hours: null,
        hourBand: null,
        isFirstFoothold: true,
        employer: `Arbejdsgiver ${word}`,
      } as never)
    ).id
    const [ownShare] = await engine().reader.select().from(allocation).where(eq(allocation.grantId, grantId))
    const linkId = (
      await write.insert(fundingLink, { kind: 'course', recordId: courseId, allocationId: ownShare?.id ?? '', shareBps: 1000 })
    ).id
    const report = async () =>
      (
        await write.insert(reportDue, {
          grantId,
          donorId,
          kind: 'status',
          dueDay: '2026-12-01',
          state: 'draft',
          ownerId: null,
          text: `Rapport ${word}`,
          submittedDay: null,
          approvedDay: null,
          returnedDay: null,
          returnedText: null,
        } as never)
      ).id
    const excludedId = (await write.insert(excludedDonor, { agreementId: feeVersion.id, donorId: excludedDonorId, reason: null } as never))
      .id
    const invitationId = (
      await write.insert(invitation, {
        tokenHash: `token-${number}`,
        email: `ny${number}@example.dk`,
        role: 'fundraiser',
        enterpriseIds: [],
        isBootstrap: false,
        expiresAt: new Date(Date.now() + 86_400_000),
        acceptedAt: null,
        voidedBy: null,
        voidReason: null,
      })
    ).id
    const sessionId = (
      await write.insert(session, {
        tokenHash: `session-${number}`,
        userId: userId('Mona'),
        device: null,
        expiresAt: new Date(Date.now() + 86_400_000),
        endsAt: new Date(Date.now() + 86_400_000),
      })
    ).id
    return {
      templateId,
      standInId,
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
      incomeId,
      partnerId,
      membershipId,
      agreementId,
      codeId: code.id,
      courseId,
      stepId,
      jobId,
      linkId,
      reportId: await report(),
      reportVersion: 1,
      invitationId,
      excludedId,
      sessionId,
      personId: await person(),
      allocationId: ownShare?.id ?? '',
      otherDonorId,
    }
  })
  const sha = await keepBytes(join(env().GYLDEN_DATA, 'files'), new TextEncoder().encode(`Bilag ${word} ${number}`))
  const { id: attachmentId } = await done(attachFile, 'Karla', {
    recordKind: 'application',
    recordId: rest.draftId,
    kind: 'budget',
    fileName: `bilag-${number}.txt`,
    description: `Bilag ${word}`,
    expiresDay: '',
    sha,
    sizeBytes: 20,
    mediaType: 'text/plain',
  })
  return {
    ...rest,
    ...(await twins(number)),
    viewId: await viewOf(assignee, `Visning ${number}`),
    attachmentId,
    number,
    name,
    own,
    donorId,
    unruledId,
    grantId,
    grantVersion: 2,
    awardedId,
    trancheId: third?.id ?? '',
    trancheVersion: third?.version ?? 0,
    paymentId,
    secondPayment,
    feeEntryId: open?.id ?? '',
    settledEntryId: settled?.id ?? '',
    invoiceLineId: line?.id ?? '',
    feeAgreementId: feeVersion.id,
    importId,
    ...sheet,
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

/** A view of one's own, of the list of givers. */
async function viewOf(owner: Person, name: string): Promise<string> {
  const values = { list: 'donors', name, query: 'golden=1', isShared: false, archivedAt: null }
  const { id } = await engine().transact((db) => openWrite(db, userId(owner), 'records', storyDay).insert(savedView, values))
  return id
}

const organisationOf = (name: string) => ({
  name,
  orgId: null,
  cvr: null,
  address: null,
  postalCode: null,
  municipality: null,
  website: null,
})
const importedGrant = (number: number) => ({
  sourceId: `fil-${number}`,
  title: `Hentet ${number}`,
  amountOre: 100_000,
  currency: 'DKK',
  day: '2024-05-01',
  dayPrecision: 'day',
  periodFrom: null,
  periodTo: null,
  funder: organisationOf(`Funder ${number}`),
  recipient: organisationOf(`Modtager ${number}`),
})
