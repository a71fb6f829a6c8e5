'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type * as z from 'zod/mini'
import { BoxesField } from '#app/ui/boxes-field.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { ComboboxField, type Found } from '#app/ui/combobox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { KeptDraft } from '#app/ui/use-draft.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Day } from '#lib/day.ts'
import { logEntryForm } from '#lib/donors/log/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { draftKeeper } from '../drafts/draft-keeper.ts'
import { noteContact, searchDonors, updateLogEntry } from './actions.ts'
import { QuickDays } from './quick-days.tsx'

export type LogChoices = Record<'kind' | 'visibility' | 'contact' | 'decision' | 'application' | 'idea', Choice[]>

/** A conversation in ten seconds: with whom, how, what was said; the rest is there if it is needed. */
export function LogForm({
  values,
  chosen,
  choices,
  texts,
  draft,
  today,
  isSent = false,
}: {
  values: z.input<typeof logEntryForm>
  /** The giver as it is called when the form opens. */
  chosen: Found | null
  choices: LogChoices
  texts: Messages['relation']['log']
  draft: KeptDraft
  today: Day
  /** A mail that we sent: what it said stands. */
  isSent?: boolean
}) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: logEntryForm,
    action: isNew ? noteContact : updateLogEntry,
    values,
    saved: texts.saved,
    draft: draftKeeper(draft),
    onSaved: ({ donorId }: { donorId: string }) => router.push(routeOf(`/donors/${donorId}`)),
  })
  const { setFocus } = of.form
  const isGiverKnown = chosen !== null
  // Where one begins to write: with whom, or what was said.
  useEffect(() => {
    if (isNew) setFocus(isGiverKnown ? 'text' : 'donorId')
  }, [setFocus, isNew, isGiverKnown])
  const isThanks = of.form.watch('kind') === 'thank_you'
  /** The page is asked again, so that the giver's own people, grants and ideas are there to choose from. */
  function ask(found: Found | null) {
    for (const name of ['decisionId', 'applicationId', 'ideaId'] as const) of.form.setValue(name, '')
    of.form.setValue('contactIds', [])
    if (isNew) router.replace(routeOf(found ? `/donors/note?donor=${found.id}` : '/donors/note'), { scroll: false })
  }
  const decision = choices.decision.length > 0 && (
    <SelectField name="decisionId" label={isThanks ? texts.thanksFor : texts.decisionId} options={choices.decision} isOptional />
  )
  return (
    <VerbForm of={of} cancelHref={chosen ? `/donors/${chosen.id}` : '/donors'}>
      {isSent ? (
        <Note title={values.text}>{texts.mailSent}</Note>
      ) : (
        <>
          <ComboboxField name="donorId" label={texts.donor} search={searchDonors} chosen={chosen} onChosen={ask} />
          <RadioGroup name="kind" label={texts.kind} options={choices.kind} />
          <LongTextField name="text" label={texts.text} />
          {choices.contact.length > 0 && (
            <BoxesField name="contactIds" label={texts.contactIds} options={choices.contact} look="pills" isOptional />
          )}
        </>
      )}
      {isThanks && decision}
      <FieldPair>
        <TextField name="nextStep" label={texts.nextStep} help={texts.nextStepHelp} isOptional />
        <div className="grid content-start gap-2">
          <DayField name="followUpDay" label={texts.followUpDay} help={texts.followUpHelp} isOptional />
          <QuickDays name="followUpDay" today={today} texts={texts} />
        </div>
      </FieldPair>
      <FieldPair>
        {!isSent && <DayField name="day" label={texts.day} />}
        <RadioGroup name="visibility" label={texts.visibility} options={choices.visibility} />
      </FieldPair>
      <CheckboxField name="isAsk" label={texts.isAsk} />
      {(choices.application.length > 0 || choices.idea.length > 0 || (decision && !isThanks)) && (
        <details open={Boolean(values.decisionId || values.applicationId || values.ideaId)}>
          <summary className="inline-flex min-h-6 cursor-pointer underline decoration-line-strong underline-offset-3">
            {texts.belongs}
          </summary>
          <div className="mt-4 grid gap-5">
            {!isThanks && decision}
            {choices.application.length > 0 && (
              <SelectField name="applicationId" label={texts.applicationId} options={choices.application} isOptional />
            )}
            {choices.idea.length > 0 && <SelectField name="ideaId" label={texts.ideaId} options={choices.idea} isOptional />}
          </div>
        </details>
      )}
    </VerbForm>
  )
}
