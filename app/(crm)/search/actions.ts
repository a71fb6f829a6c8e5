'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { SearchGroup } from '#app/ui/search-button.tsx'
import { labelsIn } from '#lib/i18n/labels.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { can } from '#lib/permissions.ts'
import { findEverywhere, hitHref } from '#lib/search/data.ts'
import { currentViewer } from '#lib/session.ts'

/** *Notér*, with or without what follows: `notér havre`, `note a contact with havre`. */
const noting = /^\s*(?:notér|noter|note)\s+(?:(?:en kontakt|a contact)\s+(?:(?:med|with)\s+)?)?/i

/**
 * What the viewer may see that has the words, by kind, and to note a contact with the givers among it: first where that is what was
 * typed, so that Enter is enough. Reads only.
 */
export async function searchEverywhere(text: string): Promise<SearchGroup[]> {
  const viewer = await currentViewer()
  if (!viewer || typeof text !== 'string' || !isOwnOrigin(await headers())) return []
  const typed = text.slice(0, 200).normalize('NFC')
  const hits = await findEverywhere(viewer, typed.replace(noting, ''))
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
  if (noted.length === 0) return groups
  const group = { label: note('group'), hits: noted }
  return noting.test(typed) ? [group, ...groups] : [...groups, group]
}
