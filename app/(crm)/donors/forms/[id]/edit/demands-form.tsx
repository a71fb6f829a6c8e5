'use client'

import type * as z from 'zod/mini'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { demandsForm } from '#lib/donors/forms/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { updateForm } from '../../actions.ts'

type Props = { values: z.input<typeof demandsForm>; owners: Choice[]; texts: Pick<Messages['forms'], 'fields' | 'edit' | 'megabytes'> }

/** What holds for the form as a whole: pages, files, budget sheet, theory, who sends. */
export function DemandsForm({ values, owners, texts: { fields, edit, megabytes } }: Props) {
  const of = useVerbForm({ schema: demandsForm, action: updateForm, values, saved: edit.demandsSaved })
  return (
    <VerbForm of={of}>
      <FieldPair>
        <TextField name="pageLimit" label={fields.pageLimit} isOptional isNumber />
        <TextField name="fileCount" label={fields.fileCount} isOptional isNumber />
        <TextField name="fileMegabytes" label={fields.fileMegabytes} isOptional isNumber unit={megabytes} />
        <SelectField name="mitIdOwner" label={fields.mitIdOwner} options={owners} isOptional />
      </FieldPair>
      <div>
        <CheckboxField name="pagesIncludeAnnexes" label={fields.pagesIncludeAnnexes} />
        <CheckboxField name="needsBudgetSheet" label={fields.needsBudgetSheet} />
        <CheckboxField name="needsTheory" label={fields.needsTheory} />
      </div>
      <LongTextField name="text" label={fields.text} isOptional rows={3} />
    </VerbForm>
  )
}
