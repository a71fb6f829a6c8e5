import { eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import type { personCode } from '#db/schema/index.ts'
import {
  agreement,
  allocation,
  course,
  courseStep,
  excludedDonor,
  fundingLink,
  income,
  invitation,
  job,
  membership,
  partner,
  reportDue,
  session,
  user,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { makePersonCode } from '#lib/outcomes/person-codes/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { userId } from '../../database.ts'
import type { Scene } from './scene.ts'

/** An enterprise's income, agreement and course, what a grant owes, and who may come in. */
export async function houseRecords(
  write: Write,
  { number, word, own, donorId, excludedDonorId, organisationId, grantId, feeAgreementId }: Scene,
) {
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
    await write.insert(partner, { organisationId: organisationId, ...stamp, kind: 'business', sector: 'private', note: null } as never)
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
  const linkId = (await write.insert(fundingLink, { kind: 'course', recordId: courseId, allocationId: ownShare?.id ?? '', shareBps: 1000 }))
    .id
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
  const excludedId = (await write.insert(excludedDonor, { agreementId: feeAgreementId, donorId: excludedDonorId, reason: null } as never))
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
  }
}
