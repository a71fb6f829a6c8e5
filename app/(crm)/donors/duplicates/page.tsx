import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { saidDifferent, suspectedHouses, suspectedPeople } from '#lib/duplicates/data.ts'
import { latestMerges } from '#lib/duplicates/merges/data.ts'
import { duplicateFilters, duplicateTabs } from '#lib/duplicates/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat, listHref } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { DifferentTable } from './different-table.tsx'
import { MergedTable } from './merged-table.tsx'
import { HouseFacts, PersonFacts } from './pair-facts.tsx'
import { PairTable } from './pair-table.tsx'
import { SuggestForm } from './suggest-form.tsx'

const size = 25

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duplicates')
  return { title: t('title') }
}

/** What may be twice, surest first; what was said to differ; and what was merged. */
export default async function DuplicatesPage({ searchParams }: PageProps<'/donors/duplicates'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'duplicate:see', viewer)) notFound()
  const asked = await searchParams
  const { tab, page } = z.parse(duplicateFilters, { tab: null, ...flat(asked) })
  const [t, locale, houses, people, different, merges] = await Promise.all([
    getTranslations('duplicates'),
    getLocale(),
    suspectedHouses(viewer),
    suspectedPeople(viewer),
    saidDifferent(viewer),
    latestMerges(viewer),
  ])
  const mayMerge = can(viewer, 'duplicate:merge', viewer)
  const isGiver = ({ first, second }: (typeof houses)[number]) => first.donorId !== null || second.donorId !== null
  const pairs = { givers: houses.filter(isGiver), others: houses.filter((pair) => !isGiver(pair)), contacts: people }
  const counts = { ...pairs, different, merged: merges }
  const href = (change: Record<string, string | null>) => listHref('/donors/duplicates', asked, change)
  const cut = <T,>(rows: readonly T[]) => rows.slice((page - 1) * size, page * size)
  const texts = messagesFor(locale)
  const total = tab in pairs ? counts[tab].length : 0
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} crumbs={[{ href: '/donors', label: texts.donors.title }]} />
      <Tabs
        label={t('listLabel')}
        items={duplicateTabs
          .filter((one) => one !== 'merged' || mayMerge)
          .map((one) => ({
            href: href({ tab: one, page: null }),
            label: t(`tabs.${one}`),
            count: counts[one].length,
            isCurrent: one === tab,
          }))}
      />
      <div className="space-y-8">
        <div>
          {tab in pairs && total === 0 && <EmptyState text={t('empty')} />}
          {(tab === 'givers' || tab === 'others') && total > 0 && (
            <PairTable
              viewer={viewer}
              kind="organisation"
              pairs={cut(pairs[tab])}
              facts={(house) => <HouseFacts house={house} opensPartners={can(viewer, 'partner:edit', viewer)} />}
            />
          )}
          {tab === 'contacts' && total > 0 && (
            <PairTable viewer={viewer} kind="contact" pairs={cut(people)} facts={(person) => <PersonFacts person={person} />} />
          )}
          {tab === 'different' && <DifferentTable pairs={different} mayJudge={can(viewer, 'duplicate:judge', viewer)} />}
          {tab === 'merged' && <MergedTable merges={merges} />}
          {total > 0 && (
            <Pager
              shown={Math.min(size, Math.max(0, total - (page - 1) * size))}
              total={total}
              previous={page > 1 ? href({ page: String(page - 1) }) : null}
              next={page * size < total ? href({ page: String(page + 1) }) : null}
            />
          )}
        </div>
        {(tab === 'givers' || tab === 'others') && (
          <section>
            <SectionHead title={t('pick')} note={t('pickLine')} />
            <FormFrame>
              <SuggestForm texts={texts.duplicates} mayMerge={mayMerge} />
            </FormFrame>
          </section>
        )}
      </div>
    </>
  )
}
