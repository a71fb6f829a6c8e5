'use client'

import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '#app/ui/button.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Messages } from '#lib/i18n/messages.ts'

type Row = { id: string; day: string; time: string; round: string; note: string }

/** The deadlines of a call, one under the other. */
export function DeadlineRows({ rounds, texts, timeHelp }: { rounds: Choice[]; texts: Messages['calls']['fields']; timeHelp: string }) {
  const { control } = useFormContext<{ deadlines: Row[] }>()
  const { fields, append, remove } = useFieldArray({ control, name: 'deadlines', keyName: 'key' })
  return (
    <div className="grid gap-4">
      {fields.length === 0 && <p className="text-ink-2">{texts.noDeadlines}</p>}
      {fields.map((row, at) => (
        <div
          key={row.key}
          role="group"
          aria-label={`${texts.deadline} ${at + 1}`}
          className="grid items-start gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-2"
        >
          <DayField name={`deadlines.${at}.day`} label={texts.day} />
          <TextField name={`deadlines.${at}.time`} label={texts.time} help={at === 0 ? timeHelp : undefined} isOptional />
          <SelectField name={`deadlines.${at}.round`} label={texts.round} options={rounds} isOptional />
          <TextField name={`deadlines.${at}.note`} label={texts.note} isOptional />
          <div>
            <Button kind="quiet" isSmall icon="cross" onClick={() => remove(at)}>
              {texts.removeDeadline}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button isSmall icon="plus" onClick={() => append({ id: '', day: '', time: '', round: '', note: '' })}>
          {texts.addDeadline}
        </Button>
      </div>
    </div>
  )
}
