import 'server-only'
import { problem } from '#db/problem.ts'
import { renewalPlan, renewalStep } from '#db/schema/index.ts'
import { yearOf } from '#lib/day.ts'
import { donorById } from '#lib/donors/data.ts'
import { openPlans, planById, stepById } from '#lib/donors/renewals/data.ts'
import { renewalChange, renewalForm, renewalId, renewalStepForm } from '#lib/donors/renewals/schema.ts'
import { verb } from '#lib/verb.ts'

/** Puts a giver in the renewal plan: one open plan at a time. Its owner is the giver's. */
export const planRenewal = verb({
  name: 'planRenewal',
  permission: 'donor:edit',
  input: renewalForm,
  find: (viewer, input) => donorById(viewer, input.donorId),
  async run(write, found, { askType, steps }, viewer) {
    if ((await openPlans(viewer, [found.id])).size > 0) throw problem('blocked', 'alreadyPlanned')
    const plan = await write.insert(renewalPlan, {
      donorId: found.id,
      askType,
      steps,
      year: yearOf(write.today),
      ownerId: found.ownerId ?? viewer.id,
      closedAt: null,
    })
    return { id: plan.id }
  },
})

export const changeRenewal = verb({
  name: 'changeRenewal',
  permission: 'donor:edit',
  input: renewalChange,
  find: (viewer, { id }) => planById(viewer, id),
  async run(write, before, { id: _id, version, ...fields }) {
    const after = await write.update(renewalPlan, before, fields, version)
    return { id: after.id, version: after.version }
  },
})

/** Closes the plan: asked, or not this time. Steps that are still open are done with. */
export const closeRenewal = verb({
  name: 'closeRenewal',
  permission: 'donor:edit',
  input: renewalId,
  find: (viewer, { id }) => planById(viewer, id),
  async run(write, before, _input, viewer) {
    if (before.closedAt) throw problem('blocked', 'planClosed')
    const open = (await openPlans(viewer, [before.donorId])).get(before.donorId)
    for (const { id, doneDay } of open?.id === before.id ? open.list : []) {
      const step = doneDay ? undefined : await stepById(viewer, id)
      if (step) await write.update(renewalStep, step, { doneDay: write.today })
    }
    await write.update(renewalPlan, before, { closedAt: write.at })
    return { id: before.id }
  },
})

export const reopenRenewal = verb({
  name: 'reopenRenewal',
  permission: 'donor:edit',
  input: renewalId,
  find: (viewer, { id }) => planById(viewer, id),
  async run(write, before, _input, viewer) {
    if (before.closedAt && (await openPlans(viewer, [before.donorId])).size > 0) throw problem('blocked', 'alreadyPlanned')
    await write.update(renewalPlan, before, { closedAt: null })
    return { id: before.id }
  },
})

/** A step stands on its owner's *I dag* too. */
export const addRenewalStep = verb({
  name: 'addRenewalStep',
  permission: 'donor:edit',
  input: renewalStepForm,
  find: (viewer, { planId }) => planById(viewer, planId),
  async run(write, plan, { title, dueDay, ownerId }, viewer) {
    if (plan.closedAt) throw problem('blocked', 'planClosed')
    const { id } = await write.insert(renewalStep, {
      planId: plan.id,
      title,
      dueDay,
      ownerId: ownerId ?? plan.ownerId ?? viewer.id,
      doneDay: null,
    })
    return { id }
  },
})

export const finishRenewalStep = verb({
  name: 'finishRenewalStep',
  permission: 'donor:edit',
  input: renewalId,
  find: (viewer, { id }) => stepById(viewer, id),
  async run(write, before) {
    await write.update(renewalStep, before, { doneDay: write.today })
    return { id: before.id }
  },
})

export const reopenRenewalStep = verb({
  name: 'reopenRenewalStep',
  permission: 'donor:edit',
  input: renewalId,
  find: (viewer, { id }) => stepById(viewer, id),
  async run(write, before) {
    await write.update(renewalStep, before, { doneDay: null })
    return { id: before.id }
  },
})
