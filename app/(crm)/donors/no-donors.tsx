import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** No givers: the first thing to do in a new network, or (`isFiltered`) a list that left all of them out. */
export async function NoDonors({ viewer, isFiltered = false }: { viewer: Viewer; isFiltered?: boolean }) {
  const t = await getTranslations('donors')
  const [mayFetch, mayCreate] = [can(viewer, 'import:run', viewer), can(viewer, 'donor:create', viewer)]
  return (
    <EmptyState
      text={isFiltered ? t('emptyFilter') : t('empty')}
      actions={
        (mayFetch || mayCreate) && (
          <>
            {mayFetch && <ButtonLink href="/settings/import">{t('fetch')}</ButtonLink>}
            {mayCreate && (
              <ButtonLink kind="main" href="/donors/new">
                {t('new')}
              </ButtonLink>
            )}
          </>
        )
      }
    />
  )
}
