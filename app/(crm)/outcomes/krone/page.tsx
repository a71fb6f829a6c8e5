import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { classes } from '#app/ui/classes.ts'
import { Drawing } from '#app/ui/drawing.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorById } from '#lib/donors/data.ts'
import { flat, listHref } from '#lib/list.ts'
import { formatAmount } from '#lib/money.ts'
import { seesCourses } from '#lib/outcomes/courses/data.ts'
import { publishedFigures } from '#lib/outcomes/data.ts'
import { kroneChoices } from '#lib/outcomes/krone/data.ts'
import { knownGivers } from '#lib/outcomes/known/data.ts'
import { parseKrone } from '#lib/outcomes/krone/schema.ts'
import { kroneCourses, kroneResult } from '#lib/outcomes/results/data.ts'
import { requireViewer } from '#lib/session.ts'
import { KnownFigures } from '../known-figures.tsx'
import { KnownTable } from './known-table.tsx'
import { KroneCourses } from './krone-courses.tsx'
import { KroneDrawing } from './krone-drawing.tsx'
import { KroneFigures } from './krone-figures.tsx'
import { KroneTable } from './krone-table.tsx'
import { strandLines } from './strand-lines.ts'

const path = '/outcomes/krone'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('krone')
  return { title: t('title') }
}

/** From giver to person, and back: one table, the same numbers drawn, and for those who may the people behind. */
export default async function KronePage({ searchParams }: PageProps<'/outcomes/krone'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const given = flat(params)
  const filters = parseKrone(given)
  const sees = seesCourses(viewer)
  const isOneGiver = filters.donor !== null
  const [t, locale, figures, choices, giver] = await Promise.all([
    getTranslations('krone'),
    getLocale(),
    publishedFigures(viewer),
    kroneChoices(viewer, filters),
    filters.donor ? donorById(viewer, filters.donor) : undefined,
  ])
  const isAll = filters.scope === 'all'
  const [money, result, behind, beyond] = await Promise.all([
    strandLines(viewer, filters, locale, figures),
    kroneResult(viewer, filters),
    sees && (isOneGiver || filters.from === 'person') ? kroneCourses(viewer, filters) : [],
    isAll ? knownGivers(viewer, filters) : [],
  ])
  const allocatedOre = money.lines.filter(({ strand }) => strand.target === 'enterprise').reduce((sum, { strand }) => sum + strand.ore, 0)
  const beside = money.beside.map((one) => t('besideOne', { amount: formatAmount(one.ore, one.currency, locale), awards: one.awards }))
  const years =
    choices.firstYear && choices.lastYear
      ? Array.from({ length: Math.min(60, choices.lastYear - choices.firstYear + 1) }, (_, at) => String((choices.lastYear ?? 0) - at))
      : []
  const givers = [
    ...(giver && !choices.givers.some((one) => one.id === giver.id) ? [{ id: giver.id, name: giver.name }] : []),
    ...choices.givers,
  ]
  const isEmpty = money.lines.length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('subtitle')}
        actions={
          <>
            <Chip href={listHref(path, params, { from: null })} isPressed={filters.from === 'giver'}>
              {t('fromGiver')}
            </Chip>
            <Chip href={listHref(path, params, { from: 'person' })} isPressed={filters.from === 'person'}>
              {t('fromPerson')}
            </Chip>
          </>
        }
      />
      <FilterBar
        path={path}
        params={given}
        fields={[
          { name: 'donor', label: t('donor'), kind: 'choice', options: givers.map((one) => ({ value: one.id, label: one.name })) },
          { name: 'year', label: t('year'), kind: 'choice', options: years.map((year) => ({ value: year, label: year })) },
        ]}
      />
      <p className="mb-5 flex flex-wrap gap-2 print:hidden">
        <Chip href={listHref(path, params, { scope: null })} isPressed={filters.scope === 'network'}>
          {t('network')}
        </Chip>
        <Chip href={listHref(path, params, { scope: 'all' })} isPressed={filters.scope === 'all'}>
          {t('all')}
        </Chip>
        {sees && (
          <Chip href={listHref(path, params, { counting: null })} isPressed={filters.counting === 'whole'}>
            {t('whole')}
          </Chip>
        )}
        {sees && (
          <Chip href={listHref(path, params, { counting: 'share' })} isPressed={filters.counting === 'share'}>
            {t('share')}
          </Chip>
        )}
        {!isEmpty && (
          <AppLink href="#drawing" className={classes('ml-auto self-center text-sm max-sm:hidden', !money.isDetailed && 'xl:hidden')}>
            {t('toDrawing')}
          </AppLink>
        )}
      </p>
      {isEmpty && beside.length === 0 ? (
        <EmptyState
          text={isOneGiver || filters.year ? t('emptyFilter') : t('empty')}
          actions={
            viewer.role === 'coordinator' && (
              <ButtonLink kind="main" href="/grants">
                {t('allocate')}
              </ButtonLink>
            )
          }
        />
      ) : (
        (!isEmpty || !isAll) && <KroneFigures totalOre={money.totalOre} allocatedOre={allocatedOre} result={result} />
      )}
      {isAll && <KnownFigures viewer={viewer} filters={filters} />}
      {beside.length > 0 && !isAll && <p className="-mt-4 mb-6 text-ink-2">{t('beside', { amounts: beside.join(' · ') })}</p>}
      {!isEmpty && (
        <Drawing
          isWideOnly
          isTableFirst
          isBeside={!money.isDetailed}
          series={[
            { name: t('golden'), color: 'gold' },
            { name: t('once'), color: 'quiet' },
          ]}
          table={
            <>
              <KroneTable
                lines={money.lines}
                totalOre={money.totalOre}
                isDetailed={money.isDetailed}
                filters={filters}
                threshold={figures.threshold}
              />
              <p className="mt-3 max-w-measure text-sm text-ink-2">
                {t('note')} {!sees && t('publishedNote')}
              </p>
            </>
          }
        >
          <KroneDrawing
            lines={money.lines}
            totalOre={money.totalOre}
            isDetailed={money.isDetailed}
            filters={filters}
            threshold={figures.threshold}
          />
        </Drawing>
      )}
      {beyond.length > 0 && <KnownTable givers={beyond} />}
      {behind.length > 0 && <KroneCourses courses={behind} locale={locale} />}
    </>
  )
}
