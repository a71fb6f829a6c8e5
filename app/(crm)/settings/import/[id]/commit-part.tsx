import { useTranslations } from 'next-intl'
import { Note } from '#app/ui/note.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { commitImport, discardImport } from '../actions.ts'

/** Save all of it, leave the bad rows out, or throw the file away. */
export function CommitPart({ id, counts }: { id: string; counts: Record<string, number> }) {
  const t = useTranslations('imports')
  const fresh = counts.new ?? 0
  const bad = (counts.error ?? 0) + (counts.conflict ?? 0)
  const discard = (
    <VerbButton action={discardImport} input={{ id }} done={t('discarded')} goTo="/settings/import" kind="quiet">
      {t('discard')}
    </VerbButton>
  )
  if (fresh === 0)
    return (
      <Note kind={bad > 0 ? 'risk' : 'info'} title={bad > 0 ? t('leaveOutTitle', { count: bad }) : t('nothingNew')} actions={discard}>
        {t('nothingSaved')}
      </Note>
    )
  const save = (
    <VerbButton
      action={commitImport}
      input={{ id, leaveOut: bad > 0 }}
      kind="main"
      busyLabel={t('saving')}
      done={t('saved')}
      takesSaveKey={bad === 0}
    >
      {bad > 0 ? t('leaveOut') : t('save', { count: fresh })}
    </VerbButton>
  )
  return (
    <Note
      kind={bad > 0 ? 'risk' : 'now'}
      title={bad > 0 ? t('leaveOutTitle', { count: bad }) : t('nothingSaved')}
      actions={
        <>
          {save}
          {discard}
        </>
      }
    >
      {bad > 0 && t('leaveOutText')}
    </Note>
  )
}
