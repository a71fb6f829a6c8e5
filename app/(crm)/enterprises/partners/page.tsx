import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListView } from '#app/(crm)/list-view.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { partnerKinds, sectors } from '#db/vocabulary/enterprises.ts'
import { partnerList } from '#lib/enterprises/partners/list/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises.partners')
  return { title: t('title') }
}

export default async function PartnersPage({ searchParams }: PageProps<'/enterprises/partners'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view] = await Promise.all([getTranslations('enterprises.partners'), getLocale(), openList(partnerList, viewer, params)])
  const word = wordsIn(locale)
  const mayEdit = can(viewer, 'partner:edit', viewer)
  const isNarrowed = Object.values(view.filters).some((value) => value !== null)
  const create = mayEdit && (
    <ButtonLink kind="main" href="/enterprises/partners/new">
      {t('new')}
    </ButtonLink>
  )
  const optionsOf = (vocabulary: string, codes: readonly string[]) => codes.map((value) => ({ value, label: word(vocabulary, value) }))
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { total: view.total })} actions={(view.total > 0 || isNarrowed) && create} />
      <ListView
        list={partnerList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'enterprises', 'partners')}
        words={word}
        hrefOf={(row) => (mayEdit ? `/enterprises/partners/${row.id}` : null)}
        shapes={{ note: { onPhone: 'full' } }}
        search={{ name: 'q', label: t('searchIn') }}
        fields={[
          { name: 'kind', label: t('kind'), kind: 'choice', options: optionsOf('partnerKinds', partnerKinds) },
          { name: 'sector', label: t('sector'), kind: 'choice', options: optionsOf('sectors', sectors) },
        ]}
        exports={exportHrefs('partners', params)}
        empty={isNarrowed ? <EmptyState text={t('emptyFilter')} /> : <EmptyState text={t('empty')} actions={create} />}
      />
    </>
  )
}
