'use client'

import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { settingForm } from '#lib/settings/schema.ts'
import { decideSetting } from './actions.ts'

export function SettingForm({ today, keys, texts }: { today: string; keys: Choice[]; texts: Messages['settings'] }) {
  const of = useVerbForm({
    schema: settingForm,
    action: decideSetting,
    values: { settingKey: '', value: '', validFrom: today, reason: '' },
    saved: texts.decided,
  })
  return (
    <VerbForm of={of}>
      <FieldPair>
        <SelectField name="settingKey" label={texts.setting} options={keys} />
        <TextField name="value" label={texts.value} />
        <DayField name="validFrom" label={texts.validFrom} />
        <TextField name="reason" label={texts.reason} isOptional />
      </FieldPair>
    </VerbForm>
  )
}
