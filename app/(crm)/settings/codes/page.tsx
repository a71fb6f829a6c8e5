import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ListView } from '#app/(crm)/list-view.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { openCodeLists } from '#db/vocabulary/records.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, listHref, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { codeList } from '#lib/settings/codes/list/data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.codes')
  return { title: t('title') }
}

/** The network's own words, each with the days it holds and how many givers carry it. */
export default async function CodesPage({ searchParams }: PageProps<'/settings/codes'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const params = await searchParams
  const [t, form, locale, view] = await Promise.all([
    getTranslations('settings.codes'),
    getTranslations('ui.form'),
    getLocale(),
    openList(codeList, viewer, params),
  ])
  const word = wordsIn(locale)
  const isNarrowed = Object.values(view.filters).some((value) => value !== null)
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line')}
        actions={<ButtonLink href={listHref('/settings/codes/new', {}, { list: view.filters.list })}>{t('new')}</ButtonLink>}
      />
      <ListView
        list={codeList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'settings', 'codes')}
        words={word}
        hrefOf={(row) => `/settings/codes/${row.id}`}
        shapes={{ word: { cell: (row) => [String(row.word), row.ended === true ? t('ended') : null] } }}
        search={{ name: 'q', label: t('searchIn') }}
        fields={[
          {
            name: 'list',
            label: t('list'),
            kind: 'choice',
            options: openCodeLists.map((value) => ({ value, label: word('codeLists', value) })),
          },
          {
            name: 'ended',
            label: t('ended'),
            kind: 'choice',
            options: (['yes', 'no'] as const).map((value) => ({ value, label: form(value) })),
          },
        ]}
        exports={exportHrefs('codes', params)}
        empty={<EmptyState text={isNarrowed ? t('emptyFilter') : t('empty')} />}
      />
    </>
  )
}
