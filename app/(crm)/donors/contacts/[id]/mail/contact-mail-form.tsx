'use client'

import { useRouter } from 'next/navigation'
import { type BaseSyntheticEvent, useState } from 'react'
import type * as z from 'zod/mini'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { KeptDraft } from '#app/ui/use-draft.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { contactMailForm } from '#lib/donors/contacts/mails/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { draftKeeper } from '../../../../drafts/draft-keeper.ts'
import { mailContact } from '../../../actions.ts'
import { MailPreview } from './mail-preview.tsx'

/** Written first, then seen as the receiver will see it, then sent. What is refused leads back to the fields, everything kept. */
export function ContactMailForm({
  values,
  to,
  replyTo,
  needsApplication,
  applications,
  draft,
  texts,
}: {
  values: z.input<typeof contactMailForm>
  to: string
  replyTo: string | null
  needsApplication: boolean
  applications: readonly Choice[]
  draft: KeptDraft
  texts: Messages['letters']
}) {
  const router = useRouter()
  const [isAsked, ask] = useState(false)
  const [isSent, setSent] = useState(false)
  const of = useVerbForm({
    schema: contactMailForm,
    action: mailContact,
    values,
    saved: texts.sent,
    draft: draftKeeper(draft),
    onSaved({ donorId }: { donorId: string }) {
      setSent(true)
      router.push(routeOf(`/donors/${donorId}`))
    },
  })
  const { form } = of
  const isSeen = isAsked && form.formState.isValid
  // Enter and Ctrl S come this way too: nothing leaves that has not been seen, and nothing twice while the next page is on its way.
  async function submit(event?: BaseSyntheticEvent) {
    event?.preventDefault()
    if (isSent) return
    if (isSeen) return of.submit(event)
    ask(await form.trigger(undefined, { shouldFocus: true }))
  }
  return (
    <VerbForm of={{ ...of, submit }} isPlain>
      <div hidden={isSeen} className="grid gap-5">
        <TextField name="subject" label={texts.subject} />
        <LongTextField name="text" label={texts.text} help={texts.textHelp} />
        {(needsApplication || applications.length > 0) && (
          <SelectField name="applicationId" label={texts.applicationId} options={applications} isOptional={!needsApplication} />
        )}
        <CheckboxField name="isAsk" label={texts.isAsk} />
        <RadioGroup
          name="visibility"
          label={texts.visibility}
          options={(['shared', 'private'] as const).map((value) => ({ value, label: texts.visibilities[value] }))}
        />
      </div>
      {isSeen && <MailPreview to={to} replyTo={replyTo} subject={form.getValues('subject')} text={form.getValues('text')} texts={texts} />}
      <div className="flex flex-wrap items-center gap-2 pt-1 print:hidden">
        {isSeen ? (
          <>
            <Button key="send" kind="main" type="submit" isBusy={of.isBusy || isSent} busyLabel={texts.sending}>
              {texts.send}
            </Button>
            <Button kind="quiet" onClick={() => ask(false)}>
              {texts.correct}
            </Button>
          </>
        ) : (
          <Button key="see" kind="main" type="submit">
            {texts.see}
          </Button>
        )}
      </div>
    </VerbForm>
  )
}
