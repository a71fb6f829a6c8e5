import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import { KeyedTable } from '#app/ui/keyed-table.tsx'

export type TableColumn = {
  id: string
  label: ReactNode
  /** Numbers stand right. */
  isNumber?: boolean
  /** On a phone (flow only): `full` width, at the right `end`, or `away`; else the cell with its column's name before it. */
  onPhone?: 'full' | 'end' | 'away' | 'plain'
  /** The label where it must be words (`flow` cards), when `label` is a drawing. */
  name?: string
  className?: string
}
export type TableRow = { id: string; cells: readonly ReactNode[]; isSelected?: boolean; isNew?: boolean; isApart?: boolean }

/**
 * A server table for small lists: `<SimpleTable caption="Bevillinger" columns={…} rows={[{ id, cells: ['…', …] }]} foot={['I alt', …]} />`.
 * The first cell of a row is its head. On a phone `flow` (default) turns rows into cards, `scroll` holds the first column and
 * scrolls the numbers; `isLatestLast` shows the last of them first where there is not room for all. A row that `isApart` begins something else, under a strong line. `isBare` stands on its surroundings without a frame. `hasRowKeys` is for the one table of a page that `j` and
 * `k` move in.
 */
export function SimpleTable({
  caption,
  isCaptionShown,
  columns,
  rows,
  foot,
  mode = 'flow',
  isLatestLast,
  isBare,
  hasRowKeys,
}: {
  caption: string
  isCaptionShown?: boolean
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  foot?: readonly ReactNode[]
  mode?: 'flow' | 'scroll'
  isLatestLast?: boolean
  isBare?: boolean
  hasRowKeys?: boolean
}) {
  const Table = hasRowKeys ? KeyedTable : PlainTable
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={classes(
        'overflow-x-auto print:overflow-visible',
        isLatestLast && '[direction:rtl] *:[direction:ltr]',
        isBare ? 'bare-table' : 'rounded-3 border border-line bg-surface',
      )}
    >
      <Table className={classes('table', mode === 'flow' ? 'flow' : 'held')}>
        <caption className={isCaptionShown ? 'pb-2 text-left font-bold' : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.id} role="columnheader" scope="col" className={classes(column.isNumber && 'num', column.className)}>
                {column.label}
                {column.name && <span className="sr-only">{column.name}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr
              key={row.id}
              role="row"
              data-selected={row.isSelected || undefined}
              className={classes(row.isNew && 'arrived', row.isApart && 'apart')}
            >
              {row.cells.map((cell, at) => (
                <Cell key={columns[at]?.id ?? at} column={columns[at]} isHead={at === 0} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot role="rowgroup">
            <tr role="row">
              {foot.map((cell, at) => (
                <Cell key={columns[at]?.id ?? at} column={columns[at]} isHead={at === 0} cell={cell} />
              ))}
            </tr>
          </tfoot>
        )}
      </Table>
    </div>
  )
}

function PlainTable({ className, children }: { className: string; children: ReactNode }) {
  return (
    <table role="table" className={className}>
      {children}
    </table>
  )
}

function Cell({ column, isHead, cell }: { column: TableColumn | undefined; isHead: boolean; cell: ReactNode }) {
  if (isHead)
    return (
      <th role="rowheader" scope="row" className={column?.className}>
        {cell}
      </th>
    )
  const name = column?.name ?? (typeof column?.label === 'string' ? column.label : undefined)
  const place = column?.onPhone ?? (column?.isNumber ? 'end' : undefined)
  const isEmpty = cell === null || cell === undefined || cell === ''
  return (
    <td
      role="cell"
      data-label={place === 'plain' || place === 'full' ? undefined : name}
      className={classes(
        column?.isNumber && 'num',
        place === 'full' && 'full',
        place === 'end' && 'ends',
        place === 'away' && 'away',
        isEmpty && 'none',
        column?.className,
      )}
    >
      {isEmpty ? '–' : cell}
    </td>
  )
}
