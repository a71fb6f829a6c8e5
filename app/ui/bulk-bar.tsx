'use client'
import { type ReactNode, useMemo } from 'react'
import { Icon } from '#app/ui/line-icon.tsx'
import { SelectionContext } from '#app/ui/selection.tsx'

/** What can be done with the chosen rows: ink, at the foot while something is chosen. Used by DataTable. */
export function BulkBar({
  ids,
  clear,
  strings,
  children,
}: {
  ids: readonly string[]
  clear: () => void
  strings: { selected: string; clear: string; bulk: string }
  children: ReactNode
}) {
  const selection = useMemo(() => ({ ids, clear }), [ids, clear])
  return (
    <SelectionContext value={selection}>
      <div
        role="region"
        aria-label={strings.bulk}
        className="appear sticky bottom-4 z-10 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-3 bg-ink py-2 pr-2 pl-4 text-on-ink shadow-2 max-sm:bottom-20 max-sm:w-full print:hidden forced-colors:border on-ink"
      >
        <b role="status">{strings.selected.replace('{count}', String(ids.length))}</b>
        {children}
        <button
          type="button"
          onClick={clear}
          aria-label={strings.clear}
          className="inline-flex min-h-(--small) items-center rounded-2 border border-current/45 px-2 hover:bg-on-ink/15"
        >
          <Icon name="cross" size={14} />
        </button>
      </div>
    </SelectionContext>
  )
}
