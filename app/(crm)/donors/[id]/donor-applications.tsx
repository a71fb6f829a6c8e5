import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { donorApplications } from '#lib/donors/story/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The applications to the giver that the viewer may see. */
export function DonorApplications({
  viewer,
  applications,
  donorId,
}: {
  viewer: Viewer
  applications: Awaited<ReturnType<typeof donorApplications>>
  donorId: string
}) {
  const t = useTranslations('donors.page')
  const locale = useLocale()
  const word = wordsIn(locale)
  const column = labelsIn(locale, 'donors', 'applicationColumns')
  return (
    <section>
      <SectionHead
        title={t('apps')}
        count={applications.length || undefined}
        actions={
          <>
            {applications.length > 0 && (
              <AppLink href={`/applications?donor=${donorId}`} className="text-sm">
                {t('all')}
              </AppLink>
            )}
            {can(viewer, 'application:create', viewer) && (
              <AppLink href={`/applications/new?donor=${donorId}`} className="text-sm">
                {t('newApplication')}
              </AppLink>
            )}
          </>
        }
      />
      {applications.length === 0 ? (
        <p className="text-ink-2">{t('noApplications')}</p>
      ) : (
        <SimpleTable
          caption={t('apps')}
          columns={[
            { id: 'title', label: column('title') },
            { id: 'stage', label: column('stage') },
            { id: 'applied', label: column('applied'), isNumber: true },
            { id: 'sent', label: column('sent') },
          ]}
          rows={applications.map((row) => ({
            id: row.id,
            cells: [
              <AppLink key="link" href={`/applications/${row.id}`}>
                {row.title}
              </AppLink>,
              word('applicationStages', row.stage),
              <Money key="money" ore={row.appliedOre} locale={locale} />,
              row.sentDay && <DayText key="day" day={row.sentDay} locale={locale} />,
            ],
          }))}
        />
      )}
    </section>
  )
}
