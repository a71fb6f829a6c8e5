import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ListView } from '#app/(crm)/list-view.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { templateList } from '#lib/settings/templates/list/data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.templates')
  return { title: t('title') }
}

/** What is often written to givers. */
export default async function TemplatesPage({ searchParams }: PageProps<'/settings/templates'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const params = await searchParams
  const [t, form, locale, view] = await Promise.all([
    getTranslations('letters.templates'),
    getTranslations('ui.form'),
    getLocale(),
    openList(templateList, viewer, params),
  ])
  const yesNo = [
    { value: 'yes', label: form('yes') },
    { value: 'no', label: form('no') },
  ]
  const isNarrowed = Object.values(view.filters).some((value) => value !== null)
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} actions={<ButtonLink href="/settings/templates/new">{t('new')}</ButtonLink>} />
      <ListView
        list={templateList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'letters', 'templates')}
        words={wordsIn(locale)}
        hrefOf={(row) => `/settings/templates/${row.id}`}
        search={{ name: 'q', label: t('searchIn') }}
        fields={[
          { name: 'english', label: t('english'), kind: 'choice', options: yesNo },
          { name: 'archived', label: t('archived'), kind: 'choice', options: yesNo },
        ]}
        exports={exportHrefs('templates', params)}
        empty={<EmptyState text={isNarrowed ? t('emptyFilter') : t('empty')} />}
      />
    </>
  )
}
