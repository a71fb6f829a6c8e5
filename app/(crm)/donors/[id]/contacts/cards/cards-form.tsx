'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Day } from '#lib/day.ts'
import { cardsForm } from '#lib/donors/contacts/cards/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { addCards } from '../../../actions.ts'
import type { FoundCards } from './card-send.ts'
import { CardsField } from './cards-field.tsx'

/** What is to be done with each card, and once for all of them why they may be kept. */
export function CardsForm({
  found,
  donorId,
  reviewDay,
  bases,
  texts,
  onBack,
}: {
  found: FoundCards
  donorId: string
  reviewDay: Day
  bases: readonly Choice[]
  texts: Messages['cards']
  onBack: () => void
}) {
  const router = useRouter()
  const hasNotes = found.offers.some(({ note }) => note !== null)
  const of = useVerbForm({
    schema: cardsForm,
    action: addCards,
    values: {
      donorId,
      legalBasis: 'legitimate_interest',
      source: '',
      reviewDay,
      hasNotes: false,
      cards: found.offers.map(({ choice, sameId, name, title, email, phone, note }) => ({
        choice,
        sameId,
        name,
        title,
        email,
        phone,
        note,
      })),
    },
    saved: texts.saved,
    onSaved: () => router.push(`/donors/${donorId}`),
  })
  return (
    <VerbForm
      of={of}
      saveLabel={texts.save}
      actions={
        <Button kind="quiet" onClick={onBack}>
          {texts.again}
        </Button>
      }
    >
      <Note kind="info" title={found.head} role="status">
        {[texts.nothingYet, ...found.notes].join(' ')}
      </Note>
      <CardsField offers={found.offers} texts={texts} />
      <FieldGroup title={texts.why} help={texts.whyText}>
        <FieldPair>
          <SelectField name="legalBasis" label={texts.legalBasis} options={bases} />
          <DayField name="reviewDay" label={texts.reviewDay} isOptional />
        </FieldPair>
        <TextField name="source" label={texts.source} help={texts.sourceHelp} />
        {hasNotes && <CheckboxField name="hasNotes" label={texts.hasNotes} help={texts.hasNotesHelp} />}
      </FieldGroup>
    </VerbForm>
  )
}
