import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { reportKinds } from '#db/vocabulary/grants.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { people } from '#lib/settings/data.ts'
import { wordChoices } from '../../../grant-choices.ts'
import { grantCrumbs, grantFor } from '../../../grant-page.ts'
import { PlanReportForm } from '../report-forms.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.reports')
  return { title: t('plan') }
}

export default async function NewReportPage({ params }: PageProps<'/grants/[id]/reports/new'>) {
  const { viewer, grant } = await grantFor('grant:edit', (await params).id)
  const [t, locale, everyone] = await Promise.all([getTranslations('grants'), getLocale(), people(viewer)])
  const owners = everyone
    .filter((person) => person.isActive && person.role !== 'auditor')
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader title={t('reports.plan')} crumbs={grantCrumbs(t('title'), grant)} />
      <FormFrame>
        <PlanReportForm
          texts={messagesFor(locale).grants.reports}
          href={`/grants/${grant.id}`}
          kinds={wordChoices(locale, 'reportKinds', reportKinds)}
          people={owners}
          values={{ grantId: grant.id, kind: 'final_report', dueDay: grant.periodTo ?? '', ownerId: viewer.id }}
        />
      </FormFrame>
    </>
  )
}
