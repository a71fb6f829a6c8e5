'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { SearchGroup } from '#app/ui/search-button.tsx'
import { labelsIn } from '#lib/i18n/labels.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { can } from '#lib/permissions.ts'
import { findEverywhere, hitHref } from '#lib/search/data.ts'
import { currentViewer } from '#lib/session.ts'

/** What the viewer may see that has the words, by kind, and to note a contact with the givers among it. Reads only. */
export async function searchEverywhere(text: string): Promise<SearchGroup[]> {
  const viewer = await currentViewer()
  if (!viewer || typeof text !== 'string' || !isOwnOrigin(await headers())) return []
  const hits = await findEverywhere(viewer, text.slice(0, 200).replace(/^\s*(?:notér|noter|note)\s+/i, ''))
  const [locale, note] = await Promise.all([getLocale(), getTranslations('relation.log')])
  const kind = labelsIn(locale, 'search', 'kinds')
  const groups = [...new Set(hits.map((hit) => hit.recordKind))].map((recordKind) => ({
    label: kind(recordKind),
    hits: hits
      .filter((hit) => hit.recordKind === recordKind)
      .map((hit) => ({ href: hitHref(hit), title: hit.title, subtitle: hit.subtitle })),
  }))
  const givers = can(viewer, 'log:create', viewer) ? hits.filter((hit) => hit.recordKind === 'donor').slice(0, 3) : []
  const noted = givers.map(({ recordId, title }) => ({ href: `/donors/note?donor=${recordId}`, title: note('withWhom', { giver: title }) }))
  return noted.length > 0 ? [...groups, { label: note('group'), hits: noted }] : groups
}
