import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Money } from '#app/ui/money.tsx'
import { TimelineList, type StoryLine } from '#app/ui/timeline-list.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { type StoryEvent, storyOf } from './story.ts'

/** The whole relation along one line, newest first. */
export function DonorStory({
  viewer,
  locale,
  isGolden,
  rows,
  donorId,
}: {
  viewer: Viewer
  locale: Locale
  isGolden: boolean
  rows: Parameters<typeof storyOf>[0]
  donorId: string
}) {
  const t = useTranslations('donors.page')
  const word = wordsIn(locale)
  const events = storyOf(rows)
  if (events.length === 0)
    return (
      <EmptyState
        text={t('noStory')}
        actions={can(viewer, 'log:create', viewer) && <ButtonLink href={`/donors/${donorId}/log`}>{t('note')}</ButtonLink>}
      />
    )
  return <TimelineList items={events.map(lineOf)} />

  function lineOf(event: StoryEvent): StoryLine {
    const when = <DayText day={event.day} locale={locale} form="long" />
    if (event.what === 'award') {
      const { grant } = event
      return {
        id: event.id,
        when,
        kind: isGolden && grant.isNetwork ? 'golden' : 'done',
        text: (
          <AppLink href={`/grants/${grant.id}`}>
            <b>
              {word('decisionOutcomes', 'awarded')} <Money ore={grant.amountOre} currency={grant.currency} locale={locale} />
            </b>
          </AppLink>
        ),
        detail: grant.to.join(', '),
      }
    }
    if (event.what !== 'log') {
      const { report } = event
      return {
        id: event.id,
        when,
        kind: event.what === 'approved' ? 'done' : 'small',
        text: (
          <AppLink href={`/grants/${report.grantId}`}>
            {word('reportKinds', report.kind)}
            {' · '}
            <b>{word('reportStates', event.what)}</b>
          </AppLink>
        ),
        detail: event.what === 'returned' ? report.returnedText : undefined,
      }
    }
    const { entry } = event
    const head = `${word('logKinds', entry.kind)}.`
    const marks = [entry.isAsk && t('ask'), entry.visibility === 'private' && t('private'), entry.authorName].filter(Boolean).join(' · ')
    return {
      id: event.id,
      when,
      kind: 'small',
      text: (
        <>
          <b>{head}</b> <span className="whitespace-pre-line">{entry.text}</span>
        </>
      ),
      detail: marks,
      actions: can(viewer, 'log:edit', entry) && (
        <AppLink href={`/donors/${donorId}/log?id=${entry.id}`} className="text-sm">
          {t('edit')}
        </AppLink>
      ),
    }
  }
}
