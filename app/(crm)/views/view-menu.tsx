import { useTranslations } from 'next-intl'
import { buttonLook } from '#app/ui/button-look.ts'
import { FoldOut } from '#app/ui/fold-out.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { type ListViews, viewHref } from '#lib/records/views/rules.ts'
import { archiveView, renameView, restoreView, startWithAll, startWithView } from './actions.ts'
import { ViewFacts } from './view-facts.tsx'
import { ViewForm } from './view-form.tsx'

/** What can be done with the view that is open: its name, who has it, whether one begins here, and away with it. */
export function ViewMenu({
  list,
  path,
  view,
  mayShare,
}: {
  list: string
  path: string
  view: ListViews['saved'][number]
  mayShare: boolean
}) {
  const t = useTranslations('views')
  const strings = {
    name: t('name'),
    share: t('share'),
    shareHelp: t('shareHelp'),
    keep: t('rename'),
    saving: t('saving'),
    done: t('renamed'),
  }
  return (
    <FoldOut
      label={
        <>
          {t('edit')}
          <Icon name="down" size={12} />
        </>
      }
      name={t('editName', { name: view.name })}
      look={buttonLook({ kind: 'quiet', isSmall: true })}
      side="right"
      panel="w-80"
      staysOpen
    >
      <div className="grid gap-4">
        <p className="text-sm text-ink-2">
          <ViewFacts view={view} />
        </p>
        {view.mayEdit && (
          <ViewForm
            key={view.version}
            strings={strings}
            mayShare={mayShare || view.isShared}
            action={renameView}
            input={{ id: view.id, version: view.version }}
            name={view.name}
            isShared={view.isShared}
          />
        )}
        <div className="flex flex-wrap gap-2 border-t border-line pt-4 first:border-0 first:pt-0">
          {view.isStart ? (
            <VerbButton isSmall action={startWithAll} input={{ list }} done={t('unstarted')}>
              {t('unstart')}
            </VerbButton>
          ) : (
            <VerbButton isSmall action={startWithView} input={{ id: view.id }} done={t('started', { name: view.name })}>
              {t('start')}
            </VerbButton>
          )}
          {view.mayEdit && (
            <VerbButton
              isSmall
              kind="quiet"
              action={archiveView}
              input={{ id: view.id }}
              done={t('removed', { name: view.name })}
              undo={{ action: restoreView, input: { id: view.id } }}
              goTo={viewHref(path, '', 'all')}
            >
              {t('remove')}
            </VerbButton>
          )}
        </div>
      </div>
    </FoldOut>
  )
}
