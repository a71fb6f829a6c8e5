'use client'
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { type ChangeEvent, type ReactElement, type ReactNode, useMemo, useRef } from 'react'
import { BulkBar } from '#app/ui/bulk-bar.tsx'
import { classes } from '#app/ui/classes.ts'
import { cellText, type Shown } from '#app/ui/data-cell.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { Rings } from '#app/ui/rings.tsx'
import { useRowChoice } from '#app/ui/use-row-choice.ts'
import { useRowKeys } from '#app/ui/use-row-keys.ts'
import { usePlainLinks } from '#app/ui/use-plain-links.ts'

export type LeafColumn = {
  id: string
  label: string
  kind: string
  sortHref?: string
  sorted?: 'asc' | 'desc'
  align?: 'left' | 'right'
  onPhone?: 'full' | 'end' | 'away'
}
export type LeafRow = readonly [id: string, href: string | null, ...cells: Shown[]]
export type TableStrings = {
  selectAll: string
  select: string
  selected: string
  everything: string
  chooseEverything: string
  clear: string
  bulk: string
}

const features = tableFeatures({})
const helper = createColumnHelper<typeof features, LeafRow>()

/**
 * The part of DataTable that lives in the browser: choosing rows and moving by keys. The server orders, filters and pages. Rows come as
 * one text, which React carries whole and does not walk value by value; and cells are called, not made components: a list has 450.
 */
export function DataTableLeaf({
  caption,
  columns,
  rows: text,
  strings,
  isSelectable,
  everything = null,
  actions,
}: {
  caption: string
  columns: readonly LeafColumn[]
  rows: string
  strings: TableStrings
  isSelectable: boolean
  everything?: { query: string; total: number } | null
  actions?: ReactNode
}) {
  const body = useRef<HTMLTableElement>(null)
  useRowKeys(body)
  const declared = useMemo(
    () =>
      helper.columns(
        columns.map((column, at) => helper.accessor((row) => row[at + 2] ?? null, { id: column.id, header: column.label, meta: column })),
      ),
    [columns],
  )
  const rows: LeafRow[] = useMemo(() => JSON.parse(text), [text])
  const table = useTable({ features, columns: declared, data: rows, getRowId: (row) => row[0] })
  const choice = useRowChoice(useMemo(() => rows.map(([id]) => id), [rows]))
  const { chosen, isWhole } = choice
  return (
    <>
      <div className="overflow-x-auto rounded-3 print:overflow-visible border border-line bg-surface">
        <table ref={body} role="table" className="table flow" onClick={usePlainLinks()}>
          <caption className="sr-only">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {isSelectable && (
                <td role="cell" className="w-0">
                  {box({ label: strings.selectAll, isOn: isWhole, isHalf: chosen.length > 0, onChange: choice.choosePage })}
                </td>
              )}
              {columns.map((column) => (
                <Head key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} role="row" data-selected={choice.isOn(row.id) || undefined}>
                {isSelectable && (
                  <td role="cell" className="corner">
                    {box({
                      label: strings.select.replace('{name}', nameOf(row.original)),
                      isOn: choice.isOn(row.id),
                      onChange: (event) => choice.choose(row.id, event),
                    })}
                  </td>
                )}
                {columns.map((column, at) => cellOf(column, row.original, at))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isSelectable && chosen.length > 0 && (
        <BulkBar
          ids={chosen}
          everything={choice.isEverything ? everything : null}
          chooseEverything={
            everything && isWhole && !choice.isEverything && everything.total > rows.length ? choice.chooseEverything : undefined
          }
          clear={choice.clear}
          strings={strings}
        >
          {actions}
        </BulkBar>
      )}
    </>
  )
}

function Head({ column }: { column: LeafColumn }) {
  const order = column.sorted === 'asc' ? 'ascending' : column.sorted === 'desc' ? 'descending' : undefined
  return (
    <th role="columnheader" scope="col" aria-sort={order} className={isNumber(column) ? 'num' : undefined}>
      {column.sortHref ? (
        <a href={column.sortHref} className={classes('inline-flex min-h-6 items-center gap-1', order && 'font-bold text-ink')}>
          {column.label}
          {order && <Icon name={column.sorted === 'asc' ? 'up' : 'down'} size={12} />}
        </a>
      ) : (
        column.label
      )}
    </th>
  )
}

function cellOf(column: LeafColumn, row: LeafRow, at: number): ReactElement {
  const [href, shown] = [row[1], row[at + 2] ?? null]
  if (at === 0) {
    const [name, line, isGolden] = typeof shown === 'string' || shown === null ? [shown ?? '–'] : shown
    return (
      <th key={column.id} role="rowheader" scope="row">
        {isGolden === true && <Rings size={13} isGolden className="mr-1 inline-block align-[-1px]" />}
        {href ? <a href={href}>{name}</a> : name}
        {line && <span className="sub">{line}</span>}
      </th>
    )
  }
  const isBare = shown === null || (typeof shown === 'object' && shown.length === 1)
  const place = column.onPhone ?? (column.kind === 'golden' || isNumber(column) ? 'end' : undefined)
  return (
    <td
      key={column.id}
      role="cell"
      data-label={['status', 'golden', 'spark', 'stage'].includes(column.kind) ? undefined : column.label}
      className={
        classes(
          isNumber(column) && 'num',
          column.kind === 'code' && 'whitespace-nowrap',
          isBare && 'none',
          shown === null && 'max-sm:hidden',
          place === 'full' && 'full',
          place === 'end' && 'ends',
          place === 'away' && 'away',
        ) || undefined
      }
    >
      {cellText(column.kind, shown)}
    </td>
  )
}

function box({
  label,
  isOn,
  isHalf,
  onChange,
}: {
  label: string
  isOn: boolean
  isHalf?: boolean
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
}): ReactElement {
  return (
    <label className="inline-grid size-6 place-items-center max-sm:size-11">
      <input
        type="checkbox"
        aria-label={label}
        checked={isOn}
        ref={(box) => {
          if (box) box.indeterminate = isHalf === true && !isOn
        }}
        onChange={onChange}
      />
    </label>
  )
}

function isNumber(column: LeafColumn): boolean {
  return column.align === 'right' || (column.align === undefined && ['ore', 'count', 'percent', 'day'].includes(column.kind))
}

function nameOf(row: LeafRow): string {
  const name = row[2]
  return typeof name === 'string' ? name : String(name?.[0] ?? '')
}
