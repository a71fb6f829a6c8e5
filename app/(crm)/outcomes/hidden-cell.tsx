import { useTranslations } from 'next-intl'
import type { Cell } from '#lib/small-counts.ts'

/** A published count of people: the number, *under 5*, or hidden to protect another. */
export function HiddenCell({ cell, threshold }: { cell: Cell | null | undefined; threshold: number }) {
  const t = useTranslations('outcomes.cell')
  if (!cell) return <span className="text-ink-3">–</span>
  if ('shown' in cell) return <span className={cell.shown === 0 ? 'text-ink-3' : undefined}>{cell.shown}</span>
  return <span className="text-ink-3">{cell.small ? t('under', { threshold }) : t('hidden')}</span>
}
