import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { mergedInto } from '#lib/duplicates/merges/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** For a giver that is not there: to the one it became part of, if it did. */
export async function toKept(viewer: Viewer, id: string): Promise<never> {
  const kept = await mergedInto(viewer, 'donor', id)
  if (kept) redirect(`/donors/${kept}`)
  notFound()
}
