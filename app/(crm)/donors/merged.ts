import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { routeOf } from '#app/ui/route-of.ts'
import { mergedInto } from '#lib/duplicates/merges/data.ts'
import { listHref, type SearchParams } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'

type Page = '' | '/contacts' | '/contacts/cards' | '/edit' | '/log' | '/map' | '/plan' | '/timeline'

/** For a giver that is not there: to the same page of the one it became part of, if it did. */
export async function toKept(viewer: Viewer, id: string, page: Page = '', asked: SearchParams = {}): Promise<never> {
  const kept = await mergedInto(viewer, 'donor', id)
  if (kept) redirect(routeOf(listHref(`/donors/${kept}${page}`, asked, {})))
  notFound()
}
