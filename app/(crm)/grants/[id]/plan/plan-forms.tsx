'use client'

import { useRouter } from 'next/navigation'
import { useFieldArray, useWatch } from 'react-hook-form'
import type * as z from 'zod/mini'
import { Button } from '#app/ui/button.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { fill, useFormTexts } from '#app/ui/form-strings.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { scheduleForm, tranchesForm } from '#lib/grants/tranches/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'
import { planTranches, setTranches } from '../../actions.ts'
import { oreOf } from '../../share-rows.tsx'

type Props<Schema extends z.ZodMiniType> = { values: z.input<Schema>; triggers: Choice[]; texts: Messages['grants']['plan'] }

/** So many equal rates, so many months apart. */
export function ScheduleForm({ values, triggers, texts }: Props<typeof scheduleForm>) {
  const router = useRouter()
  const of = useVerbForm({
    schema: scheduleForm,
    action: planTranches,
    values,
    saved: texts.made,
    onSaved: () => router.push(routeOf(`/grants/${values.grantId}`)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.make}>
      <FieldGroup title={texts.helper} help={texts.helperLine}>
        <FieldPair>
          <TextField name="parts" label={texts.parts} isNumber />
          <TextField name="intervalMonths" label={texts.intervalMonths} isNumber />
          <DayField name="firstDay" label={texts.firstDay} />
          <SelectField name="trigger" label={texts.trigger} options={triggers} />
        </FieldPair>
      </FieldGroup>
    </VerbForm>
  )
}

/** Rate for rate; `totalOre` is what those still open must sum to. */
export function RatesForm({ values, triggers, texts, totalOre }: Props<typeof tranchesForm> & { totalOre: number }) {
  const router = useRouter()
  const { locale } = useFormTexts()
  const of = useVerbForm({
    schema: tranchesForm,
    action: setTranches,
    values,
    saved: texts.made,
    onSaved: () => router.push(routeOf(`/grants/${values.grantId}`)),
  })
  const { control } = of.form
  const { fields, append, remove } = useFieldArray({ control, name: 'tranches' })
  const rows = useWatch({ control, name: 'tranches' })
  const sumOre = rows.reduce((sum, row) => sum + oreOf(row.amountOre), 0)
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={`/grants/${values.grantId}`}>
      <FieldGroup title={texts.own} help={texts.ownLine}>
        {fields.map((row, at) => (
          <div
            key={row.id}
            role="group"
            aria-label={`${texts.own} ${at + 1}`}
            className="grid items-start gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-2"
          >
            <DayField name={`tranches.${at}.plannedDay`} label={texts.plannedDay} isOptional />
            <MoneyField name={`tranches.${at}.amountOre`} label={texts.amount} />
            <SelectField name={`tranches.${at}.trigger`} label={texts.trigger} options={triggers} />
            <TextField name={`tranches.${at}.note`} label={texts.note} isOptional />
            <div>
              <Button kind="quiet" isSmall icon="cross" onClick={() => remove(at)}>
                {texts.remove}
              </Button>
            </div>
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-4">
          <Button
            isSmall
            icon="plus"
            onClick={() => append({ id: '', plannedDay: '', amountOre: Math.max(0, totalOre - sumOre), trigger: 'date', note: '' })}
          >
            {texts.add}
          </Button>
          <span role="status" className="text-ink-2">
            {fill(texts.sum, { sum: formatOre(sumOre, locale), amount: formatOre(totalOre, locale) })}
          </span>
        </div>
      </FieldGroup>
    </VerbForm>
  )
}
