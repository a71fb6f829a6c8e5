import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Line } from '#app/ui/line-list.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { type Day, formatDay, relativeDays } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'
import { formatTime } from '#lib/time.ts'
import type { Duty } from '#lib/today/data.ts'
import { ReviewButtons } from './donors/contacts/review-buttons.tsx'
import { finishTask, reopenTask } from './tasks/actions.ts'

/** One thing to do: what, about whom, and when; the place where it is done is one click away. */
export function DutyLine({ duty, today, locale }: { duty: Duty; today: Day; locale: Locale }) {
  const t = useTranslations('today')
  const word = wordsIn(locale)
  const { href, title, meta } = said()
  return (
    <Line
      title={
        <AppLink href={href} className="no-underline hover:underline">
          {title}
        </AppLink>
      }
      meta={duty.forName ? `${meta} · ${t('for', { name: duty.forName })}` : meta}
      end={
        <>
          {duty.day && <When day={duty.day} today={today} locale={locale} />}
          {duty.what === 'task' && (
            <VerbButton
              isSmall
              action={finishTask}
              input={{ id: duty.id }}
              done={t('isDone')}
              undo={{ action: reopenTask, input: { id: duty.id } }}
            >
              {t('done')}
            </VerbButton>
          )}
          {duty.what === 'contact' && <ReviewButtons id={duty.id} isSmall />}
        </>
      }
    />
  )

  function said(): { href: string; title: string; meta: string } {
    switch (duty.what) {
      case 'task':
        return { href: `/tasks/${duty.id}`, title: duty.title, meta: duty.note ?? t('kinds.task') }
      case 'step':
        return { href: `/donors/${duty.donorId}/plan`, title: duty.title, meta: `${t('kinds.step')} · ${duty.donor}` }
      case 'report':
        return {
          href: `/grants/${duty.grantId}`,
          title: t('lines.report', { kind: word('reportKinds', duty.kind), donor: duty.donor }),
          meta: [duty.number, duty.ownerName].filter(Boolean).join(' · '),
        }
      case 'answer':
      case 'deadline':
        return { href: `/applications/${duty.id}`, title: duty.title, meta: `${t(`kinds.${duty.what}`)} · ${duty.donor}` }
      case 'texts':
        return {
          href: `/applications/${duty.id}/write`,
          title: duty.title,
          meta: `${t('lines.texts', { count: duty.count })} · ${duty.donor}`,
        }
      case 'yes':
        return {
          href: `/applications/${duty.applicationId}/partners?yes=${duty.id}`,
          title: t('lines.yes', { title: duty.title }),
          meta: duty.donor,
        }
      case 'call':
        return {
          href: `/donors/calls/${duty.callId}`,
          title: duty.title,
          meta: [
            duty.time ? t('lines.callAt', { time: formatTime(duty.time, locale) }) : t('kinds.call'),
            duty.round && word('callRoundKinds', duty.round),
            duty.donor,
          ]
            .filter(Boolean)
            .join(' · '),
        }
      case 'tranche':
        return { href: `/grants/${duty.grantId}`, title: t('lines.tranche', { donor: duty.donor }), meta: duty.title }
      case 'fee':
        return { href: '/fees', title: t('lines.fee', { amount: formatOre(duty.amountOre, locale, { decimals: 0 }) }), meta: duty.title }
      case 'nextStep':
        return { href: `/donors/${duty.id}`, title: duty.title, meta: `${t('kinds.nextStep')} · ${duty.donor}` }
      case 'expired':
        return { href: '/donors/contacts/retention', title: t('lines.expired', { count: duty.count }), meta: t('kinds.expired') }
      case 'contact':
        return {
          href: `/donors/contacts/${duty.id}`,
          title: t('lines.contact', { name: duty.name }),
          meta: duty.reviewDay ? duty.donor : `${duty.donor} · ${t('noReviewDay')}`,
        }
    }
  }
}

/** The day, and how far away it is as people say it; `isAlone` where the day stands beside. */
export function When({ day, today, locale, isAlone }: { day: Day; today: Day; locale: Locale; isAlone?: boolean }) {
  const t = useTranslations('today.when')
  const { kind, days } = relativeDays(day, today)
  const said = kind === 'today' ? t('today') : t(kind, { days })
  if (kind === 'over') return <StatusMark tone="risk" label={said} sub={formatDay(day, locale, 'dayMonth')} />
  if (isAlone) return said
  return (
    <span>
      {formatDay(day, locale, 'dayMonth')}
      <span className="block text-ink-3">{said}</span>
    </span>
  )
}
