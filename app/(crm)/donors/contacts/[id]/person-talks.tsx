import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TimelineList } from '#app/ui/timeline-list.tsx'
import type { talksWith } from '#lib/donors/contacts/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { viewer: Viewer; locale: Locale; talks: Awaited<ReturnType<typeof talksWith>>; donorId: string | null }

/** What was said with the person, newest first, as far as the reader may read it. */
export function PersonTalks({ viewer, locale, talks, donorId }: Props) {
  const t = useTranslations('people.page')
  const word = wordsIn(locale)
  const head = (kind: string) => `${word('logKinds', kind)}.`
  if (talks.length === 0)
    return (
      <EmptyState
        text={t('noTalks')}
        actions={can(viewer, 'log:create', viewer) && donorId && <ButtonLink href={`/donors/${donorId}/log`}>{t('noteTalk')}</ButtonLink>}
      />
    )
  return (
    <TimelineList
      items={talks.map((talk) => ({
        id: talk.id,
        when: <DayText day={talk.day} locale={locale} form="long" />,
        text: (
          <>
            <b>{head(talk.kind)}</b> <span className="whitespace-pre-line">{talk.text}</span>
          </>
        ),
        detail: [talk.isAsk && t('ask'), talk.visibility === 'private' && t('private'), talk.authorName].filter(Boolean).join(' · '),
        actions: can(viewer, 'log:edit', talk) && (
          <AppLink href={`/donors/${talk.donorId}/log?id=${talk.id}`} className="text-sm">
            {t('edit')}
          </AppLink>
        ),
      }))}
    />
  )
}
