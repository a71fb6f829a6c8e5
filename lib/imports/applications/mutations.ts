import 'server-only'
import { allocation, application, applicationPartner, decision, grant, stageChange } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { isForNetwork } from '#lib/grants/allocations/data.ts'
import { numberOf, textOf, type Values } from '#lib/imports/judging/rules.ts'
import { donorsByIds } from '#lib/imports/matching/data.ts'
import type { FreshRow, Saving } from '#lib/imports/saving/mutations.ts'
import { answerDayOf, answerWords, standingOf } from '#lib/imports/applications/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

/**
 * Applications with their answers, as history: the stage they reached, the decision, and for an award the grant with its share.
 * No fee is booked: what was earned before is settled where it was agreed.
 */
export async function saveApplications(write: Write, rows: readonly FreshRow[], { batchId }: Saving): Promise<void> {
  const givers = await donorsByIds(rows.flatMap(({ parentId }) => parentId ?? []))
  const known = rows.filter(({ parentId }) => parentId !== null && givers.has(parentId))
  await write.insertMany(
    application,
    known.map((row) => applicationOf(write, row)),
  )
  await write.insertMany(
    applicationPartner,
    known.flatMap(({ recordId, values }) => {
      const enterpriseId = textOf(values.enterpriseId)
      return enterpriseId === null
        ? []
        : [
            {
              id: recordId,
              applicationId: recordId,
              enterpriseId,
              isLead: true,
              shareOre: null,
              signedOffDay: null,
              signedOffBy: null,
              signedOffHow: null,
            },
          ]
    }),
  )
  await write.insertMany(
    stageChange,
    known.map(({ recordId, values }) => ({
      id: recordId,
      applicationId: recordId,
      fromStage: null,
      toStage: standingOf(values).stage,
      day: standsSince(write, values),
      reason: null,
    })),
  )
  for (const { recordId, parentId, values } of known) {
    const giver = givers.get(parentId ?? '')?.organisation.name ?? ''
    await findable(write, 'application', recordId, { title: titleOf(values), subtitle: giver })
    await saveAnswer(write, { recordId, donorId: parentId ?? '', giver, values }, batchId)
  }
}

async function saveAnswer(
  write: Write,
  { recordId, donorId, giver, values }: { recordId: string; donorId: string; giver: string; values: Values },
  batchId: string,
) {
  const { outcome } = standingOf(values)
  if (outcome === null) return
  const isYes = outcome === 'awarded' || outcome === 'partially_awarded'
  const day = standsSince(write, values)
  const amountOre = isYes ? (numberOf(values.amountOre) ?? 0) : 0
  const currency = textOf(values.writtenCurrency) ?? textOf(values.currency) ?? 'DKK'
  const enterpriseId = textOf(values.enterpriseId)
  await write.insert(decision, {
    id: recordId,
    applicationId: recordId,
    donorId,
    outcome,
    day,
    amountOre,
    currency,
    kronerOre: currency === 'DKK' ? amountOre : null,
    rateMicro: null,
    isNetwork: await isForNetwork(enterpriseId === null ? [] : [enterpriseId], day),
    heardHow: null,
    letterReference: textOf(values.letterReference),
    ...answerWords(values),
    reasonText: textOf(values.reasonText),
    learning: null,
    importBatchId: batchId,
    voidedBy: null,
    voidReason: null,
  })
  if (!isYes || amountOre === 0) return
  const periodTo = textOf(values.periodTo)
  await write.insert(grant, {
    id: recordId,
    decisionId: recordId,
    donorId,
    applicationId: recordId,
    decidedDay: day,
    title: titleOf(values),
    letterReference: textOf(values.letterReference),
    state: periodTo !== null && periodTo < write.today ? 'closed' : 'active',
    periodFrom: textOf(values.periodFrom),
    periodTo,
    importBatchId: batchId,
  })
  if (enterpriseId !== null && currency === 'DKK')
    await write.insert(allocation, {
      id: recordId,
      grantId: recordId,
      enterpriseId,
      pilotId: null,
      mosaicPart: 'grant',
      amountOre,
      note: null,
    })
  await findable(write, 'grant', recordId, { title: titleOf(values), subtitle: giver })
}

function applicationOf(write: Write, { recordId, parentId, values }: FreshRow) {
  const title = titleOf(values)
  return {
    id: recordId,
    donorId: parentId ?? '',
    title,
    sortKey: danishSortKey(title),
    stage: standingOf(values).stage,
    stageSince: standsSince(write, values),
    kind: 'development' as const,
    ledBy: 'enterprise' as const,
    askType: 'new' as const,
    appliedOre: numberOf(values.appliedOre),
    deadlineDay: textOf(values.deadlineDay),
    sentDay: textOf(values.sentDay),
    note: textOf(values.note),
  }
}

/** The day it has stood where it stands: the answer's, else the day it was sent. */
function standsSince(write: Write, values: Values): string {
  return answerDayOf(values) ?? write.today
}

const titleOf = (values: Values) => textOf(values.title) ?? ''
