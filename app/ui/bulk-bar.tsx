'use client'
import { type ReactNode, useMemo } from 'react'
import { Icon } from '#app/ui/line-icon.tsx'
import { SelectionContext } from '#app/ui/selection.tsx'

export const bulkButton =
  'inline-flex min-h-(--small) items-center gap-1 rounded-2 border border-current/45 px-2.5 text-sm font-medium whitespace-nowrap no-underline hover:bg-on-ink/15 aria-disabled:opacity-60 max-sm:min-h-(--control)'

/** What can be done with the chosen rows: ink, at the foot while something is chosen. Used by DataTable. */
export function BulkBar({
  ids,
  everything,
  chooseEverything,
  clear,
  strings,
  children,
}: {
  ids: readonly string[]
  everything: { query: string; total: number } | null
  /** Given where the address shows more than the page. */
  chooseEverything?: () => void
  clear: () => void
  strings: { selected: string; everything: string; chooseEverything: string; clear: string; bulk: string }
  children: ReactNode
}) {
  const selection = useMemo(() => ({ ids, everything, clear }), [ids, everything, clear])
  return (
    <SelectionContext value={selection}>
      <div
        role="region"
        aria-label={strings.bulk}
        className="appear sticky bottom-4 z-30 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-3 bg-ink py-2 pr-2 pl-4 text-on-ink shadow-2 max-sm:bottom-20 max-sm:w-full print:hidden forced-colors:border on-ink"
      >
        <b role="status" className="mr-1">
          {everything ? strings.everything : strings.selected.replace('{count}', String(ids.length))}
        </b>
        {chooseEverything && (
          <button type="button" onClick={chooseEverything} className={bulkButton}>
            {strings.chooseEverything}
          </button>
        )}
        {children}
        <button type="button" onClick={clear} aria-label={strings.clear} className={bulkButton}>
          <Icon name="cross" size={14} />
        </button>
      </div>
    </SelectionContext>
  )
}
