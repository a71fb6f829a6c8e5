'use client'

import { useRouter } from 'next/navigation'
import { BoxesField } from '#app/ui/boxes-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import type { SettingInput } from '#lib/settings/rules.ts'
import { settingForm } from '#lib/settings/schema.ts'
import { decideSetting } from './actions.ts'

/** A new value of one setting, from a day on, typed as its kind is. */
export function SettingForm({
  settingKey,
  value,
  input,
  choices,
  today,
  texts,
}: {
  settingKey: string
  value: string
  input: SettingInput
  choices: Choice[]
  today: string
  texts: Pick<Messages['settings'], 'value' | 'validFrom' | 'reason' | 'decided' | 'typed'>
}) {
  const router = useRouter()
  const of = useVerbForm({
    schema: settingForm,
    action: decideSetting,
    values: { settingKey, value: input.kind === 'several' ? value.split(',') : value, validFrom: today, reason: '' },
    saved: texts.decided,
    onSaved: () => router.push('/settings'),
  })
  return (
    <VerbForm of={of} cancelHref="/settings">
      {input.kind === 'several' && <BoxesField name="value" label={texts.value} options={choices} />}
      {input.kind === 'text' && <LongTextField name="value" label={texts.value} />}
      <FieldPair>
        {input.kind === 'one' && <SelectField name="value" label={texts.value} options={choices} />}
        {input.kind === 'line' && <TextField name="value" label={texts.value} />}
        {input.kind === 'count' && <TextField name="value" label={texts.value} isNumber unit={texts.typed[input.unit] || undefined} />}
        <DayField name="validFrom" label={texts.validFrom} />
        <TextField name="reason" label={texts.reason} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
