import 'server-only'
import { eq } from 'drizzle-orm'
import { problem } from '#db/problem.ts'
import { savedView, viewLook, viewStart } from '#db/schema/index.ts'
import { looksLikeCpr } from '#lib/cpr.ts'
import { can } from '#lib/permissions.ts'
import { ownViews, startOf, viewById } from '#lib/records/views/data.ts'
import { listStart, viewChange, viewForm, viewId, viewNaming } from '#lib/records/views/schema.ts'
import { verb } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostOwn = 50

export const saveView = verb({
  name: 'saveView',
  permission: 'view:keep',
  input: viewForm,
  find: async (viewer) => viewer,
  async run(write, viewer, { list, name, query, isShared }) {
    if (isShared) mayShare(viewer)
    refuseCpr(query)
    await refuseName(viewer, list, name, null)
    const { id, version } = await write.insert(savedView, { list, name, query, isShared, archivedAt: null })
    return { id, version }
  },
})

/** Its name, and whether it is everybody's. */
export const renameView = verb({
  name: 'renameView',
  permission: 'view:edit',
  input: viewNaming,
  find: (viewer, { id }) => viewById(viewer, id),
  async run(write, before, { version, name, isShared }, viewer) {
    if (isShared && !before.isShared) mayShare(viewer)
    if (before.createdBy === viewer.id) await refuseName(viewer, before.list, name, before.id)
    const after = await write.update(savedView, before, { name, isShared }, version)
    return { id: after.id, version: after.version }
  },
})

/** What it shows. */
export const changeView = verb({
  name: 'changeView',
  permission: 'view:edit',
  input: viewChange,
  find: (viewer, { id }) => viewById(viewer, id),
  async run(write, before, { version, query }) {
    refuseCpr(query)
    const after = await write.update(savedView, before, { query }, version)
    return { id: after.id, version: after.version }
  },
})

export const archiveView = verb({
  name: 'archiveView',
  permission: 'view:edit',
  input: viewId,
  find: (viewer, { id }) => viewById(viewer, id),
  async run(write, before) {
    await write.update(savedView, before, { archivedAt: write.at })
    return { id: before.id }
  },
})

export const restoreView = verb({
  name: 'restoreView',
  permission: 'view:edit',
  input: viewId,
  find: (viewer, { id }) => viewById(viewer, id),
  async run(write, before) {
    await write.update(savedView, before, { archivedAt: null })
    return { id: before.id }
  },
})

/** From now on the list's bare address leads here, for this person alone. */
export const startWithView = verb({
  name: 'startWithView',
  permission: 'view:keep',
  input: viewId,
  find: (viewer, { id }) => viewById(viewer, id),
  async run(write, found, _input, viewer) {
    const before = await startOf(viewer, found.list)
    const { id } = before
      ? await write.mark(viewStart, before, { viewId: found.id })
      : await write.insert(viewStart, { userId: viewer.id, list: found.list, viewId: found.id })
    return { id }
  },
})

/** The list's bare address shows everything again. */
export const startWithAll = verb({
  name: 'startWithAll',
  permission: 'view:keep',
  input: listStart,
  find: async (viewer) => viewer,
  async run(write, viewer, { list }) {
    const before = await startOf(viewer, list)
    if (before) await write.remove(viewStart, before)
    return { list }
  },
})

/** Notes the day a view was last looked at; no business change, so unaudited. */
export const lookAtView = verb({
  name: 'lookAtView',
  permission: 'view:keep',
  input: viewId,
  find: (viewer, { id }) => viewById(viewer, id),
  async run(write, { id }) {
    await write.derive(viewLook, [{ viewId: id, day: write.today }], eq(viewLook.viewId, id))
    return { id }
  },
})

function mayShare(viewer: Viewer): void {
  if (!can(viewer, 'view:share', viewer)) throw problem('forbidden', 'viewShare', { fields: { isShared: 'viewShare' } })
}

/** An address is no text of its own kind, but what is searched for stands in it. Ids are digits too, and left out. */
function refuseCpr(query: string): void {
  const typed = [...new URLSearchParams(query).values()].filter((value) => !/^[0-9a-f-]{36}/.test(value))
  if (typed.some(looksLikeCpr)) throw problem('invalid', 'cprLike')
}

async function refuseName(viewer: Viewer, list: string, name: string, exceptId: string | null): Promise<void> {
  const own = (await ownViews(viewer, list)).filter((view) => view.id !== exceptId)
  if (own.some((view) => view.name.toLowerCase() === name.toLowerCase()))
    throw problem('invalid', 'invalid', { fields: { name: 'viewNameTaken' } })
  if (exceptId === null && own.length >= mostOwn) throw problem('blocked', 'viewsMany', { values: { most: mostOwn } })
}
