import 'server-only'
import { problem } from '#db/problem.ts'
import { decision, grant } from '#db/schema/index.ts'
import { type Application, applicationById, stageChanges } from '#lib/applications/data.ts'
import { plannedShares } from '#lib/applications/budget/data.ts'
import { decisionById, decisionsOf, grantOf, replacedBy } from '#lib/applications/decisions/data.ts'
import { inheritedShares } from '#lib/applications/decisions/rules.ts'
import { decisionForm, voidDecisionForm } from '#lib/applications/decisions/schema.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { isAward, outcomesFrom } from '#lib/applications/rules.ts'
import { move } from '#lib/applications/stages/mutations.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { isForNetwork } from '#lib/grants/allocations/data.ts'
import { makeGrant } from '#lib/grants/mutations.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

/** *Registrér svar*: the giver's answer. An award makes exactly one grant, divided as planned. */
export const decideApplication = verb({
  name: 'decideApplication',
  permission: 'application:decide',
  input: decisionForm,
  find: (viewer, { id }) => applicationById(viewer, id),
  async run(write, before, { id: _id, version, outcome, day, amountOre, ...answer }, viewer) {
    if (outcome === 'recommended' || !outcomesFrom(before.stage).includes(outcome)) throw problem('blocked', 'outcomeNotPossible')
    const isYes = isAward(outcome)
    const fields = {
      ...(day > write.today && { day: 'dayAhead' }),
      ...(before.sentDay !== null && day < before.sentDay && { day: 'beforeSent' }),
      ...(isYes && !amountOre && { amountOre: 'amountZero' }),
      ...(outcome !== 'withdrawn' && !answer.heardHow && { heardHow: 'required' }),
    }
    if (Object.keys(fields).length > 0) throw problem('invalid', 'invalid', { fields })
    const awardedOre = isYes ? (amountOre ?? 0) : 0
    const shares = isYes ? await sharesOf(viewer, before, awardedOre) : []
    const earlier = (await decisionsOf(viewer, before.id)).filter(({ voidedBy }) => voidedBy === null)
    const made = await write.insert(decision, {
      ...answer,
      applicationId: before.id,
      donorId: before.donorId,
      outcome,
      day,
      amountOre: awardedOre,
      currency: 'DKK',
      rateMicro: null,
      kronerOre: awardedOre,
      isNetwork: await isForNetwork(before.partnerEnterpriseIds, day),
      importBatchId: null,
      voidedBy: null,
      voidReason: null,
    })
    for (const old of earlier) await write.void(decision, old, 'answered', made.id)
    const after = await move(write, before, outcome, day, answer.reasonText, {}, version)
    const given = isYes
      ? await makeGrant(write, {
          decisionId: made.id,
          donorId: before.donorId,
          applicationId: before.id,
          title: before.title,
          amountOre: awardedOre,
          currency: 'DKK',
          day,
          allocations: shares,
        })
      : null
    await refreshGiving(write, [before.donorId])
    return { id: after.id, version: after.version, decisionId: made.id, grantId: given?.id ?? null }
  },
})

/** Takes a wrong answer back, while nothing later hangs on its grant; the application stands where it stood before, with the answer it had. */
export const voidDecision = verb({
  name: 'voidDecision',
  permission: 'application:decide',
  input: voidDecisionForm,
  find: (viewer, { id }) => decisionById(viewer, id),
  async run(write, before, { reason }, viewer) {
    const { row, ...parent } = before
    const made = await grantOf(viewer, row.id)
    if (made?.hasFacts) throw problem('blocked', 'grantHasFacts')
    await write.void(decision, row, reason)
    for (const earlier of await replacedBy(row.id)) await write.mark(decision, earlier, { voidedBy: null, voidReason: null })
    if (made) {
      await write.update(grant, made.row, { state: 'cancelled', voidedAt: write.at })
      await write.unfindable('grant', made.row.id)
    }
    const way = await stageChanges(viewer, parent.id)
    const from = way.findLast(({ toStage }) => toStage === parent.stage)?.fromStage ?? 'submitted'
    const after = await move(write, parent, from, write.today, reason)
    await refreshGiving(write, [row.donorId])
    return { id: parent.id, version: after.version }
  },
})

async function sharesOf(viewer: Viewer, { id }: Application, awardOre: number) {
  const [planned, partners] = await Promise.all([plannedShares(viewer, id), applicationPartners(viewer, id)])
  return inheritedShares(
    awardOre,
    planned.map(({ enterpriseId, pilotId, amountOre }) => ({ enterpriseId, pilotId, amountOre })),
    partners,
  )
}
