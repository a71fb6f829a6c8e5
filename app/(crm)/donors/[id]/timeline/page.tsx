import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '#app/ui/button.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorById, donorGivingOf } from '#lib/donors/data.ts'
import { comingWith } from '#lib/donors/story/coming/data.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat, listHref } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { DonorComing } from '../donor-coming.tsx'
import { DonorStory } from '../donor-story.tsx'
import { DonorTabs } from '../donor-tabs.tsx'
import { MailDrop } from '../mail-drop.tsx'
import { timelineFields } from './timeline-fields.ts'
import { toKept } from '../../merged.ts'

export async function generateMetadata({ params }: PageProps<'/donors/[id]/timeline'>): Promise<Metadata> {
  const donor = await donorById(await requireViewer(), (await params).id)
  return { title: donor?.name }
}

/** Everything that has happened with a giver, page by page; the filters are the address. */
export default async function TimelinePage({ params, searchParams }: PageProps<'/donors/[id]/timeline'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id, '/timeline', await searchParams)
  const asked = await searchParams
  const path = `/donors/${donor.id}/timeline`
  const [t, locale] = await Promise.all([getTranslations('relation.story'), getLocale()])
  const [story, coming, giving, fields] = await Promise.all([
    donorTimeline(viewer, donor.id, asked),
    comingWith(viewer, donor),
    donorGivingOf(viewer, donor.id),
    timelineFields(viewer, donor.id, locale),
  ])
  const isFiltered = Object.values(story.filters).some((value) => value !== null)
  const mayNote = can(viewer, 'log:create', viewer)
  return (
    <>
      <PageHeader
        title={donor.name}
        crumbs={[{ href: '/donors', label: messagesFor(locale).donors.title }]}
        line={t('title')}
        actions={mayNote && <ButtonLink href={`/donors/note?donor=${donor.id}`}>{t('note')}</ButtonLink>}
      />
      <DonorTabs donorId={donor.id} current="story" />
      <FilterBar path={path} params={flat(asked)} fields={fields} />
      {!isFiltered && !story.isLater && (
        <div className="mb-8 empty:hidden">
          <DonorComing coming={coming} donorId={donor.id} today={viewer.today} locale={locale} />
        </div>
      )}
      {mayNote && <MailDrop donorId={donor.id} />}
      <DonorStory
        viewer={viewer}
        locale={locale}
        isGolden={viewer.role !== 'enterprise' && (giving.network?.awardDays ?? 0) >= 2}
        events={story.events}
        donorId={donor.id}
        isFiltered={isFiltered}
      />
      {(story.next || story.isLater) && (
        <nav aria-label={t('title')} className="mt-6 flex gap-2 print:hidden">
          {story.isLater && <ButtonLink href={listHref(path, asked, {})}>{t('newest')}</ButtonLink>}
          {story.next && (
            <ButtonLink href={listHref(path, asked, { after: story.next })} rel="next">
              {t('older')}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}
