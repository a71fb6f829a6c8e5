'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { allocateForm } from '#lib/grants/allocations/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { allocate } from '../../actions.ts'
import { type ShareChoices, ShareRows } from '../../share-rows.tsx'

export function AllocateForm({
  values,
  choices,
  texts,
  totalOre,
}: {
  values: z.input<typeof allocateForm>
  choices: ShareChoices
  texts: Messages['grants']['shares']
  totalOre: number
}) {
  const router = useRouter()
  const href = `/grants/${values.id}`
  const of = useVerbForm({ schema: allocateForm, action: allocate, values, saved: texts.saved, onSaved: () => router.push(routeOf(href)) })
  return (
    <VerbForm of={of} saveLabel={texts.save} cancelHref={href}>
      <ShareRows choices={choices} texts={texts} totalOre={totalOre} />
    </VerbForm>
  )
}
