'use client'

import { useRouter } from 'next/navigation'
import { useController } from 'react-hook-form'
import type * as z from 'zod/mini'
import { ComboboxField } from '#app/ui/combobox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { VerbForm } from '#app/ui/form.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { feePaymentForm, invoiceForm } from '#lib/fees/ledger/schema.ts'
import { excludeDonorForm } from '#lib/fees/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { excludeDonor, recordFeePayment, recordInvoice, searchDonors } from '../../actions.ts'

type Texts = Messages['fees']['agreement']

/** The fundraiser's own invoice: its number and day, and the approved entries it is for. */
export function InvoiceForm({
  values,
  entries,
  texts,
}: {
  values: z.input<typeof invoiceForm>
  entries: { id: string; label: string; amount: string }[]
  texts: Texts
}) {
  const of = useVerbForm({ schema: invoiceForm, action: recordInvoice, values, saved: texts.invoiced })
  const { field } = useController({ control: of.form.control, name: 'entryIds' })
  const press = (id: string) => field.onChange(field.value.includes(id) ? field.value.filter((one) => one !== id) : [...field.value, id])
  return (
    <VerbForm of={of} saveLabel={texts.invoice}>
      <p className="text-ink-2">{texts.invoiceLine}</p>
      <TextField name="number" label={texts.number} />
      <DayField name="day" label={texts.day} />
      <fieldset>
        <legend className="mb-1 font-medium">{texts.toInvoice}</legend>
        {entries.map((entry, at) => (
          <label key={entry.id} className="flex min-h-(--small) items-start gap-2.5 py-1">
            <input
              type="checkbox"
              ref={at === 0 ? field.ref : undefined}
              checked={field.value.includes(entry.id)}
              onChange={() => press(entry.id)}
              className="mt-px"
            />
            <span className="flex-1">{entry.label}</span>
            <span className="whitespace-nowrap">{entry.amount}</span>
          </label>
        ))}
      </fieldset>
    </VerbForm>
  )
}

export function PayForm({ values, texts, href }: { values: z.input<typeof feePaymentForm>; texts: Texts; href: string }) {
  const router = useRouter()
  const of = useVerbForm({
    schema: feePaymentForm,
    action: recordFeePayment,
    values,
    saved: texts.paid,
    onSaved: () => router.push(routeOf(href)),
  })
  return (
    <VerbForm of={of} saveLabel={texts.pay} cancelHref={href}>
      <DayField name="day" label={texts.payDay} />
      <TextField name="note" label={texts.note} isOptional />
    </VerbForm>
  )
}

export function ExcludeForm({ values, texts }: { values: z.input<typeof excludeDonorForm>; texts: Texts }) {
  const of = useVerbForm({ schema: excludeDonorForm, action: excludeDonor, values, saved: texts.excludedSaved })
  return (
    <VerbForm of={of} saveLabel={texts.exclude}>
      <ComboboxField name="donorId" label={texts.donor} search={searchDonors} />
      <TextField name="reason" label={texts.reason} isOptional />
    </VerbForm>
  )
}
