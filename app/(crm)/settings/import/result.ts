import 'server-only'
import type { getTranslations } from 'next-intl/server'

type Texts = Awaited<ReturnType<typeof getTranslations<'imports'>>>

/** What became of an import, in one line. */
export function resultOf({ state, counts }: { state: string; counts: Record<string, number> }, t: Texts): string {
  if (state === 'staged') return t('stagedLine', { rows: counts.rows ?? 0 })
  const parts = [t('resultLine', { saved: counts.saved ?? 0 })]
  if (counts.matches) parts.push(t('matchesLine', { matches: counts.matches }))
  if (counts.skipped) parts.push(t('skippedLine', { skipped: counts.skipped }))
  if (counts.undone) parts.push(t('undoneLine', { undone: counts.undone }))
  if (counts.kept) parts.push(t('keptLine', { kept: counts.kept }))
  return parts.join(' · ')
}
