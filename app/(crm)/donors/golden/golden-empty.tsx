import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { knownGiving } from '#lib/outcomes/known/data.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { goldenPath } from './hrefs.ts'

/** Nothing given to the network yet: where what is known stands, or how the first award comes in. */
export async function GoldenEmpty({ viewer }: { viewer: Viewer }) {
  const [t, known] = await Promise.all([getTranslations('golden'), knownGiving(viewer, { donor: null, year: null })])
  if (known && known.awards > 0)
    return (
      <EmptyState
        text={t('emptyNetwork', { count: known.awards })}
        actions={
          <ButtonLink kind="main" href={`${goldenPath}?scope=all`}>
            {t('seeAll')}
          </ButtonLink>
        }
      />
    )
  return (
    <EmptyState
      text={t('empty')}
      actions={
        <>
          {can(viewer, 'import:run', viewer) && <ButtonLink href="/settings/import?kind=applications">{t('bringIn')}</ButtonLink>}
          {can(viewer, 'grant:create', viewer) && <ButtonLink href="/grants/new">{t('record')}</ButtonLink>}
        </>
      }
    />
  )
}
