import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { partners } from '#lib/enterprises/partners/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises.partners')
  return { title: t('title') }
}

export default async function PartnersPage() {
  const viewer = await requireViewer()
  const [t, locale, found] = await Promise.all([getTranslations('enterprises.partners'), getLocale(), partners(viewer)])
  const word = wordsIn(locale)
  const mayEdit = can(viewer, 'partner:edit', viewer)
  const create = mayEdit && (
    <ButtonLink kind="main" href="/enterprises/partners/new">
      {t('new')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { total: found.length })} actions={found.length > 0 && create} />
      {found.length === 0 ? (
        <EmptyState text={t('empty')} actions={create} />
      ) : (
        <SimpleTable
          caption={t('title')}
          columns={[
            { id: 'name', label: t('name') },
            { id: 'kind', label: t('kind') },
            { id: 'sector', label: t('sector') },
            { id: 'municipality', label: t('municipality') },
            { id: 'note', label: t('note'), onPhone: 'full' },
          ]}
          rows={found.map((one) => ({
            id: one.id,
            cells: [
              mayEdit ? (
                <AppLink key="name" href={`/enterprises/partners/${one.id}`}>
                  {one.name}
                </AppLink>
              ) : (
                one.name
              ),
              word('partnerKinds', one.kind),
              word('sectors', one.sector),
              one.municipality,
              one.note,
            ],
          }))}
        />
      )}
    </>
  )
}
