import 'server-only'
import type { getTranslations } from 'next-intl/server'

type Texts = Awaited<ReturnType<typeof getTranslations<'imports'>>>

/** What became of an import, in one line. */
export function resultOf({ state, counts }: { state: string; counts: Record<string, number> }, t: Texts): string {
  if (state === 'staged') return t('stagedLine', { rows: counts.rows ?? 0 })
  const parts = [t('resultLine', { saved: counts.saved ?? 0, matches: counts.matches ?? 0 })]
  if (counts.undone) parts.push(t('undoneLine', { undone: counts.undone }))
  if (counts.kept) parts.push(t('keptLine', { kept: counts.kept }))
  return parts.join(' · ')
}
