import { useTranslations } from 'next-intl'
import { Note } from '#app/ui/note.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Donor } from '#lib/donors/data.ts'
import { feeSuggestion } from '#lib/donors/fee-rules/rules.ts'
import { confirmFeeRule } from '../actions.ts'

/** What givers of this kind usually say of fees, with its source. It stays unknown until somebody confirms. */
export function FeeSuggestion({ donor }: { donor: Donor }) {
  const t = useTranslations('forms.fee')
  const suggestion = feeSuggestion(donor)
  if (!suggestion) return null
  return (
    <Note
      kind="now"
      title={t('title')}
      actions={
        <VerbButton isSmall action={confirmFeeRule} input={{ id: donor.id, version: donor.version }} done={t('confirmed')}>
          {t('confirm')}
        </VerbButton>
      }
    >
      {t('text', { source: t(suggestion.basis) })}
    </Note>
  )
}
