'use client'

import { useState } from 'react'
import { ComboboxField } from '#app/ui/combobox-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { groupGiverForm } from '#lib/donors/groups/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { groupDonor, searchDonors } from '../actions.ts'

type Texts = Pick<Messages['groups'], 'giver' | 'addButton' | 'added' | 'moves'>

/** One giver more in the group; empty again when it is in. */
export function GroupGiverForm({ groupId, texts }: { groupId: string; texts: Texts }) {
  const [turn, setTurn] = useState(0)
  return <OneGiver key={turn} groupId={groupId} texts={texts} onAdded={() => setTurn(turn + 1)} />
}

function OneGiver({ groupId, texts, onAdded }: { groupId: string; texts: Texts; onAdded: () => void }) {
  const values = { groupId, donorId: '' }
  const of = useVerbForm({ schema: groupGiverForm, action: groupDonor, values, saved: texts.added, onSaved: onAdded })
  return (
    <VerbForm of={of} saveLabel={texts.addButton}>
      <ComboboxField name="donorId" label={texts.giver} help={texts.moves} search={searchDonors} />
    </VerbForm>
  )
}
