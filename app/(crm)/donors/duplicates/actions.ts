'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import * as z from 'zod/mini'
import type { Found } from '#app/ui/combobox-field.tsx'
import { action } from '#lib/action.ts'
import { suggestHouses } from '#lib/duplicates/houses/data.ts'
import * as merges from '#lib/duplicates/merges/mutations.ts'
import * as undo from '#lib/duplicates/merges/undo/mutations.ts'
import * as duplicates from '#lib/duplicates/mutations.ts'
import { typedForm } from '#lib/duplicates/schema.ts'
import { sameAsTyped } from '#lib/duplicates/typed/data.ts'
import { labelsIn } from '#lib/i18n/labels.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { currentViewer } from '#lib/session.ts'

export const dismissDuplicate = action(duplicates.dismissDuplicate)
export const suggestDuplicate = action(duplicates.suggestDuplicate)
export const withdrawVerdict = action(duplicates.withdrawVerdict)
export const mergeRecords = action(merges.mergeRecords)
export const undoMerge = action(undo.undoMerge)

export type SameAnswer = { head: string; same: { id: string; name: string; href: string | null; why: string }[] }

/** What may be here already, in words, while one types. Reads only. */
export async function findSame(typed: unknown): Promise<SameAnswer | null> {
  const viewer = await currentViewer()
  const parsed = z.safeParse(typedForm, typed)
  if (!viewer || !parsed.success || !isOwnOrigin(await headers())) return null
  const locale = await getLocale()
  const [word, reason] = [labelsIn(locale, 'duplicates', 'same'), labelsIn(locale, 'duplicates', 'reasons')]
  const found = await sameAsTyped(viewer, parsed.data)
  const same = found.map(({ reasons, ...one }) => ({ ...one, why: word('why').replace('{reasons}', reasons.map(reason).join(', ')) }))
  return { head: word('head'), same }
}

/** Organisations by the beginning of their name or by its words, for the two that are one. Reads only. */
export async function findHouses(text: string): Promise<Found[]> {
  const viewer = await currentViewer()
  if (!viewer || typeof text !== 'string' || !isOwnOrigin(await headers())) return []
  return suggestHouses(viewer, text.slice(0, 200))
}
