import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import { agreements } from '#lib/outcomes/agreements/data.ts'
import { requireViewer } from '#lib/session.ts'
import { CoverageTable } from './coverage-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.agreements')
  return { title: t('title') }
}

export default async function AgreementsPage() {
  const viewer = await requireViewer()
  const [t, locale, found] = await Promise.all([getTranslations('outcomes.agreements'), getLocale(), agreements(viewer)])
  const word = wordsIn(locale)
  const mayCreate = viewer.role === 'coordinator' || (viewer.role === 'enterprise' && viewer.enterpriseIds.length > 0)
  const create = mayCreate && (
    <ButtonLink kind="main" href="/outcomes/agreements/new">
      {t('new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { total: found.length })} actions={found.length > 0 && create} />
      {found.length === 0 ? (
        <EmptyState text={t('empty')} actions={create} />
      ) : (
        <div className="space-y-8">
          <SimpleTable
            caption={t('title')}
            columns={[
              { id: 'name', label: t('name') },
              { id: 'enterprise', label: t('enterprise'), onPhone: 'full' },
              { id: 'partner', label: t('partner') },
              { id: 'groups', label: t('targetGroups'), onPhone: 'full' },
              { id: 'places', label: t('places'), isNumber: true },
              { id: 'from', label: t('fromDay') },
              { id: 'version', label: t('version'), isNumber: true },
            ]}
            rows={found.map((one) => ({
              id: one.id,
              cells: [
                <AppLink key="name" href={`/outcomes/agreements/${one.id}`}>
                  {one.code} · {one.title}
                </AppLink>,
                <AppLink key="enterprise" href={`/enterprises/${one.enterpriseId}`}>
                  {one.enterpriseName}
                </AppLink>,
                one.partnerName ?? one.parties,
                one.targetGroups.map((group) => word('targetGroups', group)).join(', '),
                one.places,
                <DayText key="from" day={one.fromDay} locale={locale} />,
                one.number,
              ],
            }))}
          />
          <CoverageTable agreements={found} locale={locale} />
        </div>
      )}
    </>
  )
}
