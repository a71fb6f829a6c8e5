import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { ViewTabs } from './views/view-tabs.tsx'
import { type DataCell, type DataColumn, DataTable } from '#app/ui/data-table.tsx'
import { FilterBar, type FilterField } from '#app/ui/filter-bar.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { flat, type ListDefinition, listHref, type ListRow, type ListView as View } from '#lib/list.ts'

type Shape = { kind?: DataColumn['kind']; cell?: (row: ListRow) => DataCell; onPhone?: DataColumn['onPhone']; years?: readonly number[] }

/**
 * A list as its definition says: saved views, filters, table, pager. `label` names the columns; `shapes` say how a column differs from its
 * kind (a status with its shape, a sparkline). The address is its state: `<ListView list={donorList} view={view} … />`.
 */
export function ListView<Filters>({
  list,
  view,
  caption,
  label,
  words,
  hrefOf,
  shapes = {},
  search,
  fields,
  quick,
  exports,
  actions,
  table,
  empty,
}: {
  list: ListDefinition<Filters>
  /** Rows behind a figure are a list without saved views. */
  view: Omit<View<Filters>, 'views'> & Partial<Pick<View<Filters>, 'views'>>
  caption: string
  label: (column: string) => string
  /** The label of a code of a vocabulary. */
  words: (vocabulary: string, code: string) => string
  hrefOf: (row: ListRow) => string | null
  shapes?: Readonly<Record<string, Shape>>
  search?: { name: string; label: string }
  fields?: readonly FilterField[]
  quick?: readonly { name: string; value: string; label: string }[]
  exports?: readonly { href: string; label: string }[]
  actions?: ReactNode
  /** The page's own table, where a row is more than its cells; it has its order, and all it shows. */
  table?: ReactNode
  /** Shown instead of an empty table. */
  empty: ReactNode
}) {
  const { state, params } = view
  if (view.views?.startHref) redirect(routeOf(view.views.startHref))
  const shown = view.columns.filter((column) => state.columns.includes(column.id))
  const columns = shown.map((column): DataColumn => ({
    id: column.id,
    label: label(column.id),
    kind: shapes[column.id]?.kind ?? column.kind,
    years: shapes[column.id]?.years,
    onPhone: shapes[column.id]?.onPhone,
    sorted: state.sort === column.id ? state.direction : undefined,
    sortHref: column.isUnsorted
      ? undefined
      : listHref(list.path, params, { sort: column.id, dir: state.sort === column.id && state.direction === 'asc' ? 'desc' : null }),
  }))
  const rows = view.rows.map((row) => [seenOf(row), hrefOf(row), ...shown.map((column): DataCell => cellOf(column, row))] as const)
  return (
    <>
      {view.views && <ViewTabs list={list.name} path={list.path} views={view.views} />}
      <FilterBar
        path={list.path}
        params={flat(params)}
        search={search}
        fields={fields}
        quick={quick}
        exports={exports}
        narrowing={narrowing(view.filters)}
        columns={
          table
            ? []
            : view.columns.map((column) => ({ id: column.id, label: label(column.id), isShown: state.columns.includes(column.id) }))
        }
      />
      {rows.length === 0
        ? empty
        : (table ?? (
            <DataTable
              caption={caption}
              columns={columns}
              rows={rows}
              actions={actions}
              everything={actions && view.views ? { query: view.views.query, total: view.total } : undefined}
            />
          ))}
      {rows.length > 0 && (
        <Pager
          shown={rows.length}
          total={view.total}
          previous={view.previous && listHref(list.path, params, { before: view.previous, after: null })}
          next={view.next && listHref(list.path, params, { after: view.next, before: null })}
        />
      )}
    </>
  )

  /** What is done to many at once names the version that was seen. */
  function seenOf(row: ListRow): string {
    return actions && typeof row.version === 'number' ? `${row.id}.${row.version}` : row.id
  }

  function cellOf(column: (typeof shown)[number], row: ListRow): DataCell {
    const own = shapes[column.id]?.cell
    if (own) return own(row)
    const value = row[column.id] ?? null
    if (column.kind === 'code' && column.words && typeof value === 'string') return words(column.words, value)
    return typeof value === 'object' ? null : value
  }
}

const narrowing = (filters: unknown) =>
  Object.entries<unknown>(Object(filters)).flatMap(([name, value]) => (value === null || value === undefined ? [] : name))
