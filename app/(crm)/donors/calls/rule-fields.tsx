'use client'

import { FieldPair } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { MoneyField } from '#app/ui/money-field.tsx'
import { PercentField } from '#app/ui/percent-field.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { RuleName } from '#lib/donors/calls/rules.ts'
import type { Messages } from '#lib/i18n/messages.ts'

export type RuleChoices = Record<'feeRule' | 'startDateRule' | 'contactPreference' | 'yesNo', Choice[]>

/** What a call says otherwise than its giver. Under each field stands what holds while it is empty. */
export function RuleFields({
  choices,
  labels,
  giver,
  asGiver,
  units,
}: {
  choices: RuleChoices
  labels: Messages['calls']['rules']
  giver: Partial<Record<RuleName, string>>
  asGiver: string
  units: Messages['donors']['units']
}) {
  const of = (name: RuleName) => ({ name, label: labels[name], help: giver[name] })
  return (
    <>
      <FieldPair>
        <MoneyField {...of('minOre')} isOptional />
        <MoneyField {...of('maxOre')} isOptional />
        <PercentField {...of('ownFinancingBps')} isOptional />
        <TextField {...of('applicationLimit')} isOptional />
        <SelectField {...of('feeRule')} options={choices.feeRule} empty={asGiver} />
        <TextField {...of('feeRuleSource')} isOptional />
        <SelectField {...of('startDateRule')} options={choices.startDateRule} empty={asGiver} />
        <SelectField {...of('publicBodyMayApply')} options={choices.yesNo} empty={asGiver} />
        <TextField {...of('waitMonths')} isOptional isNumber unit={units.months} />
        <TextField {...of('decisionWeeks')} isOptional isNumber unit={units.weeks} />
        <TextField {...of('silenceWeeks')} isOptional isNumber unit={units.weeks} />
        <TextField {...of('meetingDates')} isOptional />
        <SelectField {...of('contactPreference')} options={choices.contactPreference} empty={asGiver} />
        <TextField {...of('portalUrl')} isOptional inputMode="url" />
      </FieldPair>
      <TextField {...of('geography')} isOptional />
      <LongTextField {...of('doesNotSupport')} isOptional rows={3} />
    </>
  )
}
