import type { useTranslations } from 'next-intl'
import type { BulkTexts, Counted } from '#app/ui/bulk.ts'
import type { LeftBecause } from '#lib/bulk.ts'

const reasons: readonly LeftBecause[] = ['same', 'changed', 'gone', 'mayNot', 'planned']

/** What every act on many rows says, with the numbers left open for the browser. */
export function bulkTexts(t: ReturnType<typeof useTranslations<'bulk'>>): BulkTexts {
  const open = { count: '{count}', done: '{done}', total: '{total}' }
  return {
    left: Object.fromEntries(reasons.map((why) => [why, t(`left.${why}`, open)])),
    leftAlone: t('leftAlone', open),
    progress: t('progress', open),
    stop: t('stop'),
    stopped: t('stopped'),
    yes: t('yes'),
    no: t('no'),
    export: t('export'),
  }
}

/** What is asked before very many are changed, about one and about more; the browser fills in how many. */
export function countedQuestion(say: (open: { many: 'yes' | 'no'; count: string; label: string }) => string): Counted {
  const open = { count: '{count}', label: '{label}' }
  return { one: say({ ...open, many: 'no' }), other: say({ ...open, many: 'yes' }) }
}
