import { useTranslations } from 'next-intl'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Application } from '#lib/applications/data.ts'
import type { FormState } from '#lib/applications/forms/rules.ts'
import type { Form } from '#lib/donors/forms/data.ts'
import { leaveForm, takeForm } from '../../actions.ts'

/** Take the form's questions, or leave them as they are here. */
export function TakeButtons({ row, form, state }: { row: Application; form: Form; state: FormState }) {
  const t = useTranslations('forms.take')
  if (state === 'current' && row.formNumber === form.number) return null
  const write = `/applications/${row.id}/write`
  return (
    <>
      {state === 'changed' && (
        <VerbButton action={leaveForm} input={{ id: row.id, version: row.version, number: form.number }} done={t('left')} goTo={write}>
          {t('leave')}
        </VerbButton>
      )}
      <VerbButton
        kind="main"
        action={takeForm}
        input={{ id: row.id, version: row.version, formId: form.id }}
        done={t('taken')}
        goTo={write}
      >
        {form.id === row.formId ? t('useNew') : row.formId === null ? t('use') : t('useThis')}
      </VerbButton>
    </>
  )
}
