'use client'

import type * as z from 'zod/mini'
import { VerbForm } from '#app/ui/form.tsx'
import { LongTextField } from '#app/ui/long-text-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { Choice } from '#app/ui/select-field.tsx'
import type { KeptDraft } from '#app/ui/use-draft.ts'
import { useVerbForm } from '#app/ui/use-verb-form.ts'
import { hardLimit } from '#lib/applications/sections/rules.ts'
import { answerForm } from '#lib/applications/sections/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { type CountingRule, countText } from '#lib/text-count.ts'
import { draftKeeper } from '../../../drafts/draft-keeper.ts'
import { writeSection } from '../../actions.ts'

type Props = {
  values: z.input<typeof answerForm>
  rule: CountingRule & { limit: number | null; toleranceBps: number | null }
  states: Choice[]
  texts: Messages['applications']['write']
  draft: KeptDraft
}

/** One answer, counted as the giver counts. */
export function AnswerForm({ values, rule: { limit, toleranceBps, ...rule }, states, texts, draft }: Props) {
  const of = useVerbForm({ schema: answerForm, action: writeSection, values, saved: texts.saved, draft: draftKeeper(draft) })
  const isWords = rule.unit === 'words'
  return (
    <VerbForm of={of} saveLabel={texts.save}>
      <LongTextField
        name="text"
        label={texts.answer}
        rows={12}
        isCounted={!isWords}
        limitWords={isWords && limit !== null ? limit : undefined}
        hardLimit={limit === null ? undefined : hardLimit(limit, toleranceBps)}
        limitChars={isWords ? undefined : (limit ?? undefined)}
        lineBreaks={rule.unit === 'characters' ? rule.lineBreak : undefined}
        count={isWords ? undefined : (text) => countText(text, rule)}
      />
      <RadioGroup name="state" label={texts.state} options={states.filter(({ value }) => value !== 'empty')} />
    </VerbForm>
  )
}
