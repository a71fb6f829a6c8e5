import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { BulkActs } from '#app/ui/bulk-acts.tsx'
import { bulkTexts } from '../../bulk-texts.ts'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { legalBases } from '#db/vocabulary/donors.ts'
import { formatDay } from '#lib/day.ts'
import { contactList } from '#lib/donors/contacts/list/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, listHref, openList } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { can } from '#lib/permissions.ts'
import { owners } from '#lib/settings/data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('title') }
}

/** Everybody we know at givers; those to be looked at are one click away. */
export default async function ContactsPage({ searchParams }: PageProps<'/donors/contacts'>) {
  const viewer = await requireViewer()
  if (viewer.role === 'enterprise') notFound()
  const params = await searchParams
  const [t, cards, locale, view, keepers] = await Promise.all([
    getTranslations('people'),
    getTranslations('cards'),
    getLocale(),
    openList(contactList, viewer, params),
    owners(viewer),
  ])
  const cardsHref = listHref('/api/contacts/cards', params, { format: 'vcf', after: null, before: null, only: null })
  const [word, column] = [wordsIn(locale), labelsIn(locale, 'people', 'columns')]
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('shown', { total: view.total })}
        actions={can(viewer, 'contact:erase', viewer) && <ButtonLink href="/donors/contacts/retention">{t('retention')}</ButtonLink>}
      />
      <ListView
        list={contactList}
        view={view}
        caption={t('title')}
        label={column}
        words={word}
        hrefOf={(row) => `/donors/contacts/${row.id}`}
        shapes={{
          name: { cell: (row) => (row.title ? [String(row.name), String(row.title)] : String(row.name)) },
          reviewDay: {
            kind: 'status',
            cell: (row) =>
              typeof row.reviewDay !== 'string'
                ? params.ended
                  ? null
                  : ['risk', t('due'), t('page.noReviewDay')]
                : row.reviewDay <= viewer.today
                  ? ['risk', t('due'), formatDay(row.reviewDay, locale)]
                  : ['calm', formatDay(row.reviewDay, locale)],
          },
          owner: { onPhone: 'away' },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={[
          { name: 'due', value: '1', label: t('filters.due') },
          { name: 'owner', value: viewer.id, label: t('filters.mine') },
        ]}
        fields={[
          { name: 'owner', label: column('owner'), kind: 'choice', options: keepers.map(({ id, name }) => ({ value: id, label: name })) },
          {
            name: 'basis',
            label: column('legalBasis'),
            kind: 'choice',
            options: legalBases.map((value) => ({ value, label: word('legalBases', value) })),
          },
          { name: 'ended', label: t('filters.ended'), kind: 'flag' },
        ]}
        exports={[...exportHrefs('contacts', params), { href: cardsHref, label: 'vCard' }]}
        actions={<BulkActs acts={[]} texts={{ ...bulkTexts(locale), export: cards('take') }} exportHref={cardsHref} />}
        empty={
          <EmptyState
            text={view.total === 0 && Object.keys(params).length === 0 ? t('empty') : t('emptyFilter')}
            actions={<ButtonLink href="/donors">{t('toGivers')}</ButtonLink>}
          />
        }
      />
    </>
  )
}
