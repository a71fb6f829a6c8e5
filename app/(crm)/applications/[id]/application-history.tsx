import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { type StoryLine, TimelineList } from '#app/ui/timeline-list.tsx'
import type { Application, stageChanges } from '#lib/applications/data.ts'
import { isWritable } from '#lib/applications/rules.ts'
import type { decisionsOf } from '#lib/applications/decisions/data.ts'
import type { snapshots } from '#lib/applications/sending/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

type Answer = Awaited<ReturnType<typeof decisionsOf>>[number]
type Props = {
  viewer: Viewer
  row: Application
  changes: Awaited<ReturnType<typeof stageChanges>>
  answers: Answer[]
  sent: Awaited<ReturnType<typeof snapshots>>
  locale: Locale
}

/** Its whole way, newest first: stages, what was sent, what the giver answered, and what was taken back. */
export function ApplicationHistory({ viewer, row, changes, answers, sent, locale }: Props) {
  const t = useTranslations('applications')
  const word = wordsIn(locale)
  const lines = [
    ...changes
      .filter(({ toStage }) => !answers.some(({ outcome }) => outcome === toStage))
      .map((change) => ({ day: change.day, order: change.id, line: stageLine(change) })),
    ...answers.map((answer) => ({ day: answer.day, order: answer.id, line: answerLine(answer) })),
  ].toSorted((a, b) => (a.day === b.day ? (a.order < b.order ? 1 : -1) : a.day < b.day ? 1 : -1))
  return (
    <section>
      <SectionHead title={t('page.history')} />
      <TimelineList items={lines.map(({ line }) => line)} />
    </section>
  )

  function stageLine({ id, fromStage, toStage, day, reason, by }: Props['changes'][number]): StoryLine {
    const isSending = toStage === 'submitted' && fromStage !== null && isWritable(fromStage)
    const frozen = isSending
      ? sent.find((one) => one.day === day && one.kind === (fromStage === 'more_info' ? 'supplement' : 'sent'))
      : undefined
    const stage = word('applicationStages', toStage)
    return {
      id,
      when: <DayText day={day} locale={locale} form="long" />,
      kind: isSending ? 'done' : 'small',
      text: (
        <>
          {fromStage === null ? t('history.began', { stage: stage.toLowerCase() }) : <b>{stage}</b>}
          {by && <span className="text-ink-3"> {t('history.by', { name: by })}</span>}
        </>
      ),
      detail: reason,
      actions: frozen && (
        <AppLink href={`/applications/${row.id}/sent?id=${frozen.id}`} className="text-sm">
          {t('page.sent')}
        </AppLink>
      ),
    }
  }

  function answerLine(answer: Answer): StoryLine {
    const isVoid = answer.voidedBy !== null
    const facts = [
      answer.heardHow && word('heardHow', answer.heardHow),
      answer.letterReference,
      answer.reason && word('refusalReasons', answer.reason),
      answer.by,
    ]
      .filter(Boolean)
      .join(' · ')
    return {
      id: answer.id,
      when: <DayText day={answer.day} locale={locale} form="long" />,
      kind: isVoid ? 'small' : 'done',
      text: (
        <b className={isVoid ? 'font-regular line-through' : undefined}>
          {word('decisionOutcomes', answer.outcome)}{' '}
          {answer.amountOre > 0 && <Money ore={answer.amountOre} currency={answer.currency} locale={locale} />}
        </b>
      ),
      detail: (
        <>
          {facts}
          {answer.reasonText && <span className="block whitespace-pre-line">{answer.reasonText}</span>}
          {answer.learning && <span className="block whitespace-pre-line">{answer.learning}</span>}
          {isVoid && (
            <span className="block">
              {answer.voidedBy === answer.id ? t('page.taken', { reason: answer.voidReason ?? '' }) : t('page.replaced')}
            </span>
          )}
        </>
      ),
      actions: !isVoid && (
        <>
          {answer.grantId && (
            <AppLink href={`/grants/${answer.grantId}`} className="text-sm">
              {t('page.grant')}
            </AppLink>
          )}
          {can(viewer, 'application:decide', row) && (
            <AppLink href={`/applications/${row.id}/answer?take=${answer.id}`} className="text-sm">
              {t('page.take')}
            </AppLink>
          )}
        </>
      ),
    }
  }
}
