'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { fundingForm } from '#lib/outcomes/funding/schema.ts'
import { linkFunding } from '../../../actions.ts'

type Props = {
  courseId: string
  values: z.input<typeof fundingForm>
  paid: Choice[]
  allocations: Choice[]
  texts: Messages['outcomes']['chain']
}

export function FundingForm({ courseId, values, paid, allocations, texts }: Props) {
  const router = useRouter()
  const of = useVerbForm({
    schema: fundingForm,
    action: linkFunding,
    values,
    saved: texts.saved,
    onSaved: () => router.push(`/outcomes/courses/${courseId}`),
  })
  const chosen = `${of.form.watch('kind')}:${of.form.watch('recordId')}`
  function choose(value: string) {
    const [kind, recordId = ''] = value.split(':')
    of.form.setValue('kind', kind === 'job' ? 'job' : 'course', { shouldDirty: true })
    of.form.setValue('recordId', recordId, { shouldDirty: true })
  }
  return (
    <VerbForm of={of} cancelHref={`/outcomes/courses/${courseId}`}>
      {paid.length > 1 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-medium">{texts.what}</legend>
          {paid.map((one) => (
            <label key={one.value} className="flex min-h-(--small) items-start gap-2.5 py-1">
              <input
                type="radio"
                name="paid"
                value={one.value}
                checked={chosen === one.value}
                onChange={() => choose(one.value)}
                className="mt-px"
              />
              {one.label}
            </label>
          ))}
        </fieldset>
      )}
      <SelectField name="allocationId" label={texts.allocation} options={allocations} />
      <PercentField name="shareBps" label={texts.share} help={texts.shareHelp} />
    </VerbForm>
  )
}
