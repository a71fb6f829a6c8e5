'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import type { SearchGroup } from '#app/ui/search-button.tsx'
import { labelsIn } from '#lib/i18n/labels.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { findEverywhere, hitHref } from '#lib/search/data.ts'
import { currentViewer } from '#lib/session.ts'

/** What the viewer may see that has the words, by kind. Reads only. */
export async function searchEverywhere(text: string): Promise<SearchGroup[]> {
  const viewer = await currentViewer()
  if (!viewer || typeof text !== 'string' || !isOwnOrigin(await headers())) return []
  const hits = await findEverywhere(viewer, text.slice(0, 200))
  const kind = labelsIn(await getLocale(), 'search', 'kinds')
  return [...new Set(hits.map((hit) => hit.recordKind))].map((recordKind) => ({
    label: kind(recordKind),
    hits: hits
      .filter((hit) => hit.recordKind === recordKind)
      .map((hit) => ({ href: hitHref(hit), title: hit.title, subtitle: hit.subtitle })),
  }))
}
