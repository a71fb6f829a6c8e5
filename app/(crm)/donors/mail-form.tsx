'use client'

import { ComboboxField } from '#app/ui/combobox-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { fill, useFormTexts } from '#app/ui/form-strings.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Choice } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { formatDay } from '#lib/day.ts'
import { mailFileForm } from '#lib/donors/log/schema.ts'
import { searchDonors } from './actions.ts'
import { type MailTexts, type ReadMail, sendMail } from './mail-send.ts'

/** What was read of a mail, and whose it is to be. */
export function MailForm({
  found: { file, mail },
  texts,
  visibilities,
  onSaved,
}: {
  found: { file: File; mail: ReadMail }
  texts: MailTexts
  visibilities: Choice[]
  onSaved: (saved: { donorId: string }) => void
}) {
  const { errors, locale } = useFormTexts()
  const of = useVerbForm({
    schema: mailFileForm,
    values: { file, donorId: mail.giver?.id ?? '', visibility: 'shared' },
    saved: texts.saved,
    onSaved,
    action: ({ file: sent, donorId, visibility }) =>
      sent instanceof File
        ? sendMail<{ donorId: string }>({ file: sent, donorId: typeof donorId === 'string' ? donorId : '', visibility }, errors.unexpected)
        : Promise.resolve({ ok: false, code: 'invalid', message: errors.fileMissing }),
  })
  const said = [mail.subject ?? texts.noSubject, mail.sender, formatDay(mail.day, locale)].filter(Boolean).join(' · ')
  return (
    <div className="mt-3 rounded-3 border border-line bg-surface p-4">
      <p className="mb-3 font-medium wrap-anywhere">{said}</p>
      <VerbForm of={of} saveLabel={texts.send} label={texts.title}>
        <ComboboxField
          name="donorId"
          label={texts.donor}
          help={mail.giver ? fill(texts.guess, { giver: mail.giver.label }) : texts.noGuess}
          search={searchDonors}
          chosen={mail.giver}
        />
        <RadioGroup name="visibility" label={texts.visibility} options={visibilities} />
      </VerbForm>
    </div>
  )
}
