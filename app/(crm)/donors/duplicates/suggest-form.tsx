'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ComboboxField } from '#app/ui/combobox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { pairForm } from '#lib/duplicates/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { findHouses, suggestDuplicate } from './actions.ts'

type Texts = Pick<Messages['duplicates'], 'pickFirst' | 'pickSecond' | 'pickButton' | 'suggested' | 'merge'>

/** Two that nothing but a person sees are one: told to whoever may merge them, or merged at once by them. */
export function SuggestForm({ texts, mayMerge }: { texts: Texts; mayMerge: boolean }) {
  const [turn, setTurn] = useState(0)
  return <OnePair key={turn} texts={texts} mayMerge={mayMerge} onSaved={() => setTurn(turn + 1)} />
}

function OnePair({ texts, mayMerge, onSaved }: { texts: Texts; mayMerge: boolean; onSaved: () => void }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: pairForm,
    action: suggestDuplicate,
    values: { kind: 'organisation', firstId: '', secondId: '' },
    saved: mayMerge ? undefined : texts.suggested,
    onSaved: (_data: { id: string }, { firstId, secondId }) =>
      mayMerge ? router.push(`/donors/duplicates/merge?kind=organisation&kept=${firstId}&gone=${secondId}`) : onSaved(),
  })
  return (
    <VerbForm of={of} saveLabel={mayMerge ? texts.merge : texts.pickButton}>
      <FieldPair>
        <ComboboxField name="firstId" label={texts.pickFirst} search={findHouses} />
        <ComboboxField name="secondId" label={texts.pickSecond} search={findHouses} />
      </FieldPair>
    </VerbForm>
  )
}
