import type { ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import type { StoryLine } from '#app/ui/timeline-list.tsx'
import { formatDay } from '#lib/day.ts'
import type { TimelineEvent } from '#lib/donors/timeline/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'

/** One event of a giver's story as its line: what, with whom, and the way to it. `talk` makes the actions of a conversation. */
export function lineOf(
  event: TimelineEvent,
  { locale, isGolden, talk }: { locale: Locale; isGolden: boolean; talk: (event: Talk) => ReactNode },
): StoryLine {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'relation.story' })
  const word = wordsIn(locale)
  const id = `${event.source}-${event.id}`
  const when = <DayText day={event.day} locale={locale} form="long" />
  switch (event.source) {
    case 'log':
      return { id, when, kind: 'small', text: <TalkText event={event} locale={locale} />, detail: marksOf(event), actions: talk(event) }
    case 'decision': {
      const isAward = event.amountOre > 0
      const isZero = !isAward && event.grantId !== null
      const said = isZero
        ? t('ofZero')
        : [word('decisionOutcomes', event.outcome), isAward && amountOf(event, locale)].filter(Boolean).join(' ')
      const href = event.grantId ? `/grants/${event.grantId}` : `/applications/${event.applicationId ?? ''}`
      const kind = isAward ? (isGolden && event.isNetwork ? 'golden' : 'done') : 'small'
      return { id, when, kind, text: linked(href, said), detail: event.title }
    }
    case 'payment':
      return {
        id,
        when,
        kind: 'small',
        text: linked(`/grants/${event.grantId}`, t(event.kind, { amount: amountOf(event, locale) })),
        detail: event.title,
      }
    case 'stage':
      return {
        id,
        when,
        kind: event.stage === 'submitted' ? 'done' : 'small',
        text: linked(`/applications/${event.applicationId}`, t('stage', { stage: word('applicationStages', event.stage) })),
        detail: event.title,
      }
    case 'submitted':
    case 'approved':
    case 'returned':
      return {
        id,
        when,
        kind: event.source === 'approved' ? 'done' : 'small',
        text: linked(
          `/grants/${event.grantId}/reports/${event.id}`,
          `${word('reportKinds', event.kind)} · ${word('reportStates', event.source)}`,
        ),
        detail: [event.title, event.source === 'returned' && event.returnedText].filter(Boolean).join(' · '),
      }
    case 'file':
      return {
        id,
        when,
        kind: 'small',
        text: (
          <>
            <b>{t('file')}</b>{' '}
            <a href={`/api/attachments/${event.id}`} download className="wrap-anywhere">
              {event.fileName}
            </a>
          </>
        ),
        detail: word('attachmentKinds', event.kind),
      }
    case 'idea':
      return {
        id,
        when,
        kind: 'small',
        text: linked(`/donors/ideas/${event.id}`, t('idea')),
        detail: `${event.title} · ${word('ideaStages', event.stage)}`,
      }
  }

  function marksOf(entry: Talk): string {
    return [
      entry.people.length > 0 && t('withPeople', { names: entry.people.join(', ') }),
      entry.sender && t('mailFrom', { sender: entry.sender }),
      entry.delivery && messagesFor(locale).letters.delivery[entry.delivery],
      entry.isAsk && t('ask'),
      entry.visibility === 'private' && t('private'),
      entry.nextStep && t('step', { step: entry.nextStep }),
      entry.followUpDay && t('follow', { day: formatDay(entry.followUpDay, locale, 'dayMonth') }),
      entry.author,
    ]
      .filter(Boolean)
      .join(' · ')
  }
}

export type Talk = Extract<TimelineEvent, { source: 'log' }>

function linked(href: string, text: string): ReactNode {
  return (
    <AppLink href={href}>
      <b>{text}</b>
    </AppLink>
  )
}

/** What was said, and of a mail its text for those who may read it. */
function TalkText({ event, locale }: { event: Talk; locale: Locale }) {
  const { story } = messagesFor(locale).relation
  const kind = `${wordsIn(locale)('logKinds', event.kind)}.`
  return (
    <>
      <b>{kind}</b> <span className="whitespace-pre-line wrap-break-word">{event.text}</span>
      {event.mailText && (
        <details className="mt-1">
          <summary className="inline-flex min-h-6 cursor-pointer text-sm underline decoration-line-strong underline-offset-3">
            {story.mailText}
          </summary>
          {!event.isMailShared && <p className="mt-1 text-sm text-ink-3">{story.mailPrivate}</p>}
          <p className="mt-1 max-h-96 overflow-y-auto rounded-2 bg-sunken p-3 text-sm whitespace-pre-wrap wrap-anywhere" tabIndex={0}>
            {event.mailText}
          </p>
        </details>
      )}
    </>
  )
}

/** Whole kroner, and øre only where there are any. */
function amountOf({ amountOre, currency }: { amountOre: number; currency: string }, locale: Locale): string {
  return formatAmount(amountOre, currency, locale, { decimals: amountOre % 100 === 0 ? 0 : 2 })
}
