import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Shown } from '#app/ui/data-cell.tsx'
import { DataTableLeaf } from '#app/ui/data-table-leaf.tsx'
import { sparkHeights, sparkWords } from '#app/ui/sparkline.tsx'
import { formatDay } from '#lib/day.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatCount, formatOre, formatPercent } from '#lib/money.ts'

export type DataColumnKind =
  | 'name'
  | 'text'
  | 'day'
  | 'ore'
  | 'count'
  | 'percent'
  | 'status'
  | 'stage'
  | 'golden'
  | 'spark'
  | 'code'
  | 'flag'

export type DataColumn = {
  id: string
  label: string
  kind: DataColumnKind
  /** Where a click on the head leads; without it the column is no order. */
  sortHref?: string
  sorted?: 'asc' | 'desc'
  align?: 'left' | 'right'
  /** For `spark`: the years of its bars. */
  years?: readonly number[]
  onPhone?: 'full' | 'end' | 'away'
}

/**
 * What a cell carries, by kind. name, text, code: text, or [text, grey line below]; a name may add [name, line, isGolden] ·
 * day: YYYY-MM-DD · ore: whole øre · count: number · percent: basis points · status: [tone, label, line] · stage: label, or
 * [label, tone] · golden: [times, isGolden] · spark: [[øre a year…], isGolden] · flag: boolean. `null` is a dash everywhere.
 */
export type DataCell = string | number | boolean | null | readonly (string | number | boolean | null | readonly number[])[]
export type DataRow = readonly [id: string, href: string | null, ...cells: DataCell[]]

/**
 * `<DataTable caption="Givere" columns={…} rows={…} actions={<BulkVerb …/>} />`: one page of a list. Heads are links that
 * order it; `j` `k` move, `x` chooses, `Enter` opens; on a phone rows are cards. With `isSelectable` or `actions` rows can be
 * chosen; what stands in `actions` reads them from `SelectionContext`.
 */
export function DataTable({
  caption,
  columns,
  rows,
  isSelectable,
  everything,
  actions,
}: {
  caption: string
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
  isSelectable?: boolean
  /** What the address shows, where it can be chosen as a whole. */
  everything?: { query: string; total: number }
  actions?: ReactNode
}) {
  const t = useTranslations('ui.table')
  const locale = useLocale()
  const said = new Map<number, string>() // fifty rows say the same few numbers, and a plural is dear to say
  const times = (count: number) => said.get(count) ?? said.set(count, t('times', { count })).get(count) ?? ''
  const tops = columns.map((column, at) => (column.kind === 'spark' ? Math.max(0, ...rows.flatMap((row) => sumsOf(row[at + 2]))) : 0))
  const show = (column: DataColumn, cell: DataCell | undefined, at: number): Shown =>
    column.kind === 'spark'
      ? sparkOf(column, cell, tops[at] ?? 0, locale)
      : column.kind === 'golden'
        ? goldenOf(cell, times)
        : typeof cell === 'boolean'
          ? cell
            ? t('yes')
            : null
          : shownOf(column.kind, cell, locale)
  const strings = {
    selectAll: t('selectAll'),
    select: t.raw('select'),
    selected: t.raw('selected'),
    everything: t('everything', { count: everything?.total ?? 0 }),
    chooseEverything: t('chooseEverything', { count: everything?.total ?? 0 }),
    clear: t('clear'),
    bulk: t('bulk'),
  }
  return (
    <DataTableLeaf
      caption={caption}
      strings={strings}
      isSelectable={isSelectable ?? Boolean(actions)}
      everything={everything}
      actions={actions}
      columns={columns.map(({ years, ...column }) => column)}
      rows={JSON.stringify(rows.map(([id, href, ...cells]) => [id, href, ...columns.map((column, at) => show(column, cells[at], at))]))}
    />
  )
}

function shownOf(kind: DataColumnKind, cell: DataCell | undefined, locale: Locale): Shown {
  if (cell === null || cell === undefined || cell === '' || typeof cell === 'boolean') return null
  if (typeof cell === 'number') return cell === 0 ? [figureOf(kind, cell, locale)] : figureOf(kind, cell, locale)
  if (typeof cell === 'string') return kind === 'day' ? formatDay(cell, locale) : cell
  return cell.filter((part) => typeof part === 'string' || typeof part === 'boolean' || part === null)
}

function figureOf(kind: DataColumnKind, value: number, locale: Locale): string {
  if (kind === 'ore') return formatOre(value, locale, { decimals: 0 })
  return kind === 'percent' ? formatPercent(value, locale, { decimals: 1 }) : formatCount(value, locale)
}

function goldenOf(cell: DataCell | undefined, times: (count: number) => string): Shown {
  const [count, isGolden] = typeof cell === 'object' && cell !== null ? cell : [cell, false]
  return typeof count === 'number' && count > 0 ? [times(count), isGolden === true] : null
}

function sparkOf(column: DataColumn, cell: DataCell | undefined, maxOre: number, locale: Locale): Shown {
  const years = sumsOf(cell).map((ore, at) => ({ year: column.years?.[at] ?? 0, ore }))
  const isGolden = typeof cell === 'object' && cell !== null && cell[1] === true
  return [sparkHeights(years, maxOre), isGolden, sparkWords(years, locale)]
}

function sumsOf(cell: DataCell | undefined): readonly number[] {
  const sums = typeof cell === 'object' && cell !== null ? cell[0] : null
  return typeof sums === 'object' && sums !== null ? sums : []
}
