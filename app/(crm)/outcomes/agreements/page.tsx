import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ListView } from '#app/(crm)/list-view.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ladderSteps, targetGroups } from '#db/vocabulary/outcomes.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { agreements } from '#lib/outcomes/agreements/data.ts'
import { agreementListOf } from '#lib/outcomes/agreements/list/data.ts'
import { requireViewer } from '#lib/session.ts'
import { CoverageTable } from './coverage-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.agreements')
  return { title: t('title') }
}

export default async function AgreementsPage({ searchParams }: PageProps<'/outcomes/agreements'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const found = await agreements(viewer, null)
  const list = agreementListOf(found)
  const [t, locale, view, enterprises] = await Promise.all([
    getTranslations('outcomes.agreements'),
    getLocale(),
    openList(list, viewer, params),
    enterpriseChoices(viewer),
  ])
  const word = wordsIn(locale)
  const mayCreate = viewer.role === 'coordinator' || (viewer.role === 'enterprise' && viewer.enterpriseIds.length > 0)
  const create = mayCreate && (
    <ButtonLink kind="main" href="/outcomes/agreements/new">
      {t('new')}
    </ButtonLink>
  )
  const optionsOf = (vocabulary: string, codes: readonly string[]) => codes.map((value) => ({ value, label: word(vocabulary, value) }))
  const own = enterprises.filter(({ id }) => found.some((one) => one.enterpriseId === id))
  return (
    <>
      <PageHeader title={t('title')} line={t('line', { total: found.length })} actions={found.length > 0 && create} />
      <div className="space-y-8">
        <div>
          <ListView
            list={list}
            view={view}
            caption={t('title')}
            label={labelsIn(locale, 'outcomes', 'agreements', 'columns')}
            words={word}
            hrefOf={(row) => `/outcomes/agreements/${row.id}`}
            shapes={{ title: { onPhone: 'full' }, enterprise: { onPhone: 'full' }, targetGroups: { onPhone: 'full' } }}
            search={{ name: 'q', label: t('searchIn') }}
            fields={[
              {
                name: 'enterprise',
                label: t('enterprise'),
                kind: 'choice',
                options: own.map(({ id, name }) => ({ value: id, label: name })),
              },
              { name: 'group', label: t('group'), kind: 'choice', options: optionsOf('targetGroups', targetGroups) },
              { name: 'step', label: t('step'), kind: 'choice', options: optionsOf('ladderSteps', ladderSteps) },
              { name: 'force', label: t('inForce'), kind: 'flag' },
            ]}
            exports={exportHrefs('agreements', params)}
            empty={found.length > 0 ? <EmptyState text={t('emptyFilter')} /> : <EmptyState text={t('empty')} actions={create} />}
          />
        </div>
        {found.length > 0 && <CoverageTable agreements={found} locale={locale} />}
      </div>
    </>
  )
}
