import 'server-only'
import { and, asc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { task, user } from '#db/schema/index.ts'
import { ownerIds, type Viewer } from '#lib/viewer.ts'

/** A task is its owner's, whoever stands in for them, and its maker's; coordinators see them all, the reader none. */
export function visibleTasks(viewer: Viewer): SQL {
  if (viewer.role === 'coordinator') return sql`true`
  if (viewer.role === 'auditor') return sql`false`
  return or(inArray(task.ownerId, ownerIds(viewer)), eq(task.createdBy, viewer.id)) ?? sql`false`
}

/** One task, or undefined where there is none for this viewer. */
export async function taskById(viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db
    .select()
    .from(task)
    .where(and(visibleTasks(viewer), eq(task.id, id)))
  return found
}

/** The viewer's open tasks and those of whom they stand in for, those due first; at most 100. */
export async function myTasks(viewer: Viewer) {
  const db = await read()
  return db
    .select()
    .from(task)
    .where(and(visibleTasks(viewer), inArray(task.ownerId, ownerIds(viewer)), isNull(task.doneAt)))
    .orderBy(asc(sql`coalesce(${task.dueDay}, '9999-12-31')`), asc(task.id))
    .limit(100)
}

/** Open tasks the viewer gave to others, by person; at most 50. */
export async function tasksOfOthers(viewer: Viewer) {
  const db = await read()
  return db
    .select({ id: task.id, title: task.title, note: task.note, dueDay: task.dueDay, ownerName: user.name })
    .from(task)
    .innerJoin(user, eq(user.id, task.ownerId))
    .where(and(visibleTasks(viewer), eq(task.createdBy, viewer.id), ne(task.ownerId, viewer.id), isNull(task.doneAt)))
    .orderBy(asc(user.name), asc(sql`coalesce(${task.dueDay}, '9999-12-31')`), asc(task.id))
    .limit(50)
}
