import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { dismissedCalls } from '#lib/donors/calls/list/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { reasonCell } from '../../donors/calls/call-cells.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls.dismissed')
  return { title: t('title') }
}

/** Fravalgt: the calls we have said no to, why and by whom. */
export default async function DismissedPage({ searchParams }: PageProps<'/applications/dismissed'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view] = await Promise.all([getTranslations('calls'), getLocale(), openList(dismissedCalls, viewer, params)])
  return (
    <>
      <PageHeader
        title={t('dismissed.title')}
        line={t('dismissed.line')}
        actions={<ButtonLink href="/donors/calls">{t('dismissed.all')}</ButtonLink>}
      />
      <ListView
        list={dismissedCalls}
        view={view}
        caption={t('dismissed.title')}
        label={labelsIn(locale, 'calls', 'columns')}
        words={wordsIn(locale)}
        hrefOf={(row) => `/donors/calls/${row.id}`}
        shapes={{ reason: { onPhone: 'full', cell: (row) => reasonCell(row, locale) } }}
        search={{ name: 'q', label: t('searchIn') }}
        exports={exportHrefs('calls', { ...params, dismissed: '1' })}
        empty={<EmptyState text={t('dismissed.empty')} />}
      />
    </>
  )
}
