import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { applicationsFor } from '#lib/applications/openings/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** The applications that came of a call or an idea, as far as the viewer may see them. */
export function OpeningApplications({
  applications,
  locale,
}: {
  applications: Awaited<ReturnType<typeof applicationsFor>>
  locale: Locale
}) {
  const t = useTranslations('calls')
  const word = wordsIn(locale)
  return (
    <section>
      <SectionHead title={t('page.applications')} count={applications.length || undefined} />
      {applications.length === 0 ? (
        <p className="text-ink-2">{t('page.noApplications')}</p>
      ) : (
        <SimpleTable
          caption={t('page.applications')}
          columns={[
            { id: 'title', label: t('page.applications') },
            { id: 'donor', label: t('columns.donor') },
            { id: 'stage', label: t('page.stage') },
            { id: 'applied', label: t('page.applied'), isNumber: true },
          ]}
          rows={applications.map((row) => ({
            id: row.id,
            cells: [
              <AppLink key="link" href={`/applications/${row.id}`}>
                {row.title}
              </AppLink>,
              row.donorName,
              word('applicationStages', row.stage),
              <Money key="money" ore={row.appliedOre} locale={locale} />,
            ],
          }))}
        />
      )}
    </section>
  )
}
