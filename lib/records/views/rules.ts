import { can } from '#lib/permissions.ts'
import type { SavedView } from '#lib/records/views/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The saved views of a list, and how the list's address stands to them. */
export type ListViews = {
  saved: readonly (SavedView & { mayEdit: boolean; isLookedToday: boolean })[]
  /** The address as a view keeps it; empty for the whole list. */
  query: string
  current: ListViews['saved'][number] | null
  /** The view one came from, where the address says something else by now. */
  changed: ListViews['saved'][number] | null
  /** True where the current view names a filter that is no longer there: it is passed over. */
  isPartly: boolean
  /** Where a bare address leads somebody who begins with a view. */
  startHref: string | null
  mayShare: boolean
}

const ofTheTable = ['sort', 'dir', 'cols']

/** The address of a view. `view` in it is only the name of where one came from, or `all` for the whole list. */
export function viewHref(path: string, query: string, view: string): string {
  return `${path}?${query ? `${query}&` : ''}view=${view}`
}

/**
 * Which view an address is. A view is its address, so the one that says the same is current, the one named first; where none does,
 * the named one has been changed. `queryOf` gives what of an address the list understands.
 */
export function viewsAt(
  viewer: Viewer,
  path: string,
  given: Readonly<Record<string, string>>,
  found: readonly SavedView[],
  queryOf: (given: Record<string, string>) => string,
): ListViews {
  const saved = found.map((view) => ({ ...view, mayEdit: can(viewer, 'view:edit', view), isLookedToday: view.lookedDay === viewer.today }))
  const query = queryOf({ ...given })
  const understood = (view: SavedView) => queryOf(Object.fromEntries(new URLSearchParams(view.query)))
  const named = saved.find((view) => view.id === given.view)
  const same = saved.filter((view) => understood(view) === query)
  const current = same.find((view) => view === named) ?? (query === '' ? null : (same[0] ?? null))
  const start = Object.keys(given).length === 0 ? saved.find((view) => view.isStart) : undefined
  return {
    saved,
    query,
    current,
    changed: current ? null : (named ?? null),
    isPartly: current !== null && filtersOf(current.query) > filtersOf(query),
    startHref: start ? viewHref(path, start.query, start.id) : null,
    mayShare: can(viewer, 'view:share', viewer),
  }
}

const filtersOf = (query: string) => [...new URLSearchParams(query).keys()].filter((name) => !ofTheTable.includes(name)).length
