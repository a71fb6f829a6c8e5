'use client'

import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { fill } from '#app/ui/form-strings.tsx'
import { toast } from '#app/ui/toasts.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { expiredForm } from '#lib/donors/contacts/retention/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { eraseExpired } from '../../actions.ts'
import { type Expired, ExpiredField } from './expired-field.tsx'

/** All who may be erased are chosen at first; that one is sure is said apart. */
export function RetentionForm({ people, texts }: { people: readonly Expired[]; texts: Messages['retention'] }) {
  const of = useVerbForm({
    schema: expiredForm,
    action: eraseExpired,
    values: { chosen: people.flatMap(({ value }) => value ?? []), isSure: false },
    onSaved: ({ erased, left }: { erased: number; left: number }) =>
      toast({ text: fill(left > 0 ? texts.doneLeft : texts.done, { erased, left }) }),
  })
  return (
    <VerbForm of={of} saveLabel={texts.erase} savingLabel={texts.erasing} cancelHref="/donors/contacts">
      <ExpiredField name="chosen" label={texts.choose} people={people} whole={texts.whole} />
      <CheckboxField name="isSure" label={texts.sure} />
    </VerbForm>
  )
}
