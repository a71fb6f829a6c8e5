import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Idea } from '#lib/donors/ideas/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { createApplication } from '../../../applications/actions.ts'

/** What the idea is, and the one thing to do next: make it an application. One that it has been made already is begun with thought, not by a click. */
export function IdeaHead({ viewer, row, locale }: { viewer: Viewer; row: Idea; locale: Locale }) {
  const t = useTranslations('ideas')
  const mayApply = can(viewer, 'application:create', viewer)
  return (
    <PageHeader
      title={row.title}
      crumbs={[
        { href: '/donors/ideas', label: t('title') },
        ...(row.donorId && row.donorName ? [{ href: `/donors/${row.donorId}`, label: row.donorName }] : []),
      ]}
      line={
        <>
          <span>{wordsIn(locale)('ideaStages', row.stage)}</span>
          {row.enterpriseName && <span>{row.enterpriseName}</span>}
          {row.expectedOre !== null && <Money ore={row.expectedOre} locale={locale} />}
        </>
      }
      actions={
        <>
          {can(viewer, 'idea:edit', row) && <ButtonLink href={`/donors/ideas/${row.id}/edit`}>{t('edit')}</ButtonLink>}
          {can(viewer, 'log:create', row) && <ButtonLink href={`/donors/ideas/${row.id}/note`}>{t('page.note')}</ButtonLink>}
          {mayApply && row.donorId && <ButtonLink href={`/applications/new?idea=${row.id}`}>{t('page.applyMore')}</ButtonLink>}
          {mayApply &&
            row.stage !== 'used' &&
            (row.donorId ? (
              <VerbButton
                kind="main"
                action={createApplication}
                input={{ donorId: row.donorId, ideaId: row.id, callId: '', needId: '', leadEnterpriseId: '' }}
                done={t('page.applied')}
                goTo="/applications/{id}"
              >
                {t('page.apply')}
              </VerbButton>
            ) : (
              <ButtonLink kind="main" href={`/applications/new?idea=${row.id}`}>
                {t('page.apply')}
              </ButtonLink>
            ))}
        </>
      }
    />
  )
}
