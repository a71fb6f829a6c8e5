import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { budgetLine, cofunding, plannedAllocation } from '#db/schema/index.ts'
import { budgetLineById, cofundingById } from '#lib/applications/budget/data.ts'
import { budgetLineForm, budgetLineId, cofundingForm, plannedForm } from '#lib/applications/budget/schema.ts'
import { type Application, applicationById } from '#lib/applications/data.ts'
import { isWritable } from '#lib/applications/rules.ts'
import { verb } from '#lib/verb.ts'

export const addBudgetLine = verb({
  name: 'addBudgetLine',
  permission: 'application:edit',
  input: budgetLineForm,
  find: (viewer, { applicationId }) => applicationById(viewer, applicationId),
  async run(write, parent, { id: _id, version: _version, ...line }) {
    refuseSent(parent)
    const db = await read()
    const [last] = await db
      .select({ position: sql`coalesce(max(${budgetLine.position}), 0)`.mapWith(Number) })
      .from(budgetLine)
      .where(eq(budgetLine.applicationId, parent.id))
    const { id } = await write.insert(budgetLine, { ...line, position: (last?.position ?? 0) + 1 })
    return { id }
  },
})

export const updateBudgetLine = verb({
  name: 'updateBudgetLine',
  permission: 'application:edit',
  input: budgetLineForm,
  find: (viewer, { id }) => budgetLineById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, applicationId: _applicationId, ...line }) {
    refuseSent(before)
    const after = await write.update(budgetLine, before.row, line, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

export const removeBudgetLine = verb({
  name: 'removeBudgetLine',
  permission: 'application:edit',
  input: budgetLineId,
  find: (viewer, { id }) => budgetLineById(viewer, id),
  async run(write, before) {
    refuseSent(before)
    await write.remove(budgetLine, before.row)
    return { id: before.row.id }
  },
})

/** Money from elsewhere may be noted at any time: it comes and goes while the giver thinks. */
export const addCofunding = verb({
  name: 'addCofunding',
  permission: 'application:edit',
  input: cofundingForm,
  find: (viewer, { applicationId }) => applicationById(viewer, applicationId),
  async run(write, _parent, { id: _id, version: _version, ...money }) {
    const { id } = await write.insert(cofunding, money)
    return { id }
  },
})

export const updateCofunding = verb({
  name: 'updateCofunding',
  permission: 'application:edit',
  input: cofundingForm,
  find: (viewer, { id }) => cofundingById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, applicationId: _applicationId, ...money }) {
    const after = await write.update(cofunding, before.row, money, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

/** Plans how the money is shared; the grant inherits it. Replaces the plan there was. */
export const planShares = verb({
  name: 'planShares',
  permission: 'application:edit',
  input: plannedForm,
  find: (viewer, { applicationId }) => applicationById(viewer, applicationId),
  async run(write, parent, { shares }) {
    const given = shares.flatMap(({ amountOre, ...to }) => (amountOre ? [{ ...to, amountOre }] : []))
    const sum = given.reduce((all, { amountOre }) => all + amountOre, 0)
    if (parent.appliedOre !== null && sum > parent.appliedOre)
      throw problem('invalid', 'sharesTooMuch', { fields: { shares: 'sharesTooMuch' } })
    const db = await read()
    for (const gone of await db.select().from(plannedAllocation).where(eq(plannedAllocation.applicationId, parent.id)))
      await write.remove(plannedAllocation, gone)
    for (const share of given) await write.insert(plannedAllocation, { ...share, applicationId: parent.id })
    return { id: parent.id }
  },
})

function refuseSent({ stage }: Pick<Application, 'stage'>): void {
  if (!isWritable(stage)) throw problem('blocked', 'alreadySent')
}
