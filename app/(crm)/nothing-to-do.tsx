import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { hasDonors } from '#lib/donors/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import { NoDonors } from './donors/no-donors.tsx'

/** A day without duties; in a network without givers the first of them is to have some. */
export async function NothingToDo({ viewer }: { viewer: Viewer }) {
  const [t, isBegun] = await Promise.all([getTranslations('today'), hasDonors(viewer)])
  if (!isBegun) return <NoDonors viewer={viewer} />
  return <EmptyState text={t('nothing')} actions={<ButtonLink href="/donors">{t('see')}</ButtonLink>} />
}
