import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { applicationList, openApplications } from '#lib/applications/list/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { flat } from '#lib/list.ts'
import { formatOre } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { owners } from '#lib/settings/data.ts'
import { named } from '../choices.ts'
import { Board } from './board.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications')
  return { title: `${t('board')} · ${t('title')}` }
}

export default async function BoardPage({ searchParams }: PageProps<'/applications/board'>) {
  const viewer = await requireViewer()
  const given = flat(await searchParams)
  const cards = await openApplications(viewer, applicationList.parse(given))
  const [t, locale, enterprises, people] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    enterpriseChoices(viewer),
    owners(viewer),
  ])
  const counted = cards.filter(({ isRepayable }) => !isRepayable)
  const sum = (ore: (card: (typeof cards)[number]) => number) =>
    formatOre(
      counted.reduce((all, card) => all + ore(card), 0),
      locale,
      { decimals: 0 },
    )
  const mayCreate = can(viewer, 'application:create', viewer)
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line', {
          open: cards.length,
          applied: sum(({ appliedOre }) => appliedOre ?? 0),
          weighted: sum(({ weightedOre }) => weightedOre),
        })}
        actions={
          mayCreate && (
            <>
              <ButtonLink href="/applications/needs?new=1">{t('needNew')}</ButtonLink>
              <ButtonLink kind="main" href="/applications/new">
                {t('new')}
              </ButtonLink>
            </>
          )
        }
      />
      <FilterBar
        path="/applications/board"
        params={given}
        search={{ name: 'q', label: t('searchIn') }}
        fields={[
          { name: 'enterprise', label: t('filters.enterprise'), kind: 'choice', options: named(enterprises) },
          { name: 'assignee', label: t('filters.assignee'), kind: 'choice', options: named(people) },
        ]}
      />
      {cards.length === 0 ? (
        <EmptyState
          text={Object.keys(given).length === 0 ? t('empty') : t('emptyFilter')}
          actions={
            mayCreate && (
              <ButtonLink kind="main" href="/applications/needs?new=1">
                {t('needNew')}
              </ButtonLink>
            )
          }
        />
      ) : (
        <Board viewer={viewer} cards={cards} locale={locale} />
      )}
      {cards.length === 500 && <p className="mt-3 text-sm text-ink-2">{t('boardPage.limited')}</p>}
    </>
  )
}
