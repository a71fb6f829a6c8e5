import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { applicationsFor } from '#lib/applications/openings/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Viewer } from '#lib/viewer.ts'

type From = Parameters<typeof applicationsFor>[1]

/** The applications that came of a call or an idea, as far as the viewer may see them; `none` is said where there are none. */
export async function OpeningApplications({ viewer, from, none }: { viewer: Viewer; from: From; none: string }) {
  const [t, locale, applications] = await Promise.all([getTranslations('calls'), getLocale(), applicationsFor(viewer, from)])
  const word = wordsIn(locale)
  return (
    <section>
      <SectionHead title={t('page.applications')} count={applications.length || undefined} />
      {applications.length === 0 ? (
        <p className="text-ink-2">{none}</p>
      ) : (
        <SimpleTable
          caption={t('page.applications')}
          columns={[
            { id: 'title', label: t('page.application') },
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
