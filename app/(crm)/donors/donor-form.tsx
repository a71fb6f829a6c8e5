'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { BoxesField } from '#app/ui/boxes-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair, VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { type Choice, SelectField, TriStateField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { donorForm } from '#lib/donors/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { createDonor, updateDonor } from './actions.ts'

export type DonorChoices = Record<
  'type' | 'fundingKind' | 'stage' | 'feeRule' | 'startDateRule' | 'contactPreference' | 'owner' | 'group' | 'codes',
  Choice[]
>
type Texts = Messages['donors']
type Values = z.input<typeof donorForm>

/** Create and edit are this one form. The name is enough to begin; the rest is there when it is known. */
export function DonorForm({
  values,
  choices,
  texts,
}: {
  values: Values
  choices: DonorChoices
  texts: Pick<Texts, 'fields' | 'help' | 'groups' | 'saved' | 'units'>
}) {
  const router = useRouter()
  const isNew = !values.id
  const of = useVerbForm({
    schema: donorForm,
    action: isNew ? createDonor : updateDonor,
    values,
    saved: texts.saved,
    onSaved: ({ id }: { id: string }) => router.push(`/donors/${id}`),
  })
  const { fields, help, groups, units } = texts
  return (
    <VerbForm of={of} cancelHref={isNew ? '/donors' : `/donors/${String(values.id)}`}>
      <FieldGroup title={groups.who}>
        <TextField name="name" label={fields.name} autoFocus={isNew} />
        <FieldPair>
          <SelectField name="type" label={fields.type} options={choices.type} />
          <SelectField name="fundingKind" label={fields.fundingKind} options={choices.fundingKind} />
          <TextField name="cvr" label={fields.cvr} isOptional inputMode="numeric" />
          <TextField name="website" label={fields.website} isOptional inputMode="url" />
          <TextField name="address" label={fields.address} isOptional />
          <TextField name="municipality" label={fields.municipality} isOptional />
          {choices.group.length > 0 && (
            <SelectField name="groupId" label={fields.groupId} help={help.groupId} options={choices.group} isOptional />
          )}
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={groups.relation}>
        <FieldPair>
          <SelectField name="stage" label={fields.stage} options={choices.stage} />
          <SelectField name="ownerId" label={fields.ownerId} options={choices.owner} isOptional />
          <TextField name="nextStep" label={fields.nextStep} isOptional />
          <DayField name="nextStepDay" label={fields.nextStepDay} isOptional />
          <SelectField name="contactPreference" label={fields.contactPreference} options={choices.contactPreference} />
          <TextField name="cycleMonths" label={fields.cycleMonths} help={help.cycleMonths} isOptional isNumber unit={units.months} />
          <TriStateField name="acceptsReports" label={fields.acceptsReports} />
          <TriStateField name="acceptsThanks" label={fields.acceptsThanks} />
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={groups.supports}>
        <LongTextField name="purpose" label={fields.purpose} isOptional />
        <LongTextField name="doesNotSupport" label={fields.doesNotSupport} isOptional />
        {choices.codes.length > 0 && (
          <>
            <BoxesField name="supports" label={fields.supports} options={choices.codes} isOptional />
            <BoxesField name="excludes" label={fields.excludes} options={choices.codes} isOptional />
          </>
        )}
        <TextField name="geography" label={fields.geography} isOptional />
        <FieldPair>
          <MoneyField name="minOre" label={fields.minOre} isOptional />
          <MoneyField name="maxOre" label={fields.maxOre} isOptional />
          <PercentField name="ownFinancingBps" label={fields.ownFinancingBps} isOptional />
          <TextField name="applicationLimit" label={fields.applicationLimit} help={help.applicationLimit} isOptional />
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={groups.rules}>
        <FieldPair>
          <SelectField name="feeRule" label={fields.feeRule} help={help.feeRule} options={choices.feeRule} />
          <TextField name="feeRuleSource" label={fields.feeRuleSource} isOptional />
          <SelectField name="startDateRule" label={fields.startDateRule} options={choices.startDateRule} />
          <TriStateField name="publicBodyMayApply" label={fields.publicBodyMayApply} />
          <TextField name="waitMonths" label={fields.waitMonths} help={help.waitMonths} isOptional isNumber unit={units.months} />
          <TextField name="decisionWeeks" label={fields.decisionWeeks} isOptional isNumber unit={units.weeks} />
          <TextField name="silenceWeeks" label={fields.silenceWeeks} help={help.silenceWeeks} isOptional isNumber unit={units.weeks} />
          <TextField name="meetingDates" label={fields.meetingDates} isOptional />
          <TextField name="portalUrl" label={fields.portalUrl} isOptional inputMode="url" />
          <TextField name="theirCaseNumber" label={fields.theirCaseNumber} isOptional />
        </FieldPair>
      </FieldGroup>
    </VerbForm>
  )
}
