'use client'

import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Day } from '#lib/day.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { standInForm } from '#lib/settings/stand-ins/schema.ts'
import { nameStandIn } from '../actions.ts'

/** Who looks after what one owns, and for how long. */
export function StandInForm({
  absentId,
  today,
  people,
  texts,
}: {
  absentId: string
  today: Day
  people: readonly Choice[]
  texts: Messages['standins']
}) {
  const of = useVerbForm({
    schema: standInForm,
    action: nameStandIn,
    values: { absentId, standInId: '', fromDay: today, toDay: '' },
    saved: texts.saved,
  })
  return (
    <VerbForm of={of} saveLabel={texts.name}>
      <SelectField name="standInId" label={texts.who} options={people} />
      <FieldPair>
        <DayField name="fromDay" label={texts.from} />
        <DayField name="toDay" label={texts.to} />
      </FieldPair>
    </VerbForm>
  )
}
