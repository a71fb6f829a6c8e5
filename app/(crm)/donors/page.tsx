import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { ListView } from '#app/(crm)/list-view.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorStages, donorTypes, feeRules, goldenStatuses } from '#db/vocabulary/donors.ts'
import { yearOf } from '#lib/day.ts'
import { donorList } from '#lib/donors/data.ts'
import { givenCounts } from '#lib/donors/giving/counts/data.ts'
import { groupChoices } from '#lib/donors/groups/data.ts'
import { donorPlaces } from '#lib/donors/places/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, listHref, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { tagWords } from '#lib/records/tags/data.ts'
import { requireViewer } from '#lib/session.ts'
import { codeChoices } from '#lib/settings/codes/data.ts'
import { owners } from '#lib/settings/data.ts'
import { DonorBulk } from './donor-bulk.tsx'
import { NoDonors } from './no-donors.tsx'
import { columnLabel, nextStepCell, statusCell, yearsCell } from './donor-cells.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('donors')
  return { title: t('title') }
}

export default async function DonorsPage({ searchParams }: PageProps<'/donors'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const [t, locale, view, gave, people, places, codes, groups, tags] = await Promise.all([
    getTranslations('donors'),
    getLocale(),
    openList(donorList, viewer, params),
    givenCounts(viewer),
    owners(viewer),
    donorPlaces(viewer),
    codeChoices(viewer, await getLocale()),
    groupChoices(viewer),
    tagWords(viewer, 'donor'),
  ])
  const word = wordsIn(locale)
  const year = yearOf(viewer.today)
  const years = Array.from({ length: 5 }, (_, at) => year - 4 + at)
  const knowsRelation = viewer.role !== 'enterprise'
  const mayCreate = can(viewer, 'donor:create', viewer)
  const options = (vocabulary: string, values: readonly string[]) => values.map((value) => ({ value, label: word(vocabulary, value) }))
  const relationFields = [
    { name: 'status', label: t('columns.status'), kind: 'choice', options: options('goldenStatuses', goldenStatuses) },
    { name: 'stage', label: t('fields.stage'), kind: 'choice', options: options('donorStages', donorStages) },
    { name: 'owner', label: t('fields.ownerId'), kind: 'choice', options: people.map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'tag', label: t('columns.tags'), kind: 'choice', options: tags.map((tag) => ({ value: tag, label: tag })) },
  ] as const
  return (
    <>
      <PageHeader
        title={t('title')}
        line={
          <>
            <span>{t('shown', { total: view.total })}</span>
            {gave && gave.given > 0 && (
              <span>
                {t.rich('given', {
                  ...gave,
                  gave: (text) => <AppLink href="/donors?given=1">{text}</AppLink>,
                  again: (text) => <AppLink href="/donors?golden=1">{text}</AppLink>,
                })}
              </span>
            )}
          </>
        }
        actions={
          mayCreate && (
            <ButtonLink kind="main" href="/donors/new">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <ListView
        list={donorList}
        view={view}
        caption={t('title')}
        label={columnLabel(locale)}
        words={word}
        hrefOf={(row) => `/donors/${row.id}`}
        shapes={{
          name: { cell: (row) => [String(row.name), word('donorTypes', String(row.type))] },
          status: { kind: 'status', cell: (row) => statusCell(row, word) },
          awards: { kind: 'golden', cell: (row) => [Number(row.awards ?? 0), Number(row.awardDays ?? 0) >= 2] },
          years: { kind: 'spark', years, onPhone: 'away', cell: (row) => yearsCell(row, years) },
          latestDay: { onPhone: 'away' },
          nextStep: { onPhone: 'full', cell: (row) => nextStepCell(row, locale) },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        quick={
          !knowsRelation
            ? []
            : [
                { name: 'given', value: '1', label: t('filters.given') },
                { name: 'golden', value: '1', label: t('filters.golden') },
                { name: 'owner', value: 'me', label: t('filters.mine') },
              ]
        }
        fields={[
          { name: 'type', label: t('fields.type'), kind: 'choice', options: options('donorTypes', donorTypes) },
          {
            name: 'municipality',
            label: t('fields.municipality'),
            kind: 'choice',
            options: places.map((place) => ({ value: place, label: place })),
          },
          { name: 'supports', label: t('fields.supports'), kind: 'choice', options: codes },
          ...(knowsRelation ? relationFields : []),
          { name: 'fee', label: t('fields.feeRule'), kind: 'choice', options: options('feeRules', feeRules) },
          ...(groups.length > 0 ? [{ name: 'group', label: t('fields.groupId'), kind: 'choice', options: groups } as const] : []),
          { name: 'archived', label: t('filters.archived'), kind: 'flag' },
          ...(view.filters.only ? [{ name: 'only', label: t('filters.only'), kind: 'flag' } as const] : []),
        ]}
        exports={exportHrefs('donors', params)}
        actions={
          mayCreate && (
            <DonorBulk
              word={word}
              owners={people}
              tags={tags}
              mayArchive={can(viewer, 'donor:archive', viewer)}
              isArchive={view.filters.archived !== null}
              exportHref={listHref('/api/export/donors', params, { format: 'xlsx', after: null, before: null })}
            />
          )
        }
        empty={<NoDonors viewer={viewer} isFiltered={view.total > 0 || view.views.query !== ''} />}
      />
    </>
  )
}
