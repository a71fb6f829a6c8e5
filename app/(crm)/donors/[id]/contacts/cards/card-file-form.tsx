'use client'

import { useState } from 'react'
import { FileField } from '#app/ui/file-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import type { Choice } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Day } from '#lib/day.ts'
import { cardFileForm } from '#lib/donors/contacts/cards/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { type FoundCards, sendCards } from './card-send.ts'
import { CardsForm } from './cards-form.tsx'

/** First the file, then what was read of it. */
export function CardFileForm({
  donorId,
  reviewDay,
  bases,
  texts,
}: {
  donorId: string
  reviewDay: Day
  bases: readonly Choice[]
  texts: Messages['cards']
}) {
  const [found, setFound] = useState<FoundCards | null>(null)
  const of = useVerbForm({
    schema: cardFileForm,
    values: { donorId, file: null },
    action: ({ file }) => sendCards(file, donorId, texts.failed),
    onSaved: setFound,
  })
  if (found)
    return <CardsForm found={found} donorId={donorId} reviewDay={reviewDay} bases={bases} texts={texts} onBack={() => setFound(null)} />
  return (
    <VerbForm of={of} saveLabel={texts.read} savingLabel={texts.reading} cancelHref={`/donors/${donorId}`}>
      <FileField name="file" label={texts.file} help={texts.fileHelp} accept=".vcf,.vcard,text/vcard,text/x-vcard" />
    </VerbForm>
  )
}
