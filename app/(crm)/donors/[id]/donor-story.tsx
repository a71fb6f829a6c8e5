import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TimelineList } from '#app/ui/timeline-list.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { TimelineEvent } from '#lib/donors/timeline/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { archiveLogEntry, restoreLogEntry } from '../actions.ts'
import { lineOf, type Talk } from './timeline-events.tsx'

type Props = { viewer: Viewer; locale: Locale; isGolden: boolean; events: readonly TimelineEvent[]; donorId: string; isFiltered?: boolean }

/** The relation along one line, newest first; one's own notes can be corrected and laid away. */
export function DonorStory({ viewer, locale, isGolden, events, donorId, isFiltered }: Props) {
  const t = useTranslations('relation.story')
  if (events.length === 0)
    return (
      <EmptyState
        text={t(isFiltered ? 'noneFilter' : viewer.role === 'enterprise' ? 'noneOwn' : 'none')}
        actions={
          !isFiltered && can(viewer, 'log:create', viewer) && <ButtonLink href={`/donors/note?donor=${donorId}`}>{t('note')}</ButtonLink>
        }
      />
    )
  return <TimelineList items={events.map((event) => lineOf(event, { locale, isGolden, talk: actions }))} />

  function actions(entry: Talk) {
    if (!can(viewer, 'log:edit', entry)) return null
    return (
      <span className="flex items-center gap-3 text-sm">
        <AppLink href={`/donors/${donorId}/log?id=${entry.id}`}>{t('edit')}</AppLink>
        <VerbButton
          kind="quiet"
          isSmall
          action={archiveLogEntry}
          input={{ id: entry.id }}
          undo={{ action: restoreLogEntry, input: { id: entry.id } }}
          done={t('archived')}
        >
          {t('archive')}
        </VerbButton>
      </span>
    )
  }
}
