'use client'

import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Button } from '#app/ui/button.tsx'
import { fill, useFormTexts } from '#app/ui/form-strings.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import type { Messages } from '#lib/i18n/messages.ts'
import { formatOre, parseOre } from '#lib/money.ts'

export type ShareChoices = { enterprises: Choice[]; pilots: Choice[]; mosaicParts: Choice[] }
type Row = { enterpriseId: string; pilotId: string | null; mosaicPart: string | null; amountOre: string | number; note: string | null }

/** The shares of a grant as rows: who, which pilot, which part of the mosaic, how much; and what they sum to. */
export function ShareRows({
  choices,
  texts,
  totalOre,
}: {
  choices: ShareChoices
  texts: Messages['grants']['shares']
  totalOre: number | null
}) {
  const { control } = useFormContext<{ allocations: Row[] }>()
  const { fields, append, remove } = useFieldArray({ control, name: 'allocations' })
  const rows = useWatch({ control, name: 'allocations' }) ?? []
  const { locale } = useFormTexts()
  const sumOre = rows.reduce((sum, row) => sum + oreOf(row.amountOre), 0)
  return (
    <div className="grid gap-4">
      {fields.map((row, at) => (
        <div
          key={row.id}
          role="group"
          aria-label={`${texts.title} ${at + 1}`}
          className="grid items-start gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-2"
        >
          <SelectField name={`allocations.${at}.enterpriseId`} label={texts.enterprise} options={choices.enterprises} />
          <MoneyField name={`allocations.${at}.amountOre`} label={texts.amount} />
          <SelectField name={`allocations.${at}.pilotId`} label={texts.pilot} options={choices.pilots} isOptional />
          <SelectField name={`allocations.${at}.mosaicPart`} label={texts.mosaicPart} options={choices.mosaicParts} isOptional />
          <div>
            <Button kind="quiet" isSmall icon="cross" onClick={() => remove(at)}>
              {texts.remove}
            </Button>
          </div>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <Button isSmall icon="plus" onClick={() => append({ enterpriseId: '', pilotId: '', mosaicPart: 'grant', amountOre: '', note: '' })}>
          {texts.add}
        </Button>
        {totalOre !== null && (
          <span role="status" className="text-ink-2">
            {fill(texts.sumLine, { sum: formatOre(sumOre, locale), amount: formatOre(totalOre, locale) })}
          </span>
        )}
      </div>
    </div>
  )
}

export function oreOf(value: string | number): number {
  return typeof value === 'number' ? value : (parseOre(value) ?? 0)
}
