import 'server-only'
import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { savedView, user, viewLook, viewStart } from '#db/schema/index.ts'
import type { Viewer } from '#lib/viewer.ts'

const mostViews = 200

/** A view is its maker's until it is shared; then it is everybody's. What it shows is still each person's own rows. */
export function visibleViews(viewer: Viewer): SQL {
  return or(eq(savedView.createdBy, viewer.id), eq(savedView.isShared, true)) ?? sql`false`
}

const ofList = hot((db) =>
  db
    .select({
      id: savedView.id,
      version: savedView.version,
      name: savedView.name,
      query: savedView.query,
      isShared: savedView.isShared,
      createdBy: savedView.createdBy,
      ownerName: user.name,
      lookedDay: viewLook.day,
      startId: viewStart.id,
    })
    .from(savedView)
    .leftJoin(user, eq(user.id, savedView.createdBy))
    .leftJoin(viewLook, eq(viewLook.viewId, savedView.id))
    .leftJoin(viewStart, and(eq(viewStart.viewId, savedView.id), eq(viewStart.userId, sql.placeholder('userId'))))
    .where(
      and(
        eq(savedView.list, sql.placeholder('list')),
        or(eq(savedView.createdBy, sql.placeholder('userId')), eq(savedView.isShared, true)),
        isNull(savedView.archivedAt),
      ),
    )
    .orderBy(asc(savedView.id))
    .limit(mostViews),
)

/** The views a viewer has of a list, own first, each by name; one query by the list's index. */
export async function viewsOf(viewer: Viewer, list: string) {
  const found = await ofList({ list, userId: viewer.id })
  return found
    .map(({ createdBy, startId, ...view }) => ({ ...view, createdBy, isOwn: createdBy === viewer.id, isStart: startId !== null }))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.name.localeCompare(b.name, 'da'))
}

export type SavedView = Awaited<ReturnType<typeof viewsOf>>[number]

/** One view, put away or not. */
export async function viewById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(savedView)
    .where(and(visibleViews(viewer), eq(savedView.id, id)))
  return found
}

/** How many views of a list somebody has made, and whether one of them has this name already. */
export async function ownViews(viewer: Viewer, list: string) {
  const db = await read()
  return db
    .select({ id: savedView.id, name: savedView.name })
    .from(savedView)
    .where(and(eq(savedView.list, list), eq(savedView.createdBy, viewer.id), isNull(savedView.archivedAt)))
    .limit(mostViews)
}

/** What somebody begins a list with, if they chose it. */
export async function startOf(viewer: Viewer, list: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(viewStart)
    .where(and(eq(viewStart.userId, viewer.id), eq(viewStart.list, list)))
  return found
}
