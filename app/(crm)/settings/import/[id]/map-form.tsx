'use client'

import { type ReactNode, useState } from 'react'
import { SelectBox } from '#app/ui/select-box.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Messages } from '#lib/i18n/messages.ts'
import type { SheetLayout, SheetPlan } from '#lib/imports/sheets/schema.ts'
import { mapImport } from '../actions.ts'
import { StyleChoice } from './style-choice.tsx'

type FieldChoice = { value: string; label: string; kind: string }
type ColumnPlan = SheetPlan['columns'][number]
type Texts = Messages['imports']

/** What each column is for; where a column can be read two ways it asks, and does not guess. */
export function MapForm({
  id,
  layout,
  plan,
  fields,
  texts,
  cancel,
}: {
  id: string
  layout: SheetLayout
  plan: SheetPlan
  fields: FieldChoice[]
  texts: Texts
  cancel: ReactNode
}) {
  const [columns, setColumns] = useState(plan.columns)
  const kindOf = (column: ColumnPlan | undefined) => fields.find(({ value }) => value === column?.field)?.kind
  const hasStyles = columns.some((column) => ['amount', 'day'].includes(kindOf(column) ?? ''))
  // One answer of how numbers or days are written goes for every column that waits for one.
  const change = (at: number, more: Partial<ColumnPlan>) =>
    setColumns(
      columns.map((column, n) => {
        if (n === at) return { ...column, ...more }
        const { isNumberOpen = false, isDayOpen = false } = layout.columns[n] ?? {}
        return {
          ...column,
          ...(more.numbers && isNumberOpen && column.numbers === 'unknown' && { numbers: more.numbers }),
          ...(more.days && isDayOpen && column.days === 'unknown' && { days: more.days }),
        }
      }),
    )
  return (
    <div className="space-y-4">
      <SimpleTable
        caption={texts.columnsTitle}
        columns={[
          { id: 'column', label: texts.column },
          { id: 'samples', label: texts.samples, onPhone: 'full' },
          { id: 'means', label: texts.means, onPhone: 'full' },
          ...(hasStyles ? [{ id: 'style', label: texts.style, onPhone: 'full' as const }] : []),
        ]}
        rows={layout.columns.map((column, at) => {
          const own = columns[at] ?? { field: null, numbers: 'unknown', days: 'unknown' }
          return {
            id: String(at),
            cells: [
              column.header || `(${at + 1})`,
              column.samples.join(' · '),
              <SelectBox
                key="means"
                aria-label={`${texts.means}: ${column.header}`}
                value={own.field ?? ''}
                onChange={(event) => change(at, { field: event.target.value || null })}
              >
                <option value="">{texts.notUsed}</option>
                {fields.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </SelectBox>,
              ...(hasStyles
                ? [
                    <StyleChoice
                      key="style"
                      column={column}
                      own={own}
                      kind={kindOf(own)}
                      texts={texts}
                      change={(more) => change(at, more)}
                    />,
                  ]
                : []),
            ],
          }
        })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <VerbButton action={mapImport} input={{ id, plan: { ...plan, columns } }} kind="main" busyLabel={texts.looking} takesSaveKey>
          {texts.look}
        </VerbButton>
        {cancel}
        <span className="ml-auto hidden text-sm text-ink-3 pointer-fine:inline">{texts.onByKey}</span>
      </div>
    </div>
  )
}
