import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { TimelineList } from '#app/ui/timeline-list.tsx'
import type { ideaLog } from '#lib/donors/ideas/data.ts'
import { formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The conversations about the idea, newest first. */
export function IdeaLog({ viewer, log, locale }: { viewer: Viewer; log: Awaited<ReturnType<typeof ideaLog>>; locale: Locale }) {
  const t = useTranslations('ideas.page')
  const said = useTranslations('relation.story')
  const opening = (kind: string) => `${wordsIn(locale)('logKinds', kind)}.`
  return (
    <section>
      <SectionHead title={t('log')} count={log.length || undefined} />
      {log.length === 0 && <p className="text-ink-2">{t('noLog')}</p>}
      <TimelineList
        items={log.map((entry) => ({
          id: entry.id,
          when: <DayText day={entry.day} locale={locale} form="long" />,
          text: (
            <>
              <b>{opening(entry.kind)}</b> <span className="whitespace-pre-line">{entry.text}</span>
            </>
          ),
          detail: [
            entry.isAsk && said('ask'),
            entry.visibility === 'private' && said('private'),
            entry.nextStep && said('step', { step: entry.nextStep }),
            entry.followUpDay && said('follow', { day: formatDay(entry.followUpDay, locale, 'dayMonth') }),
            entry.donorName,
            entry.authorName,
          ]
            .filter(Boolean)
            .join(' · '),
          actions: can(viewer, 'log:edit', entry) && (
            <AppLink href={`/donors/${entry.donorId}/log?id=${entry.id}`} className="text-sm">
              {said('edit')}
            </AppLink>
          ),
        }))}
      />
    </section>
  )
}
