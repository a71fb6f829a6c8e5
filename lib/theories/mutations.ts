import 'server-only'
import { and, eq, max } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { indicator, indicatorTarget, theory, theoryEnterprise, theoryPart, theoryPartVersion } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { theoryById } from '#lib/theories/data.ts'
import { indicatorForm, theoryForm, theoryId, theoryPartForm } from '#lib/theories/schema.ts'
import { verb } from '#lib/verb.ts'

export const createTheory = verb({
  name: 'createTheory',
  permission: 'theory:create',
  input: theoryForm,
  find: async (viewer, { enterpriseId }) => ({ enterpriseIds: enterpriseId ? [enterpriseId] : [], viewer }),
  async run(write, _parent, { title, enterpriseId, sharedWith }) {
    const { id } = await write.insert(theory, {
      title,
      sortKey: danishSortKey(title),
      enterpriseId,
      state: 'draft',
      number: 1,
      taughtByPilotId: null,
      archivedAt: null,
    })
    await share(
      write,
      id,
      sharedWith.filter((one) => one !== enterpriseId),
    )
    await findable(write, 'theory', id, { title })
    return { id }
  },
})

export const updateTheory = verb({
  name: 'updateTheory',
  permission: 'theory:edit',
  input: theoryForm,
  find: (viewer, { id }) => theoryById(viewer, id ?? ''),
  async run(write, before, { version, title, enterpriseId, sharedWith }) {
    const after = await write.update(theory, before, { title, sortKey: danishSortKey(title), enterpriseId }, version ?? 0)
    await share(
      write,
      before.id,
      sharedWith.filter((one) => one !== enterpriseId),
    )
    await findable(write, 'theory', before.id, { title })
    return { id: after.id, version: after.version }
  },
})

export const archiveTheory = verb({
  name: 'archiveTheory',
  permission: 'theory:edit',
  input: theoryId,
  find: (viewer, { id }) => theoryById(viewer, id),
  async run(write, before) {
    await write.update(theory, before, { archivedAt: write.at })
    await write.unfindable('theory', before.id)
    return { id: before.id }
  },
})

export const restoreTheory = verb({
  name: 'restoreTheory',
  permission: 'theory:edit',
  input: theoryId,
  find: (viewer, { id }) => theoryById(viewer, id),
  async run(write, before) {
    await write.update(theory, before, { archivedAt: null })
    await findable(write, 'theory', before.id, { title: before.title })
    return { id: before.id }
  },
})

/** Writes one part. A new text is a new version; the one before stays to compare with. Four approved parts approve the theory. */
export const writePart = verb({
  name: 'writePart',
  permission: 'theory:edit',
  input: theoryPartForm,
  find: (viewer, input) => theoryById(viewer, input.theoryId),
  async run(write, found, { theoryId: id, kind, version, ...fields }) {
    const db = await read()
    const [before] = await db
      .select()
      .from(theoryPart)
      .where(and(eq(theoryPart.theoryId, id), eq(theoryPart.kind, kind)))
    if (!before && version !== null) throw problem('notFound', 'notFound')
    const state = fields.text === '' ? ('empty' as const) : fields.state === 'empty' ? ('draft' as const) : fields.state
    const isNewText = !before || before.text !== fields.text
    const textNumber = before ? before.textNumber + (isNewText ? 1 : 0) : 1
    const after = before
      ? await write.update(theoryPart, before, { ...fields, state, textNumber }, version ?? 0)
      : await write.insert(theoryPart, { ...fields, state, textNumber, theoryId: id, kind })
    if (isNewText && fields.text)
      await write.insert(theoryPartVersion, { theoryPartId: after.id, number: await nextNumber(after.id), text: fields.text, state })
    await settle(write, found)
    return { id: found.id, version: after.version }
  },
})

export const addIndicator = verb({
  name: 'addIndicator',
  permission: 'theory:edit',
  input: indicatorForm,
  find: (viewer, input) => theoryById(viewer, input.theoryId),
  async run(write, found, { title, unit, baseline, target, targetDay }) {
    const { id } = await write.insert(indicator, {
      theoryId: found.id,
      nodeId: null,
      title,
      unit,
      baseline,
      baselineDay: write.today,
      isLowerBetter: target !== null && baseline !== null && target < baseline,
      cumulative: 'latest',
    })
    if (target !== null) await write.insert(indicatorTarget, { indicatorId: id, day: targetDay ?? write.today, value: target })
    return { id }
  },
})

async function nextNumber(theoryPartId: string): Promise<number> {
  const db = await read()
  const [last] = await db
    .select({ number: max(theoryPartVersion.number) })
    .from(theoryPartVersion)
    .where(eq(theoryPartVersion.theoryPartId, theoryPartId))
  return (last?.number ?? 0) + 1
}

/** The theory's own state follows its parts. */
async function settle(write: Write, found: NonNullable<Awaited<ReturnType<typeof theoryById>>>): Promise<void> {
  const db = await read()
  const parts = await db.select({ state: theoryPart.state }).from(theoryPart).where(eq(theoryPart.theoryId, found.id))
  const approved = parts.filter((part) => part.state === 'approved').length
  const state = approved === 4 ? 'approved' : parts.some((part) => part.state === 'in_review') ? 'in_review' : 'draft'
  if (state !== found.state) await write.update(theory, found, { state })
}

async function share(write: Write, id: string, enterpriseIds: string[]): Promise<void> {
  const db = await read()
  const now = await db.select().from(theoryEnterprise).where(eq(theoryEnterprise.theoryId, id))
  for (const old of now.filter((row) => !enterpriseIds.includes(row.enterpriseId))) await write.remove(theoryEnterprise, old)
  for (const enterpriseId of enterpriseIds.filter((one) => !now.some((row) => row.enterpriseId === one)))
    await write.insert(theoryEnterprise, { theoryId: id, enterpriseId })
}
