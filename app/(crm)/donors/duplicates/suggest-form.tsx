'use client'

import { useState } from 'react'
import { ComboboxField } from '#app/ui/combobox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { pairForm } from '#lib/duplicates/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { findHouses, suggestDuplicate } from './actions.ts'

type Texts = Pick<Messages['duplicates'], 'pickFirst' | 'pickSecond' | 'pickButton' | 'suggested'>

/** Two that nothing but a person sees are one. */
export function SuggestForm({ texts }: { texts: Texts }) {
  const [turn, setTurn] = useState(0)
  return <OnePair key={turn} texts={texts} onSaved={() => setTurn(turn + 1)} />
}

function OnePair({ texts, onSaved }: { texts: Texts; onSaved: () => void }) {
  const values = { kind: 'organisation', firstId: '', secondId: '' } as const
  const of = useVerbForm({ schema: pairForm, action: suggestDuplicate, values, saved: texts.suggested, onSaved })
  return (
    <VerbForm of={of} saveLabel={texts.pickButton}>
      <FieldPair>
        <ComboboxField name="firstId" label={texts.pickFirst} search={findHouses} />
        <ComboboxField name="secondId" label={texts.pickSecond} search={findHouses} />
      </FieldPair>
    </VerbForm>
  )
}
