'use client'

import { useRouter } from 'next/navigation'
import type * as z from 'zod/mini'
import { FieldPair, VerbForm } from '#app/ui/form.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { type Choice, SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { courseForm } from '#lib/outcomes/courses/schema.ts'
import { startCourse } from '../../actions.ts'

type Started = { id: string; personCodeId: string; isNewCode: boolean }
type Props = {
  values: z.input<typeof courseForm>
  texts: Messages['outcomes']['start']
  agreements: (Choice & { groups: string[] })[]
  choices: Record<'targetGroup' | 'startStep' | 'ageBand', Choice[]>
}

/** One answer opens the next question; only the groups that the agreement has are offered. */
export function CourseForm({ values, texts, agreements, choices }: Props) {
  const router = useRouter()
  const of = useVerbForm({
    schema: courseForm,
    action: startCourse,
    values,
    saved: texts.saved,
    onSaved: ({ id, personCodeId, isNewCode }: Started) =>
      router.push(isNewCode ? `/outcomes/codes/${personCodeId}/card?course=${id}` : `/outcomes/courses/${id}`),
  })
  const [hasCode, agreementId, targetGroup] = of.form.watch(['hasCode', 'agreementId', 'targetGroup'])
  const groups = agreements.find((one) => one.value === agreementId)?.groups ?? []
  const mayGoOn = hasCode === 'yes' || hasCode === 'no'
  return (
    <VerbForm of={of} saveLabel={texts.save} isPlain={!mayGoOn} cancelHref="/outcomes/courses">
      <RadioGroup
        look="tiles"
        name="hasCode"
        label={texts.hasCode}
        help={hasCode === 'ask' ? texts.askHelp : undefined}
        options={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
          { value: 'ask', label: texts.ask },
        ]}
      />
      {hasCode === 'yes' && <TextField name="code" label={texts.code} help={texts.codeHelp} spellCheck={false} autoFocus />}
      {mayGoOn &&
        (agreements.length > 4 ? (
          <SelectField name="agreementId" label={texts.agreement} options={agreements} />
        ) : (
          <RadioGroup look="tiles" name="agreementId" label={texts.agreement} options={agreements} />
        ))}
      {mayGoOn && agreementId && (
        <RadioGroup
          look="tiles"
          name="targetGroup"
          label={texts.targetGroup}
          options={choices.targetGroup.filter(({ value }) => groups.length === 0 || groups.includes(value))}
        />
      )}
      {mayGoOn && targetGroup && (
        <>
          <RadioGroup look="tiles" name="startStep" label={texts.startStep} options={choices.startStep} />
          <FieldPair>
            <TextField name="startMonth" label={texts.startMonth} />
            <SelectField name="ageBand" label={texts.ageBand} options={choices.ageBand} isOptional />
          </FieldPair>
        </>
      )}
    </VerbForm>
  )
}
