'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { DayField } from '#app/ui/day-field.tsx'
import { FieldGroup, FieldPair } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Messages } from '#lib/i18n/messages.ts'

export type TermsChoices = Record<'model' | 'trigger' | 'base' | 'repeatGift' | 'clawback' | 'source', Choice[]>
export type TermsTexts = Pick<Messages['fees'], 'fields' | 'groups' | 'help' | 'agreement'>

/** All terms of a version; what the chosen model does not use is not asked for. */
export function TermsFields({ choices, texts }: { choices: TermsChoices; texts: TermsTexts }) {
  const { control } = useFormContext<{ model: string; trigger: string; repeatGift: string }>()
  const [model, trigger, repeatGift] = useWatch({ control, name: ['model', 'trigger', 'repeatGift'] })
  const { fields, groups, help } = texts
  return (
    <>
      <FieldGroup title={groups.price}>
        <FieldPair>
          <SelectField name="model" label={fields.model} options={choices.model} />
          {model === 'percent' && <PercentField name="rateBps" label={fields.rateBps} />}
          {model === 'fixed' && <MoneyField name="fixedOre" label={fields.fixedOre} />}
        </FieldPair>
        {model === 'tiers' && (
          <FieldPair>
            <MoneyField name="tier1Ore" label={fields.tier1Ore} />
            <PercentField name="tier1Bps" label={fields.tier1Bps} />
            <MoneyField name="tier2Ore" label={fields.tier2Ore} isOptional />
            <PercentField name="tier2Bps" label={fields.tier2Bps} isOptional />
            <PercentField name="tier3Bps" label={fields.tier3Bps} />
          </FieldPair>
        )}
        <FieldPair>
          <MoneyField name="minimumOre" label={fields.minimumOre} isOptional />
          <MoneyField name="capOre" label={fields.capOre} isOptional />
          <MoneyField name="yearlyCapOre" label={fields.yearlyCapOre} isOptional />
          <SelectField name="base" label={fields.base} options={choices.base} />
        </FieldPair>
        <CheckboxField name="isLessFondsmoms" label={fields.isLessFondsmoms} />
      </FieldGroup>
      <FieldGroup title={groups.when}>
        <FieldPair>
          <DayField name="fromDay" label={fields.fromDay} />
          <DayField name="toDay" label={fields.toDay} isOptional />
          <SelectField name="trigger" label={fields.trigger} options={choices.trigger} />
          {trigger === 'split' && <PercentField name="headBps" label={fields.headBps} />}
          <TextField name="tailMonths" label={fields.tailMonths} help={help.tailMonths} isNumber />
        </FieldPair>
      </FieldGroup>
      <FieldGroup title={groups.terms}>
        <FieldPair>
          <SelectField name="repeatGift" label={fields.repeatGift} options={choices.repeatGift} />
          {repeatGift === 'factor' && <PercentField name="repeatFactorBps" label={fields.repeatFactorBps} />}
          <SelectField name="clawback" label={fields.clawback} options={choices.clawback} />
          <TextField name="clawbackMonths" label={fields.clawbackMonths} isNumber isOptional />
          <SelectField name="source" label={fields.source} help={help.source} options={choices.source} />
          <PercentField name="vatBps" label={fields.vatBps} isOptional />
          <TextField name="paymentDays" label={fields.paymentDays} isNumber isOptional />
          <TextField name="acceptedBy" label={fields.acceptedBy} isOptional />
          <DayField name="acceptedDay" label={fields.acceptedDay} isOptional />
        </FieldPair>
        <LongTextField name="reason" label={fields.reason} rows={2} isOptional />
      </FieldGroup>
    </>
  )
}
