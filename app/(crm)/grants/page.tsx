import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { grantStates } from '#db/vocabulary/grants.ts'
import { yearOf } from '#lib/day.ts'
import { allocatableEnterprises, grantList } from '#lib/grants/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { moneyCell, stateCell } from './grant-cells.ts'
import { grantTone } from './grant-tones.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants')
  return { title: t('title') }
}

export default async function GrantsPage({ searchParams }: PageProps<'/grants'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view, enterprises] = await Promise.all([
    getTranslations('grants'),
    getLocale(),
    openList(grantList, viewer, params),
    allocatableEnterprises(viewer),
  ])
  const word = wordsIn(locale)
  const year = yearOf(viewer.today)
  const isMember = viewer.role === 'enterprise'
  const mayRecord = can(viewer, 'grant:create', viewer)
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('shown', { total: view.total })}
        actions={mayRecord && <ButtonLink href="/grants/new">{t('record')}</ButtonLink>}
      />
      <ListView
        list={grantList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'grants', 'columns')}
        words={word}
        hrefOf={(row) => `/grants/${row.id}`}
        shapes={{
          name: { cell: (row) => [String(row.name), row.number === null ? '' : String(row.number)] },
          awardedOre: { cell: (row) => moneyCell(row, 'awardedOre', locale), onPhone: 'end' },
          receivedOre: { cell: (row) => moneyCell(row, 'receivedOre', locale) },
          state: { kind: 'status', cell: (row) => stateCell(grantTone, 'grantStates', row.state, word), onPhone: 'full' },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={[
          { name: 'state', value: 'active', label: word('grantStates', 'active') },
          ...(isMember ? [] : [{ name: 'scope', value: 'all', label: t('filters.all') }]),
        ]}
        fields={[
          {
            name: 'state',
            label: t('filters.state'),
            kind: 'choice',
            options: grantStates.map((value) => ({ value, label: word('grantStates', value) })),
          },
          {
            name: 'year',
            label: t('filters.year'),
            kind: 'choice',
            options: Array.from({ length: 8 }, (_, at) => ({ value: String(year - at), label: String(year - at) })),
          },
          ...(isMember
            ? []
            : [
                {
                  name: 'enterprise',
                  label: t('filters.enterprise'),
                  kind: 'choice',
                  options: enterprises.map(({ id, name }) => ({ value: id, label: name })),
                } as const,
              ]),
        ]}
        exports={exportHrefs('grants', params)}
        empty={
          <EmptyState
            text={view.total === 0 && Object.keys(params).length === 0 ? t('empty') : t('emptyFilter')}
            actions={
              mayRecord && (
                <ButtonLink kind="main" href="/applications">
                  {t('answer')}
                </ButtonLink>
              )
            }
          />
        }
      />
    </>
  )
}
