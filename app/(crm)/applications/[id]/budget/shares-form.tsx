'use client'

import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { plannedForm } from '#lib/applications/budget/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { planShares } from '../../actions.ts'

/** How much of the money each is to have; the grant inherits it. */
export function SharesForm({
  values,
  names,
  texts,
}: {
  values: z.input<typeof plannedForm>
  names: string[]
  texts: Messages['applications']['budget']
}) {
  const of = useVerbForm({ schema: plannedForm, action: planShares, values, saved: texts.sharesSaved })
  return (
    <VerbForm of={of}>
      <FieldPair>
        {names.map((name, at) => (
          <MoneyField key={name} name={`shares.${at}.amountOre`} label={texts.shareOf.replace('{name}', name)} isOptional />
        ))}
      </FieldPair>
    </VerbForm>
  )
}
